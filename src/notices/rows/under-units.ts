import type { Attribution } from '../attribution';
import { namesHelpersOnly } from '../attributions/helpers-only';
import { beginsWithLead } from '../attributions/unit-subjects';
import type { AttributedParagraph } from './outline';
import type { Duty, PlacedAttribution } from './passages';
import { markLength } from './mark-length';

interface DutyBelow extends Duty {
  readonly headings: readonly AttributedParagraph[];
  readonly item: AttributedParagraph | undefined;
}

/**
 * A duty below 「（一）市教育局」 with the units of that heading: where it names nobody itself, or only who helps. The heading gives no
 * category and no task.
 */
export function underUnits<T extends DutyBelow>(draft: T): T {
  const heading = [...draft.headings].reverse().find(({ over }) => over !== undefined);
  if (!heading?.over) return draft;
  const own = draft.attributions;
  const item = draft.item ?? draft.words[0]?.paragraph;
  if (!own.every((attribution) => namesHelpersOnly(attribution.paragraph.text, attribution))) return { ...draft, item };
  const units: PlacedAttribution = { ...withLeads(heading.over, draft), paragraph: heading };
  return { ...draft, item, attributions: [units, ...own] };
}

/** 「1．牵头制定方案」: here the heading's units lead. */
function withLeads(over: Attribution, { words }: Duty): Attribution {
  const [first] = words;
  if (!first || over.units.some(({ part }) => part === 'lead')) return over;
  const { paragraph, start, end } = first;
  const from = start === 0 ? markLength(paragraph) : start;
  if (!beginsWithLead(paragraph.text.slice(from, end))) return over;
  return { ...over, units: over.units.map((unit) => ({ ...unit, part: 'lead' })) };
}
