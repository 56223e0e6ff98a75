import { foreignOrigin, type OfficeSource } from './office-js';

/** SHA-256 of the empty text: Fluent inserts its rules into an empty `<style>`, written style text stays blocked. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The Content-Security-Policy of every built page: nothing but its own origin, and office.js where that lies elsewhere. */
export function contentPolicy(source: OfficeSource): string {
  const foreign = foreignOrigin(source);
  const own = foreign === undefined ? "'self'" : `'self' ${foreign}`;
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    `connect-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
