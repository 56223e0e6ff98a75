import { join } from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import webpack, { type Configuration } from 'webpack';
import { readBuildOptions } from '../../../scripts/webpack/options';
import { paneConfig } from '../../../scripts/webpack/pane-config';

/** Builds the empty Fluent page exactly as the pane is built; answers the folder it lies in. */
export async function buildEmptyPage(root: string): Promise<string> {
  const folder = join(root, '.cache', 'bench', 'empty-fluent');
  const pane = paneConfig(readBuildOptions({}, { mode: 'production' }, root));
  const config: Configuration = {
    ...pane,
    name: 'empty-fluent',
    entry: { page: './tests/bench/empty-fluent/page.tsx' },
    output: { ...pane.output, path: folder, clean: true },
    cache: false,
    plugins: [new HtmlPlugin({ templateContent: '<!doctype html><div id="root"></div>', scriptLoading: 'defer' })],
  };
  const compiler = webpack(config);
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
  return folder;
}
