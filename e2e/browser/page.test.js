import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { codes, open } from './browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const search = (page, text) => page.fill('#page_search', text);

test('an exact code comes first, then names, then words', async t => {
  const { page, troubles } = await open(t, 'real');
  const first = { 8001: '8001', 404: '404', auth_forbidden: 'AUTH_FORBIDDEN', DUPLICATE_USPTA_NUMBER: '200601', LegacyDuplicateUSPTANumber: '200601', 'legacy/2006': '2006' };
  for (const [text, code] of Object.entries(first)) {
    await search(page, text);
    assert.equal((await codes(page))[0], code, text);
  }
  await search(page, 'auth inv');
  const found = await codes(page);
  assert.ok(found.length > 1 && found[0].startsWith('AUTH_INV') && found[1].startsWith('AUTH_INV'), found.join());
  await search(page, '"firstName is mandatory."');
  assert.equal((await codes(page))[0], 'FIELD_MANDATORY');
  await search(page, 'no such thing at all');
  assert.equal(await page.textContent('#page_count'), '0 matches');
  assert.ok(await page.isVisible('#page_none'));
  assert.deepEqual(troubles, []);
});

test('filters live in the address', async t => {
  const { page, troubles } = await open(t, 'real');
  await page.selectOption('[name=family]', 'eid');
  await page.selectOption('[name=status]', '401');
  await search(page, 'token');
  await page.waitForURL(/\?q=token&family=eid&status=401$/);
  const before = await codes(page);
  assert.ok(before.length > 0);
  await page.reload();
  assert.deepEqual(await codes(page), before);
  assert.equal(await page.inputValue('#page_search'), 'token');
  await page.click('#page_clear');
  assert.equal(await page.locator('#page_results').isVisible(), false);
  assert.equal(new URL(page.url()).search, '');
  await page.selectOption('[name=retry]', 'rate-limit');
  assert.deepEqual(await codes(page), ['429']);
  await page.selectOption('[name=category]', 'failure');
  assert.deepEqual(await codes(page), []);
  assert.deepEqual(troubles, []);
});

test('deprecated, retired and reserved codes are found', async t => {
  const { page, troubles } = await open(t, 'shop');
  for (const [text, code] of [['8005', '8004-8006'], ['OLD_NAME', 'OLD_NAME'], ['9', '9'], ['STOCK_GONE', 'STOCK_GONE'], ['8', '8'], ['lost', 'STOCK_LOST'], ['NumberEight', '8'], ['sold_out', 'STOCK_OUT']]) {
    await search(page, text);
    assert.equal((await codes(page))[0], code, text);
  }
  await search(page, '');
  await page.selectOption('[name=state]', 'deprecated');
  assert.deepEqual(await codes(page), ['STOCK_GONE']);
  assert.match(await page.textContent('#page_found .notice'), /Deprecated since 2\.1\..*Use 7 instead/);
  await page.selectOption('[name=state]', 'retired');
  assert.deepEqual(await codes(page), ['STOCK_LOST', '8']);
  assert.match(await page.textContent('#page_found .notice'), /Retired since 1\.9\..*Use 7 instead/);
  await page.selectOption('[name=state]', 'reserved');
  assert.equal((await codes(page)).length, 5);
  assert.deepEqual(troubles, []);
});

test('what each code would change in the file is worked out on the page', async t => {
  const { page, troubles } = await open(t, 'shop');
  assert.equal(await page.textContent('#page_size'), '6 codes in 2 families.');
  assert.deepEqual(await page.locator('.contents small').allTextContents(), ['4', '2']);
  assert.deepEqual(await page.locator('[name=status] option').allTextContents(), ['Any status', '409', '410', '500', '503']);
  const row = (entry, name) => page.locator(`${entry} dl > div`, { has: page.locator(`dt:text-is("${name}")`) }).locator('dd');
  assert.equal(await row('#api-stock-reserved', 'Refines').textContent(), 'STOCK_OUT Out of stock');
  assert.equal(await row('#api-stock-out', 'Refined by').textContent(), 'STOCK_RESERVED Held for somebody else');
  await page.click('#api-stock-out a[href="#api-stock-reserved"]');
  assert.match(page.url(), /#api-stock-reserved$/);
  assert.deepEqual(troubles, []);
  const whole = await open(t, 'real');
  assert.equal(await whole.page.textContent('#page_size'), '99 codes in 5 families.');
  assert.deepEqual(await whole.page.locator('#legacy-entity-saving-error .refined a').allTextContents(), ['200601 USPTA number already in use', '200602 PTR number already in use']);
});

test('a deep link shows its entry below the bar', async t => {
  for (const [catalog, anchor] of [['real', 'vip-field-mandatory'], ['real', 'retry_backoff'], ['large', await someAnchor(t)]]) {
    const { page, troubles } = await open(t, catalog, '#' + anchor);
    await page.waitForTimeout(400);
    const box = await page.evaluate(id => {
      const bar = document.querySelector('.bar').getBoundingClientRect().bottom;
      return { top: document.getElementById(id).getBoundingClientRect().top, bar };
    }, anchor);
    assert.ok(box.top >= box.bar && box.top < box.bar + 60, `${anchor}: ${JSON.stringify(box)}`);
    assert.deepEqual(troubles, []);
  }
});

// someAnchor is that of an entry far down in the large catalog.
async function someAnchor(t) {
  const { page } = await open(t, 'large');
  return page.evaluate(() => document.querySelectorAll('.entry')[4200].id);
}

test('an anchor that a search hides wins over the search', async t => {
  const { page } = await open(t, 'real', '?q=8001#http-not-found');
  await page.waitForTimeout(300);
  assert.ok(await page.isVisible('#http-not-found'));
  await search(page, '200601');
  await page.click('#page_found a[href="#legacy-entity-saving-error"]');
  await page.waitForTimeout(300);
  assert.ok(await page.isVisible('#legacy-entity-saving-error'));
  assert.equal(await page.inputValue('#page_search'), '');
});

test('a code and a message are found in a whole line of a log', async t => {
  const { page, troubles } = await open(t, 'real');
  for (const [line, first] of [
    ['2026-01-02T20:06:00Z level=error code=AUTH_FORBIDDEN status=403 path=/v1/users', 'AUTH_FORBIDDEN'],
    ['level=error msg="firstName is mandatory." status=400', 'FIELD_MANDATORY'],
    ['save failed: legacy 200601: try again (request 77)', '200601'],
    ['{"errorCode":200601,"status":400,"path":"/users"}', '200601'],
    ['panic in errcat.AuthForbidden, see above there', 'AUTH_FORBIDDEN'],
  ]) {
    await search(page, line);
    assert.equal((await codes(page))[0], first, line);
  }
  for (const line of ['on 2006-01-02 at 20:06:00 nothing at all', 'what a conflict that was there, nobody knows']) {
    await search(page, line);
    assert.deepEqual(await codes(page), [], line);
  }
  assert.deepEqual(troubles, []);
});

test('a link can be copied, from the catalog and from results', async t => {
  const { page, context, troubles } = await open(t, 'real');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const published = (await page.getAttribute('#prove-malformed-request', 'data-url')).split('#')[0]; // a page on the disk is nobody else's
  assert.match(published, /^https:/);
  await search(page, '8001');
  for (const button of ['#page_found .copy >> nth=0', '#prove-malformed-request .copy']) {
    if (button.startsWith('#prove')) await search(page, '');
    await page.click(button);
    await page.waitForFunction(() => document.getElementById('page_status').textContent === 'Link copied');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), published + '#prove-malformed-request');
    await page.waitForFunction(() => document.getElementById('page_status').textContent === '');
  }
  assert.deepEqual(troubles, []);
});

test('the keyboard is enough', async t => {
  const { page, troubles } = await open(t, 'real');
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute('href') || document.activeElement.name || document.activeElement.tagName);
  await page.keyboard.press('Tab');
  assert.equal(await focused(), '#page_main');
  await page.keyboard.press('/');
  assert.equal(await focused(), 'page_search');
  await page.keyboard.type('404');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), '#http-not-found');
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await focused(), '#http-not-found');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), 'page_search');
  await page.keyboard.press('Enter');
  assert.equal(await focused(), '#http-not-found');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#page_found .here a[href="#http-not-found"]:focus');
  assert.match(page.url(), /#http-not-found$/);
  await page.keyboard.press('Escape');
  assert.equal(await page.inputValue('#page_search'), '');
  assert.equal(await focused(), 'page_search');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'family');
  assert.deepEqual(troubles, []);
});

test('dark and light: the system decides until the reader does', async t => {
  const { page, troubles } = await open(t, 'real', '', { colorScheme: 'dark' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await page.click('#page_theme');
  const light = await paper();
  assert.notEqual(dark, light);
  await page.reload();
  assert.equal(await paper(), light);
  assert.deepEqual(troubles, []);
});

test('a timeline looks the same in an entry as among the strategies', async t => {
  for (const rest of ['', '?q=PROVIDER_UNAVAILABLE']) {
    const { page, troubles } = await open(t, 'real', rest + '#eid-provider-unavailable', { colorScheme: 'dark' });
    await page.waitForTimeout(300);
    const shot = await page.locator('[data-code=PROVIDER_UNAVAILABLE] .mini:visible').screenshot();
    const drawn = await page.evaluate(async source => { // the colours that are in the picture
      const image = Object.assign(new Image(), { src: source });
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
      canvas.drawImage(image, 0, 0);
      const data = canvas.getImageData(0, 0, image.width, image.height).data, colours = new Set();
      for (let i = 0; i < data.length; i += 4) colours.add(data.slice(i, i + 3).join());
      return [...colours];
    }, 'data:image/png;base64,' + shot.toString('base64'));
    assert.ok(drawn.includes('130,180,255') && !drawn.includes('0,0,0'), drawn.join(' '));
    assert.deepEqual(troubles, []);
  }
});

test('without a script everything can be read', async t => {
  const { page } = await open(t, 'real', '#eid-auth-forbidden', { javaScriptEnabled: false });
  assert.equal(await page.locator('article').count(), 99);
  assert.equal(await page.isVisible('#page_tools'), false);
  assert.ok(await page.isVisible('#eid-auth-forbidden'));
});

test('print has all entries and no controls', async t => {
  const { page, troubles } = await open(t, 'real', '?q=404');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.isVisible('.bar'), false);
  assert.equal(await page.locator('#page_catalog article:visible').count(), 99);
  assert.equal(await page.isVisible('#page_results'), false);
  const url = await page.evaluate(() => getComputedStyle(document.getElementById('http-ok'), '::after').content);
  assert.match(url, /#http-ok/);
  const rules = await page.evaluate(() => [...document.styleSheets[0].cssRules].flatMap(r => [...r.cssRules ?? []]).map(r => r.cssText).join(' '));
  assert.match(rules, /@bottom-center \{[^}]*counter\(page\)/);
  assert.ok((await page.pdf({ format: 'A4' })).length > 10_000);
  assert.deepEqual(troubles, []);
});

test('a narrow screen does not scroll sideways', async t => {
  for (const catalog of ['real', 'shop']) {
    const { page } = await open(t, catalog, '', { viewport: { width: 375, height: 800 } });
    for (const text of ['', '4']) {
      await search(page, text);
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(inner <= outer, `${catalog}, "${text}": ${inner} in ${outer}`);
    }
  }
});

test('a search can be cleared on a narrow screen, by touch and by keyboard', async t => {
  const { page, troubles } = await open(t, 'real', '', { viewport: { width: 375, height: 800 }, hasTouch: true });
  const button = page.getByRole('button', { name: 'Clear search and filters', exact: true });
  assert.equal(await button.isVisible(), false);
  await search(page, 'token');
  const box = await button.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 375 && box.height >= 24, JSON.stringify(box));
  await button.tap();
  assert.equal(await page.inputValue('#page_search'), '');
  assert.equal(await button.isVisible(), false);
  await page.selectOption('[name=status]', '401');
  await page.focus('#page_search');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.inputValue('[name=status]'), '');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'page_search');
  assert.deepEqual(troubles, []);
});

test('axe-core finds nothing, serious or not', async t => {
  for (const [catalog, colorScheme, rest] of [['real', 'light', ''], ['real', 'dark', '?q=auth'], ['shop', 'light', '?q=s'], ['shop', 'dark', '#api-stock-out']]) {
    const { page } = await open(t, catalog, rest, { colorScheme, bypassCSP: true });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
    const found = violations.map(v => `${v.impact} ${v.id}: ${v.nodes.slice(0, 3).map(n => n.html).join('\n')}`);
    assert.deepEqual(found, [], `${catalog} ${colorScheme} ${rest}`);
  }
});
