import { colOf, type DraftRow, textIn } from '../draft';
import type { Planter } from '../planter';
import { textCell } from '../words/deadlines';

/** A marking above the title, or among what stands there. */
const classifiedMarking: Planter = {
  rule: 'classified-marking',
  reach: 'cell',
  touches: [],
  plant({ draft, random }) {
    const row: DraftRow = { kind: 'planted', cells: draft.columns.map(() => undefined), group: -1 };
    const col = random.pick([0, 0, draft.columns.length - 1]);
    row.cells[col] = textCell(
      random.pick(['机密★1年', '秘密', '密级：秘密', '秘密★6个月', '机密', '绝密★长期', '【秘密】']),
    );
    draft.rows.unshift(row);
    return { places: [{ row, col }] };
  },
};

const LINKS: readonly ((text: string) => string)[] = [
  () => "='[单位.xlsx]名单'!B3",
  () => '=[1]Sheet1!$B$3',
  (text) => `=HYPERLINK("https://example.com/guide","${text}")`,
  () => "='D:\\报表\\[台账.xlsx]Sheet1'!C4",
];

const externalLink: Planter = {
  rule: 'external-link',
  reach: 'cell',
  touches: ['task', 'lead', 'lead+responsible', 'person'],
  plant(site) {
    const { draft, random } = site;
    const roles = (['task', 'lead', 'lead+responsible', 'person', 'progress'] as const).filter(
      (role) => colOf(draft, role) >= 0,
    );
    const place = site.takeCell(random.pick(roles));
    if (!place) return undefined;
    const text = textIn(place);
    place.row.cells[place.col] = { value: text, text, formula: random.pick(LINKS)(text) };
    return { places: [place] };
  },
};

export const SAFETY_PLANTERS: readonly Planter[] = [classifiedMarking, externalLink];
