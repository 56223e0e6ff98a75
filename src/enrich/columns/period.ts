import { periodWords } from '../../deadlines/rhythms/period-words';
import type { DerivedColumn } from '../derived-column';

/** 周期: how often recurring work is due; empty for work that is done once. */
export const period: DerivedColumn = {
  id: 'period',
  header: '周期',
  about: '定期工作多久一次：每月、每季度、每年等；不是定期的工作空着。',
  needs: ['deadline'],
  widthChars: 10,
  value: ({ deadline }) => {
    const periods = (deadline?.parts ?? []).flatMap((part) =>
      part.kind === 'recurring' || part.kind === 'minfreq' ? [periodWords(part.period)] : [],
    );
    return periods.length === 0 ? undefined : { value: [...new Set(periods)].join('、') };
  },
};
