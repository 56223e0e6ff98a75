import fc from 'fast-check';
import { PATTERNS } from '../../src/deadlines/patterns/index';
import type { DeadlineContext } from '../../src/deadlines/reading';
import { triggerKey } from '../../src/deadlines/trigger-key';
import { date } from './dates';

const EXAMPLES = PATTERNS.flatMap(({ examples, nearMisses }) => [...examples.map(([text]) => text), ...nearMisses]);
const NOISE = Array.from(' 　\n\t\r\0\u0085\u200b\ufeff，。；：、（）《》“”-—~/.①㈠十〇0９31');

/** A stretch of one of the patterns' own examples. */
const cutting = fc
  .tuple(fc.constantFrom(...EXAMPLES), fc.nat(12), fc.integer({ min: 1, max: 12 }))
  .map(([text, start, length]) => text.slice(start % text.length).slice(0, length));

/** Any text a cell may hold: noise, code units that are no character, and the patterns' own words in any order. */
export const anyDeadlineText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.oneof(cutting, cutting, cutting, fc.constantFrom(...NOISE)), { maxLength: 12 })
    .map((all) => all.join('')),
);

/** What a document and an office may say, or not say. */
export const anyDeadlineContext: fc.Arbitrary<DeadlineContext> = fc.record(
  {
    planYear: fc.constantFrom(2016, 2020, 2030, 2099),
    issueDate: fc.constantFrom('2016-04-20', '2016-02-29', '2020-12-31', '2029-11-30').map(date),
    triggerDates: fc.constant(new Map([[triggerKey('收到文件后'), date('2016-05-03')]])),
    seasons: fc.constant({ 汛期: { first: '05-01', last: '10-15' }, 采暖期: { first: '11-15', last: '03-15' } }),
  },
  { requiredKeys: [] },
);
