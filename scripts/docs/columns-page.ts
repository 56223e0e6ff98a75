import { DERIVED_COLUMNS } from '../../src/enrich/columns/index';
import { COLUMN_ROLES } from '../../src/tasks/columns/index';
import { ROLE_NAMES } from '../../src/tasks/role';
import { needWords } from './need-words';

/** docs/columns.md: what the columns of a sheet may be called, and the columns that 补全 writes, from the registries. */
export function columnsPage(): string {
  return [
    '# 认得哪些表头，补全哪些列',
    '',
    '本页由程序从 `src/tasks/columns` 和 `src/enrich/columns` 生成，请勿手改。[补全的列](#补全的列)在最后。表头里的空格和换行不算；两行表头合起来看。',
    '看的是整行表头，不是一格：「工作任务」后面有「具体要求」时是类别，后面是「牵头单位」时是任务。',
    '没有列出的说法按其中的字推断（如「年度攻坚牵头科室」），推断不了的请在「表格识别」里选。',
    '',
    ...COLUMN_ROLES.flatMap(({ id, headers, vagueHeaders = [] }) => [
      `## ${ROLE_NAMES[id]}`,
      '',
      `\`${id}\``,
      '',
      quoted(headers),
      '',
      ...(vagueHeaders.length > 0 ? [`下面的内容相符时也算：${quoted(vagueHeaders)}`, ''] : []),
    ]),
    '## 补全的列',
    '',
    '「补全」写在表格右侧的列。表头可以改名、列可以移走，助手照样认得；缺少「需要的列」时不能选。',
    '',
    '| 表头 | 内容 | 需要的列 | 代号 |',
    '| --- | --- | --- | --- |',
    ...DERIVED_COLUMNS.map(
      ({ id, header, about, needs }) => `| ${header} | ${about} | ${needWords(needs)} | \`${id}\` |`,
    ),
    '',
  ].join('\n');
}

/** In brackets each, because some labels hold a 、 themselves. */
function quoted(labels: readonly string[]): string {
  return labels.map((label) => `「${label}」`).join('');
}
