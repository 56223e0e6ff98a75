import { checkDrawings } from './integrity/drawing-rules';
import { openChecked, type Report } from './integrity/package';
import { checkPackage } from './integrity/package-rules';
import { checkSheets } from './integrity/sheet-rules';
import { checkStyles } from './integrity/style-rules';
import { readCheckedWorkbook } from './integrity/workbook';
import { checkWorkbook } from './integrity/workbook-rules';

/**
 * What Excel would find wrong with a workbook file, one line each: 「xl/styles.xml: count: fonts says 2, holds 1」.
 * The rules are those of ECMA-376 that make Excel offer a repair; where it opens a file silently, they are looser.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const faults: string[] = [];
  const report: Report = (part, rule, what) => void faults.push(`${part}: ${rule}: ${what}`);
  const checked = openChecked(bytes, report);
  if (!checked) return faults;
  checkPackage(checked, report);
  const workbook = readCheckedWorkbook(checked);
  if (workbook) {
    checkWorkbook(checked, workbook, report);
    checkSheets(checked, workbook, report);
    checkStyles(checked, workbook, report);
    checkDrawings(checked, workbook, report);
  } else report('_rels/.rels', 'workbook', 'the package leads to none');
  return faults;
}
