import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What is wrong with an XML file, one line each: its form, and its content where a schema is given. */
export function xmlErrors(document: string, schema?: string): readonly string[] {
  const args = [join(__dirname, 'validate-xml.mjs'), document, ...(schema === undefined ? [] : [schema])];
  const done = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout.split('\n').filter((line) => line !== '');
}
