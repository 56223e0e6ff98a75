/**
 * Prints what is wrong with a document, one line each: `node validate-xml.mjs document.xml [schema.xsd]`.
 * A process of its own, because jest cannot load the WebAssembly module, which is ESM only.
 */
import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const [documentPath, schemaPath] = process.argv.slice(2);
xmlRegisterFsInputProviders();
const validator =
  schemaPath && XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schemaPath), { url: schemaPath }));
try {
  const document = XmlDocument.fromBuffer(readFileSync(documentPath));
  if (validator) validator.validate(document);
} catch (error) {
  for (const { line, message } of error.details ?? [error]) console.log(`${line ?? '?'}: ${String(message).trim()}`);
}
