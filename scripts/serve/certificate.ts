import { join } from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { ROOT } from '../build/build';
import { type Credentials, VALID_DAYS, ownCredentials } from './own-certificate';

/**
 * A certificate this machine trusts. Windows and macOS ask the user once; elsewhere one is made without being trusted,
 * and the browser has to be told.
 */
export async function localhostCredentials(platform: NodeJS.Platform): Promise<Credentials> {
  if (platform !== 'win32' && platform !== 'darwin') return ownCredentials(join(ROOT, '.cache', 'certificates'));
  console.log('需要为 https://localhost 安装一张本机证书。系统若询问是否信任，请选「是」。');
  const { key, cert } = await getHttpsServerOptions(VALID_DAYS);
  return { key, cert };
}
