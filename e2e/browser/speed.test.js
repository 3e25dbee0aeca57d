import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './browser.js';

// The time that the page's thread is busy with, per keystroke: not the time on the clock, which depends on what else runs.
const texts = ['a', 'au', 'aut', 'auth', 'auth i', 'auth in', 'auth inv', '4', '40', '404', 'pay', 'the'];
const frame = 1000 / 60;
const middle = times => times.toSorted((a, b) => a - b)[times.length >> 1];

// holdable lets a test put off what the page does when it has time, so that it is not taken for a part of the frame.
const holdable = () => {
  const idle = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (work, options) => idle(function when(time) {
    if (window.held) setTimeout(() => idle(when), 5); else work(time);
  }, options);
};

// typist opens the large page, waits until it stands still, and gives what types a text and says how long that took.
async function typist(t) {
  const { page, context } = await open(t, 'large', '', { script: holdable });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const parts = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return parts.map(name => metrics.find(m => m.name === name).value * 1000);
  };
  await page.waitForSelector('#page_tools[data-ready]'); // the index is made while nothing else is to be done
  const since = async before => (await busy()).map((time, i) => time - before[i]);
  const sum = parts => parts.reduce((a, b) => a + b);
  const type = async text => {
    const before = await busy();
    await page.evaluate(async text => {
      window.held = true;
      const input = document.getElementById('page_search');
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    }, text);
    const took = await since(before), then = await busy();
    await page.evaluate(() => { window.held = false; });
    await page.waitForSelector('body.asleep #page_found[aria-busy=false]', { state: 'attached' });
    return { all: sum(took), took, later: sum(await since(then)) };
  };
  return { page, type };
}

// The figures are printed, not asserted: a machine that does other things as well would fail them. What is asserted is
// what they come from, that little is done before the first results are drawn.
test('5,000 codes are searched within a frame', async t => {
  const { type } = await typist(t), times = [];
  for (let round = 0; round < 3; round++) {
    for (const text of texts) {
      const { all } = await type(text);
      if (round > 0) times.push(all);
    }
  }
  t.diagnostic(`per keystroke: median ${middle(times).toFixed(1)} ms, slowest ${Math.max(...times).toFixed(1)} ms, of ${times.length}; a frame has ${frame.toFixed(1)} ms`);
});

test('the first letter is no slower', async t => {
  const times = [];
  for (const text of ['a', 'auth inv', '404']) {
    const { type } = await typist(t);
    const { all, took, later } = await type(text);
    times.push(all);
    t.diagnostic(`first "${text}": ${all.toFixed(1)} ms: script ${took[0].toFixed(1)}, style ${took[1].toFixed(1)}, layout ${took[2].toFixed(1)}; ${later.toFixed(1)} ms when there is time`);
  }
  t.diagnostic(`first letter: median ${middle(times).toFixed(1)} ms, slowest ${Math.max(...times).toFixed(1)} ms`);
});

test('a letter draws what a screen holds, and the rest after the frame', async t => {
  const { page } = await typist(t);
  const seen = await page.evaluate(() => {
    const input = document.getElementById('page_search'), found = document.getElementById('page_found');
    input.value = 'a';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return { at_once: found.children.length, busy: found.getAttribute('aria-busy'), asleep: document.body.classList.contains('asleep') };
  });
  assert.deepEqual(seen, { at_once: 3, busy: 'true', asleep: false });
  await page.waitForSelector('body.asleep #page_found[aria-busy=false]');
  assert.equal(await page.locator('#page_found > li').count(), 15);
});
