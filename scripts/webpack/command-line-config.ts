import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import type { BuildOptions } from './options';
import { scriptRule, sharedConfig } from './shared';

/**
 * The command line as one self-contained file, dist/cli/zrb.cjs. It is not minified: nobody downloads it,
 * and a readable stack is worth more. What the pane loads lazily lies in the same file, run when asked for.
 */
export function commandLineConfig(options: BuildOptions): Configuration {
  return {
    ...sharedConfig('cli', options),
    target: 'node20',
    entry: './src/cli.ts',
    output: {
      path: join(options.root, 'dist', 'cli'),
      filename: 'zrb.cjs',
      clean: true,
      compareBeforeEmit: false,
    },
    module: {
      rules: [scriptRule('es2022', options.mode === 'development')],
      parser: { javascript: { dynamicImportMode: 'eager' } },
    },
    optimization: { minimize: false },
    plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  };
}
