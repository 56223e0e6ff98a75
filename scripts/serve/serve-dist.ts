import { DIST, ensureBuilt } from '../build/build';
import { localhostCredentials } from './certificate';
import { listenTrouble, serveFolder } from './https-server';

const PORT = 3000;

/** Serves the built pages at the address the manifest names, until the process ends; false after saying why not. */
export async function serveDist(): Promise<boolean> {
  ensureBuilt('pane');
  try {
    await serveFolder(DIST, PORT, await localhostCredentials(process.platform));
  } catch (error) {
    console.error(listenTrouble(error, PORT));
    return false;
  }
  console.log(`任务窗格正在 https://localhost:${PORT}/taskpane.html 提供服务。关闭本窗口或按 Ctrl+C 停止。`);
  return true;
}
