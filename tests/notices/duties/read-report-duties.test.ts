import fc from 'fast-check';
import type { ReportDuty } from '../../../src/notices/attribution';
import { readReportDuties } from '../../../src/notices/duties/read-report-duties';
import type { TextSpan } from '../../../src/text/text-span';
import { mark, unmarked } from '../attributions/show';
import { type DutyExample, HANDED_IN, NO_DUTIES, PUBLISHED } from './duty-examples';

function show(text: string, duty: ReportDuty): string {
  const words = (spans: readonly TextSpan[]) => spans.map(({ start, end }) => text.slice(start, end)).join('、');
  const isWhole = duty.object.start === duty.start && duty.object.end === duty.end;
  return [words(duty.units) || '无', isWhole ? '全句' : words([duty.object]), words(duty.deadlines)].join(' | ');
}

function expectAll(examples: readonly DutyExample[]): void {
  test.each(examples.map(([marked, ...said]) => ({ marked, said })))('$marked', ({ marked, said }) => {
    const text = unmarked(marked);
    const found = readReportDuties(text);
    expect(mark(text, found)).toBe(marked);
    expect(found.map((duty) => show(text, duty))).toEqual(said);
  });
}

describe('to hand in', () => {
  expectAll(HANDED_IN);
});

describe('to publish', () => {
  expectAll(PUBLISHED);
});

describe('no duty', () => {
  test.each(NO_DUTIES)('%s', (text) => {
    expect(readReportDuties(text)).toEqual([]);
  });
});

const WORDS = [
  ...['各县区', '各镇、各部门', '市教育局', '要', '于', '请', '6月5日', '、', '前', '每月底前', '在本通知印发后10日内'],
  ...[
    '将',
    '落实情况',
    '报',
    '报送',
    '报备',
    '公开',
    '市政府办公室',
    '，',
    '。',
    '；',
    '联系人：',
    '（',
    '）',
    '反馈',
    '由',
  ],
];

describe('any text', () => {
  const anyWords = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(''));
  test('duties are in order, inside the text, and hold what they name', () => {
    fc.assert(
      fc.property(fc.oneof(anyWords, fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const { start, end, object, deadlines } of readReportDuties(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(deadlines.length).toBeGreaterThan(0);
          for (const span of [object, ...deadlines]) {
            expect(span.start).toBeGreaterThanOrEqual(start);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(end);
          }
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
