import type { PackageParts } from '../../../src/host/xlsx/package/package-parts';
import { normalName, relationsPart } from '../../../src/archive/part-names';
import { readZipDirectory, unpackEntry } from '../../../src/archive/zip-directory';

/** A package whose parts can also be had as they lie in the archive. */
export interface RawPackage extends PackageParts {
  /** The part's bytes, undefined where there is none. */
  bytesOf(part: string): Uint8Array | undefined;
  /** Targets of a part's relationships that lead out of the package, by id. */
  externalsOf(part: string): ReadonlyMap<string, string>;
}

const MAX_BYTES = 64 * 1024 * 1024;

/** Adds to an opened package what only whole parts can tell. */
export function withBytes(parts: PackageParts, archive: Uint8Array): RawPackage {
  const entries = new Map(readZipDirectory(archive)?.entries.map((entry) => [normalName(entry.name), entry]));
  return {
    ...parts,
    bytesOf(part) {
      const entry = entries.get(normalName(part));
      if (!entry) return undefined;
      const pieces: Uint8Array[] = [];
      unpackEntry(archive, entry, MAX_BYTES, (piece) => pieces.push(piece.slice()));
      return joined(pieces);
    },
    externalsOf(part) {
      const targets = new Map<string, string>();
      const relations = relationsPart(part);
      if (!parts.has(relations)) return targets;
      parts.read(relations, {
        open: (_name, { Id, Target, TargetMode }) => {
          if (TargetMode === 'External' && Id !== undefined && Target !== undefined) targets.set(Id, Target);
        },
      });
      return targets;
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
