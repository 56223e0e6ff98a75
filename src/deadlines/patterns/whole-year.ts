import { type DeadlinePattern, sticky } from '../pattern';
import { readNamedYear } from '../points/named-year';
import { YEAR } from '../words';

export const wholeYear: DeadlinePattern = {
  id: 'whole-year',
  title: '全年工作',
  cue: /年/,
  pattern: sticky(
    `(${YEAR}|(?:19|20)\\d{2}(?=全年)|)(?:贯穿)?(?:(?<!健|完成)全年度?|年内长期|(?<!完成)年度(?=工作$|任务$))(?:性|常态化|持续|长期|均|都)?(?:重点)?(?:工作|任务|开展|推进|坚持|实施|落实|进行|完成|不间断)?`,
  ),
  read: ([, yearText = '']) => {
    const year = readNamedYear(yearText.length === 4 && /^\d/.test(yearText) ? `${yearText}年` : yearText);
    return { kind: 'year', ...(year && { year }) };
  },
  examples: [
    ['全年工作', '全年工作，至 2016-12-31（按文件推定年份）'],
    ['2017年全年', '全年工作，至 2017-12-31'],
    ['2017全年', '全年工作，至 2017-12-31'],
    ['贯穿全年', '全年工作，至 2016-12-31（按文件推定年份）'],
    ['按照财政部相关部署，全年工作', '待「财政部相关部署」；全年工作，至 2016-12-31（按文件推定年份）'],
  ],
  nearMisses: ['健全年度考核', '完成年度任务', '完成全年任务', '年底前', '年内'],
};
