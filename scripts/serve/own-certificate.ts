import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

/** Key and certificate for https://localhost, in PEM. */
export interface Credentials {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** How long a new certificate lasts. */
export const VALID_DAYS = 365;

/** A certificate nobody has been asked to trust: kept in the folder, made anew when it has run out. */
export async function ownCredentials(folder: string): Promise<Credentials> {
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
