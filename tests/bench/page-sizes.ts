import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A script of the build and what it weighs on the wire. */
export interface ScriptSize {
  readonly file: string;
  readonly gzipBytes: number;
}

/** Our own JavaScript of the built pane: what the page itself loads, and what waits until it is needed. */
export function pageSizes(dist: string): {
  readonly initial: readonly ScriptSize[];
  readonly lazy: readonly ScriptSize[];
} {
  const html = readFileSync(join(dist, 'taskpane.html'), 'utf8');
  const loaded = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => src);
  const all = readdirSync(join(dist, 'scripts')).map((name) => `scripts/${name}`);
  // The pane asks for these itself, as soon as it shows.
  const isAskedFor = (name: string) => /^scripts\/(?:assistant|screens)\./.test(name);
  const own = [...loaded.filter((src) => src.startsWith('scripts/')), ...all.filter(isAskedFor)];
  const lazy = all.filter((name) => name.endsWith('.js') && !own.includes(name));
  const size = (file: string) => ({ file, gzipBytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length });
  return { initial: own.map(size), lazy: lazy.map(size) };
}
