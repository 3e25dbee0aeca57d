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

// open shows a page. Its troubles are the errors on its console and the requests that it makes.
export async function open(t, catalog, rest = '', options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  t.after(() => context.close());
  const page = await context.newPage(), troubles = [];
  page.on('console', m => { if (['error', 'warning'].includes(m.type())) troubles.push(m.text()); });
  page.on('pageerror', e => troubles.push(e.message));
  page.on('request', r => { if (!r.isNavigationRequest() && !r.url().startsWith('data:')) troubles.push('request of ' + r.url()); });
  await page.goto(address(catalog, rest));
  return { page, context, troubles };
}

// codes gives the codes of the results, in order.
export const codes = page => page.locator('#page_found .code').allTextContents();
