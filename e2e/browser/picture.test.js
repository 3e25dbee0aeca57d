import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { codes, open } from './browser.js';

const picture = new URL('../../docs/page.png', import.meta.url); // the README shows it
const text = new URL('picture.txt', import.meta.url);            // what can be read in it
const viewport = { width: 1200, height: 640 };

// Pictures differ from machine to machine, if only by their fonts. So what is compared is what the page says when the picture is taken;
// UPDATE=1 ./scripts/browser picture.test.js writes both.
test('the picture in the README is of the page as it is', async t => {
  const { page, troubles } = await open(t, 'begun', '', { viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.fill('#page_search', 'ERROR request failed error.type=app/ORDER_NOT_FOUND');
  assert.deepEqual(await codes(page), ['ORDER_NOT_FOUND']);
  const taken = await page.screenshot(), says = await page.innerText('body') + '\n';
  assert.deepEqual(size(taken), viewport);
  if (process.env.UPDATE) {
    writeFileSync(picture, taken);
    writeFileSync(text, says);
    assert.fail('docs/page.png is written: look at it, and run again without UPDATE');
  }
  assert.equal(says, readFileSync(text, 'utf8'), 'UPDATE=1 ./scripts/browser picture.test.js takes the picture again');
  assert.deepEqual(size(readFileSync(picture)), viewport);
  assert.ok(statSync(picture).size < 150_000, 'the picture is too large for a README');
  assert.deepEqual(troubles, []);
});

// size is that of a picture, which stands at the head of a PNG.
const size = png => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });
