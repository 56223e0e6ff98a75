import { a1 } from '../../src/grid/address';
import { checkGrid, placeOf } from '../kit/check';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';

/** What offices write as a matter of course, and what stands out all the same: the marked cells, by these rules. */
interface Habit {
  readonly name: string;
  readonly sheet: string;
  readonly findings: readonly string[];
}

const HABITS: readonly Habit[] = [
  {
    name: 'a done date says that the task is done, as long as no other column says otherwise',
    sheet: `
序号 | 工作任务 | 牵头单位 | 完成时限 | 化解情况 | 办结日期
1 | 调解用地纠纷 | 市信访局 | 2016年8月底前 | 双方签了协议 | 2016.8.20
2 | 核实拖欠工程款 | 市住建局 | «2016年8月底前» | 正在核实 | 2016.8.22
3 | 回复停车投诉 | 市城管局 | «2016年8月底前» | 双方仍有分歧 |
4 | 答复供暖投诉 | 市供热办 | «2016年8月底前» | 正在协调 | 2016.12.20`,
    findings: ['deadline-overdue D3', 'deadline-overdue D4', 'deadline-overdue D5', 'done-date-in-future F5'],
  },
  {
    name: 'quarters below one header are the deadlines',
    sheet: `
序号 | 项目名称 | 形象进度目标 | < | 责任单位
^ | ^ | 三季度 | 四季度 | ^
1 | 扩建第二水厂 | 主体封顶 | 通水 | 市水务局
2 | 迁建中医院 | 完成桩基 | 主体施工 | 市卫计委`,
    findings: [],
  },
  {
    name: 'those who look on are no responsible units, those where a fault was found are',
    sheet: `
序号 | 隐患单位 | 隐患描述 | 整改措施 | 督办单位 | 整改时限
1 | 市自来水公司 | 加氯间报警器失灵 | 更换报警器 | 市水务局 | 2016年11月底前
2 | 市热力公司 | 锅炉房通道堵塞 | 清理通道 | 市住建局 | 2016年10月底前`,
    findings: [],
  },
  {
    name: 'a total in the section above the header counts its own section',
    sheet: `
一、供水保障（共2项） | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 扩建第二水厂 | 市水务局 | 2016年12月底前
2 | 改造老旧管网 | 市水务局 | 2016年11月底前
«二、治理内涝（共3项）» | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 清淤雨水管 | 市住建局 | 2016年10月底前
2 | 改造易涝点 | 市住建局 | 2016年12月底前`,
    findings: ['stated-total-differs A5'],
  },
  {
    name: 'a header once more in the middle of a part that has one',
    sheet: `
一、供水保障 | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 扩建第二水厂 | 市水务局 | 2016年12月底前
«序号» | 工作任务 | 牵头单位 | 完成时限
2 | 改造老旧管网 | 市水务局 | 2016年11月底前
二、治理内涝 | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 清淤雨水管 | 市住建局 | 2016年10月底前`,
    findings: ['header-repeated A4'],
  },
  {
    name: 'offices of several bodies, and words of other names',
    sheet: `
序号 | 工作任务 | 牵头单位 | 责任处室 | 完成时限
1 | 编制交通规划 | 省交通厅 | 综合规划处 | 2016年12月底前
2 | 编制水利规划 | 省水利厅 | 规划处 | 2016年12月底前
3 | 编制林业规划 | 省林业厅 | 规划处 | 2016年11月底前
4 | 推广免耕播种 | 县农机中心 | 农机科 | 2016年11月底前`,
    findings: [],
  },
  {
    name: 'a name that has its prefix, though it begins like a word',
    sheet: `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 清理卫生死角 | 镇城管办 | 镇卫生院 | 2016年12月底前
2 | 发放惠农补贴 | 镇财政所 | 镇农业办、镇村建办 | 2016年11月底前
3 | 排查地质灾害 | 镇应急办 | 镇村建办 | 2016年12月底前
4 | 登记流动人口 | 镇综治办 | 镇派出所 | 2016年10月底前
5 | 巡查河道 | 镇水利站 | 镇环保办 | 2016年12月底前
6 | 慰问困难家庭 | 镇民政办 | 镇妇联 | 2016年12月底前
7 | 调处邻里纠纷 | 镇司法所 | 镇综治办 | 2016年12月底前
8 | 走访企业 | 镇经发办 | 镇财政所 | 2016年12月底前`,
    findings: [],
  },
  {
    name: 'more than was planned, in a column of shares',
    sheet: `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成率
1 | 新增就业岗位 | 市人社局 | 2016年9月底前 | 104.6%
2 | 培训技能人才 | 市人社局 | 2016年12月底前 | 81.5%
3 | 发放创业贷款 | 市人社局 | 2016年12月底前 | «1046%»
4 | 举办招聘会 | 市人社局 | 2016年12月底前 | 90%`,
    findings: ['progress-unreadable E4'],
  },
  {
    name: 'more than was planned, among percentages',
    sheet: `
序号 | 工作任务 | 牵头单位 | 完成时限 | 进度
1 | 建设充电桩 | 市工信局 | 2016年9月底前 | 100%
2 | 建设通信基站 | 市工信局 | 2016年12月底前 | 112%
3 | 改造老旧厂房 | 市工信局 | 2016年12月底前 | 60%`,
    findings: [],
  },
  {
    name: 'one deadline of another year gives the others no year',
    sheet: `
重点任务分工表 | < | < | <
序号 | 工作任务 | 牵头单位 | «完成时限»
1 | 清理审批事项 | 市编办 | 9月底前
2 | 推行网上办理 | 市政务办 | 10月底前
3 | 整合办事窗口 | 市政务办 | 11月底前
4 | 建成数据平台 | 市工信局 | 2017年底前`,
    findings: ['deadline-year-missing D2'],
  },
  {
    name: 'a season as the deadline waits for its dates',
    sheet: `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 巡护林区 | 市林业局 | «森林防火期内»
2 | 检修扑火设备 | 市林业局 | 2016年11月底前`,
    findings: ['deadline-trigger-unknown D2'],
  },
];

test.each(HABITS)('$name', ({ sheet, findings }) => {
  const { grid, marked } = drawSheet(sheet);
  const found = checkGrid(grid, { asOf: date('2016-10-10') }).findings.map(({ rule, ...finding }) => ({
    rule,
    place: placeOf({ rule, ...finding }),
  }));
  expect(found.map(({ rule, place }) => `${rule} ${place}`)).toEqual(findings);
  for (const { row, col } of marked) expect(found.map(({ place }) => place)).toContain(a1({ row, col }));
});

const messagesOf = (sheet: string) =>
  checkGrid(drawSheet(sheet).grid, { asOf: date('2016-10-10') }).findings.map(({ message }) => message);

test('a late task says so where its progress leaves open whether it is done', () => {
  expect(
    messagesOf(`
序号 | 工作任务 | 牵头单位 | 完成时限 | 落实情况
1 | 储备防汛物资 | 市水务局 | 2016年9月底前 | 物资入库
2 | 检修排涝泵站 | 市水务局 | 2016年9月底前 | 正在检修，进展缓慢`),
  ).toEqual([
    '时限「2016年9月底前」截止 2016-09-30，到 2016-10-10 已逾期 10 天，「落实情况」写的「物资入库」看不出是否已经完成。',
    '时限「2016年9月底前」截止 2016-09-30，到 2016-10-10 已逾期 10 天。',
  ]);
});

test('a table that names persons only is told what was seen', () => {
  expect(
    messagesOf(`
序号 | 工作任务 | 责任人 | 完成时限
1 | 编制部门预算 | 周明远 | 2016年11月底前`),
  ).toEqual(['表头里没有「牵头单位（或责任单位）」列，只有「责任人」列。']);
});

test('nor does it tell of a year that the document does not name', () => {
  expect(
    messagesOf(`
重点任务分工表 | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 清理审批事项 | 市编办 | 11月底前
2 | 推行网上办理 | 市政务办 | 11月底前
3 | 整合办事窗口 | 市政务办 | 12月底前
4 | 建成数据平台 | 市工信局 | 2017年底前`),
  ).toEqual(['本列 4 个有日期的时限中，3 个没有写年份，文件里也找不到年份。']);
});
