import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync, appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { codes } from './browser.js';
import { draft, serve, watch } from './served.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shown = (page, text) => page.waitForFunction(text => document.body.textContent.includes(text), text);
const top = (page, selector) => page.evaluate(s => document.querySelector(s).getBoundingClientRect().top, selector);
const panel = page => page.locator('.live-panel');

test('a saved file shows at once, and the reader stays where they are', async t => {
  const catalog = draft(t), server = await serve(t, catalog.file);
  const { page, troubles } = await watch(t, server);
  const anchor = '#eid-provider-unavailable';
  await page.locator(anchor).scrollIntoViewIfNeeded();
  await page.evaluate(s => { document.querySelector(s).scrollIntoView(); document.querySelector(s + ' h4 a').focus({ preventScroll: true }); }, anchor);
  await page.waitForTimeout(300); // entries that come into view get their height
  const before = await top(page, anchor);
  assert.ok(await page.evaluate(() => scrollY) > 1000);
  // more text above, and a new entry: everything below moves, and the reader must not notice
  catalog.save('    description: ', '    description: A sentence that is new on the page. ');
  await shown(page, 'A sentence that is new on the page.');
  await page.waitForTimeout(100);
  assert.ok(Math.abs(await top(page, anchor) - before) < 3, `${await top(page, anchor)} after ${before}`);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), anchor);
  assert.equal(await page.evaluate(() => performance.getEntriesByType('navigation')[0].type), 'navigate');
  assert.deepEqual(troubles, []);
});

test('search, filters and focus stay, and results are new', async t => {
  const catalog = draft(t), server = await serve(t, catalog.file);
  const { page, troubles } = await watch(t, server, '?family=prove&status=400');
  await page.fill('#page_search', 'request');
  const before = await codes(page);
  await page.focus('#page_search');
  await page.evaluate(() => { document.getElementById('page_search').setSelectionRange(2, 4); window.stayed = true; });
  catalog.save('title: Malformed Request', 'title: Malformed Request, reworded');
  await page.waitForFunction(() => document.getElementById('page_found').textContent.includes('reworded'));
  assert.deepEqual(await codes(page), before);
  assert.equal(await page.inputValue('#page_search'), 'request');
  assert.equal(await page.inputValue('[name=family]'), 'prove');
  assert.equal(await page.inputValue('[name=status]'), '400');
  assert.deepEqual(await page.evaluate(() => [document.activeElement.id, document.activeElement.selectionStart, window.stayed]), ['page_search', 2, true]);
  assert.ok(await page.locator('#page_found .copy').first().isVisible());
  assert.deepEqual(troubles, []);
});

test('the focus in a result stays', async t => {
  const catalog = draft(t), server = await serve(t, catalog.file);
  const { page, troubles } = await watch(t, server, '?q=8001');
  await page.focus('#page_found h4 a');
  catalog.save('title: Malformed Request', 'title: Malformed Request, reworded');
  await page.waitForFunction(() => document.getElementById('page_found').textContent.includes('reworded'));
  assert.equal(await page.evaluate(() => document.activeElement.closest('#page_found') && document.activeElement.getAttribute('href')), '#prove-malformed-request');
  assert.deepEqual(troubles, []);
});

test('entries come and go in place', async t => {
  const catalog = draft(t), server = await serve(t, catalog.file);
  const { page, troubles } = await watch(t, server);
  const anchors = () => page.evaluate(() => [...document.querySelectorAll('#page_catalog article')].map(n => n.id));
  const before = await anchors(), old = catalog.read();
  const entry = '      - code: 8001\n';
  catalog.save(entry, `      - code: 8999
        name: NEW_HERE
        title: New here
        status: 400
        description: An entry that has just been written.
        user_message: "Please try again."
` + entry);
  await page.waitForSelector('#prove-new-here');
  assert.equal((await anchors()).indexOf('prove-new-here'), before.indexOf('prove-malformed-request'));
  assert.equal(await page.textContent('#page_size'), '100 codes in 5 families.');
  await page.fill('#page_search', '8999');
  assert.deepEqual(await codes(page), ['8999']);
  writeFileSync(catalog.file, old);
  await page.waitForSelector('#prove-new-here', { state: 'detached' });
  assert.deepEqual(await codes(page), []);
  await page.fill('#page_search', '');
  assert.deepEqual(await anchors(), before);
  assert.equal(await page.textContent('#page_size'), '99 codes in 5 families.');
  assert.equal(await page.locator('.refined').count(), 1);
  assert.deepEqual(troubles, []);
});

test('what is wrong stands on the page, above the last good one', async t => {
  const catalog = draft(t), server = await serve(t, catalog.file);
  const { page, troubles } = await watch(t, server, '', { bypassCSP: true }); // for axe-core alone
  const line = 1 + catalog.read().split('\n').indexOf('      - code: 8002');
  catalog.save('- code: 8002\n', '- code: 8001\n        titel: Twice\n');
  await panel(page).waitFor();
  const text = await panel(page).innerText();
  assert.match(text, /2 problems in the catalog/);
  assert.ok(text.includes(`errors.yaml:${line}:15 the code 8001 stands here twice`) || text.includes(`errors.yaml:${line}:15`), text);
  assert.ok(text.includes(`errors.yaml:${line + 1}:9`) && text.includes('help: '), text);
  assert.match(await page.textContent('.live-status'), new RegExp(`^2 problems in the catalog\\. First: .*errors\\.yaml:${line}:15: `));
  assert.equal(await page.locator('#page_catalog article').count(), 99);
  assert.ok(await page.isVisible('#prove-malformed-request'));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run('#errgen_live'));
  assert.deepEqual(violations.map(v => v.id), []);
  // once it is corrected, it goes away
  catalog.save('- code: 8001\n        titel: Twice\n', '- code: 8002\n');
  await panel(page).waitFor({ state: 'hidden' });
  assert.equal(await page.textContent('.live-status'), 'The catalog is in order again.');
  assert.match(server.printed(), /errors\.yaml:\d+:15: error: the code 8001[^]*in order again/);
  assert.deepEqual(troubles, []);
});

test('a catalog that is broken from the start becomes a page', async t => {
  const catalog = draft(t);
  catalog.save('version: 1', 'version: 2');
  const server = await serve(t, catalog.file), { page, troubles } = await watch(t, server, '?q=8001');
  await panel(page).waitFor();
  assert.equal(await page.title(), 'No page yet');
  catalog.save('version: 2', 'version: 1');
  await page.waitForSelector('#page_found article');
  assert.deepEqual(await codes(page), ['8001']);
  assert.deepEqual(troubles, []);
});

test('a template that changes is loaded, and the reader stays where they are', async t => {
  const catalog = draft(t), templates = join(catalog.dir, 'templates');
  mkdirSync(templates);
  cpSync(new URL('../../templates/page.css', import.meta.url), join(templates, 'page.css'));
  const server = await serve(t, catalog.file, '--templates', templates), { page, troubles } = await watch(t, server);
  const anchor = '#legacy-entity-saving-error';
  await page.evaluate(s => document.querySelector(s).scrollIntoView(), anchor);
  await page.focus(anchor + ' h4 a');
  await page.waitForTimeout(300);
  const before = await top(page, anchor);
  appendFileSync(join(templates, 'page.css'), 'h4 { letter-spacing: 1px }\n');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h4')).letterSpacing === '1px');
  await page.waitForFunction(s => document.activeElement.getAttribute('href') === s, anchor);
  await page.waitForTimeout(400);
  assert.ok(Math.abs(await top(page, anchor) - before) < 30, `${await top(page, anchor)} after ${before}`);
  writeFileSync(join(templates, 'page.js'), '"</script>"');
  await panel(page).waitFor();
  assert.match(await panel(page).innerText(), /page\.js/);
  assert.deepEqual(troubles, []);
});

test('the server ends when it is told to, and the page says so', async t => {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    const server = await serve(t, draft(t).file), { page } = await watch(t, server);
    assert.equal(await server.end(signal), 0, signal);
    await page.waitForSelector('.live-state:visible');
  }
});

test('other pages cannot read along', async t => {
  const server = await serve(t, draft(t).file), { page } = await watch(t, await serve(t, draft(t).file));
  const outcome = await page.evaluate(async url => { // from another origin, as another port is
    try { return (await fetch(url, { mode: 'no-cors' })).type; } catch { return 'refused'; }
  }, server.url + 'events');
  assert.equal(outcome, 'refused');
});

test('how long a saved file takes to the page', async t => {
  const catalog = draft(t), server = await serve(t, catalog.file), { page, troubles } = await watch(t, server);
  const times = [];
  for (let i = 0; i < 20; i++) {
    const text = `Reworded for the ${i}th time`;
    await page.evaluate(text => {
      const node = document.querySelector('#prove-malformed-request .title');
      window.seen = new Promise(done => {
        new MutationObserver((_, observer) => {
          if (!node.textContent.includes(text)) return;
          observer.disconnect();
          requestAnimationFrame(() => done(Date.now()));
        }).observe(node, { subtree: true, childList: true, characterData: true });
      });
    }, text);
    await page.waitForTimeout(50 + i * 7); // wherever the poll stands
    const saved = Date.now();
    catalog.save(/title: (Malformed Request|Reworded for the \d+th time)/.exec(catalog.read())[0], 'title: ' + text);
    times.push(await page.evaluate(() => window.seen) - saved);
  }
  times.sort((a, b) => a - b);
  t.diagnostic(`from the saved file to the page: median ${times[10]} ms, slowest ${times.at(-1)} ms, of ${times.length}`);
  assert.deepEqual(troubles, []);
});
