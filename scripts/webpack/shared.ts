import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration, RuleSetRule } from 'webpack';
import type { BuildOptions } from './options';

/** TypeScript and JSX through SWC; type errors are tsc's business. */
export function scriptRule(target: string, isDevelopment: boolean): RuleSetRule {
  return {
    test: /\.tsx?$/,
    loader: 'swc-loader',
    options: {
      jsc: {
        target,
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', development: isDevelopment } },
      },
    },
  };
}

/** What both builds have in common. The cache is told apart by everything that changes the output. */
export function sharedConfig(name: string, options: BuildOptions): Configuration {
  const { mode, root } = options;
  const scripts = readdirSync(import.meta.dirname).map((file) => join(import.meta.dirname, file));
  return {
    name,
    mode,
    context: root,
    devtool: mode === 'development' ? 'source-map' : false,
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    performance: false,
    cache: {
      type: 'filesystem',
      cacheDirectory: join(root, '.cache', 'webpack'),
      name: `${name}-${mode}-${options.office}`,
      buildDependencies: { config: [...scripts, join(root, 'package-lock.json')] },
    },
    stats: 'errors-warnings',
  };
}
