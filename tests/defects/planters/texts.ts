import type { Role } from '../../../src/tasks/role';
import { colOf, type Draft, rowsOfKind, textIn, write } from '../draft';
import type { Planter } from '../planter';
import type { Site } from '../site';
import { headerOf } from './deadlines';

/** What pasting from a page of another script leaves in a text. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  设: '設',
  业: '業',
  务: '務',
  实: '實',
  发: '發',
  区: '區',
  乡: '鄉',
  农: '農',
  电: '電',
  车: '車',
  检: '檢',
  组: '組',
  书: '書',
  数: '數',
  场: '場',
  标: '標',
  专: '專',
  开: '開',
  门: '門',
  对: '對',
};

function takeText(site: Site, fits: (text: string) => boolean) {
  const role: Role = colOf(site.draft, 'requirement') >= 0 && site.random.chance(0.7) ? 'requirement' : 'task';
  return site.takeCell(role, (place) => fits(textIn(place)));
}

const scriptMixed: Planter = {
  rule: 'script-mixed',
  reach: 'cell',
  touches: ['task', 'requirement'],
  plant(site) {
    const wanted = Object.keys(TRADITIONAL);
    const place = takeText(site, (text) => wanted.some((character) => text.includes(character)));
    if (!place) return undefined;
    const text = textIn(place);
    const simple = site.random.pick(wanted.filter((character) => text.includes(character)));
    write(place, text.replace(simple, TRADITIONAL[simple] ?? ''));
    return { places: [place] };
  },
};

const punctuationMixed: Planter = {
  rule: 'punctuation-mixed',
  reach: 'cell',
  touches: ['task', 'requirement'],
  // Where tasks are names, too few commas are left to show a manner.
  fits: (draft) => colOf(draft, 'requirement') >= 0,
  plant(site) {
    const place = site.takeCell('requirement', (at) => textIn(at).includes('，'));
    if (!place) return undefined;
    const text = textIn(place);
    write(place, site.random.pick([text.replace('，', ','), text.replace('，', ', '), `${text}(含前期费用）`]));
    return { places: [place] };
  },
};

const numberAsText: Planter = {
  rule: 'number-as-text',
  reach: 'cell',
  touches: ['no'],
  plant(site) {
    const place = site.takeCell('no', ({ row, col }) => typeof row.cells[col]?.value === 'number');
    if (!place) return undefined;
    write(place, textIn(place));
    return { places: [place] };
  },
};

const numbersAsTexts: Planter = {
  rule: 'number-as-text',
  reach: 'wide',
  touches: ['no'],
  plant({ draft }) {
    const col = colOf(draft, 'no');
    for (const row of rowsOfKind(draft, 'task'))
      if (textIn({ row, col }) !== '') write({ row, col }, textIn({ row, col }));
    return { places: [headerOf(draft, col)] };
  },
};

const hasMarks = ({ style }: Draft) => style.hasItemMarks;

/** The rows of a task behind one of them, with their item numbers. */
function marksBelow({ draft }: Site, place: { readonly row: Draft['rows'][number]; readonly col: number }) {
  const group = draft.rows.filter(({ group: own }) => own === place.row.group);
  return group.slice(group.indexOf(place.row)).map((row) => ({ row, col: place.col }));
}

const subitemGap: Planter = {
  rule: 'subitem-gap',
  reach: 'cell',
  touches: ['requirement'],
  fits: hasMarks,
  plant(site) {
    // A second 1 would begin a list of its own.
    const place = site.takeCell('requirement', (at) => Number(/^\d+/.exec(textIn(at))?.[0] ?? 0) > 2);
    if (!place) return undefined;
    const step = site.random.pick([1, 1, 2, -1]);
    for (const at of marksBelow(site, place)) {
      const text = textIn(at);
      const number = Number(/^\d+/.exec(text)?.[0]);
      write(at, text.replace(/^\d+/, String(number + step)));
    }
    return { places: [place] };
  },
};

const numberingStyleMixed: Planter = {
  rule: 'numbering-style-mixed',
  reach: 'cell',
  touches: ['requirement'],
  fits: hasMarks,
  plant(site) {
    const group = (row: Draft['rows'][number]) => site.draft.rows.filter((one) => one.group === row.group).length;
    const place = site.takeCell('requirement', (at) => /^[2-9]/.test(textIn(at)) && group(at.row) > 2);
    if (!place) return undefined;
    const text = textIn(place);
    const number = text.slice(0, text.indexOf('．'));
    const form = site.random.pick([`（${number}）`, `${number}）`, `${number}、`]);
    write(place, form + text.slice(number.length + 1));
    return { places: [place] };
  },
};

/** One serial in characters, or in brackets, among plain numbers. */
const serialStyleMixed: Planter = {
  rule: 'numbering-style-mixed',
  reach: 'cell',
  touches: ['no'],
  plant(site) {
    const place = site.takeCell('no', ({ row, col }) => typeof row.cells[col]?.value === 'number');
    if (!place) return undefined;
    const text = textIn(place);
    write(place, site.random.pick([`${text}、`, `（${text}）`, `${text}.`]));
    return { places: [place] };
  },
};

export const TEXT_PLANTERS: readonly Planter[] = [
  scriptMixed,
  punctuationMixed,
  numberAsText,
  numbersAsTexts,
  subitemGap,
  numberingStyleMixed,
  serialStyleMixed,
];
