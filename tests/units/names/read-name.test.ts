import fc from 'fast-check';
import { BODY_GROUPS } from '../../../src/units/names/body-groups';
import type { UnitName } from '../../../src/units/names/named-body';
import { readUnitName } from '../../../src/units/names/read-name';

/** name | prefix | places | level | body; 「-」 for nothing. */
const EXAMPLES = `
财政局 | - | - | - | 财政局
市财政局 | 市 | - | city | 财政局
县财政局 | 县 | - | county | 财政局
区财政局 | 区 | - | county | 财政局
省财政厅 | 省 | - | province | 财政厅
自治区财政厅 | 自治区 | - | province | 财政厅
州财政局 | 州 | - | city | 财政局
盟林业和草原局 | 盟 | - | city | 林业和草原局
旗农牧局 | 旗 | - | county | 农牧局
兵团发改委 | 兵团 | - | - | 发改委
镇财政所 | 镇 | - | town | 财政所
常德财政局 | 常德 | 常德 | city | 财政局
常德市财政局 | 常德市 | 常德 | city | 财政局
常德市武陵区财政局 | 常德市武陵区 | 常德 武陵 | county | 财政局
武陵区财政局 | 武陵区 | 武陵 | county | 财政局
湖南省常德市桃源县教育局 | 湖南省常德市桃源县 | 湖南 常德 桃源 | county | 教育局
湖南常德鼎城区水利局 | 湖南常德鼎城区 | 湖南 常德 鼎城 | county | 水利局
市南区教育局 | 市南区 | 市南 | county | 教育局
青岛市市南区教育局 | 青岛市市南区 | 青岛 市南 | county | 教育局
乐山市市中区民政局 | 乐山市市中区 | 乐山 市中 | county | 民政局
江门市江海区农业农村局 | 江门市江海区 | 江门 江海 | county | 农业农村局
镇江市财政局 | 镇江市 | 镇江 | city | 财政局
宁乡市财政局 | 宁乡市 | 宁乡 | county | 财政局
常熟市财政局 | 常熟市 | 常熟 | county | 财政局
大理市财政局 | 大理市 | 大理 | county | 财政局
大理州财政局 | 大理州 | 大理 | city | 财政局
大理白族自治州财政局 | 大理白族自治州 | 大理 | city | 财政局
黔东南州人民政府 | 黔东南州 | 黔东南 | city | 人民政府
黔东南苗族侗族自治州人民政府 | 黔东南苗族侗族自治州 | 黔东南 | city | 人民政府
城步苗族自治县林业局 | 城步苗族自治县 | 城步 | county | 林业局
城步县林业局 | 城步县 | 城步 | county | 林业局
内蒙古自治区教育厅 | 内蒙古自治区 | 内蒙古 | province | 教育厅
内蒙古教育厅 | 内蒙古 | 内蒙古 | province | 教育厅
广西壮族自治区财政厅 | 广西壮族自治区 | 广西 | province | 财政厅
锡林郭勒盟财政局 | 锡林郭勒盟 | 锡林郭勒 | city | 财政局
大兴安岭地区林业局 | 大兴安岭地区 | 大兴安岭 | city | 林业局
北京市财政局 | 北京市 | 北京 | province | 财政局
北京市朝阳区发改委 | 北京市朝阳区 | 北京 朝阳 | county | 发改委
浦东新区教育局 | 浦东新区 | 浦东 | county | 教育局
道县公安局 | 道县 | 道县 | county | 公安局
公安县财政局 | 公安县 | 公安 | county | 财政局
公安特警支队 | - | - | - | 公安特警支队
湘潭财政局 | 湘潭 | 湘潭 | - | 财政局
湘潭市财政局 | 湘潭市 | 湘潭 | city | 财政局
湘潭县 | 湘潭县 | 湘潭 | county | -
内蒙古自治区 | 内蒙古自治区 | 内蒙古 | province | -
黔东南州 | 黔东南州 | 黔东南 | city | -
佛山市南海区 | 佛山市南海区 | 佛山 南海 | county | -
市场监管局 | - | - | - | 市场监管局
市市场监管局 | 市 | - | city | 市场监管局
市政园林局 | - | - | - | 市政园林局
市市政园林局 | 市 | - | city | 市政园林局
市政府办公室 | 市 | - | city | 政府办公室
市人民政府 | 市 | - | city | 人民政府
市委 | 市 | - | city | 委
市委宣传部 | 市 | - | city | 委宣传部
市委办 | 市 | - | city | 委办
中共佛山市委宣传部 | 佛山市 | 佛山 | city | 委宣传部
中共佛山市委员会 | 佛山市 | 佛山 | city | 委员会
县纪委监委 | 县 | - | county | 纪委监委
市监委 | 市 | - | city | 监委
市中级人民法院 | 市 | - | city | 中级人民法院
市中院 | 市 | - | city | 中院
市中医院 | 市 | - | city | 中医院
区住房城乡建设局 | 区 | - | county | 住房城乡建设局
市住房公积金管理中心 | 市 | - | city | 住房公积金管理中心
市国家保密局 | 市 | - | city | 国家保密局
市南水北调办 | 市 | - | city | 南水北调办
市文化产业促进中心 | 市 | - | city | 文化产业促进中心
市场服务中心 | - | - | - | 市场服务中心
县域经济办公室 | - | - | - | 县域经济办公室
县农业农村 | - | - | - | 县农业农村
团市委 | 市 | - | city | 团委
共青团市委 | 市 | - | city | 团委
共青团佛山市委员会 | 佛山市 | 佛山 | city | 团委
政协佛山市委员会 | 佛山市 | 佛山 | city | 政协
民盟市委 | 市 | - | city | 民盟委员会
国家税务总局佛山市税务局 | 佛山市 | 佛山 | city | 税务局
国家税务总局佛山市南海区税务局 | 佛山市南海区 | 佛山 南海 | county | 税务局
国家统计局常德调查队 | 常德 | 常德 | city | 国家统计局调查队
国家金融监督管理总局佛山监管分局 | 佛山 | 佛山 | city | 国家金融监督管理总局监管分局
中国人民银行常德市分行 | 常德市 | 常德 | city | 中国人民银行分行
农行市分行 | 市 | - | city | 农行分行
中国移动佛山分公司 | 佛山 | 佛山 | city | 中国移动分公司
国网常德供电公司 | 常德 | 常德 | city | 国网供电公司
市供电公司 | 市 | - | city | 供电公司
小榄镇 | 小榄 | 小榄 | town | 镇
小榄镇人民政府 | 小榄 | 小榄 | town | 镇人民政府
中山市小榄镇政府 | 中山市小榄 | 中山 小榄 | town | 镇政府
古镇镇政府 | 古镇 | 古镇 | town | 镇政府
小榄镇财政所 | 小榄镇 | 小榄 | town | 财政所
桂城街道 | 桂城 | 桂城 | town | 街道
佛山市南海区桂城街道办事处 | 佛山市南海区桂城 | 佛山 南海 桂城 | town | 街道办事处
镇政府 | - | - | town | 镇政府
石湾村 | 石湾 | 石湾 | - | 村
高新区 | - | - | - | 高新区
市高新区管委会 | 市 | - | city | 高新区管委会
佛山高新区管委会 | 佛山 | 佛山 | city | 高新区管委会
松山湖高新区管委会 | 松山湖 | 松山湖 | - | 高新区管委会
高新区财政局 | 高新区 | 高新区 | - | 财政局
佛山高新区财政局 | 佛山高新区 | 佛山 高新区 | - | 财政局
中央商务区管委会 | 中央商务区 | 中央商务区 | - | 管委会
教育部 | - | - | central | 教育部
国家发改委 | - | - | central | 国家发改委
国家税务总局 | - | - | central | 国家税务总局
国务院扶贫办 | - | - | central | 国务院扶贫办
最高人民法院 | - | - | central | 最高人民法院
国家安全局 | - | - | - | 国家安全局
公安局 | - | - | - | 公安局
人行 | - | - | - | 人行
各镇区 | - | - | - | 各镇区
城镇 | - | - | - | 城镇
乡镇政府 | - | - | - | 乡镇政府
特色小镇 | - | - | - | 特色小镇
佛山市公安局南海分局 | 佛山市 | 佛山 | city | 公安局南海分局
市财⏎政局 | 市 | - | city | 财政局
`;

function shown({ prefix, places, level, body }: UnitName): string {
  return [prefix, places.join(' '), level ?? '', body].map((part) => part || '-').join(' | ');
}

const CASES = EXAMPLES.trim()
  .split('\n')
  .map((line) => line.replace('⏎', '\n'))
  .map((line) => [line.slice(0, line.indexOf(' | ')), line.slice(line.indexOf(' | ') + 3)] as const);

test.each(CASES)('%s', (name, expected) => {
  expect(shown(readUnitName(name))).toBe(expected);
});

test.each([
  ['市交通委（市道运局）', '交通委', '市道运局'],
  ['发改委(物价局)', '发改委', '物价局'],
  ['市政府办公室 （市政府督查室）', '政府办公室', '市政府督查室'],
])('%s: the bracket is apart', (name, body, bracket) => {
  expect(readUnitName(name)).toMatchObject({ body, bracket });
});

test('a name without bracket has none', () => {
  expect(readUnitName('市财政局')).not.toHaveProperty('bracket');
});

/** Groups whose bodies stand behind the level of their place. */
const LOCAL_NAMES = BODY_GROUPS.filter(({ scope }) => scope === 'local')
  .flatMap(({ bodies }) => bodies)
  .flatMap(({ name, otherNames, formerNames }) => [name, ...otherNames, ...formerNames.map((former) => former.name)]);

test.each(['市', '县', '佛山市', '常德', '佛山市南海区', '湖南省', '黔东南苗族侗族自治州'])(
  'every local name is found behind %s',
  (prefix) => {
    const lost = LOCAL_NAMES.filter((name) => {
      const read = readUnitName(prefix + name);
      return read.prefix !== prefix || read.body !== name;
    });
    expect(lost).toEqual([]);
  },
);

test('every local name without prefix stays whole', () => {
  const parted = LOCAL_NAMES.filter((name) => readUnitName(name).prefix !== '' || readUnitName(name).body !== name);
  expect(parted).toEqual([]);
});

const CHARACTERS = Array.from(
  '省市县区州盟旗镇乡街道村委办局厅自治苗族国家税务总局公司佛山南海中共团()（）高新开发 \n某a1',
);

test('reading is total, and prefix and body are no longer than the name', () => {
  const names = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 70 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(names, fc.string({ unit: 'binary' })), (name) => {
      const { prefix, body, bracket = '' } = readUnitName(name);
      expect(prefix.length + body.length + bracket.length).toBeLessThanOrEqual(name.length + 4);
    }),
  );
});

test.each(['市', '佛山市南海区', '自治', '共青团', '(', '高新区'])('the longest cell full of %j is read', (part) => {
  const cell = part.repeat(Math.floor(32_767 / part.length));
  const { prefix, body } = readUnitName(cell);
  expect(cell).toContain(prefix + body);
});
