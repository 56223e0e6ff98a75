import { OFFICE_SOURCES, type OfficeSource } from './office-js';

/** What a build is asked for, after `--env` and `--mode` have been read. */
export interface BuildOptions {
  readonly mode: 'production' | 'development';
  /** Where the pages take office.js from. */
  readonly office: OfficeSource;
  /** Address of the folder the built files will be served from, without a closing slash. */
  readonly base: string;
  /** The project's folder, absolute. */
  readonly root: string;
}

/** webpack's `--env name=value`; a name alone is true. */
export type BuildArguments = Readonly<Record<string, string | boolean | undefined>>;

/** Where the manifest template, the development certificate and the local server all point. */
export const DEFAULT_BASE = 'https://localhost:3000';

/** Reads webpack's `--env officejs=… --env base=…` and `--mode` for the project in `root`; throws with a sentence for the person at the keyboard. */
export function readBuildOptions(
  env: BuildArguments,
  argv: { readonly mode?: string | undefined },
  root: string,
): BuildOptions {
  return {
    mode: argv.mode === 'development' ? 'development' : 'production',
    office: readOfficeSource(env['officejs']),
    base: readBase(env['base']),
    root,
  };
}

function readOfficeSource(value: string | boolean | undefined): OfficeSource {
  const source = OFFICE_SOURCES.find((known) => known === (value ?? 'local'));
  if (source === undefined)
    throw new Error(`--env officejs 只能是 ${OFFICE_SOURCES.join('、')}，不认识：${String(value)}`);
  return source;
}

function readBase(value: string | boolean | undefined): string {
  if (value === undefined) return DEFAULT_BASE;
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`--env base 要写成 https://主机/路径，不认识：${String(value)}`);
  }
  return url.href.replace(/\/+$/, '');
}
