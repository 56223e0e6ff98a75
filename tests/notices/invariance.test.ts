import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNotice } from '../../src/notices/read-notice';
import { withoutBlanks } from '../../src/text/blanks';
import { simplifyFrequent } from '../../src/text/script';
import { ROOT } from '../kit/project';
import { traditional, withPinyin } from '../kit/traditional';

const FOLDER = join(ROOT, 'samples', 'notices');
const NOTICES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
/** Its lines are no paragraphs: wrapping them anew would be a second damage on the first. */
const WRAPPED_ALREADY = 'pdf-copy.txt';
/** Its lines are cells: a page of four of them repeats its first ones as a running head does. */
const CELL_BY_CELL = 'flattened-tasks.txt';

/** The rows by what a clerk sees, widths of characters and blanks aside. */
function rowsOf(text: string): readonly string[] {
  return readNotice({ text }).rows.map(({ kind, mark, category, task, body, units, deadlines }) =>
    withoutBlanks(
      [
        kind,
        mark,
        category.text,
        task.text,
        body.text,
        ...units.map(({ part, text: name }) => `${part}=${name}`),
        ...deadlines.map(({ text: words }) => words),
      ]
        .map(simplifyFrequent)
        .join('|')
        .normalize('NFKC'),
    ),
  );
}

/** Changes every line but those of tables and Markdown. */
function eachLine(text: string, change: (line: string, index: number) => string): string {
  return text
    .split('\n')
    .map((line, index) => (/\t|^\s*[|#>*-]/.test(line) ? line : change(line, index)))
    .join('\n');
}

const FULL_WIDTH = /[0-9(),;:?]/g;

/** Running text: what is set in columns with wide gaps, and what ends without a sign, is no prose. */
const PROSE = /^(?!.*[\s　]{3}).*[。；：）〕)]$/u;

function wrapped(line: string, width: number): string {
  if (!PROSE.test(line.trim())) return line;
  return `　　${line.trim()}`.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? line;
}

const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ['blank lines', (text) => eachLine(text, (line) => `${line}\n \n`)],
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  [
    'page numbers between paragraphs',
    (text) => eachLine(text, (line, index) => (index % 4 === 3 ? `${line}\n\n- ${(index + 1) / 4} -\n` : line)),
  ],
  [
    'page breaks in the midst of a sentence',
    (text) =>
      eachLine(text, (line) => line.replace(/^(.{60,}?[\u4e00-\u9fff])(?=[\u4e00-\u9fff].{30})/u, '$1\n\n— 7 —\n\n')),
  ],
  [
    'full-width digits and signs',
    (text) =>
      eachLine(text, (line) => line.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
  ],
  [
    'a web page around it',
    (text) =>
      `当前位置：首页 > 政务公开 > 政策文件\n字体：大 中 小　打印　关闭\n\n${text}\n\n上一篇：关于2025年工作情况的通报\n下一篇：没有了\n版权所有：某市人民政府办公室　网站地图　联系我们\n`,
  ],
  ['traditional script', traditional],
  ['traditional script with pinyin left behind', (text) => withPinyin(traditional(text))],
  ['lines of 38 characters', (text) => eachLine(text, (line) => wrapped(line, 38))],
  ['lines of 25 characters', (text) => eachLine(text, (line) => wrapped(line, 25))],
];

function isFor(name: string, change: string): boolean {
  if (change.startsWith('lines of')) return name !== WRAPPED_ALREADY && name !== CELL_BY_CELL;
  return change !== 'page numbers between paragraphs' || name !== CELL_BY_CELL;
}

describe.each(CHANGES)('%s', (title, change) => {
  test.each(NOTICES.filter((name) => isFor(name, title)))('%s', (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    expect(rowsOf(change(text))).toEqual(rowsOf(text));
  });
});
