import { COLUMN_ROLES } from '../../src/tasks/columns/index';
import { ROLE_NAMES } from '../../src/tasks/role';

/** docs/columns.md: what the columns of a sheet may be called, from the registry. */
export function columnsPage(): string {
  return [
    '# 认得哪些表头',
    '',
    '本页由程序从 `src/tasks/columns` 生成，请勿手改。表头里的空格和换行不算；两行表头合起来看。',
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
  ].join('\n');
}

/** In brackets each, because some labels hold a 、 themselves. */
function quoted(labels: readonly string[]): string {
  return labels.map((label) => `「${label}」`).join('');
}
