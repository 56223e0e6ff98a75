import { type DeadlinePattern, sticky } from '../pattern';
import { periodOf } from '../rhythms/periods';

const NO_DATE_BEFORE = '(?<![\\d一二三四五六七八九十年月上半两本每当次同即近今明昨全个作双])';
const DOING =
  '(?:报告|报表|报|调度|通报|推进|考评|考核|例会|小结|总结|研判|会商|巡查|抽查|检查|督查|评估|分析|汇总|通气|公布|公开|更新|盘点)';

/** 「月报」「季度抽查」「周调度」; a date before it makes it a verb: 「12月报送」. */
export const periodicReport: DeadlinePattern = {
  id: 'periodic-report',
  title: '月报、季报、周调度，一格只写「月度」',
  cue: /[日周旬月季年]/,
  pattern: sticky(
    `${NO_DATE_BEFORE}(日|周|双周|旬|半月|双月|月|季|半年|年)度?${DOING}(?:制度?|(?=$|[^制送批废前后时]))|(?<=^|[,;、(])(月|季|半年)度(?=$|[,;、()])`,
  ),
  read: ([, word, alone = '']) => ({ kind: 'recurring', period: periodOf(word ?? alone) }),
  examples: [
    ['月报', '每月一次'],
    ['季报、年报', '每季度一次；每年一次'],
    ['双月报', '每2个月一次'],
    ['季度抽查', '每季度一次'],
    ['周报告制度', '每周一次'],
    ['季度', '每季度一次'],
  ],
  nearMisses: ['12月报送', '5个工作日报送', '日常工作动态', '日常培训', '年度考核前', '一季度', '季度工作'],
};
