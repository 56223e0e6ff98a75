import { invalidArgument } from '../api-error';
import { type ApiStates, object, textOf } from '../api-class';
import type { Sheet } from '../model/workbook';
import { keyedCollection, keyedValue } from './keyed-values';

/** Longer keys are refused here, not trimmed (quirks.ts: properties-trimmed). */
const MAX_KEY_CHARS = 255;

function keptKey(key: string): string {
  if (key.length > MAX_KEY_CHARS) throw invalidArgument('key longer than 255 characters');
  return key;
}

export const worksheetCustomProperty = keyedValue<ApiStates['WorksheetCustomProperty'], string>({
  mapOf: ({ sheet }) => sheet.customProperties,
  kept: textOf,
});

export const worksheetCustomPropertyCollection = keyedCollection<Sheet, string>(
  { mapOf: (sheet) => sheet.customProperties, kept: textOf, keptKey },
  (sheet, key) => object('WorksheetCustomProperty', { sheet, key }),
);
