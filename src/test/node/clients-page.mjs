// The files and commands of the page about clients, in a folder of their own and for the server under test.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { home } from './server.mjs';

export const folder = new URL('./clients-page/', import.meta.url).pathname;

/** The sections of the page by their headings, each with its blocks. */
function sections() {
  const text = readFileSync(process.env.CLIENTS_PAGE, 'utf8');
  const found = {};
  for (const part of text.split(/^#+ /m).slice(1)) {
    const blocks = [...part.matchAll(/^```(\w+)(?: (\S+))?\n([^]*?)\n```$/gm)];
    found[part.slice(0, part.indexOf('\n'))] = blocks.map(([, kind, name, content]) => ({ kind, name, content }));
  }
  return found;
}

/** Writes the files of these sections. */
export function write(...headings) {
  for (const { name, content } of blocksOf(headings).filter((block) => block.name)) {
    writeFileSync(folder + name, content.replaceAll('http://127.0.0.1:8080', home) + '\n');
  }
}

/** Writes them and runs the commands, but for those that start a server; packages are installed already. Returns the commands' outputs. */
export function follow(...headings) {
  write(...headings);
  const outputs = {};
  for (const { content } of blocksOf(headings).filter((block) => block.kind === 'console')) {
    for (const [, words] of content.matchAll(/^\$ npm install (?:--save-dev )?(.*)$/gm)) {
      words.split(' ').forEach((name) => assert.ok(existsSync(`node_modules/${name}`), `${name} is not installed`));
    }
    for (const [, command] of content.matchAll(/^\$ ((?:npx|node|curl -so) .*)$/gm)) {
      outputs[command] = run('sh', '-c', command.replaceAll('http://127.0.0.1:8080', home));
    }
  }
  return outputs;
}

function blocksOf(headings) {
  const page = sections();
  return headings.flatMap((heading) => {
    assert.ok(page[heading], `the page about clients has no section ${heading}`);
    return page[heading];
  });
}

/** Runs a command in the folder; its output is the message if it fails. */
export function run(...[command, ...words]) {
  try {
    return execFileSync(command, words, { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  } catch (failure) {
    throw new Error(`${command} ${words.join(' ')}\n${failure.stdout}\n${failure.stderr}`, { cause: failure });
  }
}

export function clear() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}
