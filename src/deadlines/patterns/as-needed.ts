import { type DeadlinePattern, sticky } from '../pattern';

export const asNeeded: DeadlinePattern = {
  id: 'as-needed',
  title: '视情况、按需要',
  cue: /[视据按宜件]/,
  pattern: sticky(
    '(?:视情况?|视[^,;。\\d]{1,12}情况|视(?:工作)?需要|根据(?:实际|工作)?(?:情况|需要|进展)|按需|因地制宜|有条件时)(?:而定|确定)?',
  ),
  read: ([whole]) => ({ kind: 'conditional', trigger: whole }),
  examples: [
    ['视情', '待「视情」'],
    ['根据工作需要', '待「根据工作需要」'],
  ],
  nearMisses: ['情况说明', '重视'],
};
