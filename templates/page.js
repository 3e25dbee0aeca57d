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
  const wake = () => { for (const node of [tools, $('theme'), ...document.querySelectorAll('.copy')]) node.hidden = false; };
  let selects = [...tools.querySelectorAll('select')];
  const step = 15, few = 3; // how many results are shown, and how many of them in the same frame: more than a screen holds
  let found = null, shown = [], limit = step; // found is null while the whole catalog is shown

  // ---- what there is to find

  const lower = text => text.toLowerCase().replace(/\s+/g, ' ').trim();
  const texts = (node, selector) => [...node.querySelectorAll(selector)].map(n => n.textContent);
  const read = node => {
    const d = node.dataset, names = lower(d.names).split(' ');
    const wire = node.querySelector('.wire'), title = lower(texts(node, '.title').join(' '));
    // the parts of the message that do not vary, in between the ones that do
    const parts = wire && [...wire.childNodes].map(n => n.nodeName === 'VAR' ? null : lower(n.data));
    return {
      node, state: d.state, family: d.family, category: d.category, status: d.status, retry: d.retry,
      code: lower(d.code), names, exact: [d.code, ...d.names.split(' ')], from: +d.from, to: d.to ? +d.to : -1,
      words: names.map(name => name.split(/[_\/.-]+/)),
      title: ' ' + title, parts: parts?.some(p => p && p.length > 5) ? parts : null,
      text: lower([d.code, d.names, d.status, d.category, d.family, d.retry, title, wire ? wire.textContent : '', ...texts(node, '[data-find]')].join(' ')),
    };
  };
  let nodes = [...catalog.querySelectorAll('.entry')], items = [];
  const readMore = () => { if (items.length < nodes.length) items.push(read(nodes[items.length])); return items.length < nodes.length; };
  const index = () => { while (readMore()); return items; };
  // time that nobody needs is used to read the catalog, and to rehearse: what is done for the first time is slow
  const idle = window.requestIdleCallback ?? (work => setTimeout(() => work({ timeRemaining: () => 8 }), 20));
  const cancelIdle = window.cancelIdleCallback ?? clearTimeout;
  const prepare = time => {
    while (readMore()) if (time.timeRemaining() < 1) { idle(prepare); return; }
    rehearse();
    tools.dataset.ready = '';
  };

  // ---- how well an item answers a query: the lower the better, -1 for not at all

  const startsAll = (words, wanted) => { // each wanted word starts a later word than the one before
    let i = 0;
    return wanted.every(w => { while (i < words.length && !words[i].startsWith(w)) i++; return i++ < words.length; });
  };
  const isMessage = (parts, text) => { // "firstName is mandatory." is what "{field_name} is mandatory." looks like
    let at = 0, gap = false;
    for (const part of parts) {
      if (part === null) { gap = true; continue; }
      const next = text.indexOf(part, at + (gap ? 1 : 0));
      if (next < 0 || !gap && next !== at) return false;
      at = next + part.length; gap = false;
    }
    return gap ? at < text.length : at === text.length;
  };
  const mentions = (item, line) => // a line of a log has it as a word, or quotes its message
    item.exact.some(name => line.words.has(name)) || item.parts && line.pieces.some(piece => isMessage(item.parts, piece));
  const rank = (item, q) => {
    if (item.code === q.text || q.number >= item.from && q.number <= item.to) return 0;
    if (item.names.includes(q.text)) return 1;
    if (item.parts && isMessage(item.parts, q.text)) return 2;
    if (q.line && mentions(item, q.line)) return item.code === item.status ? 4 : 2; // a status says the least
    for (const word of q.words) if (!item.text.includes(word)) return -1; // most items, so the rest need not be quick
    if (item.code.startsWith(q.text)) return 3;
    if (item.status === q.text) return 4;
    if (item.words.some(words => startsAll(words, q.words))) return 5;
    return q.words.every(w => item.title.includes(' ' + w)) ? 6 : 7;
  };
  const lineOf = typed => { // what a text of four words or more may have in it; a number is none in a date, a time or an address
    const found = [...typed.slice(0, 5000).matchAll(/(?<!\d[.:\/-])(?<![\p{L}\p{N}_])[\p{L}\p{N}_]+(?![\p{L}\p{N}_]|[.:\/-]\d)/gu)].map(m => m[0]);
    if (found.length < 4) return null;
    const quoted = [...typed.matchAll(/"([^"]+)"|'([^']+)'|`([^`]+)`|: (?=(.+))/g)].map(m => lower(m[1] ?? m[2] ?? m[3] ?? m[4]));
    return { words: new Set([...found, ...typed.split(/[\s"'`=,;()[\]{}<>]+/)]), pieces: quoted.slice(0, 20) };
  };
  const query = typed => {
    const text = lower(typed).replace(/^["'`]|["'`]$/g, '');
    return { text, line: lineOf(typed), words: text.split(/[\s_]+/).filter(Boolean), number: /^\d+$/.test(text) ? +text : NaN };
  };
  const ranked = (q, wanted) => {
    const ranks = Array.from({ length: 8 }, () => []);
    for (const item of index()) {
      if (!wanted.every(s => item[s.name] === s.value)) continue;
      const r = q.text ? rank(item, q) : 0;
      if (r >= 0) ranks[r].push(item);
    }
    return ranks.flat();
  };
  const find = () => {
    const q = query(input.value), wanted = selects.filter(s => s.value);
    return q.text || wanted.length ? ranked(q, wanted) : null;
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
  const place = most => {
    const next = found ? found.slice(0, most) : [], list = $('found');
    let same = 0;
    while (same < next.length && shown[same] === next[same]) same++;
    while (list.children.length > same) list.lastChild.remove();
    list.append(...next.slice(same).map(copyOf));
    shown = next;
    list.setAttribute('aria-busy', Boolean(found) && next.length < Math.min(found.length, limit));
  };
  // what takes longer than a frame is done once the first results can be seen: to place the others, and to hide the catalog
  const finish = () => {
    place(limit);
    document.body.classList.toggle('asleep', Boolean(found));
  };
  let rest = 0;
  const soon = () => {
    cancelIdle(rest);
    rest = idle(finish, { timeout: 100 });
  };
  const number = n => String(n).replace(/\B(?=(...)+$)/g, ','); // toLocaleString takes a frame when it is called first
  const say = () => {
    const n = found ? found.length : 0, left = Math.max(0, n - limit);
    $('count').textContent = found ? (n === 1 ? '1 match' : number(n) + ' matches') : '';
    $('none').hidden = !found || n > 0;
    $('more').hidden = left === 0;
    $('more').textContent = 'Show ' + Math.min(50, left) + ' more of ' + number(left);
  };
  const show = () => {
    found = find();
    place(Math.min(limit, few));
    results.hidden = !found;
    $('clear').hidden = !found;
    document.body.classList.toggle('searching', Boolean(found));
    if (found) soon(); else finish();
    for (const s of selects) s.classList.toggle('on', s.value !== '');
    say();
  };
  const rehearse = () => { // a search whose results nobody sees, since nothing is drawn meanwhile
    if (found) return;
    for (const text of ['a', 'an error', '4']) found = ranked(query(text), []);
    results.hidden = false;
    place(few);
    results.getBoundingClientRect();
    found = null;
    place(0);
    results.hidden = true;
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
    clearTimeout(later);
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
  // a link to an anchor leads to another address when the address changes after it was clicked
  document.addEventListener('click', event => { if (event.target.closest('a')) remember(); }, true);
  const reach = () => { // an anchor that the search hides wins over the search
    const id = decodeURIComponent(location.hash.slice(1)), node = id && document.getElementById(id);
    if (!node) return;
    finish();
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
    const published = location.protocol === 'file:' && catalog.querySelector('[data-url*="#"]')?.dataset.url; // nobody else has this disk
    const done = await copy((published || location.href.split('?')[0]).split('#')[0] + '#' + (article.dataset.anchor ?? article.id));
    button.focus();
    label.data = done ? 'Copied' : 'Not copied';
    $('status').textContent = done ? 'Link copied' : 'The link could not be copied';
    setTimeout(() => { label.data = 'Copy link'; $('status').textContent = ''; }, 1600);
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
  $('more').addEventListener('click', () => { const at = limit; limit += 50; place(limit); say(); heads()[at]?.focus(); });
  addEventListener('hashchange', reach);
  addEventListener('popstate', () => { recall(); show(); });

  document.addEventListener('catalogchange', () => { // errgen serve has brought the page up to date
    nodes = [...catalog.querySelectorAll('.entry')];
    selects = [...tools.querySelectorAll('select')];
    items = [];
    shown = [];
    wake();
    $('found').replaceChildren();
    show();
    finish();
    idle(prepare);
  });

  wake();
  press();
  recall();
  if (location.search) show();
  if (location.hash) addEventListener('load', reach);
  idle(prepare);
});
