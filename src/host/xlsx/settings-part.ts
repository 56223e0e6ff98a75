import type { PackageParts } from './package-parts';

/** Namespace of the custom XML part that holds what the add-in keeps in a workbook. */
export const SETTINGS_NAMESPACE = 'urn:zerenbiao:settings:1';

/** The text of the first custom XML part whose root is ours; other programs' parts are passed over, even broken ones. */
export function readSettingsPart(parts: PackageParts, candidates: readonly string[]): string | undefined {
  for (const part of candidates) {
    const text = textOfOurs(parts, part);
    if (text !== undefined) return text;
  }
  return undefined;
}

function textOfOurs(parts: PackageParts, part: string): string | undefined {
  let isOurs: boolean | undefined;
  let text = '';
  if (!parts.has(part)) return undefined;
  try {
    parts.read(part, {
      open: (_name, attributes) => {
        isOurs ??= Object.values(attributes).includes(SETTINGS_NAMESPACE);
      },
      text: (more) => {
        if (isOurs) text += more;
      },
    });
  } catch (error) {
    if (isOurs) throw error;
  }
  return isOurs ? text : undefined;
}
