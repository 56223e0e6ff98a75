import type { Season } from '../../calendar/seasons';
import { type DeadlinePattern, type SeasonEdge, sticky } from '../pattern';
import { readNamedYear } from '../points/named-year';
import { BEFORE, DONE_WORD, LEAD_IN, WITHIN, YEAR } from '../words';

const LED_IN = new RegExp(`^${LEAD_IN}{1,5}`);
const DONE = new RegExp(`${DONE_WORD}$`);
const COMES = '(?:来临|到来|开始|来到)';

/** The flood season (汛期, not 主汛期, which has days of its own) and the heating season. */
export const season: DeadlinePattern = {
  id: 'season',
  title: '汛期、采暖期（起止日期由本单位设置）',
  cue: /[汛暖]/,
  pattern: sticky(
    `${LEAD_IN}{0,5}(${YEAR}?)((?<!主)(?:汛期?|入汛|(?:冬季)?(?:采暖|供暖|取暖)[期季]?))`,
    `(?:(结束后|之后|以后|后)|(结束${BEFORE}|结束)|(${COMES}?${BEFORE})|(?<=[期季])(期间|${WITHIN}|中)?)`,
    `(?=$|[,;。、()每\\u4e00-\\u9fff])${DONE_WORD}?`,
  ),
  read: ([whole, yearText = '', word = '', after, end, before]) => {
    const edge: SeasonEdge = end ? 'end' : before ? 'before' : after ? 'after' : 'during';
    const year = readNamedYear(yearText);
    const name: Season = /汛/.test(word) ? '汛期' : '采暖期';
    return { kind: 'season', season: name, edge, ...(year && { year }), trigger: triggerOf(whole) };
  },
  examples: [
    ['汛期前', '待「汛期前」'],
    ['汛前完成', '待「汛前」'],
    ['2017年采暖期前', '待「2017年采暖期前」'],
    ['汛期', '待「汛期」'],
    ['供暖季结束前', '待「供暖季结束前」'],
  ],
  nearMisses: ['主汛期前', '防汛工作', '供暖管网'],
};

function triggerOf(whole: string): string {
  return whole.replace(LED_IN, '').replace(DONE, '');
}
