import { readNotice } from '../../src/notices/read-notice';

const NOTICE = `某县2026年重点工作要点
一、稳定粮食生产
（一）建设高标准农田。2026年9月底前建成3万亩。（县农业农村局牵头，县财政局配合）
（二）推广农机。培训机手200人次。（县农业农村局负责）
`;
/** U+200B in each third place is invisible; so shall the others be. */
const sprinkled = (sign: string) => NOTICE.replace(/.../gs, `$&${sign}`);
const words = (text: string) =>
  readNotice({ text }).rows.map(({ category, task, requirement, units, deadlines }) => [
    ...[category, task, requirement, ...deadlines].map((cell) => cell.text),
    ...units.map((unit) => `${unit.text} ${unit.part}`),
  ]);

test.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u009d', '\ufffe'])(
  'control characters that programs leave behind are in no cell: %j',
  (sign) => {
    expect(words(NOTICE)).toHaveLength(2);
    expect(words(sprinkled(sign))).toEqual(words(NOTICE));
  },
);
