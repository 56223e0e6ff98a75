import { SUMMARIES } from '../../src/summaries/sheets/index';
import { needWords } from './need-words';

/** docs/summaries.md: every sheet that 汇总 can write, from the registry. */
export function summariesPage(): string {
  return [
    '# 汇总有哪些表',
    '',
    '本页由程序从 `src/summaries/sheets` 生成，请勿手改。怎样使用见[使用说明](user-guide.md#汇总)。',
    '表格里缺少「需要的列」时，这张表不能选，窗格里会写明缺哪一列。',
    '',
    '| 工作表 | 内容 | 需要的列 |',
    '| --- | --- | --- |',
    ...SUMMARIES.map(({ title, about, needs }) => `| ${title} | ${about} | ${needWords(needs)} |`),
    '',
  ].join('\n');
}
