import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import type { Configuration, RuleSetRule } from 'webpack';
import { manifestFor } from './manifest';
import { OFFICE_FILES, OFFICE_FOLDER } from './office-js';
import type { BuildOptions } from './options';
import { pageHead, UNSUPPORTED_PAGE } from './page-head';
import { scriptRule, sharedConfig } from './shared';

/**
 * The pages Excel loads. Script names carry a hash of their content, because Excel's webviews keep files for long;
 * the names the manifest gives (taskpane.html, assets/…) stay.
 */
export function paneConfig(options: BuildOptions): Configuration {
  const isDevelopment = options.mode === 'development';
  return {
    ...sharedConfig('pane', options),
    target: ['web', 'es2020'],
    entry: { taskpane: './src/taskpane.tsx' },
    output: {
      path: join(options.root, 'dist'),
      filename: isDevelopment ? 'scripts/[name].js' : 'scripts/[name].[contenthash:8].js',
      chunkFilename: isDevelopment ? 'scripts/[name].js' : 'scripts/[name].[contenthash:8].js',
      // The command line is built into the same folder.
      clean: { keep: /^cli\// },
      publicPath: '',
      // Fresh times on unchanged files: how scripts/build tells that nothing is stale.
      compareBeforeEmit: false,
    },
    module: { rules: [scriptRule('es2020', isDevelopment), memberRule(options.root)] },
    optimization: {
      splitChunks: {
        chunks: 'all',
        cacheGroups: {
          // What only the assistant uses lies in the assistant's file.
          defaultVendors: false,
          framework: { test: /[\\/]node_modules[\\/]/, chunks: 'initial', name: 'framework', priority: 1 },
        },
      },
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
    },
    plugins: [
      new HtmlPlugin({ ...PAGE, template: 'src/taskpane.html', filename: 'taskpane.html' }),
      new HtmlPlugin({
        ...PAGE,
        template: 'assets/unsupported/unsupported.html',
        filename: UNSUPPORTED_PAGE,
        chunks: [],
      }),
      pageHead(options.office),
      copies(options),
    ],
  };
}

/** Members of the registries go out without their examples. */
function memberRule(root: string): RuleSetRule {
  return {
    test: /[\\/]src[\\/](?:checks[\\/]rules[\\/]\w+|deadlines[\\/]patterns)[\\/][\w-]+\.ts$/,
    exclude: /index\.ts$/,
    enforce: 'pre',
    loader: join(root, 'scripts', 'webpack', 'drop-examples.mjs'),
  };
}

const PAGE = { scriptLoading: 'defer', minify: false } as const;

/** Microsoft's files are shipped as published, ours for old webviews as ES5: no minimiser may touch them. */
const AS_WRITTEN = { minimized: true };

const OFFICE_PACKAGE = 'node_modules/@microsoft/office-js';

function copies(options: BuildOptions): CopyPlugin {
  const office = options.office === 'local' ? OFFICE_FILES : [];
  return new CopyPlugin({
    patterns: [
      { from: 'assets/*.png' },
      { from: 'assets/unsupported/*.{js,css}', to: 'assets/[name][ext]', info: AS_WRITTEN },
      { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
      ...office.map((file) => ({
        from: `${OFFICE_PACKAGE}/dist/${file}`,
        to: `${OFFICE_FOLDER}/${file}`,
        info: AS_WRITTEN,
      })),
      ...(office.length > 0 ? [{ from: `${OFFICE_PACKAGE}/LICENSE.md`, to: `${OFFICE_FOLDER}/LICENSE.md` }] : []),
      {
        from: 'manifest.xml',
        transform: (content) => manifestFor(content.toString(), options.base),
      },
    ],
  });
}
