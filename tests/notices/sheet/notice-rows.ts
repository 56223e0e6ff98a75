import { readUnitList } from '../../../src/units/read-unit-list';
import type { NoticeRow, NoticeRowKind } from '../../../src/notices/notice';

/** A row in the words a test cares for; places are none of its matters. */
export interface RowWords {
  readonly kind?: NoticeRowKind;
  readonly category?: string;
  readonly task?: string;
  readonly requirement?: string;
  /** 「市教育局、市财政局」 */
  readonly lead?: string;
  readonly responsible?: string;
  readonly attribution?: string;
  readonly isOpen?: true;
  readonly deadlines?: readonly string[];
}

const traced = (text = '') => ({ text, spans: [] });

/** Rows of a notice, numbered from 1. */
export function noticeRows(...words: readonly RowWords[]): readonly NoticeRow[] {
  return words.map((row, index): NoticeRow => {
    const units = (list: string | undefined, part: 'lead' | 'responsible') =>
      (list ?? '')
        .split('、')
        .filter((name) => name !== '')
        .map((name) => ({ ...traced(name), part, kind: 'unit' as const }));
    return {
      id: index + 1,
      kind: row.kind ?? 'task',
      isOptional: row.kind === 'report',
      mark: String(index + 1),
      category: traced(row.category),
      task: traced(row.task),
      requirement: traced(row.requirement),
      body: traced(`${row.task ?? ''}${row.requirement ?? ''}`),
      units: [...units(row.lead, 'lead'), ...units(row.responsible, 'responsible')],
      isOpen: row.isOpen ?? false,
      separately: readUnitList(row.attribution ?? '').separately,
      attribution: traced(row.attribution),
      deadlines: (row.deadlines ?? []).map(traced),
    };
  });
}
