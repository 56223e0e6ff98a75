import { readUnitList } from '../../src/units/read-unit-list';
import { withoutMention } from '../../src/units/rejoin';
import { repeatedMentions } from '../../src/units/repeated-mentions';

test.each([
  ['市发改委、市财政局、市发改委', '市发改委、市财政局'],
  ['市发改委，各镇区、市发改委，市教育局', '市发改委，各镇区，市教育局'],
  ['市发改委、财政局、市财政局', '市发改委、财政局'],
  ['市发改委、\n市财政局、\n市发改委', '市发改委、\n市财政局'],
  ['各镇区、市教育局、各镇区', '各镇区、市教育局'],
])('%j names a unit twice', (text, once) => {
  const list = readUnitList(text);
  const [again] = repeatedMentions(list);
  expect(again && withoutMention(list, again)).toBe(once);
});

test.each([
  ['several units', '市发改委、市财政局'],
  ['the same unit in two parts', '市发改委牵头，市财政局、市发改委配合'],
  ['two bodies of like names', '市国税局、市地税局'],
])('%s: nothing is repeated', (_what, text) => {
  expect(repeatedMentions(readUnitList(text))).toEqual([]);
});

test('a mention that carries more than a separator is not taken out', () => {
  const list = readUnitList('市发改委、市财政局、市发改委等部门');
  const [again] = repeatedMentions(list);
  expect(again?.name).toBe('市发改委');
  expect(again && withoutMention(list, again)).toBeUndefined();
});
