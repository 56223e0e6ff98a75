import { addDays } from '../../../src/calendar/civil-date';
import { colOf, type Draft, type DraftPlace, textIn, write } from '../draft';
import { isPast } from '../clean-body';
import type { Planter } from '../planter';
import { isAhead, rowsUnder, type Site } from '../site';
import { AS_OF, dateCell, PLAN_YEAR as YEAR, textCell, writtenDay } from '../words/deadlines';

const hasBoth = (draft: Draft) => colOf(draft, 'progress') >= 0 && colOf(draft, 'doneDate') >= 0;

/** A deadline of one row that has passed without a word about the task. */
const progressMissingOverdue: Planter = {
  rule: 'progress-missing-overdue',
  reach: 'cell',
  touches: ['progress', 'deadline'],
  fits: (draft) => colOf(draft, 'progress') >= 0 && draft.style.dates !== 'real',
  plant(site) {
    const { draft, random } = site;
    const deadline = site.takeCell('deadline', (place) => isAhead(place) && rowsUnder(draft, place).length === 1);
    if (!deadline) return undefined;
    const progress = { row: deadline.row, col: colOf(draft, 'progress') };
    const texts = {
      words: [`${YEAR}年5月底前`, `${YEAR}年4月底前完成`],
      dashes: [`${YEAR}-05-29`],
      dots: [`${YEAR}.5.29前`],
    };
    write(deadline, random.pick(texts[draft.style.dates === 'real' ? 'words' : draft.style.dates]));
    write(progress, random.pick(['', '', '/', '—']));
    return { places: [progress], companions: [{ ...deadline, rule: 'deadline-overdue' }] };
  },
};

/** 完成情况 that says two things at once. */
const progressContradicts: Planter = {
  rule: 'progress-contradicts',
  reach: 'cell',
  touches: ['progress'],
  fits: (draft) => colOf(draft, 'progress') >= 0,
  plant(site) {
    const place = site.takeCell('progress', isAhead);
    if (!place) return undefined;
    write(
      place,
      site.random.pick([
        '100%，正在推进',
        '已完成，正在推进',
        '已办结；正在办理',
        '尚未启动，完成60%',
        '正在推进，已完成',
        '已完成（未完成）',
      ]),
    );
    return { places: [place] };
  },
};

/** A day of completion beside work that still goes on. */
const progressAgainstDate: Planter = {
  rule: 'progress-contradicts',
  reach: 'cell',
  touches: ['progress', 'doneDate'],
  fits: hasBoth,
  plant(site) {
    const { draft, random } = site;
    const place = site.takeCell('progress', (at) => isAhead(at));
    if (!place) return undefined;
    write(place, random.pick(['正在推进', '完成60%', '有序推进', '尚未完成']));
    setDate(draft, { ...place, col: colOf(draft, 'doneDate') }, -20);
    return { places: [place] };
  },
};

function setDate({ style }: Draft, { row, col }: DraftPlace, days: number): void {
  const day = addDays(AS_OF, days);
  row.cells[col] = style.dates === 'real' ? dateCell(day) : textCell(writtenDay(day, style.dates));
}

/** The date of a task that is done. */
function takeDoneDate(site: Site): DraftPlace | undefined {
  return hasBoth(site.draft) ? site.takeCell('doneDate', ({ row }) => isPast(row)) : undefined;
}

const doneDateMissing: Planter = {
  rule: 'done-date-missing',
  reach: 'cell',
  touches: ['doneDate', 'progress'],
  fits: hasBoth,
  plant(site) {
    const place = takeDoneDate(site);
    if (!place) return undefined;
    write(place, '');
    return { places: [place] };
  },
};

const doneDateInFuture: Planter = {
  rule: 'done-date-in-future',
  reach: 'cell',
  touches: ['doneDate'],
  fits: hasBoth,
  plant(site) {
    const place = takeDoneDate(site);
    if (!place) return undefined;
    setDate(site.draft, place, site.random.pick([1, 10, 60, 345]));
    return { places: [place] };
  },
};

const progressUnreadable: Planter = {
  rule: 'progress-unreadable',
  reach: 'cell',
  touches: ['progress'],
  fits: (draft) => colOf(draft, 'progress') >= 0,
  plant(site) {
    const place = site.takeCell('progress', (at) => isAhead(at) && textIn(at) !== '');
    if (!place) return undefined;
    write(place, site.random.pick(['待定', '√？', '120%', 'XX', '……', '不详', '待核实', '???', '待补充']));
    return { places: [place] };
  },
};

export const PROGRESS_PLANTERS: readonly Planter[] = [
  progressMissingOverdue,
  progressContradicts,
  progressAgainstDate,
  doneDateMissing,
  doneDateInFuture,
  progressUnreadable,
];
