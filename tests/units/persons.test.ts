import { isPerson } from '../../src/units/persons';
import { readUnitList } from '../../src/units/read-unit-list';

test.each([
  ['县农业农村局 张某', '县农业农村局'],
  ['县茶产业中心\n李某某', '县茶产业中心'],
  ['县住建局：王某、刘某某', '县住建局'],
  ['县卫健局（张某某）、县财政局（周局长）', '县卫健局 县财政局'],
  ['市文明办 欧阳某某\n市公安局 何某', '市文明办 市公安局'],
  ['局长；机关党委', '机关党委'],
  ['党组书记、办公室', '办公室'],
  ['市政府办（金融办）', '市政府办（金融办）'],
  ['市自然资源局（林业）', '市自然资源局（林业）'],
  ['市财政局 市教育局', '市财政局 市教育局'],
  ['公安、城管、卫健', '公安 城管 卫健'],
])('「%s」 names the units %s', (text, units) => {
  expect(
    readUnitList(text)
      .mentions.map(({ name }) => name)
      .join(' '),
  ).toBe(units);
});

test.each(['高新', '金融', '林业', '方案', '市财政局', '各乡镇'])('「%s」 is no person', (text) => {
  expect(isPerson(text)).toBe(false);
});
