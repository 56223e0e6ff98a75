import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadlineKind } from '../../src/deadlines/main-part';
import { readDeadline } from '../../src/deadlines/read-deadline';
import { date } from '../kit/dates';

const folder = join(__dirname, '../../../shared/yardsticks/rows');

interface ReadBySomeone {
  readonly deadlineText: string;
  readonly deadlineNorm: { readonly kind: string; readonly latest: string | null; readonly dates?: string[] } | null;
}

/** The kinds a careful clerk told apart, and what they are called here. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  date: ['by'],
  ongoing: ['year'],
  event: ['conditional', 'relative'],
  multi: ['milestones'],
  'law+date': ['by'],
};

describe.each([
  ['001', { planYear: 2020, issueDate: date('2020-04-24') }],
  ['003', { planYear: 2016 }],
] as const)('sheet %s', (name, context) => {
  const file = join(folder, `${name}.json`);
  const present = existsSync(file);
  const run = present ? test : test.skip;

  run(
    `every filled deadline cell reads as a careful clerk reads it${present ? '' : ' (skipped: ../shared is absent)'}`,
    () => {
      const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: readonly ReadBySomeone[] };
      for (const { deadlineText, deadlineNorm } of rows.filter((row) => row.deadlineText !== '')) {
        const reading = readDeadline(deadlineText, context);
        expect([deadlineText, reading.due ?? null]).toEqual([deadlineText, deadlineNorm?.latest ?? null]);
        expect(KINDS[deadlineNorm?.kind ?? '']).toContain(deadlineKind(reading));
        if (deadlineNorm?.dates) expect(reading.dueDates).toEqual(deadlineNorm.dates);
        expect([deadlineText, reading.unread]).toEqual([deadlineText, []]);
      }
    },
  );
});
