import { readUnitList } from '../../src/units/read-unit-list';

test.each([
  ['市发改委、财政局、人社局', ['市发改委', '市财政局', '市人社局']],
  ['市政府办公室、经济和信息化局', ['市政府办公室', '市经济和信息化局']],
  ['市财政局、住房城乡建设局', ['市财政局', '市住房城乡建设局']],
  ['县财政局、农业农村局、乡村振兴局', ['县财政局', '县农业农村局', '县乡村振兴局']],
  ['市公安局、市场监管局', ['市公安局', '市市场监管局']],
  ['省发展改革委、财政厅、公安厅', ['省发展改革委', '省财政厅', '省公安厅']],
  ['自治区教育厅、水利厅', ['自治区教育厅', '自治区水利厅']],
  ['佛山市发改局、财政局', ['佛山市发改局', '佛山市财政局']],
  ['区发改局、经信局、县财政局、教育局', ['区发改局', '区经信局', '县财政局', '县教育局']],
  ['市委宣传部、组织部、财政局', ['市委宣传部', '市委组织部', '市财政局']],
  ['市总工会、团市委、妇联', ['市总工会', '团市委', '市妇联']],
  ['市发改委（市粮食局）、商务局（市口岸办）', ['市发改委（市粮食局）', '市商务局（市口岸办）']],
  ['市發改委、財政局', ['市發改委', '市財政局']],
])('%s: the level goes on', (text, expanded) => {
  expect(readUnitList(text).mentions.map((mention) => mention.expanded)).toEqual(expanded);
});

test.each([
  ['a name with its own prefix', '市发改委、市市场监管局、市民政局'],
  ['another level', '市发改委、县财政局、公安厅'],
  ['national bodies', '市发改委、财政部、国家税务总局、人行、证监局'],
  ['groups', '市发改委、各镇区、有关部门、管委会'],
  ['districts and towns', '市发改委、高新区、南湖镇、武陵区人民政府'],
  ['companies, banks, schools', '市发改委、供电公司、农业银行、第二中学、交通学院'],
  ['names that begin with 市 anyway', '市发改委、市政园林局、市容环卫局'],
  ['a first name without level', '发改委、财政局'],
  ['branches', '市发改委、高新分局'],
  ['names that say their level', '市委组织部、市直机关工委、县属企业'],
])('never onto %s', (_why, text) => {
  expect(readUnitList(text).mentions.filter((mention) => mention.prefixCarried)).toEqual([]);
});
