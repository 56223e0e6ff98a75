import { readUnitList } from '../../src/units/read-unit-list';
import { withoutMentions } from '../../src/units/rejoin';
import { repeatedMentions } from '../../src/units/repeated-mentions';

test.each([
  ['市发改委、市财政局、市发改委', '市发改委、市财政局'],
  ['市发改委，各镇区、市发改委，市教育局', '市发改委，各镇区，市教育局'],
  ['市发改委、财政局、市财政局', '市发改委、财政局'],
  ['市发改委、\n市财政局、\n市发改委', '市发改委、\n市财政局'],
  ['各镇区、市教育局、各镇区', '各镇区、市教育局'],
  ['市发改委\n市财政局\n市发改委', '市发改委\n市财政局'],
  ['市发改委、市发改委 市财政局、市财政局', '市发改委 市财政局'],
  ['市发改委牵头，市财政局、市财政局、市教育局配合', '市发改委牵头，市财政局、市教育局配合'],
])('%j names a unit twice', (text, once) => {
  const list = readUnitList(text);
  expect(withoutMentions(list, repeatedMentions(list))).toBe(once);
});

test.each([
  ['several units', '市发改委、市财政局'],
  ['the same unit in two parts', '市发改委牵头，市财政局、市发改委配合'],
  ['two bodies of like names', '市国税局、市地税局'],
])('%s: nothing is repeated', (_what, text) => {
  expect(repeatedMentions(readUnitList(text))).toEqual([]);
});

test.each(['市发改委、市财政局、市发改委等部门', '市财政局牵头，市教育局配合，市财政局牵头'])(
  '%j: what carries more than a separator is not taken out',
  (text) => {
    const list = readUnitList(text);
    const again = repeatedMentions(list);
    expect(again).toHaveLength(1);
    expect(withoutMentions(list, again)).toBeUndefined();
  },
);
