import type { CheckInput } from '../../src/checks/run-checks';
import type { Finding } from '../../src/findings/finding';
import { applyEdits } from '../../src/grid/apply-edits';
import type { Grid } from '../../src/grid/grid';
import { textAt } from '../../src/grid/grid';
import type { DirectoryUnit } from '../../src/units/unit-directory';
import { NOTHING_KNOWN } from '../../src/units/known-units';
import { checkGrid, placeOf } from '../kit/check';
import { drawSheet } from '../kit/sheet';

type Options = Partial<Pick<CheckInput, 'preset' | 'known' | 'asOf'>>;

/** A sheet with these texts in its unit columns, one row each; 「|」 parts the columns, which the header names. */
export function unitSheet(cells: readonly string[], header = '牵头落实单位', title?: string): Grid {
  const rows = cells.map((cell, index) => `${index + 1} | 第${index + 1}项任务内容 | ${cell} | 长期坚持`);
  const above = title === undefined ? [] : [title];
  return drawSheet([...above, `序号 | 工作任务 | ${header} | 完成时限`, ...rows].join('\n')).grid;
}

/** 「rule C2」 of every finding of the group 责任单位. */
export function unitFindings(grid: Grid, options: Options = {}): readonly string[] {
  return findingsOf(grid, options).map((finding) => `${finding.rule} ${placeOf(finding)}`);
}

/** What each fix of a rule's findings leaves in the cells it touches, 「|」 between cells. */
export function fixedTexts(grid: Grid, rule: string, options: Options = {}): readonly string[] {
  return findingsOf(grid, options)
    .filter((finding) => finding.rule === rule)
    .flatMap(({ fixes }) => fixes)
    .map(({ edits }) => {
      const after = applyEdits(grid, edits);
      return edits.flatMap((edit) => (edit.kind === 'set-value' ? textAt(after, edit.at) : [])).join(' | ');
    });
}

/** The messages of a rule's findings. */
export function messagesOf(grid: Grid, rule: string, options: Options = {}): readonly string[] {
  return findingsOf(grid, options)
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
}

/** What an office knows whose 单位名录 holds these units. */
export function directoryOf(...units: readonly (string | DirectoryUnit)[]): { known: CheckInput['known'] & object } {
  const directory = units.map((unit) =>
    typeof unit === 'string' ? { fullName: unit, shortNames: [], formerNames: [] } : unit,
  );
  return { known: { ...NOTHING_KNOWN, directory } };
}

function findingsOf(grid: Grid, options: Options): readonly Finding[] {
  const units = /unit|lead|role-words/;
  return checkGrid(grid, options).findings.filter(({ rule }) => units.test(rule) && rule !== 'required-column-missing');
}
