import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateCertificates, getHttpsServerOptions } from 'office-addin-dev-certs';
import { ROOT } from '../build/build';

/** Key and certificate for https://localhost, in PEM. */
export interface Credentials {
  readonly key: Buffer;
  readonly cert: Buffer;
}

const VALID_DAYS = 365;

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

async function ownCredentials(folder: string): Promise<Credentials> {
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  if (!isValid(cert)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await generateCertificates(ca, cert, key, VALID_DAYS);
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

function isValid(cert: string): boolean {
  return existsSync(cert) && Date.parse(new X509Certificate(readFileSync(cert)).validTo) > Date.now();
}
