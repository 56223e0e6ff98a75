import fc from 'fast-check';
import { runToEnd } from '../../../src/app/drive';
import { isSlip, nearDuplicates } from '../../../src/checks/task/near-duplicates';
import { plainWording } from '../../../src/checks/task/plain-wording';

const pairsOf = (texts: readonly string[], kindOf: (index: number) => string = () => '') =>
  runToEnd(nearDuplicates(texts, kindOf), () => undefined);

const near = (...texts: readonly string[]) => pairsOf(texts).map(({ earlier, later }) => [earlier, later]);

test.each([
  ['进一步制订的方案', '制定方案'],
  ['加强组织开展培训', '加强培训'],
  ['抓好以及推动', '做好推进'],
  ['全面贯彻落实', '落实'],
  ['窗口人员', '窗口人员'],
  ['', ''],
])('「%s」 is plainly 「%s」', (text, plain) => {
  expect(plainWording(text)).toBe(plain);
});

test.each([
  ['制定老旧电梯更新改造三年行动方案', '进一步制订老旧电梯更新改造的三年行动方案'],
  ['开展建筑工地扬尘污染排查', '组织开展建筑工地扬尘污染排查工作'],
  ['完善农村公路管理养护体制机制和考核办法', '完善农村公路管理养护体制机考核办法'],
  ['推广节水灌溉技术并培训种植大户骨干人员', '推广节水灌溉技术并培训种植大户骨人干员'],
  ['清查行政事业单位闲置资产建立台账并公示', '清察行政事业单位闲置资产建立台账并公示'],
])('「%s」 and 「%s」 may be one task', (one, other) => {
  expect(near(one, other)).toEqual([[0, 1]]);
  expect(near(other, one)).toEqual([[0, 1]]);
});

test.each([
  ['完成一季度城市体检指标采集上报任务并通报', '完成二季度城市体检指标采集上报任务并通报'],
  ['建设A项目配套管网及污水提升泵站工程设施', '建设B项目配套管网及污水提升泵站工程设施'],
  ['完成第12项民生实事工程的竣工验收资料归档', '完成第21项民生实事工程的竣工验收资料归档'],
  ['建设东湖片区污水提升泵站及配套管网工程', '建设西湖片区污水提升泵站及配套管网工程'],
  ['开展小学生视力筛查并建立屈光发育健康档案', '开展中学生视力筛查并建立屈光发育健康档案'],
  ['改造城区供水管网并同步更换老旧阀门井盖', '改造城区供气管网并同步更换老旧阀门井盖'],
  ['举办市级青年职业技能竞赛并表彰优秀选手', '举办县级青年职业技能竞赛并表彰优秀选手'],
  ['新建公办幼儿园八所并于秋季学期开园招生', '新建公办幼儿园九所并于秋季学期开园招生'],
  ['编制中小学校布局专项规划并报市政府批准', '编制小学校布局专项规划并报市政府批准'],
  ['制定考核办法', '制订考核办法'],
  ['修订政府采购管理办法并组织开展业务培训', '修订政府投资管理办法并组织开展业务培训'],
])('「%s」 and 「%s」 are two', (one, other) => {
  expect(near(one, other)).toEqual([]);
});

test('a later text is paired once, with an earlier one', () => {
  const text = '制定老旧电梯更新改造三年行动方案';
  expect(near(text, `进一步${text}`, `${text}的`, '建立河长制工作督察通报制度')).toEqual([
    [0, 1],
    [0, 2],
  ]);
});

test('a slip is judged the same from both sides, and no text is a slip of itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 8 }), (a, b) => {
      expect(isSlip(a, b)).toBe(isSlip(b, a));
      expect(isSlip(a, a)).toBe(false);
    }),
  );
});

test('a sheet of texts made by one pattern yields nothing, of any size', () => {
  const made = Array.from({ length: 3000 }, (_, index) => `按要求形成第${index + 1}项书面成果并报送进展情况`);
  expect(near(...made)).toEqual([]);
});

test('thousands of texts that are nearly equal are compared with a few each', () => {
  const words = ['进一步', '切实', '认真', '积极', '持续', '深入', '全面', '扎实', '大力', '着力', '不断', '稳步'];
  const made = Array.from(
    { length: 4096 },
    (_, index) => `${words.filter((__, bit) => (index >> bit) & 1).join('')}完善老旧小区加装电梯推进机制`,
  );
  expect(pairsOf(made)).toHaveLength(made.length - 1);
});

test('texts of different kinds are never paired', () => {
  const made = ['制定老旧电梯更新改造三年行动方案', '进一步制订老旧电梯更新改造的三年行动方案'];
  expect(pairsOf([...made, ...made], (index) => (index % 2 === 0 ? '市住建局' : '市质监局'))).toEqual([
    { earlier: 0, later: 2 },
    { earlier: 1, later: 3 },
  ]);
});
