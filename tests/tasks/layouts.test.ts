import { mainCellOf } from '../../src/tasks/main-columns';
import { cellOf, type TaskRow, type TaskTable } from '../../src/tasks/task-table';
import { drawTable } from '../kit/task-table';

/** A way real sheets are laid out: roles from left to right, then each row as 「task / lead units / responsible units / deadline」. */
interface Layout {
  readonly name: string;
  readonly sheet: string;
  readonly roles: string;
  readonly rows: readonly string[];
}

const LAYOUTS: readonly Layout[] = [
  {
    name: 'flat, one unit column with its own lead column',
    sheet: `
2024年重点工作任务分解表 | < | < | < | <
序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限
1 | 修订预案 | 市应急局 | 市气象局、市水利局 | 2024年6月底前
2 | 清查库房 | 市粮食局 | | 2024年9月底前`,
    roles: 'no task lead cooperating deadline',
    rows: ['修订预案/市应急局/市气象局,市水利局/2024年6月底前', '清查库房/市粮食局//2024年9月底前'],
  },
  {
    name: 'blanks inside the header words',
    sheet: `
序 号 | 工 作 任 务 | 责 任 单 位 | 完 成 时 限
1 | 修订预案 | 市应急局 | 6月底前`,
    roles: 'no task lead+responsible deadline',
    rows: ['修订预案/市应急局//6月底前'],
  },
  {
    name: 'line breaks inside the header words',
    sheet: `
序\\n号 | 重点\\n任务 | 牵头\\n单位 | 责任\\n单位 | 完成\\n时限
1 | 修订预案 | 市应急局 | 市气象局 | 6月底前`,
    roles: 'no task lead responsible deadline',
    rows: ['修订预案/市应急局/市气象局/6月底前'],
  },
  {
    name: 'title, document number, reporting line above; notes and signatures below',
    sheet: `
附件1 | | |
某市营商环境提升行动任务清单 | < | < | <
填报单位（盖章）： | | 填报日期：2024年3月1日 |
序号 | 任务 | 责任单位 | 时限
1 | 压缩开办时间 | 市市场监管局 | 2024年5月底前
2 | 推行电子证照 | 市数据局 | 2024年8月底前
注：1.各单位每月25日前报送进展。 | < | < | <
2.联系科室：综合科。 | < | < | <
填表人：张三 | | 联系电话：7654321 |`,
    roles: 'no task lead+responsible deadline',
    rows: ['压缩开办时间/市市场监管局//2024年5月底前', '推行电子证照/市数据局//2024年8月底前'],
  },
  {
    name: 'two header rows, merged across and down',
    sheet: `
序号 | 工作任务 | 责任分工 | < | 完成时限
^ | ^ | 牵头单位 | 配合单位 | ^
1 | 修订预案 | 市应急局 | 市气象局 | 6月底前`,
    roles: 'no task lead cooperating deadline',
    rows: ['修订预案/市应急局/市气象局/6月底前'],
  },
  {
    name: 'two header rows without any merge',
    sheet: `
序号 | 工作任务 | 责任单位 | | 完成时限
 | | 牵头 | 配合 |
1 | 修订预案 | 市应急局 | 市气象局 | 6月底前`,
    roles: 'no task lead cooperating deadline',
    rows: ['修订预案/市应急局/市气象局/6月底前'],
  },
  {
    name: 'quarters as names under one header',
    sheet: `
序号 | 重点工作 | 进度安排 | < | < | < | 责任部门
^ | ^ | 一季度 | 二季度 | 三季度 | 四季度 | ^
1 | 系统上线 | 立项 | 开发 | 测试 | 上线 | 信息部`,
    roles: 'no task deadline deadline deadline deadline lead+responsible',
    rows: ['系统上线/信息部//立项'],
  },
  {
    name: 'one header merged over category and requirement',
    sheet: `
序号 | 要点内容 | < | 牵头单位 | 责任单位
1 | 深化决策公开 | （一）公开常务会议信息，第一时间解读会议精神。 | 市政府办 | 各县区政府
^ | ^ | （二）公开规范性文件，统一登记编号印发。 | 市司法局 | 市直有关部门
2 | 加强基础工作 | （三）强化组织领导，明确工作机构和人员。 | 市政府办 | 各县区政府`,
    roles: 'no category requirement lead responsible',
    rows: [
      '（一）公开常务会议信息，第一时间解读会议精神。/市政府办/各县区政府/',
      '（二）公开规范性文件，统一登记编号印发。/市司法局/市直有关部门/',
      '（三）强化组织领导，明确工作机构和人员。/市政府办/各县区政府/',
    ],
  },
  {
    name: 'fewer names than columns, nothing merged',
    sheet: `
序号 | 工作任务 | | 牵头单位 | 完成时限
1 | 政务公开 | 及时公开常务会议信息并做好解读回应工作 | 市政府办 | 全年
 | | 全面公开规范性文件并按规定登记编号印发 | 市司法局 | 全年`,
    roles: 'no category requirement lead deadline',
    rows: [
      '及时公开常务会议信息并做好解读回应工作/市政府办//全年',
      '全面公开规范性文件并按规定登记编号印发/市司法局//全年',
    ],
  },
  {
    name: 'traditional header words with pinyin artefacts',
    sheet: `
序號 | 工作任務(wù) | 牽頭單位 | 責任單位 | 完成時限
1 | 加強信息公開 | 市政府辦 | 市財政局 | 2020年底前`,
    roles: 'no task lead responsible deadline',
    rows: ['加強信息公開/市政府辦/市財政局/2020年底前'],
  },
  {
    name: 'merged groups as in a breakdown of one notice',
    sheet: `
序号 | 工作任务 | 具体要求 | 牵头落实单位 | 完成时限
1 | 权责清单公开 | 1．全面公开清单。 | 市编委办，各镇区 | 2016年12月底前完成
^ | ^ | 2．公开保留事项。 | ^ | ^
2 | 市场监管公开 | 1．公开住房信息。 | 市住建局 | 全年工作
^ | ^ | 2．公开处罚案件。 | 市质监局 | ^`,
    roles: 'no category requirement lead+responsible deadline',
    rows: [
      '1．全面公开清单。/市编委办,各镇区//2016年12月底前完成',
      '2．公开保留事项。/市编委办,各镇区//2016年12月底前完成',
      '1．公开住房信息。/市住建局//全年工作',
      '2．公开处罚案件。/市质监局//全年工作',
    ],
  },
  {
    name: 'blank cells that mean "as above"',
    sheet: `
序号 | 工作任务 | 具体要求 | 责任单位 | 完成时限
1 | 权责清单公开 | 全面公开清单。 | 市编委办 | 6月底前
 | | 公开保留事项。 | |
 | | 公开中介服务。 | 市发改委 |
2 | 市场监管公开 | 公开住房信息。 | 市住建局 | 9月底前`,
    roles: 'no category requirement lead+responsible deadline',
    rows: [
      '全面公开清单。/市编委办//6月底前',
      '公开保留事项。/市编委办//6月底前',
      '公开中介服务。/市发改委//6月底前',
      '公开住房信息。/市住建局//9月底前',
    ],
  },
  {
    name: 'flat sheet where a blank is missing',
    sheet: `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修订预案 | 市应急局 | 6月底前
2 | 清查库房 | | 9月底前
3 | 组织演练 | 市教育局 |`,
    roles: 'no task lead deadline',
    rows: ['修订预案/市应急局//6月底前', '清查库房///9月底前', '组织演练/市教育局//'],
  },
  {
    name: 'category merged over numbered tasks',
    sheet: `
类别 | 序号 | 工作任务 | 责任单位 | 完成时限
产业 | 1 | 招商引资 | 市商务局 | 6月底前
^ | 2 | 技术改造 | 市工信局 |
民生 | 3 | 学校建设 | 市教育局 | 8月底前`,
    roles: 'category no task lead+responsible deadline',
    rows: ['招商引资/市商务局//6月底前', '技术改造/市工信局//', '学校建设/市教育局//8月底前'],
  },
  {
    name: 'section rows merged across',
    sheet: `
序号 | 工作任务 | 牵头单位 | 完成时限
一、城市建设 | < | < | <
1 | 修路 | 市住建局 | 6月底前
二、民生保障 | < | < | <
2 | 建学校 | 市教育局 | 8月底前`,
    roles: 'no task lead deadline',
    rows: ['修路/市住建局//6月底前', '建学校/市教育局//8月底前'],
  },
  {
    name: 'section rows in a cell of their own',
    sheet: `
序号 | 工作任务 | 牵头单位 | 完成时限
 | 一、城市建设 | |
1 | 修路 | 市住建局 | 6月底前
 | 二、民生保障 | |
2 | 建学校 | 市教育局 | 8月底前`,
    roles: 'no task lead deadline',
    rows: ['修路/市住建局//6月底前', '建学校/市教育局//8月底前'],
  },
  {
    name: 'section rows with a Chinese number in 序号',
    sheet: `
序号 | 工作任务 | 牵头单位 | 完成时限
一 | 城市建设 | |
1 | 修路 | 市住建局 | 6月底前
二 | 民生保障 | |
2 | 建学校 | 市教育局 | 8月底前`,
    roles: 'no task lead deadline',
    rows: ['修路/市住建局//6月底前', '建学校/市教育局//8月底前'],
  },
  {
    name: 'header repeated at a page break, and a total',
    sheet: `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修路 | 市住建局 | 6月底前
序号 | 工作任务 | 牵头单位 | 完成时限
2 | 建学校 | 市教育局 | 8月底前
合计 | 2项 | |`,
    roles: 'no task lead deadline',
    rows: ['修路/市住建局//6月底前', '建学校/市教育局//8月底前'],
  },
  {
    name: 'name of a task, its content, leaders and progress',
    sheet: `
序号 | 任务名称 | 主要内容 | 牵头领导 | 牵头单位 | 责任单位 | 完成时间 | 进展情况 | 备注
1 | 数据共享 | 打通三个系统的接口并建立目录 | 李某 | 市数据局 | 市公安局 | 6月底 | 正在推进 |
2 | 窗口改造 | 综合窗口全部改为无差别受理 | 王某 | 市政务局 | 市住建局 | 9月底 | |`,
    roles: 'no task requirement leader lead responsible deadline progress remark',
    rows: [
      '打通三个系统的接口并建立目录/市数据局/市公安局/6月底',
      '综合窗口全部改为无差别受理/市政务局/市住建局/9月底',
    ],
  },
  {
    name: 'rectification ledger',
    sheet: `
序号 | 反馈问题 | 整改措施 | 整改目标 | 责任领导 | 责任单位 | 责任人 | 整改时限 | 整改情况 | 是否销号
1 | 台账不全 | 补建台账，按月更新 | 台账齐全 | 赵某 | 市城管局 | 钱某 | 5月底前 | 已完成 | 是`,
    roles: 'no task requirement target leader lead+responsible person deadline progress status',
    rows: ['补建台账，按月更新/市城管局//5月底前'],
  },
  {
    name: 'company plan',
    sheet: `
编号 | 任务事项 | 交付物 | 主责部门 | 协同部门 | 负责人 | 联系方式 | 计划完成时间 | 实际完成时间 | 状态
A1 | 官网改版 | 上线报告 | 市场部 | 信息部、法务部 | 孙某 | 010-12345678 | 2024-06-30 | | 进行中`,
    roles: 'no task target lead cooperating person phone deadline doneDate status',
    rows: ['官网改版/市场部/信息部,法务部/2024-06-30'],
  },
  {
    name: 'labels never seen before',
    sheet: `
顺序号 | 年度攻坚任务 | 统筹推动部门 | 联动协作处室 | 办结时间节点
1 | 清欠 | 省国资委 | 法规处 | 10月底前`,
    roles: 'no task lead cooperating deadline',
    rows: ['清欠/省国资委/法规处/10月底前'],
  },
  {
    name: 'target column as the only text',
    sheet: `
序号 | 目标任务 | 责任单位 | 完成时限
1 | 新增就业2万人 | 市人社局 | 年底前`,
    roles: 'no task lead+responsible deadline',
    rows: ['新增就业2万人/市人社局//年底前'],
  },
  {
    name: 'columns of the report behind 完成情况',
    sheet: `
No. | 目标任务 | 牵头单位 | 完成时限 | 完成情况 | 存在问题 | 下步措施
1 | 新建公园3个 | 市城管局 | 年底 | 建成1个 | 征地慢 | 加快征地`,
    roles: 'no task lead deadline progress other other',
    rows: ['新建公园3个/市城管局//年底'],
  },
  {
    name: 'three header rows',
    sheet: `
序号 | 任务 | 责任分工 | < | < | 完成时限
^ | ^ | 市级 | < | 县级 | ^
^ | ^ | 牵头单位 | 配合单位 | 责任单位 | ^
1 | 修订预案 | 市应急局 | 市气象局 | 各县区 | 6月底前`,
    roles: 'no task lead cooperating responsible deadline',
    rows: ['修订预案/市应急局/市气象局,各县区/6月底前'],
  },
  {
    name: 'several rows of units for one merged task',
    sheet: `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 联合检查 | 市市场监管局 | 6月底前
^ | ^ | 市公安局 | ^`,
    roles: 'no task lead+responsible deadline',
    rows: ['联合检查/市市场监管局//6月底前', '联合检查/市公安局//6月底前'],
  },
  {
    name: 'a date alone in the last row of a merged task',
    sheet: `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 分期建设 | 市住建局 | 2024年6月30日
^ | ^ | ^ | 2024年12月31日`,
    roles: 'no task lead+responsible deadline',
    rows: ['分期建设/市住建局//2024年6月30日', '分期建设/市住建局//2024年12月31日'],
  },
  {
    name: 'signature and date alone at the end',
    sheet: `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 修路 | 市住建局 | 6月底前
 | | | 市政府办公室
 | | | 2024年3月1日`,
    roles: 'no task lead+responsible deadline',
    rows: ['修路/市住建局//6月底前'],
  },
  {
    name: 'no serial column at all',
    sheet: `
重点任务 | 工作措施 | 牵头单位 | 完成时限
优化服务 | 推行一窗受理 | 市政务局 | 6月底前
^ | 压减审批材料 | ^ | ^
扩大开放 | 办好展会 | 市商务局 | 10月底前`,
    roles: 'category requirement lead deadline',
    rows: ['推行一窗受理/市政务局//6月底前', '压减审批材料/市政务局//6月底前', '办好展会/市商务局//10月底前'],
  },
  {
    name: 'roles said inside the only unit column',
    sheet: `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 防汛演练 | 市应急局牵头，市水利局、市气象局配合 | 5月底前`,
    roles: 'no task lead+responsible deadline',
    rows: ['防汛演练/市应急局/市水利局,市气象局/5月底前'],
  },
  {
    name: 'a note that the first unit leads',
    sheet: `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 防汛演练 | 市应急局、市水利局、市气象局 | 5月底前
注：列第一位的责任单位为牵头单位。 | < | < | <`,
    roles: 'no task lead+responsible deadline',
    rows: ['防汛演练/市应急局/市水利局,市气象局/5月底前'],
  },
  {
    name: 'first unit leads by the header itself',
    sheet: `
序号 | 工作任务 | 责任单位（列第一位的为牵头单位） | 完成时限
1 | 防汛演练 | 市应急局、市水利局 | 5月底前`,
    roles: 'no task lead+responsible deadline',
    rows: ['防汛演练/市应急局/市水利局/5月底前'],
  },
  {
    name: 'brackets and colons in the header',
    sheet: `
序号： | 工作任务* | 责任（配合）单位 | 牵头单位： | 完成时限（年月） | 完成比例(%)
1 | 修订预案 | 市气象局 | 市应急局 | 2024年6月 | 50%`,
    roles: 'no task cooperating lead deadline progress',
    rows: ['修订预案/市应急局/市气象局/2024年6月'],
  },
  {
    name: 'unmerged serials missing below the first row of a task',
    sheet: `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 建立台账 | 市城管局 | 3月底前
 | 逐项核查 | |
2 | 组织培训 | 市人社局 | 4月底前
 | 开展考试 | |`,
    roles: 'no task lead+responsible deadline',
    rows: [
      '建立台账/市城管局//3月底前',
      '逐项核查/市城管局//3月底前',
      '组织培训/市人社局//4月底前',
      '开展考试/市人社局//4月底前',
    ],
  },
  {
    name: 'three levels of text',
    sheet: `
序号 | 一级指标 | 二级指标 | 三级指标 | 责任单位 | 完成时限
1 | 环境 | 大气 | 优良天数 | 市生态环境局 | 年底前
2 | ^ | 水 | 断面达标 | 市水利局 | 年底前`,
    roles: 'no category category task lead+responsible deadline',
    rows: ['优良天数/市生态环境局//年底前', '断面达标/市水利局//年底前'],
  },
  {
    name: 'the table begins in column C under two blank rows',
    sheet: `
 | | | |
 | | | |
 | | 序号 | 事项 | 承办单位 | 办理时限
 | | 1 | 督办水患 | 市水利局 | 7月10日前`,
    roles: 'no task lead deadline',
    rows: ['督办水患/市水利局//7月10日前'],
  },
  {
    name: 'hospital and school words',
    sheet: `
序号 | 重点工作 | 具体举措 | 分管副职 | 牵头科室 | 配合科室 | 完成时间节点
1 | 质控 | 每月抽查病历并通报结果 | 周某 | 医务科 | 护理部、信息科 | 每月底前`,
    roles: 'no task requirement leader lead cooperating deadline',
    rows: ['每月抽查病历并通报结果/医务科/护理部,信息科/每月底前'],
  },
  {
    name: 'town offices',
    sheet: `
序号 | 重点工作 | 牵头站办 | 配合站所 | 完成时限
1 | 整治农村道路隐患 | 平安办 | 派出所、农业农村办 | 6月底前`,
    roles: 'no task lead cooperating deadline',
    rows: ['整治农村道路隐患/平安办/派出所,农业农村办/6月底前'],
  },
  {
    name: 'unit and person share a column',
    sheet: `
序号 | 工作内容 | 责任单位及责任人 | 时间要求
1 | 更新制度汇编 | 市司法局 | 8月底`,
    roles: 'no requirement lead+responsible deadline',
    rows: ['更新制度汇编/市司法局//8月底'],
  },
  {
    name: 'a vague 单位 and 时间',
    sheet: `
序号 | 任务 | 单位 | 时间
1 | 检查水库 | 市水利局 | 4月底前
2 | 检查桥梁 | 市交通局 | 5月底前`,
    roles: 'no task lead+responsible deadline',
    rows: ['检查水库/市水利局//4月底前', '检查桥梁/市交通局//5月底前'],
  },
];

test.each(LAYOUTS)('$name', ({ sheet, roles, rows }) => {
  const { table } = drawTable(sheet);
  expect(table.columns.map(({ role }) => role).join(' ')).toBe(roles);
  expect(table.rows.map((row) => inWords(table, row))).toEqual(rows);
});

function inWords(table: TaskTable, row: TaskRow): string {
  const units = (part: string) => row.units.filter((unit) => unit.part === part).map(({ name }) => name);
  return [mainCellOf(table, row)?.text, units('lead'), units('responsible'), cellOf(table, row, 'deadline')?.text].join(
    '/',
  );
}
