import { readUnitList } from '../../src/units/read-unit-list';
import { withNames, withoutMentions } from '../../src/units/rejoin';
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
  ['市发改委牵头，市财政局、市财政局配合', '市发改委牵头，市财政局配合'],
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

test.each([
  '市发改委、市财政局、市发改委等部门',
  '市财政局牵头，市教育局配合，市财政局牵头',
  '市财政局、市财政局主要领导',
])('%j: what carries more than a separator is not taken out', (text) => {
  const list = readUnitList(text);
  const again = repeatedMentions(list);
  expect(again).toHaveLength(1);
  expect(withoutMentions(list, again)).toBeUndefined();
});

test.each([
  ['市发改委、市财政局', '市发改委', '市发展改革委', '市发展改革委、市财政局'],
  ['市发改委牵头，市财政局配合', '市发改委', '市发展改革委', '市发展改革委牵头，市财政局配合'],
  ['市人力资源\n\n社会保障局，\n各镇区', '市人力资源社会保障局', '市人社局', '市人社局，\n各镇区'],
  ['市环保局（牵头）、市财政局', '市环保局', '市生态环境局', '市生态环境局（牵头）、市财政局'],
  [
    '市发改委、市财政局（列第一位者为牵头单位，下同）',
    '市财政局',
    '财政局',
    '市发改委、财政局（列第一位者为牵头单位，下同）',
  ],
  ['市交通委（市道运局）、市公安局', '市交通委（市道运局）', '市交通运输局', '市交通运输局、市公安局'],
  ['市发改委、市财政局等部门', '市财政局', '省财政厅', '市发改委、省财政厅等部门'],
  ['牵头单位：市发改委 王某 5551234；市教育局', '市发改委', '市教育局', '牵头单位：市教育局 王某 5551234；市教育局'],
  ['市区發改委、各鎮區', '各鎮區', '各镇', '市区發改委、各镇'],
  ['市教育局、市卫计委、市教育局', '市教育局', '市教体局', '市教体局、市卫计委、市教体局'],
])('%j: %s becomes %s', (text, name, instead, renamed) => {
  const list = readUnitList(text);
  const mentions = list.mentions.filter((mention) => mention.name === name);
  expect(mentions).not.toEqual([]);
  expect(withNames(list, new Map(mentions.map((mention) => [mention, instead])))).toBe(renamed);
});

test('a mention of another list is not looked for', () => {
  const [stranger] = readUnitList('市财政局').mentions;
  const list = readUnitList('市财政局、市教育局');
  expect(stranger).toBeDefined();
  expect(withNames(list, new Map(stranger ? [[stranger, '市审计局']] : []))).toBe('市财政局、市教育局');
});
