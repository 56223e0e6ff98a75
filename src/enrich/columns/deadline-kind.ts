import { deadlineKind as kindOf } from '../../deadlines/main-part';
import type { DerivedColumn } from '../derived-column';
import { KIND_WORDS } from '../kind-words';

/** 时限类型: what a deadline is as a whole; empty where none is written. */
export const deadlineKind: DerivedColumn = {
  id: 'deadline-kind',
  header: '时限类型',
  about: '完成时限属于哪一类：截止日期、起止时间、多个节点、全年、定期、相对时限、待条件、长期等。',
  needs: ['deadline'],
  widthChars: 10,
  value: ({ deadline }) => deadline && { value: KIND_WORDS[kindOf(deadline)] },
};
