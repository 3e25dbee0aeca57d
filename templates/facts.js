'use strict';
// What the page says about all codes together: how many there are, which statuses, which code refines which, and how high its
// lists are about. In the file each new code would change it, and be in conflict with those of other branches; so it is worked out here.
document.addEventListener('DOMContentLoaded', () => {
  const size = document.getElementById('page_size'), statuses = document.getElementById('page_statuses');
  const catalog = document.getElementById('page_catalog'), perFamily = document.getElementsByTagName('small');
  if (!size || !statuses || !catalog) return; // a template of somebody's own

  const some = (n, one, more) => String(n).replace(/\B(?=(...)+$)/g, ',') + ' ' + (n === 1 ? one : more);
  const count = () => {
    const codes = [...catalog.querySelectorAll('.entry')].map(n => n.dataset).filter(d => d.status); // the retired and the reserved have none
    const counts = new Map(), chosen = statuses.value;
    for (const { family } of codes) counts.set(family, (counts.get(family) ?? 0) + 1);
    for (const n of perFamily) n.textContent = counts.get(n.dataset.family) ?? 0;
    size.textContent = some(codes.length, 'code', 'codes') + ' in ' + some(perFamily.length, 'family', 'families') + '.';
    statuses.form.elements.family.closest('label').hidden = perFamily.length < 2;
    const all = [...new Set(codes.map(d => d.status))].sort();
    statuses.replaceChildren(statuses.options[0], ...all.map(status => new Option(status, status)));
    statuses.value = all.includes(chosen) ? chosen : '';
  };

  const make = (tag, className, ...content) => {
    const node = Object.assign(document.createElement(tag), { className });
    node.append(...content);
    return node;
  };
  const titleOf = entry => ' ' + entry.querySelector('.title').textContent;
  const refer = () => { // from a code to the title of the one that it refines, and back
    for (const node of catalog.querySelectorAll('.made')) node.remove();
    for (const link of catalog.querySelectorAll('.refines a')) {
      const entry = link.closest('.entry'), general = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      link.append(make('span', 'made', titleOf(general)));
      if (!general.querySelector('.refined')) general.querySelector('.name').before(make('div', 'made refined', make('dt', '', 'Refined by'), make('dd', '')));
      const back = make('a', '', make('code', '', entry.dataset.code), titleOf(entry));
      back.href = '#' + entry.id;
      general.querySelector('.refined dd').append(back);
    }
  };

  const measure = () => {
    for (const list of catalog.querySelectorAll('.entries')) list.style.containIntrinsicSize = `auto ${26 * list.children.length}rem`;
  };

  const work = () => { count(); refer(); measure(); };
  work();
  document.addEventListener('catalogchange', work); // errgen serve has brought the page up to date
});
