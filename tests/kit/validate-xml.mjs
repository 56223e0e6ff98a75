/**
 * Prints what is wrong with documents, one line each: `node validate-xml.mjs document.xml [schema.xsd]`, or, with many
 * documents `{ xml, schema }` as JSON on the input, `node validate-xml.mjs --many`, which prints a JSON list of lists.
 * A process of its own, because jest cannot load the WebAssembly module, which is ESM only.
 */
import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const validators = new Map();
xmlRegisterFsInputProviders();
const [documentPath, schemaPath] = process.argv.slice(2);
if (documentPath === '--many') {
  const documents = JSON.parse(readFileSync(0, 'utf8'));
  console.log(JSON.stringify(documents.map(({ xml, schema }) => errorsOf(Buffer.from(xml), schema))));
} else {
  for (const { line, message } of errorsOf(readFileSync(documentPath), schemaPath))
    console.log(`${line ?? '?'}: ${message}`);
}

function errorsOf(content, schema) {
  let document;
  try {
    document = XmlDocument.fromBuffer(content);
    if (schema) validatorOf(schema).validate(document);
    return [];
  } catch (error) {
    return (error.details ?? [error]).map(({ line, message }) => ({ line, message: String(message).trim() }));
  } finally {
    document?.dispose();
  }
}

function validatorOf(schema) {
  const known = validators.get(schema);
  if (known) return known;
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schema), { url: schema }));
  validators.set(schema, validator);
  return validator;
}
