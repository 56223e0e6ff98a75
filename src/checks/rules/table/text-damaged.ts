import type { Fix } from '../../../findings/finding';
import { type CellAddress, cellRange } from '../../../grid/address';
import type { Grid } from '../../../grid/grid';
import { type Damage, type DamageKind, findDamage } from '../../../text/damage';
import type { TableRule } from '../../check-rule';
import { replaceSpans } from '../../../text/replace-spans';
import { documentCells } from '../../table/table-cells';
import { textFix, typedText } from '../../fixes/text-fix';

/** What each kind of damage is called in the message. */
const KIND_NAMES: Readonly<Record<DamageKind, string>> = {
  'pinyin-artefact': '拼音残留',
  mojibake: '乱码',
  'control-character': '不可见的控制字符',
  'replacement-character': '丢失的字（�）',
  'private-use': '只有个别字体才有的符号',
};

/** Text that was damaged on its way into the sheet: pinyin artefacts, mojibake, control characters. */
export const textDamaged: TableRule = {
  id: 'text-damaged',
  group: 'table',
  scope: 'table',
  title: '文字有损坏',
  severity: 'error',
  needs: [],
  why: '从网页或别的系统粘贴来的文字夹有残留或乱码，收表单位无法按原文理解，单位名称也对不上。',
  whenNotToUse: '有意注音的字词表会被当成拼音残留，可以写明理由后忽略。',
  check({ grid, table }, report) {
    for (const { at, cell } of documentCells(grid, table)) {
      const damages = findDamage(cell.text);
      if (damages.length === 0) continue;
      report({ at: cellRange(at), message: messageFor(cell.text, damages), fixes: repairs(grid, at) });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 公开财政预算（含“三公”经费） | 市财政局(国资局) | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 公开财政预算 | «市財(cái)政局» | 2016年12月底前
2 | «整治背街小巷锟斤拷» | 市城管局 | 2016年12月底前`,
    ],
  },
};

function messageFor(text: string, damages: readonly Damage[]): string {
  const kinds = [...new Set(damages.map((damage) => damage.kind))].map((kind) => {
    const ofKind = damages.filter((damage) => damage.kind === kind);
    return `${ofKind.length} 处${KIND_NAMES[kind]}${exampleOf(text, ofKind[0])}`;
  });
  return `文字中有 ${kinds.join('、')}。`;
}

/** With the character before it, so that the place can be found; nothing to show for what cannot be seen. */
function exampleOf(text: string, damage: Damage | undefined): string {
  if (!damage || damage.kind === 'control-character') return '';
  const start = damage.kind === 'pinyin-artefact' ? damage.span.start - 1 : damage.span.start;
  return `（如「${text.slice(Math.max(0, start), Math.min(damage.span.end, start + 12))}」）`;
}

/** Control characters may go at once; everything else wants to be looked at. */
function repairs(grid: Grid, at: CellAddress): readonly Fix[] {
  const typed = typedText(grid, at);
  if (typed === undefined) return [];
  const repairable = findDamage(typed).filter((damage) => damage.repaired !== undefined);
  const controls = repairable.filter((damage) => damage.kind === 'control-character');
  const removal = textFix(grid, at, repaired(typed, controls), 'safe', '删去控制字符');
  if (controls.length === repairable.length) return removal;
  const title = controls.length === 0 ? '删去拼音残留' : '删去拼音残留和控制字符';
  return [...removal, ...textFix(grid, at, repaired(typed, repairable), 'review', title)];
}

function repaired(text: string, damages: readonly Damage[]): string {
  return replaceSpans(
    text,
    damages.map(({ span, repaired: instead = '' }) => ({ span, instead })),
  );
}
