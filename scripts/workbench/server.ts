import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import type { Credentials } from '../serve/own-certificate';
import { requestedFile, responseHeaders } from '../serve/static-files';
import { connectedFile } from './connect-lines';

/** What to serve, and where. */
export interface WorkbenchOptions {
  /** The project's folder, absolute. */
  readonly root: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** With them the workbench is served over https. */
  readonly credentials?: Credentials;
}

/** A workbench that is being served. */
export interface ServedWorkbench {
  /** 「http://localhost:3100」 */
  readonly origin: string;
  close(): Promise<void>;
}

/** Folders of the project by the beginning of the address; 「addin-desktop」 connects the pane before it runs. */
const FOLDERS: Readonly<Record<string, string>> = {
  '/addin/': 'dist',
  '/addin-desktop/': 'dist',
  '/samples/': 'samples',
};
const PAGE = '.cache/workbench';
const DESKTOP = '/addin-desktop/';

/** Serves the workbench to this machine only; rejects with Node's error (EADDRINUSE …) where it cannot listen. */
export async function serveWorkbench({ root, port, credentials }: WorkbenchOptions): Promise<ServedWorkbench> {
  const listener = answerFrom(root);
  const server = credentials ? createHttpsServer({ ...credentials }, listener) : createHttpServer(listener);
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `${credentials ? 'https' : 'http'}://localhost:${taken}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function answerFrom(root: string): RequestListener {
  return ({ url = '/', method }, response) => {
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = fileAt(root, url);
    if (!found) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('没有这个文件');
      return;
    }
    // Everything may have been built anew since the last look.
    const headers = {
      ...responseHeaders(found.name),
      'Cache-Control': 'no-store',
      'Content-Length': found.bytes.length,
    };
    response.writeHead(200, headers).end(method === 'HEAD' ? undefined : found.bytes);
  };
}

interface Found {
  readonly name: string;
  readonly bytes: Buffer;
}

function fileAt(root: string, url: string): Found | undefined {
  const prefix = Object.keys(FOLDERS).find((start) => url.startsWith(start)) ?? '/';
  const folder = join(root, FOLDERS[prefix] ?? PAGE);
  const inside = prefix === '/' && /^\/(?:[?#]|$)/.test(url) ? '/index.html' : `/${url.slice(prefix.length)}`;
  const file = requestedFile(folder, inside);
  if (file === undefined) return undefined;
  const name = relative(folder, file).split(sep).join('/');
  const bytes = prefix === DESKTOP ? connectedFile(name, () => read(file)) : read(file);
  return bytes && { name, bytes };
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
