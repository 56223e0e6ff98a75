import { ruleTexts } from '../checks/rule-texts';
import { checkHtml } from '../reports/html/check-html';
import { checkJson } from '../reports/check-json';
import type { CheckedSheet } from '../reports/checked-sheet';
import { checkText } from '../reports/check-text';
import { checkSarif, type UncheckedFile } from '../reports/sarif/check-sarif';

/** What `zrb check --format` can answer in. */
export const CHECK_FORMATS = ['text', 'json', 'sarif', 'html', 'xlsx'] as const;

/** Formats that are one text. */
export type TextFormat = Exclude<(typeof CHECK_FORMATS)[number], 'xlsx'>;

/** Checks of any number of files as one text; files that could not be checked are told in SARIF only. */
export function checksIn(
  format: TextFormat,
  sheets: readonly CheckedSheet[],
  unchecked: readonly UncheckedFile[],
): string {
  const rules = ruleTexts();
  switch (format) {
    case 'text':
      return sheets.map((sheet) => checkText(sheet, rules)).join('\n');
    case 'json':
      return JSON.stringify(
        sheets.map((sheet) => checkJson(sheet, rules)),
        null,
        2,
      );
    case 'sarif':
      return JSON.stringify(checkSarif(sheets, rules, unchecked), null, 2);
    case 'html':
      return checkHtml(sheets, rules).trimEnd();
  }
}
