import type { CheckReport } from '../findings/check-report';
import type { Finding } from '../findings/finding';
import type { Ignore, IgnoredFinding } from '../findings/ignore';
import { hashText } from '../text/hash';

/** Names a sheet in an `Ignore` without saying its name. */
export function sheetKey(sheet: string): string {
  return hashText(sheet);
}

/**
 * Parts findings from those that a person has called no problem. A verdict on this sheet whose rule has run
 * and found nothing like it is unused.
 */
export function withoutIgnored(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  { sheet, rulesRun }: { readonly sheet: string; readonly rulesRun: readonly string[] },
): Pick<CheckReport, 'findings' | 'ignored' | 'unusedIgnores'> {
  const verdicts = new Map(ignores.map((ignore) => [ignore.fingerprint, ignore]));
  const shown: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  const used = new Set<string>();
  for (const finding of findings) {
    const ignore = verdicts.get(finding.fingerprint);
    if (!ignore) shown.push(finding);
    else {
      ignored.push({ finding, ignore });
      used.add(ignore.fingerprint);
    }
  }
  const here = sheetKey(sheet);
  const ran = new Set(rulesRun);
  const unusedIgnores = ignores.filter(
    (ignore) => ignore.sheet === here && ran.has(ignore.rule) && !used.has(ignore.fingerprint),
  );
  return { findings: shown, ignored, unusedIgnores };
}
