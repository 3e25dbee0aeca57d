// What all tests share: the language server that editors use for YAML, spoken to as they do, over its protocol.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const server = join(createRequire(import.meta.url).resolve('yaml-language-server/package.json'), '../bin/yaml-language-server');
export const catalog = readFileSync('../../spec/errors.yaml', 'utf8');

// start gives a server that works in a copy of the catalog's directory: the schema is found by the first line alone, and
// nothing is fetched.
export async function start(t) {
  const folder = mkdtempSync(join(tmpdir(), 'errgen-editor-'));
  cpSync('../../spec/errors.schema.json', join(folder, 'errors.schema.json'));
  const settings = { yaml: { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false }, validate: true, completion: true, hover: true } };
  const connection = connect(spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] }), settings.yaml);
  t.after(async () => {
    await connection.request('shutdown');
    connection.notify('exit');
    rmSync(folder, { recursive: true });
  });
  const capabilities = {
    textDocument: { completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } }, hover: { contentFormat: ['markdown'] } },
    workspace: { configuration: true },
  };
  await connection.request('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities });
  connection.notify('initialized', {});
  connection.notify('workspace/didChangeConfiguration', { settings });
  let opened = 0; // the server remembers files by their names
  return { open: text => open(connection, join(folder, `errors-${++opened}.yaml`), text) };
}

// connect reads and writes messages with a header that says how long they are.
function connect(child, settings) {
  const answers = new Map(), listeners = new Set();
  let last = 0, rest = Buffer.alloc(0);
  const write = message => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const read = message => {
    if (message.method === 'workspace/configuration') {
      write({ id: message.id, result: message.params.items.map(item => item.section === 'yaml' ? settings : null) });
    } else if (message.method && message.id !== undefined) {
      write({ id: message.id, result: null });
    } else if (message.method) {
      for (const listen of listeners) listen(message);
    } else {
      const { resolve, reject } = answers.get(message.id);
      message.error ? reject(new Error(message.error.message)) : resolve(message.result);
    }
  };
  child.stdout.on('data', data => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const length = end < 0 ? 0 : Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, end))[1]);
      if (end < 0 || rest.length < end + 4 + length) return;
      read(JSON.parse(rest.subarray(end + 4, end + 4 + length)));
      rest = rest.subarray(end + 4 + length);
    }
  });
  return {
    notify: (method, params) => write({ method, params }),
    request: (method, params) => new Promise((resolve, reject) => {
      answers.set(++last, { resolve, reject });
      write({ id: last, method, params });
    }),
    // next waits for a notification that fits.
    next: fits => new Promise(resolve => {
      const listen = message => { if (fits(message)) { listeners.delete(listen); resolve(message.params); } };
      listeners.add(listen);
    }),
  };
}

// open writes a file and opens it. Where the text has a caret sign, ‸, the cursor stands, and the sign is taken out.
async function open(connection, file, text) {
  const before = text.split('‸')[0].split('\n');
  const position = { line: before.length - 1, character: before.at(-1).length };
  text = text.replace('‸', '');
  writeFileSync(file, text);
  const uri = pathToFileURL(file).href, textDocument = { uri };
  const published = connection.next(m => m.method === 'textDocument/publishDiagnostics' && m.params.uri === uri);
  connection.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  const { diagnostics } = await published;
  const completion = await connection.request('textDocument/completion', { textDocument, position });
  const hover = await connection.request('textDocument/hover', { textDocument, position });
  return { diagnostics, items: completion?.items ?? [], hover: hover?.contents?.value ?? '' };
}
