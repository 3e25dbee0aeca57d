// What the tests of errgen serve share: a catalog of their own in a folder, and a server that shows it.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { visit } from './browser.js';

const real = new URL('../../spec/errors.yaml', import.meta.url);

// draft is a copy of the catalog that may be written.
export function draft(t) {
  const dir = mkdtempSync(join(tmpdir(), 'errgen-serve-')), file = join(dir, 'errors.yaml');
  t.after(() => rmSync(dir, { recursive: true }));
  cpSync(real, file);
  return {
    dir, file,
    read: () => readFileSync(file, 'utf8'),
    // save replaces text as an editor does: by another file that takes the place of the first.
    save(old, text) {
      const before = readFileSync(file, 'utf8');
      if (!before.includes(old)) throw new Error('the catalog has no ' + old);
      writeFileSync(file + '.new', before.replace(old, text));
      renameSync(file + '.new', file);
    },
  };
}

// serve shows a catalog until the test is over. end stops it and gives its exit status.
export async function serve(t, file, ...flags) {
  const server = spawn(join(process.env.PAGES, 'errgen'), ['serve', '--spec', file, '--port', '0', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  t.after(() => server.kill('SIGKILL'));
  let printed = '';
  server.stderr.on('data', data => { printed += data; });
  const ended = once(server, 'exit');
  const [line] = await Promise.race([once(server.stdout, 'data'), ended.then(() => { throw new Error('it ended: ' + printed); })]);
  return { url: String(line).trim(), printed: () => printed, end: async signal => { server.kill(signal); return (await ended)[0]; } };
}

// watch opens the page of a server in a browser, and waits until it listens.
export async function watch(t, server, rest = '', options = {}) {
  const opened = await visit(t, server.url + rest, [server.url], options);
  await opened.page.waitForSelector('#errgen_live[data-live]', { state: 'attached' });
  return opened;
}
