import { type DeadlinePattern, sticky } from '../pattern';

const OTHER = '[^,;。:、\\d]{1,20}?';

/** 「与主体工程同步」; 「同步推进」 alone names no time. */
export const together: DeadlinePattern = {
  id: 'together',
  title: '与某事同步、结合某事',
  cue: /[同步结]/,
  pattern: sticky(
    `(?:((?:与|同|和|随|跟)${OTHER}(?:同步|一并|同时))(?:进行|推进|实施|开展|完成|公开|发布|报送|安排|部署|落实)?|` +
      `(?<=^|[,;。])(结合(?!实际|自身|本地|本单位)${OTHER}(?:考核|检查|督查|评估|换届|会议|年检|专项行动|工作|活动))(?:进行|推进|实施|开展|完成|同步|一并)?(?=$|[,;。]))`,
  ),
  read: ([, beside, occasion]) => ({ kind: 'conditional', trigger: beside ?? occasion ?? '' }),
  examples: [
    ['与主体工程同步推进', '待「与主体工程同步」'],
    ['随工程进度同步', '待「随工程进度同步」'],
    ['结合年度考核开展', '待「结合年度考核」'],
  ],
  nearMisses: ['同步推进', '结合实际', '结合工作实际'],
};
