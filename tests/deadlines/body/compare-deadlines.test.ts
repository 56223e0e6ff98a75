import fc from 'fast-check';
import { compareDeadlines } from '../../../src/deadlines/body/compare-deadlines';
import { readBodyDeadlines } from '../../../src/deadlines/body/read-body';
import { readDeadline } from '../../../src/deadlines/read-deadline';
import type { DeadlineContext } from '../../../src/deadlines/reading';

const plan: DeadlineContext = { planYear: 2016 };

function compared(text: string, column: string): readonly string[] {
  const found = compareDeadlines(readDeadline(column, plan), readBodyDeadlines(text, plan));
  return found.map(({ kind, body, column: against }) => `${kind}: ${body.text} / ${against.text}`);
}

describe('what a careful clerk marks', () => {
  test.each([
    ['于2017年底前分级建立评价体系', '全年工作', 'later: 于2017年底前 / 全年工作'],
    ['3．建设平台，2017年3月底前上线运行。', '2016年12月底前完成', 'later: 2017年3月底前 / 2016年12月底前完成'],
    ['9月底前完成清理', '2016年6月底前', 'later: 9月底前 / 2016年6月底前'],
    ['7月1日至8月31日集中整治', '7月底前', 'later: 7月1日至8月31日 / 7月底前'],
    ['9月底前完成存量信息清理。', '2016年12月底前', 'earlier: 9月底前 / 2016年12月底前'],
    ['（2）6月底前，完成方案编制', '全年工作', 'earlier: 6月底前 / 全年工作'],
    ['每季度公布一次查询情况', '2016年12月底前', 'rhythm: 每季度 / 2016年12月底前'],
    ['开放平台，自2016年起每季度公布情况', '2016年12月底前', 'rhythm: 自2016年起每季度 / 2016年12月底前'],
    ['建立通报机制，定期通报共享情况。', '2016年12月底前', 'rhythm: 定期 / 2016年12月底前'],
    ['定期通报共享情况。', '2016年12月底前', 'rhythm: 定期 / 2016年12月底前'],
    ['镇级每月巡查不少于2次', '2016年12月底前', 'rhythm: 每月巡查不少于2次 / 2016年12月底前'],
    ['修订目录（待省级目录出台后）', '2016年12底前', 'awaits: 待省级目录出台后 / 2016年12底前'],
  ])('「%s」 against 「%s」', (text, column, found) => {
    expect(compared(text, column)).toEqual([found]);
  });
});

describe('what he does not', () => {
  test.each([
    // steps inside a longer text
    ['6月底前完成设计，10月底前完成招标，年底前开工', '2016年12月底前'],
    ['制定方案，6月底前报市政府，并组织实施', '2016年12月底前'],
    ['2016年底前完成试点，2017年底前全面推开', '2016年12月底前'],
    ['1.召开部署会；\n2.加大检查频次，每周检查不少于2次。', '2016年12月底前'],
    ['开展清理。清理结果每月通报。', '2016年12月底前'],
    // the same said twice, with and without a year
    ['12月底前全部入库', '2016年12月底前完成'],
    ['年内完成改造', '2016年12月31日前'],
    ['2017年1月前完成', '2016年12月底前'],
    // rhythms inside standing work
    ['每季度公示投诉情况', '全年工作'],
    ['每月公开抽检信息', '长期坚持'],
    ['每季度通报一次', '2016年1月至12月'],
    ['每季度报送情况', '3月、6月、9月、12月底前'],
    ['每年解读政策不少于1次', '2016年12月底前'],
    ['定期更新目录', '2016年12月底前完成，后续不定期调整'],
    ['指导供水单位定期监测水质', '2016年12月底前'],
    // things that look like a time
    ['建立每月例会制度', '2016年12月底前'],
    ['完善信息定期发布机制', '2016年12月底前'],
    ['按照2017年工作要点落实', '2016年12月底前'],
    ['汇总三季度报表', '2016年10月20日前'],
    ['汇总2015年1—9月数据', '2016年6月底前'],
    ['2015年以来的欠账一并清理', '2016年6月底前'],
    // goals of years to come
    ['力争到2020年实现全覆盖', '全年工作'],
    ['力争9月底前完成清理', '2016年12月底前'],
    ['实施2016—2018年行动', '全年工作'],
    // what has no date to compare
    ['9月底前完成', '按省级部署推进'],
    ['9月底前完成', '收到文件后5个工作日内'],
    ['9月底前完成', ''],
    ['', '2016年12月底前'],
  ])('「%s」 against 「%s」', (text, column) => {
    expect(compared(text, column)).toEqual([]);
  });
});

test('a text never contradicts a column that says the same', () => {
  const wording = fc.constantFrom(
    '2016年6月底前',
    '2017年第1季度',
    '9月15日前',
    '7月至8月',
    '每季度',
    '定期',
    '全年工作',
    '待办法出台后',
    '15日内',
    '年底前',
  );
  fc.assert(
    fc.property(wording, (text) => {
      expect(compared(text, text)).toEqual([]);
    }),
  );
});
