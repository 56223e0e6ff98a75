import type { PackageParts } from './package-parts';

/**
 * A package that can be changed part by part. What is not written keeps its bytes; a draft is changed and then takes
 * the place of the editor it came from, so that a change that fails half-way leaves nothing behind.
 */
export interface PackageEditor extends PackageParts {
  /** Names of all parts, as the archive spells them. */
  partNames(): readonly string[];
  /** Text of an XML part as it stands; HostError where it is missing, damaged or too large. */
  text(part: string): string;
  /** Replaces a part or adds one; a new part needs its content type. */
  write(part: string, content: string | Uint8Array, contentType?: string): void;
  /** Takes a part away, with its relationships part and its content type. */
  remove(part: string): void;
  /** The name with the lowest free number: 「xl/charts/chart*.xml」 → 「xl/charts/chart3.xml」. */
  freeName(pattern: string): string;
  /** Adds a relationship and answers its id; `kind` is the last word of its type: 「drawing」. */
  addRelation(source: string, kind: string, target: string): string;
  removeRelation(source: string, id: string): void;
  /** A copy to be changed. */
  draft(): PackageEditor;
  /** The archive: untouched entries byte for byte, the others with a fixed time. */
  save(): Uint8Array;
}
