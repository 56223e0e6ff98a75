import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import type { Configuration } from 'webpack';
import { readSets } from '../workbench/member-sets';
import type { BuildOptions } from './options';
import { scriptRule, sharedConfig } from './shared';

/**
 * The page that plays Excel around the pane, for development, demonstration and tests. It never lies in dist/, and it
 * is not minified: nobody downloads it, and a readable stack is worth more.
 */
export function workbenchConfig(options: BuildOptions): Configuration {
  return {
    ...sharedConfig('workbench', options),
    target: ['web', 'es2022'],
    entry: { workbench: './workbench/page/workbench.ts' },
    output: {
      path: join(options.root, '.cache', 'workbench'),
      filename: '[name].js',
      clean: true,
      publicPath: '',
      compareBeforeEmit: false,
    },
    module: { rules: [scriptRule('es2022', false)] },
    optimization: { minimize: false },
    plugins: [
      new HtmlPlugin({
        template: 'workbench/page/index.html',
        filename: 'index.html',
        scriptLoading: 'defer',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'workbench/page/**/*.css', to: '[name][ext]' },
          { from: 'assets/check-32.png', to: 'icon.png' },
          {
            // Which Excel knows which member, so that an older one can be played.
            from: 'node_modules/@types/office-js/index.d.ts',
            to: 'api-sets.json',
            transform: (content) => JSON.stringify(readSets(content.toString().split('\n'))),
          },
        ],
      }),
    ],
  };
}
