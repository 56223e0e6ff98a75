import { type DeadlinePattern, sticky } from '../pattern';

export const regularly: DeadlinePattern = {
  id: 'regularly',
  title: '定期（没有说多久一次）',
  cue: /定/,
  pattern: sticky('(?<![不法预固约限确既特一指规商设])定期(?!间|限|存|内)'),
  read: () => ({ kind: 'recurring', period: 'P?' }),
  examples: [
    ['定期', '定期'],
    ['定期公开', '定期（公开）'],
  ],
  nearMisses: ['规定期限内', '不定期'],
};
