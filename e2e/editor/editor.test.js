import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalog, start } from './server.js';

// edit changes the first place in the catalog where a piece of text stands.
const edit = (from, to) => {
  assert.ok(catalog.includes(from), `the catalog has no ${from}`);
  return catalog.replace(from, () => to);
};
// below adds a line to an error, with the cursor at the caret sign.
const below = (code, line) => edit(`      - code: ${code}\n`, `      - code: ${code}\n        ${line}\n`);
const lineOf = (text, piece) => text.slice(0, text.indexOf(piece)).split('\n').length;
const labels = answer => answer.items.map(item => item.label);
const documentation = (answer, label) => {
  const { documentation } = answer.items.find(item => item.label === label) ?? assert.fail(`no ${label} among ${labels(answer)}`);
  return documentation?.value ?? documentation;
};
// told expects a message about a line, and nothing about others but what is given.
const told = (answer, text, piece, message) => {
  const line = lineOf(text, piece);
  const at = answer.diagnostics.filter(d => d.range.start.line + 1 === line).map(d => d.message);
  assert.ok(at.some(m => message.test(m)), `line ${line}: ${JSON.stringify(answer.diagnostics)}`);
};

test('the catalog of this repository has nothing wrong', async t => {
  const editor = await start(t);
  assert.deepEqual((await editor.open(catalog)).diagnostics, []);
});

test('keys are completed, with what they are for', async t => {
  const editor = await start(t);
  const entry = await editor.open(below(8001, '‸'));
  assert.match(documentation(entry, 'refines'), /more general code of the same family/);
  assert.match(documentation(entry, 'label'), /second word/);
  assert.ok(!labels(entry).includes('title'), 'a key that stands there already');
  assert.equal(new Set(labels(entry)).size, labels(entry).length, 'each key once');
  const strategy = await editor.open(edit('    max_retries: 1\n', '    ‸\n    max_retries: 1\n'));
  assert.match(documentation(strategy, 'jitter'), /at random/);
  const family = await editor.open(edit('families:\n', 'families:\n  - id: more\n    ‸\n'));
  assert.match(documentation(family, 'known_by'), /on the wire/);
  assert.equal(new Set(labels(family)).size, labels(family).length, 'each key once');
});

test('a new error is offered with all that it needs', async t => {
  const editor = await start(t);
  const { items } = await editor.open(edit('      - code: 8001\n', '      - ‸\n      - code: 8001\n'));
  const text = items.find(item => item.label === 'all that an error needs')?.insertText ?? '';
  for (const key of ['code', 'name', 'title', 'status', 'user_message', 'description']) {
    assert.match(text, new RegExp(`^ *${key}: `, 'm'));
  }
});

test('ids of this catalog are completed, with what they stand for', async t => {
  const editor = await start(t);
  const cases = {
    'category: ‸': ['client', 'error', 'failure', 'success'],
    'retry: ‸': ['backoff', 'never', 'once', 'once-idempotent', 'rate-limit'],
    'sources: [‸]': ['eid-errors', 'legacy-errors', 'prove-conventions', 'prove-errors', 'vip-errors'],
  };
  for (const [line, ids] of Object.entries(cases)) {
    const answer = await editor.open(below(8001, line));
    assert.deepEqual(labels(answer).sort(), ids, line);
    assert.ok(documentation(answer, ids[0]).length > 10, line);
  }
  const groups = labels(await editor.open(below(200601, 'group: ‸')));
  assert.deepEqual(groups.sort(), ['authentication', 'client-administration', 'entity', 'system', 'validation']);
  const codes = labels(await editor.open(edit('        refines: 2006\n', '        refines: ‸\n')));
  assert.ok(codes.includes('2006') && codes.includes('9003') && !codes.includes('8001'), codes.join());
  const fields = labels(await editor.open(edit('        inferred: [title]', '        inferred: [‸]')));
  assert.ok(fields.includes('user_message') && !fields.includes('max_retries'), fields.join());
});

test('mistakes are flagged on their lines', async t => {
  const editor = await start(t);
  const cases = [
    ['        name: BAD_REQUEST', '        nmae: BAD_REQUEST', /nmae is not allowed/],
    ['        status: 400\n', '        status: 4000\n', /maximum of 599/],
    ['        status: 400\n', '        status: bad\n', /write it like 404/],
    ['    retry: never\n', '    retry: nevr\n', /"never", "once", "backoff"/],
    ['    delay: 1s\n', '    delay: 500\n', /write a number and a unit/],
    ['    jitter: 20%\n', '    jitter: 20\n', /write it like 20%/],
    ['    code_type: integer\n', '    code_type: number\n', /"integer", "string"/],
    ['      - code: 8001\n', '      - code: "8001"\n', /whole numbers/],
    ['        name: BAD_REQUEST', '        name: bad_request', /capital letters.*ENTITY_NOT_FOUND/],
    ['        user_message: "', '        user_message: "{', /placeholders in braces/],
    ['        title: Bad Request\n', '        title: 404\n', /in quotes/],
    ['  docs_url: https', '  docs_url: httpx', /starts with https/],
  ];
  for (const [from, to, message] of cases) {
    const text = edit(from, to);
    told(await editor.open(text), text, to.trimEnd(), message);
  }
  const text = edit('        title: Bad Request\n', '');
  told(await editor.open(text), text, '- code: 400\n', /Missing property "title"/);
});

test('hovering says what a key is for', async t => {
  const editor = await start(t);
  const hover = async (from, to) => (await editor.open(edit(from, to))).hover;
  const status = await hover('        status: 400\n', '        sta‸tus: 400\n');
  assert.match(status, /HTTP status/);
  assert.match(status, /The status that the error comes with/);
  assert.match(await hover('      - code: 8001\n', '      - co‸de: 8001\n'), /Never change a published one/);
  assert.match(await hover('    retry: never\n', '    ret‸ry: never\n'), /`backoff`: Repeated with exponentially growing delays/);
  assert.match(await hover('    errors:\n', '    err‸ors:\n'), /in the order of the reference page/);
});

test('a file that a catalog includes is helped with as well', async t => {
  const editor = await start(t);
  const modeline = '# yaml-language-server: $schema=errors.schema.json\n';
  const part = modeline + catalog.slice(catalog.indexOf('\nfamilies:\n') + 1);
  assert.deepEqual((await editor.open(part)).diagnostics, []);
  const line = (from, to) => part.replace(`      - code: ${from}\n`, () => `      - code: ${from}\n        ${to}\n`);
  assert.match(documentation(await editor.open(line(8001, '‸')), 'refines'), /more general code of the same family/);
  assert.deepEqual(labels(await editor.open(line(8001, 'category: ‸'))).sort(), ['client', 'error', 'failure', 'success']);
  const wrong = part.replace('        status: 400\n', '        status: 4000\n');
  told(await editor.open(wrong), wrong, '        status: 4000', /maximum of 599/);
  const more = part + 'retries: []\n';
  assert.ok((await editor.open(more)).diagnostics.some(d => /Missing property "version"/.test(d.message)), 'only families may stand alone');
});

test('what a catalog includes is completed and checked', async t => {
  const editor = await start(t);
  const including = line => catalog.replace('\nfamilies:\n', () => `\n${line}\nfamilies:\n`);
  assert.match((await editor.open(including('inc‸lude: [families/*.yaml]'))).hover, /families: and nothing else/);
  assert.deepEqual((await editor.open(including('include: [families/*.yaml, "*.yaml", a b/c.yaml]'))).diagnostics, []);
  for (const path of ['../a.yaml', '/a.yaml', 'a/**/b.yaml', 'a//b.yaml', './a.yaml']) {
    const text = including(`include: ["${path}"]`);
    told(await editor.open(text), text, path, /from the folder of this file/);
  }
  assert.ok(labels(await editor.open(including('‸'))).includes('include'));
});
