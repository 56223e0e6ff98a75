import { join } from 'node:path';
import type { Configuration } from 'webpack';
import { commandLineConfig } from './command-line-config';
import { type BuildArguments, readBuildOptions } from './options';
import { paneConfig } from './pane-config';
import { workbenchConfig } from './workbench-config';

/** webpack's configuration function: the pages and the command line, built side by side into dist/, and the workbench. */
export function buildConfigs(env: BuildArguments, argv: { readonly mode?: string | undefined }): Configuration[] {
  const options = readBuildOptions(env, argv, join(import.meta.dirname, '..', '..'));
  return [paneConfig(options), commandLineConfig(options), workbenchConfig(options)];
}
