/** What makes a finding the same finding at the next check. */
export interface FingerprintParts {
  readonly rule: string;
  /** The whole text of the cell, not the shortened one. */
  readonly original: string;
  readonly rowKey: string;
  /** What tells findings at one place apart, 「」 where nothing needs to. */
  readonly subject: string;
}

/**
 * Names findings so that ignoring one survives re-checks, inserted and sorted rows, and lapses when the text changes.
 * Equal parts get an ordinal in the order they are asked for; one namer serves one report.
 */
export function fingerprintNamer(hash: (text: string) => string): (parts: FingerprintParts) => string {
  const seen = new Map<string, number>();
  return (parts) => {
    const base = hash([parts.rule, normalise(parts.original), parts.rowKey, parts.subject].join('\u0000'));
    const ordinal = (seen.get(base) ?? 0) + 1;
    seen.set(base, ordinal);
    return ordinal === 1 ? base : `${base}-${ordinal}`;
  };
}

/** White space is no change of text: a re-wrapped cell keeps its verdict. */
function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}
