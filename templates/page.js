'use strict';
// The page is whole without this script: it adds search, filters, copying of links, the keyboard and the choice of colours.

// What is stored may be out of reach, as it is for some pages from the disk; then it lasts as long as the page.
const stored = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* it lasts as long as the page */ } },
};
const system = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (stored.get('theme') ?? (system.matches ? 'dark' : 'light')) === 'dark';
const paint = dark => { document.documentElement.dataset.theme = dark ? 'dark' : 'light'; };
paint(isDark()); // before anything is drawn

document.addEventListener('DOMContentLoaded', () => {
  const $ = id => document.getElementById('page_' + id);
  const input = $('search'), tools = $('tools'), catalog = $('catalog'), results = $('results');
  const selects = [...tools.querySelectorAll('select')];
  const step = 15; // how many results are shown at once
  let found = null, shown = [], limit = step; // found is null while the whole catalog is shown

  // ---- what there is to find

  const lower = text => text.toLowerCase().replace(/\s+/g, ' ').trim();
  const texts = (node, selector) => [...node.querySelectorAll(selector)].map(n => n.textContent);
  const read = node => {
    const d = node.dataset, names = lower(d.names).split(' ');
    const wire = node.querySelector('.wire');
    return {
      node, state: d.state, family: d.family, category: d.category, status: d.status, retry: d.retry,
      code: lower(d.code), names, from: +d.from, to: d.to ? +d.to : -1,
      words: names.map(name => name.split(/[_\/.-]+/)),
      title: ' ' + lower(texts(node, '.title').join(' ')),
      // the parts of the message that do not vary, in between the ones that do
      parts: wire ? [...wire.childNodes].map(n => n.nodeName === 'VAR' ? null : lower(n.data)) : null,
      text: lower([d.code, d.names, d.status, d.category, d.family, d.retry, wire ? wire.textContent : '', ...texts(node, '[data-find]')].join(' ')),
    };
  };
  let items = null;
  const index = () => items ??= [...catalog.querySelectorAll('.entry')].map(read);

  // ---- how well an item answers a query: the lower the better, -1 for not at all

  const startsAll = (words, wanted) => { // each wanted word starts a later word than the one before
    let i = 0;
    return wanted.every(w => { while (i < words.length && !words[i].startsWith(w)) i++; return i++ < words.length; });
  };
  const isMessage = (parts, text) => { // "firstName is mandatory." is what "{field_name} is mandatory." looks like
    if (!parts || !parts.some(p => p && p.length > 5)) return false;
    let at = 0, gap = false;
    for (const part of parts) {
      if (part === null) { gap = true; continue; }
      const next = text.indexOf(part, at + (gap ? 1 : 0));
      if (next < 0 || !gap && next !== at) return false;
      at = next + part.length; gap = false;
    }
    return gap ? at < text.length : at === text.length;
  };
  const rank = (item, q) => {
    if (item.code === q.text || q.number >= item.from && q.number <= item.to) return 0;
    if (item.names.includes(q.text)) return 1;
    if (isMessage(item.parts, q.text)) return 2;
    if (item.code.startsWith(q.text)) return 3;
    if (item.status === q.text) return 4;
    if (item.words.some(words => startsAll(words, q.words))) return 5;
    if (q.words.every(w => item.title.includes(' ' + w))) return 6;
    return q.words.every(w => item.text.includes(w)) ? 7 : -1;
  };
  const query = () => {
    const text = lower(input.value).replace(/^["'`]|["'`]$/g, '');
    return { text, words: text.split(/[\s_]+/).filter(Boolean), number: /^\d+$/.test(text) ? +text : NaN };
  };
  const find = () => {
    const q = query(), wanted = selects.filter(s => s.value);
    if (!q.text && !wanted.length) return null;
    const ranks = Array.from({ length: 8 }, () => []);
    for (const item of index()) {
      if (!wanted.every(s => item[s.name] === s.value)) continue;
      const r = q.text ? rank(item, q) : 0;
      if (r >= 0) ranks[r].push(item);
    }
    return ranks.flat();
  };

  // ---- showing what was found: copies, so that nothing changes in the catalog, which sleeps meanwhile

  const copyOf = item => {
    const node = item.node.cloneNode(true);
    node.dataset.anchor = node.id; // the anchor itself stays with the original
    for (const n of [node, ...node.querySelectorAll('[id]')]) n.removeAttribute('id');
    node.querySelector('h4').setAttribute('aria-level', 3);
    const li = document.createElement('li');
    li.append(node);
    return li;
  };
  const place = () => {
    const next = found ? found.slice(0, limit) : [], list = $('found');
    let same = 0;
    while (same < next.length && shown[same] === next[same]) same++;
    while (list.children.length > same) list.lastChild.remove();
    list.append(...next.slice(same).map(copyOf));
    shown = next;
  };
  const say = () => {
    const all = index().length, n = found ? found.length : all, left = n - shown.length;
    $('count').textContent = found ? (n === 1 ? '1 match' : n.toLocaleString('en') + ' matches') : '';
    $('none').hidden = !found || n > 0;
    $('more').hidden = !found || left === 0;
    $('more').textContent = 'Show ' + Math.min(50, left) + ' more of ' + left.toLocaleString('en');
  };
  const show = () => {
    found = find();
    place();
    results.hidden = !found;
    $('clear').hidden = !found;
    document.body.classList.toggle('searching', Boolean(found)); // the style puts the catalog to sleep
    for (const s of selects) s.classList.toggle('on', s.value !== '');
    say();
  };
  let later;
  const update = () => {
    limit = step;
    show();
    if (found) scrollTo(0, 0);
    clearTimeout(later);
    later = setTimeout(remember, 150); // an address that changes with each letter is slow, and some browsers refuse it
  };

  // ---- the address: what is searched for and filtered by, and the anchor behind it

  const remember = () => {
    const params = new URLSearchParams();
    for (const field of [input, ...selects]) if (field.value.trim()) params.set(field.name, field.value.trim());
    const text = params.toString();
    try { history.replaceState(null, '', location.pathname + (text && '?' + text) + location.hash); } catch { /* only the address stays behind */ }
  };
  const recall = () => {
    const params = new URLSearchParams(location.search);
    for (const field of [input, ...selects]) {
      const value = params.get(field.name) ?? '';
      field.value = field === input || [...field.options].some(o => o.value === value) ? value : '';
    }
  };
  const clear = () => { input.value = ''; for (const s of selects) s.value = ''; update(); remember(); };
  const reach = () => { // an anchor that the search hides wins over the search
    const id = decodeURIComponent(location.hash.slice(1)), node = id && document.getElementById(id);
    if (!node) return;
    const result = [...$('found').querySelectorAll('.entry')].find(n => n.dataset.anchor === id);
    for (const n of results.querySelectorAll('.here')) n.classList.remove('here');
    if (result) { result.classList.add('here'); result.querySelector('h4 a').focus(); }
    else if (found && node.closest('#page_catalog, #page_reference, .intro')) clear();
    settle(result ?? node, 8);
  };
  const settle = (node, frames) => { // what comes into view may turn out higher than it was taken for
    node.scrollIntoView();
    if (frames) requestAnimationFrame(() => settle(node, frames - 1));
  };

  // ---- links to copy

  const copy = async text => {
    try { await navigator.clipboard.writeText(text); return true; } catch { /* not allowed: the old way */ }
    const area = Object.assign(document.createElement('textarea'), { value: text });
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  };
  document.addEventListener('click', async event => {
    const button = event.target.closest('.copy');
    if (!button) return;
    const label = button.firstChild, article = button.closest('.entry');
    const done = await copy(location.href.split(/[?#]/)[0] + '#' + (article.dataset.anchor ?? article.id));
    button.focus();
    label.data = done ? 'Copied' : 'Not copied';
    $('said').textContent = done ? 'Link copied' : 'The link could not be copied';
    setTimeout(() => { label.data = 'Copy link'; $('said').textContent = ''; }, 1600);
  });

  // ---- the keyboard

  const heads = () => [...(found ? $('found') : catalog).querySelectorAll('h4 a')];
  const move = by => {
    const all = heads(), at = all.indexOf(document.activeElement) + by;
    if (at < 0) input.focus(); else if (all[at]) all[at].focus(); else if (!$('more').hidden) $('more').focus();
  };
  document.addEventListener('keydown', event => {
    const field = event.target.closest?.('input, select, textarea'), head = event.target.closest?.('h4 a');
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/' && !field) { event.preventDefault(); input.focus(); input.select(); }
    else if (event.key === 'Escape' && (found || input.value)) { event.preventDefault(); clear(); input.focus(); }
    else if (event.key === 'Enter' && field === input) { event.preventDefault(); heads()[0]?.focus(); }
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && (head || field === input)) {
      event.preventDefault();
      if (field) { if (event.key === 'ArrowDown') heads()[0]?.focus(); } else move(event.key === 'ArrowDown' ? 1 : -1);
    }
  });

  // ---- wiring

  const theme = $('theme');
  const press = () => { paint(isDark()); theme.setAttribute('aria-pressed', isDark()); };
  theme.addEventListener('click', () => {
    const dark = document.documentElement.dataset.theme !== 'dark';
    stored.set('theme', dark ? 'dark' : 'light');
    paint(dark);
    theme.setAttribute('aria-pressed', dark);
  });
  system.addEventListener('change', press);
  tools.addEventListener('submit', event => event.preventDefault());
  tools.addEventListener('input', update);
  for (const id of ['clear', 'reset']) $(id).addEventListener('click', () => { clear(); input.focus(); });
  $('more').addEventListener('click', () => { const at = shown.length; limit += 50; show(); heads()[at]?.focus(); });
  addEventListener('hashchange', reach);
  addEventListener('popstate', () => { recall(); show(); });

  for (const node of [tools, theme, ...document.querySelectorAll('.copy')]) node.hidden = false;
  press();
  recall();
  if (location.search) show();
  if (location.hash) addEventListener('load', reach);
  (window.requestIdleCallback ?? setTimeout)(index);
});
