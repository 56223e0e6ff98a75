import { readChineseNumber } from '../../text/numerals';
import { type DeadlinePattern, sticky } from '../pattern';
import { BEFORE, DAY_NUMBER, DONE_WORD } from '../words';

/** A bare number of days before 「前」 may count back from an event: a word that leads in a date must stand before it. */
export const dayOnly: DeadlinePattern = {
  id: 'day-only',
  title: '只写了几日',
  cue: /[日号]/,
  pattern: sticky(
    `(?<=^|[,;。:、(\\u4e00-\\u9fff])(?:(?:务必|请|应|须|要|必须|务){0,3}[于在]|务必)(${DAY_NUMBER})[日号](?:${BEFORE}|止)${DONE_WORD}?`,
  ),
  read: ([, dayText = '']) => {
    const day = readChineseNumber(dayText);
    if (day === undefined || day > 31) return undefined;
    const part = { kind: 'near-month', offset: 0, firstDay: day, lastDay: day, isUnnamed: true } as const;
    return { kind: 'by', point: { part, isStretch: false, isBareYear: false }, isBefore: true };
  },
  examples: [
    ['要在25日前', '截止 2016-04-25（按文件推定年份）'],
    ['请于8日前报送', '截止 2016-05-08（按文件推定年份）'],
  ],
  nearMisses: ['会议召开10日前', '10日前', '于6月5日前', '在开工前5日'],
};
