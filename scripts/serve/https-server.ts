import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { Credentials } from './own-certificate';
import { requestedFile, responseHeaders } from './static-files';

/** Serves a folder to this machine only; resolves when it listens, rejects with Node's error (EADDRINUSE …). */
export function serveFolder(folder: string, port: number, credentials: Credentials): Promise<void> {
  const server = createServer({ ...credentials }, (request, response) => {
    const file = requestedFile(folder, request.url ?? '/');
    const reading = file === undefined ? Promise.reject(new Error('outside')) : readFile(file);
    reading.then(
      (bytes) =>
        response.writeHead(200, responseHeaders(file ?? '')).end(request.method === 'HEAD' ? undefined : bytes),
      () => response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('没有这个文件'),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      resolve();
    });
  });
}

/** What to tell the user when the port cannot be had. */
export function listenTrouble(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `端口 ${port} 已被占用：可能助手已在另一个窗口里运行。关掉那个窗口后重试。`;
  }
  return `无法在端口 ${port} 上启动：${error instanceof Error ? error.message : String(error)}`;
}
