import fc from 'fast-check';
import { readInClause } from '../../../src/deadlines/body/read-in-clause';
import { describeReading, meaningOf } from '../../../src/deadlines/describe';
import { readDeadline } from '../../../src/deadlines/read-deadline';
import type { DeadlineContext } from '../../../src/deadlines/reading';
import { date } from '../../kit/dates';

const plan: DeadlineContext = { planYear: 2016, issueDate: date('2016-04-20') };

describe('an expression in its sentence', () => {
  test.each([
    ['全年工作', '三、以《规划》引领全年工作', ''],
    ['2016年3月', '2016年3月，市政府办公室印发了《工作方案》', ''],
    ['2016年4月22日印发', '市政府办公室 2016年4月22日印发', ''],
    ['2016年4月20日', '市住房和城乡建设局 2016年4月20日', ''],
    ['（2016—2018年）', '印发《公园城市建设三年行动计划（2016—2018年）》', ''],
    ['1-8月', '1-8月共完成投资三十亿元', ''],
    ['截至2月底', '截至2月底，全市重点项目累计开工九十个', ''],
    ['在30分钟内', '每次会议时间控制在30分钟内', ''],
  ])('「%s」 in 「%s」 sets no deadline', (text, clause, reading) => {
    expect(readInClause(clause, text, plan).parts.map(meaningOf).join('；')).toBe(reading);
    expect(readDeadline(text, plan).text).toBe(text);
  });

  test.each([
    ['应在24小时内', '较大险情发生后，应在24小时内发布信息', '险情发生后'],
    ['24小时内', '特别重大、重大舆情…24小时内召开发布会', '特别重大、重大舆情'],
    ['最迟5小时内', '严格执行重大突发事件最迟5小时内发布权威信息的要求', '重大突发事件'],
    ['5年内', '转制为企业后，5年内免征所得税', '转制为企业后'],
    ['于文件公开后3个工作日内', '解读材料应于文件公开后3个工作日内上网', '文件公开后'],
    ['3个工作日内', '要说明原因并在3个工作日内回复', undefined],
  ])('「%s」 in 「%s」 counts from 「%s」', (text, clause, trigger) => {
    const [part] = readInClause(clause, text, plan).parts;
    expect(part?.kind).toBe('relative');
    const found = part?.kind === 'relative' ? part.trigger : 'none';
    if (trigger === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(trigger);
  });

  test.each([
    ['5月', '（一）动员部署阶段（5月）', '2016-05-01 至 2016-05-31'],
    ['2016年6月下旬', '自查阶段（2016年6月下旬）', '2016-06-21 至 2016-06-30'],
    ['8月', '8月为督查验收阶段', '2016-08-01 至 2016-08-31'],
    ['8月', '8月完成督查验收', '截止 2016-08-31'],
    ['6月10日前', '准备阶段（6月10日前）', '截止 2016-06-10'],
    ['截止2016年6月底', '整改阶段（截止2016年6月底）', '截止 2016-06-30'],
  ])('「%s」 in 「%s」: %s', (text, clause, reading) => {
    expect(readInClause(clause, text, plan).parts.map(meaningOf).join('；')).toBe(reading);
  });

  test('a sentence that does not hold the expression says nothing about it', () => {
    expect(readInClause('2015年以来的工作', '6月底前', plan)).toEqual(readDeadline('6月底前', plan));
    expect(readInClause('', '6月底前', plan)).toEqual(readDeadline('6月底前', plan));
  });
});

test('a cut-off day that a thing is described by stays what the expression says', () => {
  const reading = readInClause('2016年6月30日以前开展的试点可以补办手续', '2016年6月30日以前', plan);
  expect(reading.due).toBe('2016-06-30');
});

test('in a whole sentence a date without a year does not outweigh what is said before it', () => {
  const sentence = '应在审计结束后的5个月内归档，不得迟于4月底';
  expect(readInClause(sentence, sentence, {}).parts.map(({ kind }) => kind)).toEqual(['relative']);
});

describe('a whole sentence', () => {
  test.each([
    ['主要负责同志年内至少听取一次工作汇报', '到 2016-12-31，每年不少于 1 次（工作汇报）'],
    [
      '要在2016年7月27日、9月27日、11月27日前报送进展情况',
      '截止 2016-07-27；截止 2016-09-27；截止 2016-11-27（报送进展情况）',
    ],
    ['预计2016年8月开工、2017年9月竣工', '截止 2016-08-31（开工）；截止 2017-09-30（竣工）'],
    ['5月底完成设计，11月底前整个工程完工', '截止 2016-05-31（完成设计）；截止 2016-11-30（整个工程完工）'],
    ['按照《2015年工作要点》，于6月10日前报送总结', '截止 2016-06-10（报送总结）'],
    ['2015年以来未清理的台账，每季度核对一次', '每季度一次（核对一次）'],
    ['按照省的部署，全年工作', '全年工作，至 2016-12-31'],
    ['根据督查要求及时上报，适时通报', '「及时」没有写明日期（上报）'],
    ['按照“立行立改、及时销号”的要求整治', '立即（及时销号）'],
    ['六、围绕全年工作目标抓落实', ''],
    ['复文公开前，各部门应当进行审查', '待「复文公开前」'],
    ['公开水质状况报告和月报信息', '每月一次（信息）'],
  ])('「%s」: %s', (sentence, reading) => {
    expect(readInClause(sentence, sentence, plan).parts.map(meaningOf).join('；')).toBe(reading);
    expect(readInClause(`[3.2 正文]${sentence}`, sentence, plan).parts.map(meaningOf).join('；')).toBe(reading);
  });
});

describe('laws', () => {
  const words = fc.constantFrom(
    ...[
      '2016年',
      '6月',
      '底前',
      '每季度',
      '发生后',
      '，',
      '应在',
      '24小时内',
      '阶段（',
      '）',
      '《',
      '》',
      '印发了',
      '适时',
      '。',
      ' ',
    ],
  );
  const prose = fc.array(words, { maxLength: 20 }).map((pieces) => pieces.join(''));
  const any = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 120 }));

  test('any pair is read, and the sentence never adds a date the expression does not have', () => {
    fc.assert(
      fc.property(any, any, any, (before, text, after) => {
        fc.pre(before !== '' || after !== '');
        const alone = readDeadline(text, plan);
        const placed = readInClause(`${before}，${text}，${after}`, text, plan);
        expect(alone.dueDates).toEqual(expect.arrayContaining([...placed.dueDates]));
        expect(placed.text).toBe(text);
        for (const { span } of placed.parts) expect(text.slice(span.start, span.end)).not.toBe('');
      }),
    );
  });

  test('a sentence alone is read within its own bounds', () => {
    fc.assert(
      fc.property(any, (sentence) => {
        let end = 0;
        for (const { span, text } of readInClause(sentence, sentence, plan).parts) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(sentence.slice(span.start, span.end)).toBe(text);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(sentence.length);
      }),
    );
  });
});

test('the reading is worded as any other', () => {
  expect(describeReading(readInClause('较大事故发生后，应在2小时内上报', '应在2小时内', plan))).toBe(
    '「较大事故发生后」2 小时内',
  );
});
