import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

/** The file a request asks for, undefined where the address leaves the folder or is no address. */
export function requestedFile(folder: string, address: string): string | undefined {
  const url = URL.canParse(address, 'https://localhost') ? new URL(address, 'https://localhost') : undefined;
  const path = url && decode(url.pathname);
  if (path === undefined || path.includes('\0')) return undefined;
  const file = normalize(join(folder, path === '/' ? 'taskpane.html' : path));
  return file.startsWith(folder + sep) ? file : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** What to say about a file: its type, and how long Excel may keep it (pages are asked for again each time). */
export function responseHeaders(file: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Cache-Control': extname(file) === '.html' ? 'no-cache' : 'max-age=3600',
    'X-Content-Type-Options': 'nosniff',
  };
}
