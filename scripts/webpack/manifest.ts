import { DEFAULT_BASE } from './options';

/** The manifest for files served from `base`: the template with its addresses moved there. */
export function manifestFor(template: string, base: string): string {
  return template.replaceAll(DEFAULT_BASE, base);
}
