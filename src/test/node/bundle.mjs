// Bundles a file of the page about clients, with Relay's Babel plugin as a Relay project has it.
import { readFileSync } from 'node:fs';
import babel from '@babel/core';
import { build } from 'esbuild';
import { folder } from './clients-page.mjs';

const relay = {
  name: 'relay',
  setup: (bundler) =>
    bundler.onLoad({ filter: /\/clients-page\/relay[^/]*\.tsx?$/ }, ({ path }) => {
      const { code } = babel.transformSync(readFileSync(path, 'utf8'), {
        filename: path,
        cwd: folder,
        configFile: false,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: [['relay', { eagerEsModules: true, artifactDirectory: folder + '__generated__' }]],
      });
      return { contents: code, loader: 'tsx' };
    }),
};

/** The script as text, for the browser or for Node. */
export async function bundle(file, platform = 'browser') {
  const { outputFiles } = await build({
    entryPoints: [folder + file],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    platform,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: [relay],
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}
