import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';

/** A script and what it imports, for a page; the entry is a path in the project in `root`, beginning with 「./」. */
export async function bundleScript(root: string, entry: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'script-for-page-'));
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    context: root,
    entry,
    output: { path: folder, filename: 'script.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
  return readFileSync(join(folder, 'script.js'), 'utf8');
}
