import { FLAG_NAMES } from '../../src/deadlines/describe';
import { PATTERNS } from '../../src/deadlines/patterns';

/** docs/deadlines.md: every way of writing a deadline that is understood, from the registry. */
export function deadlinePatternsPage(): string {
  return [
    '# 完成时限能读懂哪些写法',
    '',
    '本页由程序从 `src/deadlines/patterns` 生成，请勿手改。例子按「文件年度 2016 年、成文日期 2016-04-20」读取。',
    '一格里可以有几种写法；同一处有几种读法时取最长的，一样长时取排在前面的。读不懂的文字会原样列出，不猜。',
    '',
    '## 一览',
    '',
    '| 写法 | 例如 | 读成 |',
    '| --- | --- | --- |',
    ...PATTERNS.map(({ id, title, examples: [[text, reading] = ['', '']] }) =>
      [`| [${title}](#${id})`, inCell(text), `${inCell(reading)} |`].join(' | '),
    ),
    '',
    ...PATTERNS.flatMap(({ id, title, examples, nearMisses }) => [
      `<a id="${id}"></a>`,
      '',
      `## ${title}`,
      '',
      '| 写法 | 读成 |',
      '| --- | --- |',
      ...examples.map(([text, reading]) => `| ${inCell(text)} | ${inCell(reading)} |`),
      '',
      ...(nearMisses.length > 0
        ? [`不算这种写法：${nearMisses.map((text) => `「${inCell(text)}」`).join('')}`, '']
        : []),
    ]),
    '## 读法存疑时的标注',
    '',
    '| 标注 | 意思 |',
    '| --- | --- |',
    ...Object.entries(FLAG_NAMES).map(([flag, name]) => `| \`${flag}\` | ${name} |`),
    '',
  ].join('\n');
}

function inCell(text: string): string {
  return text.replaceAll('\n', '⏎').replaceAll('|', '\\|');
}
