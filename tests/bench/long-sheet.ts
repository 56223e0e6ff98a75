import writeXlsxFile from 'write-excel-file/node';

const HEADER = [
  '序号',
  '类别',
  '工作任务',
  '具体要求',
  '牵头单位',
  '责任单位',
  '责任人',
  '完成时限',
  '完成情况',
  '备注',
];
const UNITS = ['市教育局', '市公安局', '市民政局', '市财政局', '市水务局', '市商务局', '市统计局', '市医保局'];
const DEADLINES = ['2026年3月底前', '2026年第三季度', '全年工作', '每季度末', '2026年11月30日前', '2026年11底前', ''];

/** A workbook of `rows` task rows in ten columns, two rows in seven with something to find. */
export async function longWorkbook(rows: number): Promise<Uint8Array> {
  return writeXlsxFile([HEADER, ...Array.from({ length: rows }, (_, row) => taskRow(row))], {
    sheet: '任务',
  }).toBuffer();
}

function taskRow(row: number): (string | number)[] {
  const pick = (list: readonly string[], step: number, offset = 0) => list[(row * step + offset) % list.length] ?? '';
  return [
    row + 1,
    `第${Math.floor(row / 500) + 1}类`,
    `第${row + 1}项工作任务`,
    `${(row % 3) + 1}．按要求形成第${row + 1}项书面成果，并报送进展情况。`,
    pick(UNITS, 3),
    `${pick(UNITS, 5, 1)}、${pick(UNITS, 5, 3)}`,
    '周明远',
    pick(DEADLINES, 1),
    row % 4 === 0 ? '正在推进' : '',
    '',
  ];
}
