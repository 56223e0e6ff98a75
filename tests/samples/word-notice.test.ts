import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORD_NOTICE, writeWordNotice } from '../../scripts/samples/notice';
import { importNotice } from '../../src/app/import-notice';
import { ROOT } from '../kit/project';
import { UNWATCHED } from '../../src/app/drive';

const committed = readFileSync(join(ROOT, 'samples/notices', WORD_NOTICE));

test('the Word file is committed as it is made', () => {
  expect(committed.equals(writeWordNotice())).toBe(true);
});

test('its rows are those of its items and of its table', async () => {
  const read = await importNotice({ kind: 'file', name: WORD_NOTICE, bytes: new Uint8Array(committed) }, {}, UNWATCHED);
  if (read.kind !== 'notice') throw new Error(read.kind);
  const rows = read.notice.rows.map(({ task, units, deadlines }) => {
    const named = (part: string) => units.filter((unit) => unit.part === part).map(({ text }) => text);
    return [
      task.text,
      named('lead').join('、'),
      named('responsible').join('、'),
      deadlines.map(({ text }) => text).join('、'),
    ];
  });
  expect(rows).toEqual([
    ['公布责任人名单', '县水利局', '各乡镇人民政府', '2026年3月底前'],
    ['开展汛前检查', '县水利局', '县住房城乡建设局、县农业农村局', '2026年4月15日前'],
    ['修订应急预案', '县应急局', '各乡镇人民政府', ''],
    ['储备防汛物资', '', '县发展改革局、县应急局', '2026年4月底前'],
    ['准备情况', '', '各乡镇、各部门', '2026年5月10日前'],
    ['组织转移避险演练', '县应急局', '各乡镇人民政府', '2026年5月底前'],
    ['开展抢险队伍集训', '县应急局', '县人民武装部', '2026年5月20日前'],
    ['加密雨情水情监测', '县气象局', '县水利局', '全年'],
  ]);
  expect(read.notice.unplaced).toEqual([]);
});
