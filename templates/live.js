'use strict';
// What errgen serve adds to a page: it listens for changes of the catalog, brings the page up to date in place, and shows
// what is wrong with the catalog. Nothing that the reader has done is undone: only what differs is touched.
(() => {
  const self = document.currentScript;
  const waiting = self.dataset.version === 'none'; // there has been no page yet

  // ---- the page as the server sent it, beside what it has become: scripts of the page have not run yet

  const twins = new WeakMap(); // from a node as it was sent to the one that is shown
  const pair = (sent, shown) => {
    twins.set(sent, shown);
    for (let a = sent.firstChild, b = shown.firstChild; a && b; a = a.nextSibling, b = b.nextSibling) pair(a, b);
  };
  const sent = document.body.cloneNode(true);
  pair(sent, document.body);

  // ---- making what was sent, and with it what is shown, equal to what is sent now

  const keyOf = node => {
    if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeName;
    if (node.nodeName === 'OPTION') return 'OPTION=' + node.getAttribute('value');
    const id = node.id || node.querySelector(':scope > [id]')?.id;
    return id ? node.nodeName + '#' + id : node.nodeName;
  };
  // partners finds for each new child the old one that it goes on from: the next with the same key.
  const partners = (old, fresh) => {
    const byKey = new Map();
    for (const node of old.childNodes) {
      const key = keyOf(node), nodes = byKey.get(key);
      if (nodes) nodes.push(node); else byKey.set(key, [node]);
    }
    return new Map([...fresh.childNodes].map(node => [node, byKey.get(keyOf(node))?.shift()]));
  };
  const place = (parent, node, before) => { // in what was sent, and in what is shown
    const shown = twins.get(parent), next = before && twins.get(before);
    parent.insertBefore(node, before);
    shown.insertBefore(twins.get(node), next?.parentNode === shown ? next : null);
  };
  const insert = (parent, fresh, before) => {
    const node = document.importNode(fresh, true);
    pair(node, node.cloneNode(true));
    place(parent, node, before);
  };
  const remove = node => { twins.get(node).remove(); node.remove(); };
  const setAttributes = (old, fresh) => {
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name)) for (const n of [old, twins.get(old)]) n.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value) for (const n of [old, twins.get(old)]) n.setAttribute(name, value);
    }
  };
  const patchChildren = (old, fresh) => {
    const partner = partners(old, fresh), kept = new Set(partner.values());
    for (const node of [...old.childNodes]) if (!kept.has(node)) remove(node);
    let at = old.firstChild;
    for (const [node, from] of partner) {
      if (!from) { insert(old, node, at); continue; }
      if (from === at) at = at.nextSibling; else place(old, from, at);
      patch(from, node);
    }
  };
  const patch = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    if (old.nodeType !== Node.ELEMENT_NODE) { old.data = twins.get(old).data = fresh.data; return; }
    setAttributes(old, fresh);
    patchChildren(old, fresh);
  };

  // ---- where the reader is: the place that is looked at, and the element that has the focus

  const named = '[id], [data-anchor]';
  const nameOf = node => node.dataset.anchor ? `[data-anchor="${CSS.escape(node.dataset.anchor)}"]` : '#' + CSS.escape(node.id);
  const edge = () => Math.max(0, ...[...document.querySelectorAll('header')].filter(n => getComputedStyle(n).position === 'sticky').map(n => n.getBoundingClientRect().bottom));
  const lookedAt = () => { // the first element with a name that can be seen, and how far down it is
    if (scrollY === 0) return null;
    const x = document.querySelector('main')?.getBoundingClientRect().left + 30 || innerWidth / 2;
    for (let y = edge() + 1; y < innerHeight; y += 25) {
      const node = document.elementFromPoint(x, y)?.closest(named);
      if (node && node.closest('main') && !node.querySelector('article')) return { name: nameOf(node), top: node.getBoundingClientRect().top };
    }
    return null;
  };
  const lookAt = (place, frames) => { // what comes into view may turn out higher than it was taken for
    const node = place && document.querySelector(place.name);
    if (!node) return;
    const off = node.getBoundingClientRect().top - place.top;
    if (Math.abs(off) >= 1) scrollBy({ top: off, behavior: 'instant' });
    if (frames) requestAnimationFrame(() => lookAt(place, frames - 1));
  };
  const focused = () => { // how to find the element again, should it be replaced by one like it
    const node = document.activeElement;
    if (!node || node === document.body) return null;
    if (node.id) return { node, path: nameOf(node) };
    const around = node.closest(named), href = node.getAttribute('href');
    const own = node.nodeName.toLowerCase() + (href ? `[href="${CSS.escape(href)}"]` : node.className ? '.' + CSS.escape(node.classList[0]) : '');
    return { node, path: (around ? nameOf(around) + ' ' : '') + own };
  };
  const focus = was => {
    if (!was || document.activeElement === was.node) return;
    const node = was.node?.isConnected ? was.node : document.querySelector(was.path);
    node?.focus({ preventScroll: true });
  };

  // ---- a new version

  // What is inline is compared as text, since a browser complains of a style that the policy does not know, used or not.
  const inline = [...document.querySelectorAll('style, script')].map(n => n.textContent).join('\n');
  const inlineOf = text => [...text.replace(/\r\n?/g, '\n').matchAll(/<(style|script)\b[^>]*>([^]*?)<\/\1>/gi)].map(m => m[2]).join('\n');
  const memory = 'errgen serve';
  const reload = () => { // another style or script cannot take the place of the one that runs
    const was = focused();
    try { sessionStorage.setItem(memory, JSON.stringify({ place: lookedAt(), focus: was && { path: was.path } })); } catch { /* the page begins at its top */ }
    location.reload();
  };
  const comeBack = () => {
    let was = null;
    try { was = JSON.parse(sessionStorage.getItem(memory)); sessionStorage.removeItem(memory); } catch { /* nothing is known */ }
    if (!was) return;
    focus(was.focus);
    lookAt(was.place, 8);
  };
  const renew = async () => {
    const response = await fetch(location.pathname, { cache: 'no-store' });
    if (!response.ok) return;
    const text = await response.text();
    if (inlineOf(text) !== inline) { reload(); return; }
    const doc = new DOMParser().parseFromString(text, 'text/html');
    const place = lookedAt(), was = focused();
    try { patch(sent, doc.body); } catch { reload(); return; } // as when a script of the page has rearranged it
    document.title = doc.title;
    document.dispatchEvent(new Event('catalogchange')); // for scripts that have read the page
    focus(was);
    lookAt(place, 2);
  };

  // ---- what is wrong

  const make = (tag, className, ...content) => {
    const node = Object.assign(document.createElement(tag), { className });
    node.append(...content);
    return node;
  };
  const count = n => n === 1 ? '1 problem' : n.toLocaleString('en') + ' problems';
  const title = make('span', 'live-title'), list = make('ol', 'live-list'), more = make('p', 'live-more');
  const kept = make('p', 'live-kept', waiting ? '' : 'The page shows the catalog as it was before.');
  const summary = make('summary', 'live-summary', title);
  const body = make('div', 'live-body', kept, list, more);
  const panel = make('details', 'live-panel', summary, body);
  const status = make('p', 'live-status');
  const state = make('p', 'live-state');
  const frame = make('aside', 'live', panel, state, status);
  panel.open = true;
  panel.hidden = state.hidden = true;
  body.tabIndex = 0;
  body.setAttribute('role', 'group');
  body.setAttribute('aria-label', 'Problems');
  frame.id = 'errgen_live';
  frame.setAttribute('aria-label', 'Live preview');
  status.setAttribute('role', 'status');
  state.setAttribute('role', 'status');

  const excerpt = problem => { // the line, with the character marked that the problem is at
    const text = [...problem.source], at = problem.col - 1;
    const from = Math.max(0, at - 80), mark = make('mark', '', text[at] ?? ' ');
    return make('pre', 'live-source', text.slice(from, at).join(''), mark, text.slice(at + 1, from + 160).join(''));
  };
  const where = problem => [problem.file, problem.line, problem.col].filter(Boolean).join(':');
  const item = problem => {
    const node = make('li', 'live-problem', make('p', 'live-what', make('code', 'live-where', where(problem)), ' ', problem.message));
    if (problem.source) node.append(excerpt(problem));
    if (problem.help) node.append(make('p', 'live-help', make('b', '', 'help: '), problem.help));
    return node;
  };
  const room = () => { document.body.style.paddingBottom = panel.hidden || waiting ? '' : frame.offsetHeight + 'px'; };
  let told = '';
  const tell = ({ problems, count: n }) => {
    const text = n ? `${count(n)} in the catalog. First: ${where(problems[0])}: ${problems[0].message}.` : 'The catalog is in order again.';
    if (text === told || !told && !n) return;
    told = status.textContent = text;
  };
  const showProblems = news => {
    panel.hidden = news.count === 0;
    title.textContent = count(news.count) + ' in the catalog';
    const at = body.scrollTop;
    list.replaceChildren(...news.problems.map(item));
    more.textContent = news.count > news.problems.length ? `and ${news.count - news.problems.length} more` : '';
    body.scrollTop = at;
    room();
    tell(news);
  };
  panel.addEventListener('toggle', room);
  addEventListener('resize', room);

  // ---- listening: only while the page can be seen, since a browser keeps few connections to one server

  let stream = null, version = self.dataset.version, work = Promise.resolve();
  const hear = event => {
    const news = JSON.parse(event.data);
    state.hidden = true;
    frame.dataset.live = '';
    work = work.then(async () => {
      showProblems(news);
      if (news.version === version) return;
      if (waiting) { location.reload(); return; }
      await renew();
      version = news.version;
    }).catch(miss);
  };
  const miss = () => {
    state.textContent = 'Not live: errgen serve has ended. The page goes on when it runs again.';
    state.hidden = false;
  };
  const listen = () => {
    stream?.close();
    stream = null;
    if (document.visibilityState === 'hidden') return;
    stream = new EventSource('events');
    stream.onmessage = hear;
    stream.onerror = miss;
  };
  document.addEventListener('DOMContentLoaded', () => { document.body.append(frame); listen(); });
  document.addEventListener('visibilitychange', listen);
  addEventListener('load', comeBack);
})();
