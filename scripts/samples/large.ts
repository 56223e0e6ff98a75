import type { Sample } from './sample';

const ROWS = 2000;
const UNITS = [
  '市教育局',
  '市科技局',
  '市公安局',
  '市民政局',
  '市司法局',
  '市财政局',
  '市水务局',
  '市商务局',
  '市审计局',
  '市统计局',
  '市医保局',
  '市林业局',
];
const VERBS = ['完善', '健全', '推广', '优化', '规范', '加快建设'];
const FIELDS = [
  '社区服务',
  '职业培训',
  '河道管护',
  '校园安全',
  '信用监管',
  '农田水利',
  '公共停车',
  '基层医疗',
  '数据共享',
];
const RESULTS = ['工作机制', '标准体系', '示范项目', '信息平台', '评价办法'];
const DEADLINES = [
  '2026年3月底前',
  '2026年6月底前',
  '2026年第三季度',
  '2026年10月底前',
  '2026年11月30日前',
  '2026年12月底前',
  '全年工作',
  '每季度末',
];
/** What every eightieth row has wrong, in turn. */
const FAULTS = ['2026年11底前', '2026年9月31日前', '', '2026年底前\\n完成', '定期'];

/** Two thousand rows, for trying out long sheets; the same rows on every machine. */
export const large: Sample = {
  file: 'large-2026.xlsx',
  sheet: '全年任务',
  widthsChars: [7, 30, 46, 16, 30, 18],
  headerRows: [1],
  drawing: [
    '云溪市2026年度工作任务总表 | < | < | < | < | <',
    '序号 | 工作任务 | 具体要求 | 牵头单位 | 责任单位 | 完成时限',
    ...drawRows(),
  ].join('\n'),
};

function drawRows(): string[] {
  const rows: string[] = [];
  for (let serial = 1; rows.length < ROWS; serial++) {
    const steps = Math.min(1 + (serial % 3), ROWS - rows.length);
    for (let step = 1; step <= steps; step++) rows.push(drawRow(serial, step, rows.length));
  }
  return rows;
}

function drawRow(serial: number, step: number, row: number): string {
  const verb = pick(VERBS, serial);
  const task = `${verb}${pick(FIELDS, serial * 5)}${pick(RESULTS, serial * 3)}（第${serial}号）`;
  const head = step === 1 ? `${serial} | ${task}` : '^ | ^';
  const lead = step === 1 ? pick(UNITS, serial) : '^';
  const others = [pick(UNITS, serial + 3 + step), pick(UNITS, serial + 7)].join('、');
  const deadline = row % 80 === 79 ? pick(FAULTS, Math.floor(row / 80)) : pick(DEADLINES, serial + step);
  return `${head} | ${step}．${verb}第${serial}号任务的第${step}步，形成书面成果。 | ${lead} | ${others} | ${deadline}`;
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}
