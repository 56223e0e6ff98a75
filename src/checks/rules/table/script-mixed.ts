import type { Fix } from '../../../findings/finding';
import { type CellAddress, cellRange } from '../../../grid/address';
import type { Grid } from '../../../grid/grid';
import type { Role } from '../../../tasks/role';
import { replaceSpans } from '../../../text/replace-spans';
import type { CheckContext, SteppedTableRule } from '../../check-rule';
import { pausing } from '../../once-each';
import { type OddCharacter, oddCharacters, simplified } from '../../texts/odd-script';
import { documentCells } from '../../table/table-cells';
import { textFix, typedText } from '../../fixes/text-fix';

/** Names of persons keep the characters their owners write. */
const NAMES: readonly Role[] = ['leader', 'person', 'phone'];

/** Traditional characters in a simplified table, or the reverse. */
export const scriptMixed: SteppedTableRule = {
  id: 'script-mixed',
  group: 'table',
  scope: 'table-in-steps',
  title: '繁简字混用',
  severity: 'warning',
  needs: [],
  why: '多是从网页粘贴来的；同一个单位一处写繁体、一处写简体，筛选和汇总时会被当成两个。',
  whenNotToUse:
    '整张表都用繁体的不会提示；书名号、引号里的名称和责任人姓名可以保留原来的写法。繁体表里夹的简体字只提示、不自动改，因为一个简体字可能对应几个繁体字。',
  *checkInSteps(context, report) {
    const { grid, table } = context;
    const isName = nameColumns(context);
    yield* pausing(documentCells(grid, table), ({ at, cell }) => {
      if (typeof cell.value !== 'string' || isName(at)) return;
      const odd = oddCharacters(cell.text, table.isTraditional);
      if (odd.length === 0) return;
      const script = table.isTraditional ? '简体字' : '繁体字';
      report({
        at: cellRange(at),
        message: `夹有 ${odd.length} 个${script}${sampleOf(odd)}。`,
        fixes: table.isTraditional ? [] : inSimplified(grid, at),
      });
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 责任人 | 完成时限
1 | 整理出版《臺灣府志》 | 市档案局 | 張伟 | 2016年12月底前
2 | 修缮“義和”老字号门面 | 市文化局 | 李鳳 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | «开展質量认证» | 市质监局 | 2016年12月底前
2 | 公布认证结果 | «市商務局» | 2016年11月底前`,
    ],
  },
};

function nameColumns({ table }: CheckContext): (at: CellAddress) => boolean {
  const cols = new Set(table.columns.filter(({ role }) => NAMES.includes(role)).map(({ col }) => col));
  const body = table.headerRows.at(-1) ?? 0;
  return ({ row, col }) => row > body && row <= table.range.bottom && cols.has(col);
}

function sampleOf(odd: readonly OddCharacter[]): string {
  const chars = [...new Set(odd.map(({ char }) => char))];
  return `「${chars.slice(0, 8).join('、')}${chars.length > 8 ? '…' : ''}」`;
}

function inSimplified(grid: Grid, at: CellAddress): readonly Fix[] {
  const typed = typedText(grid, at);
  return typed === undefined
    ? []
    : textFix(grid, at, replaceSpans(typed, simplified(oddCharacters(typed, false))), 'review');
}
