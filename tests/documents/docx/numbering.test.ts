import { formatNumber } from '../../../src/documents/docx/number-formats';
import { readDocx } from '../../../src/documents/docx/read-docx';
import {
  abstractList,
  buildDocx,
  level,
  type LevelSource,
  list,
  numbered,
  paragraph,
  run,
  table,
} from '../../kit/docx';

const CHAPTERS: readonly LevelSource[] = [
  ['%1、', 'chineseCounting'],
  ['（%2）', 'chineseCounting'],
  ['%3．', 'decimal'],
];
const OUTLINE: readonly LevelSource[] = [
  ['%1', 'decimal'],
  ['%1.%2', 'decimal'],
  ['%1.%2.%3', 'decimal'],
];
const CHAPTER_LIST = abstractList(0, CHAPTERS) + list(1, 0);
const OUTLINE_LIST = abstractList(0, OUTLINE) + list(1, 0);

/** Paragraphs 「甲」 at the levels given: 「1:0」 is level 0 of list 1. */
function numbersOf(places: string, numbering: string): string {
  const body = places.split(' ').map((place) => {
    const [id, depth] = place.split(':').map(Number);
    return numbered(id ?? 0, depth ?? 0, '甲');
  });
  return readDocx(buildDocx({ body: body.join(''), numbering }))
    .text.split('\n')
    .map((line) => line.replace(/甲$/, ''))
    .join(' ');
}

test.each<readonly [what: string, places: string, numbering: string, numbers: string]>([
  [
    'levels start anew below',
    '1:0 1:1 1:2 1:2 1:1 1:2 1:0 1:1',
    CHAPTER_LIST,
    '一、 （一） 1． 2． （二） 1． 二、 （一）',
  ],
  ['levels together', '1:0 1:1 1:1 1:2 1:0', OUTLINE_LIST, '1 1.1 1.2 1.2.1 2'],
  ['a skipped level counts as begun', '1:1 1:1 1:0 1:2 1:1', OUTLINE_LIST, '1.1 1.2 2 2.1.1 2.2'],
  ['lists of one definition count on', '1:0 2:0 1:0', CHAPTER_LIST + list(2, 0), '一、 二、 三、'],
  [
    'lists of two definitions do not',
    '1:0 2:0 1:0',
    CHAPTER_LIST + abstractList(5, CHAPTERS) + list(2, 5),
    '一、 一、 二、',
  ],
  [
    'a list that starts anew, once',
    '1:0 1:0 2:0 2:0 1:0 2:0',
    CHAPTER_LIST + list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    '一、 二、 一、 二、 三、 四、',
  ],
  [
    'a list that starts anew below',
    '1:0 1:1 2:1 2:1 1:0 2:1',
    CHAPTER_LIST + list(2, 0, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>'),
    '一、 （一） （五） （六） 二、 （五）',
  ],
  [
    'a level written otherwise',
    '1:0 2:0 1:0',
    CHAPTER_LIST + list(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, ['第%1条', 'chineseCounting'])}</w:lvlOverride>`),
    '一、 第二条 三、',
  ],
  [
    'a start of its own',
    '1:0 1:0',
    abstractList(0, [['%1.', 'decimal', '<w:start w:val="7"/>']]) + list(1, 0),
    '7. 8.',
  ],
  [
    'never restarted',
    '1:0 1:1 1:0 1:1',
    abstractList(0, [CHAPTERS[0]!, ['（%2）', 'decimal', '<w:lvlRestart w:val="0"/>']]) + list(1, 0),
    '一、 （1） 二、 （2）',
  ],
  [
    'restarted by the first level only',
    '1:0 1:1 1:2 1:1 1:2 1:0 1:2',
    abstractList(0, [CHAPTERS[0]!, CHAPTERS[1]!, ['%3．', 'decimal', '<w:lvlRestart w:val="1"/>']]) + list(1, 0),
    '一、 （一） 1． （二） 2． 二、 1．',
  ],
  [
    'a restart by a level below says nothing',
    '1:0 1:1 1:0 1:1',
    abstractList(0, [CHAPTERS[0]!, ['（%2）', 'decimal', '<w:lvlRestart w:val="5"/>']]) + list(1, 0),
    '一、 （1） 二、 （1）',
  ],
  [
    'digits by law',
    '1:0 1:1',
    abstractList(0, [
      ['第%1章', 'chineseCounting'],
      ['%1.%2', 'chineseCounting', '<w:isLgl/>'],
    ]) + list(1, 0),
    '第一章 1.1',
  ],
  [
    'signs of each level without it',
    '1:0 1:1',
    abstractList(0, [
      ['第%1章', 'chineseCounting'],
      ['%1.%2', 'decimal'],
    ]) + list(1, 0),
    '第一章 一.1',
  ],
  [
    'bullets are no numbers',
    '1:0 1:1',
    abstractList(0, [
      ['●', 'bullet'],
      ['%2)', 'decimal'],
    ]) + list(1, 0),
    ' 1)',
  ],
  ['words without a number', '1:0 1:0', abstractList(0, [['附：', 'none']]) + list(1, 0), '附： 附：'],
  ['a hidden number', '1:0 1:0', abstractList(0, [['%1.', 'decimal', '<w:rPr><w:vanish/></w:rPr>']]) + list(1, 0), ' '],
  [
    'a blank or a tab behind the number',
    '1:0',
    abstractList(0, [['%1.', 'decimal', '<w:suff w:val="tab"/>']]) + list(1, 0),
    '1. ',
  ],
  ['no such list, no such level', '9:0 1:8', CHAPTER_LIST, ' '],
  ['list 0 is none', '0:0', CHAPTER_LIST + list(0, 0), ''],
])('%s', (_, places, numbering, numbers) => {
  expect(numbersOf(places, numbering)).toBe(numbers);
});

test('numbers stand in cells, in empty paragraphs and before words joined to them', () => {
  const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const body =
    table([[numbered(1, 0, '甲') + numbered(1, 0, '乙'), '丙']]) +
    numbered(1, 0, '') +
    paragraph('丁', '<w:rPr><w:del/></w:rPr>') +
    numbered(1, 0, '戊') +
    paragraph(run('己', '<w:vanish/>'), `${numPr}<w:rPr><w:vanish/></w:rPr>`) +
    numbered(1, 0, '庚');
  expect(readDocx(buildDocx({ body, numbering: CHAPTER_LIST })).text).toBe(
    '一、甲\v二、乙\t丙\n三、\n四、丁戊\n五、庚',
  );
});

describe('through styles', () => {
  const style = (id: string, content: string, type = 'paragraph', more = '') =>
    `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${id}"/>${content}</w:style>`;
  const numPr = (content: string) => `<w:pPr><w:numPr>${content}</w:numPr></w:pPr>`;
  const inStyle = (id: string, text: string, more = '') => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
  const styles =
    style('One', numPr('<w:numId w:val="1"/>')) +
    style('Two', numPr('<w:ilvl w:val="1"/><w:numId w:val="1"/>')) +
    style('TwoBold', '<w:basedOn w:val="Two"/>') +
    style('Deeper', `<w:basedOn w:val="One"/>${numPr('<w:ilvl w:val="2"/>')}`) +
    style('Plain', `<w:basedOn w:val="One"/>${numPr('<w:numId w:val="0"/>')}`);

  test('numbers, levels and what is based on them', () => {
    const body =
      inStyle('One', '甲') +
      inStyle('Two', '乙') +
      inStyle('TwoBold', '丙') +
      inStyle('Deeper', '丁') +
      inStyle('Plain', '戊') +
      inStyle('One', '己', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      inStyle('One', '庚');
    const { text } = readDocx(buildDocx({ body, styles, numbering: CHAPTER_LIST }));
    expect(text).toBe('一、甲\n（一）乙\n（二）丙\n1．丁\n戊\n己\n二、庚');
  });

  test('a level that is bound to a style', () => {
    const bound =
      abstractList(0, [CHAPTERS[0]!, ['（%2）', 'chineseCounting', '<w:pStyle w:val="One"/>']]) + list(1, 0);
    expect(readDocx(buildDocx({ body: inStyle('One', '甲'), styles, numbering: bound })).text).toBe('（一）甲');
  });

  test('the style of paragraphs that name none', () => {
    const usual = style('Normal', numPr('<w:numId w:val="1"/>'), 'paragraph', ' w:default="1"');
    const body = paragraph('甲') + inStyle('Nowhere', '乙');
    expect(readDocx(buildDocx({ body, styles: usual, numbering: CHAPTER_LIST })).text).toBe('一、甲\n二、乙');
  });

  test('a list that only names a style', () => {
    const link = style('L', numPr('<w:numId w:val="1"/>'), 'numbering');
    const numbering =
      `${abstractList(0, CHAPTERS, '<w:styleLink w:val="L"/>')}<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>` +
      list(1, 0) +
      list(2, 1);
    const body = numbered(2, 0, '甲') + numbered(2, 1, '乙') + numbered(1, 0, '丙');
    expect(readDocx(buildDocx({ body, styles: link, numbering })).text).toBe('一、甲\n（一）乙\n二、丙');
  });

  test('lists and styles that name each other in a circle have no number', () => {
    const link = style('L', numPr('<w:numId w:val="1"/>'), 'numbering');
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>${list(1, 0)}`;
    expect(readDocx(buildDocx({ body: numbered(1, 0, '甲'), styles: link, numbering })).text).toBe('甲');
  });
});

test('a format of newer programs gives way to the one for the others', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">' +
    '<w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>' +
    `<w:lvlText w:val="%1"/></w:lvl></w:abstractNum>${list(1, 0)}`;
  expect(readDocx(buildDocx({ body: numbered(1, 0, '甲'), numbering })).text).toBe('01 甲');
});

test.each<readonly [format: string, written: string]>([
  ['decimal', '1 2 10 11 20 21 99 100 101 110 1005'],
  ['decimalZero', '01 02 10 11 20 21 99 100 101 110 1005'],
  ['decimalFullWidth', '１ ２ １０ １１ ２０ ２１ ９９ １００ １０１ １１０ １００５'],
  ['decimalEnclosedCircle', '① ② ⑩ ⑪ ⑳ 21 99 100 101 110 1005'],
  ['decimalEnclosedCircleChinese', '① ② ⑩ ⑪ ⑳ 21 99 100 101 110 1005'],
  ['decimalEnclosedParen', '⑴ ⑵ ⑽ ⑾ ⒇ 21 99 100 101 110 1005'],
  ['decimalEnclosedFullstop', '⒈ ⒉ ⒑ ⒒ ⒛ 21 99 100 101 110 1005'],
  ['chineseCounting', '一 二 十 十一 二十 二十一 九十九 一〇〇 一〇一 一一〇 一〇〇五'],
  ['chineseCountingThousand', '一 二 十 十一 二十 二十一 九十九 一百 一百零一 一百一十 一千零五'],
  ['japaneseCounting', '一 二 十 十一 二十 二十一 九十九 百 百一 百十 千五'],
  ['ideographDigital', '一 二 一〇 一一 二〇 二一 九九 一〇〇 一〇一 一一〇 一〇〇五'],
  ['chineseLegalSimplified', '壹 贰 壹拾 壹拾壹 贰拾 贰拾壹 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 壹仟零伍'],
  ['ideographTraditional', '甲 乙 癸 11 20 21 99 100 101 110 1005'],
  ['ideographZodiac', '子 丑 酉 戌 20 21 99 100 101 110 1005'],
  ['ideographEnclosedCircle', '㈠ ㈡ ㈩ 11 20 21 99 100 101 110 1005'],
  ['upperRoman', 'I II X XI XX XXI XCIX C CI CX MV'],
  ['lowerRoman', 'i ii x xi xx xxi xcix c ci cx mv'],
  ['upperLetter', 'A B J K T U UUUU VVVV WWWW FFFFF 1005'],
  ['lowerLetter', 'a b j k t u uuuu vvvv wwww fffff 1005'],
  ['constructor', '1 2 10 11 20 21 99 100 101 110 1005'],
])('%s', (format, written) => {
  const numbers = [1, 2, 10, 11, 20, 21, 99, 100, 101, 110, 1005];
  expect(numbers.map((number) => formatNumber(number, format)).join(' ')).toBe(written);
});
