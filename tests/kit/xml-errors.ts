import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const VALIDATOR = join(__dirname, 'validate-xml.mjs');

/** A document to be held against a schema file. */
export interface DocumentToValidate {
  readonly xml: string;
  readonly schema: string;
}

/** What is wrong with an XML file, one line each: its form, and its content where a schema is given. */
export function xmlErrors(document: string, schema?: string): readonly string[] {
  const output = validate([document, ...(schema === undefined ? [] : [schema])]);
  return output.split('\n').filter((line) => line !== '');
}

/** What is wrong with each of several documents, without line numbers. */
export function manyXmlErrors(documents: readonly DocumentToValidate[]): readonly (readonly string[])[] {
  const output = JSON.parse(validate(['--many'], JSON.stringify(documents))) as { readonly message: string }[][];
  return output.map((errors) => errors.map(({ message }) => message));
}

function validate(args: readonly string[], input = ''): string {
  const options = { encoding: 'utf8', input, maxBuffer: 256 * 1024 * 1024 } as const;
  const done = spawnSync(process.execPath, [VALIDATOR, ...args], options);
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout;
}
