import { replaceSpans } from '../../src/text/replace-spans';

test.each([
  ['nothing', [], '市财政局、'],
  ['a piece taken out', [{ span: { start: 4, end: 5 }, instead: '' }], '市财政局'],
  ['a piece put in', [{ span: { start: 1, end: 1 }, instead: '直' }], '市直财政局、'],
  [
    'several pieces in any order',
    [
      { span: { start: 4, end: 5 }, instead: '' },
      { span: { start: 0, end: 1 }, instead: '县' },
    ],
    '县财政局',
  ],
])('%s', (_what, replacements, changed) => {
  expect(replaceSpans('市财政局、', replacements)).toBe(changed);
});
