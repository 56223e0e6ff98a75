import { CONFIDENCE_WORDS, SEVERITY_WORDS, TEXT } from '../../src/pane/text/zh-cn';
import { CHECKED_TEXT } from '../../src/pane/text/zh-cn-checked';
import { IMPORT_TEXT } from '../../src/pane/text/zh-cn-import';
import { LATER_TEXT } from '../../src/pane/text/zh-cn-later';

/** Every fixed sentence of the catalogue; sentences with numbers are read in the tests of their screens. */
function fixedSentences(catalogue: object): readonly string[] {
  return Object.values(catalogue).flatMap((entry: unknown) => {
    if (typeof entry === 'string') return [entry];
    return typeof entry === 'object' && entry !== null ? fixedSentences(entry) : [];
  });
}

const SENTENCES = fixedSentences({ TEXT, LATER_TEXT, CHECKED_TEXT, IMPORT_TEXT, CONFIDENCE_WORDS, SEVERITY_WORDS });

test('no sentence raises its voice or mixes in Latin punctuation', () => {
  expect(SENTENCES.filter((sentence) => /[!！]|[\u4e00-\u9fff][,;:?()]|\.\.\./.test(sentence))).toEqual([]);
});

test('numbers are grouped as Excel shows them', () => {
  expect(LATER_TEXT.notices.fixed(1240)).toBe('已修改 1,240 处。');
});

test.each([
  [
    TEXT.findings.ran(82, 71, [TEXT.findings.notRun(4, '没有『配合单位』列')]),
    '检查了 82 行、71 条规则；4 条因没有『配合单位』列未运行。',
  ],
  [
    TEXT.findings.ran(82, 71, [TEXT.findings.notRun(6, undefined), CHECKED_TEXT.switchedOff(2)]),
    '检查了 82 行、71 条规则；6 条未运行，2 条已在设置中关闭。',
  ],
  [TEXT.findings.ran(82, 75, []), '检查了 82 行、75 条规则。'],
  [TEXT.findings.clean(82, 71, [TEXT.findings.notRun(4, undefined)]), '✓ 82 行全部通过 71 条规则，另有 4 条未运行。'],
  [TEXT.states.stale(3), '检查后有 3 个单元格被改动。'],
  [TEXT.findings.position(3, 25, 'error', 'E14'), '第 3 条，共 25 条，必须改，E14'],
  [
    TEXT.states.running({ step: 3, steps: 6, title: '完成时限', rows: { done: 1240, of: 3000 } }),
    '正在检查 第 3/6 步：完成时限（1,240/3,000 行）……',
  ],
])('%s', (sentence, expected) => {
  expect(sentence).toBe(expected);
});
