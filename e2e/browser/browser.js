// What all tests share: one browser, and pages in which everything that goes wrong or leaves the page is noted down.
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const folder = process.env.PAGES ?? 'pages-out';
let browser;

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});
after(() => browser.close());

// address is where the page of a catalog lies on the disk, with a query and an anchor behind it.
export const address = (catalog, rest = '') => pathToFileURL(`${folder}/${catalog}/index.html`).href + rest;

// open shows a page from the disk. Its troubles are the errors on its console and the requests that it makes.
export const open = (t, catalog, rest = '', options = {}) => visit(t, address(catalog, rest), [], options);

// visit shows a page, and lets it make requests of its own at the addresses that begin so. Among the options, script runs
// before those of the page.
export async function visit(t, url, allowed, { script, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  t.after(() => context.close());
  const page = await context.newPage(), troubles = [];
  page.on('console', m => { if (['error', 'warning'].includes(m.type())) troubles.push(m.text()); });
  page.on('pageerror', e => troubles.push(e.message));
  page.on('request', r => {
    const fine = r.isNavigationRequest() || r.url().startsWith('data:') || allowed.some(a => r.url().startsWith(a));
    if (!fine) troubles.push('request of ' + r.url());
  });
  if (script) await page.addInitScript(script);
  await page.goto(url);
  return { page, context, troubles };
}

// codes gives the codes of the results, in order, once they are all there.
export async function codes(page) {
  await page.waitForFunction(() => document.getElementById('page_found').getAttribute('aria-busy') !== 'true');
  return page.locator('#page_found .code').allTextContents();
}
