import { readReportDuties } from '../duties/read-report-duties';
import type { NoticeRow } from '../notice';
import type { Paragraph } from '../paragraph';
import { NO_TEXT } from '../traced-text';
import { passageText, withoutLeadIn } from './row-cells';
import type { Passage } from './passages';

/** A duty to report as an optional row, with the stretch of the paragraph it takes. */
export interface ReportRow {
  readonly row: Omit<NoticeRow, 'id'>;
  readonly passage: Passage;
}

/** The duties to report (报送节点) in a paragraph of prose. */
export function reportRowsIn(paragraph: Paragraph, source: string): readonly ReportRow[] {
  const owner = { ...paragraph, attributions: [] };
  return readReportDuties(paragraph.text).map(({ start, end, object, units, deadlines }) => {
    const passage = { paragraph: owner, start, end };
    const cut = (span: { start: number; end: number }) =>
      passageText(source, { paragraph: owner, start: span.start, end: span.end });
    return {
      passage,
      row: {
        kind: 'report',
        isOptional: true,
        mark: '',
        category: NO_TEXT,
        task: cut(object),
        requirement: cut(passage),
        body: cut(passage),
        units: units.map((unit) => ({ ...cut(unit), part: unit.part, kind: unit.kind })),
        isOpen: false,
        separately: false,
        attribution: NO_TEXT,
        deadlines: deadlines.map((span) => {
          const [from, to] = withoutLeadIn(paragraph.text, span);
          return cut({ start: from, end: to });
        }),
      },
    };
  });
}
