import { readAttributions } from '../../../src/notices/attributions/read-attributions';
import { BARE_LISTS, LABELS_IN_BRACKETS, ODD_NAMES, ROLES_IN_BRACKETS } from './bracket-examples';
import { BESIDE_OTHERS, FIELDS, GUIDED, LABELS_BESIDE, LEAD_RULES, ROLES_BESIDE } from './further-examples';
import { BARE_CLAUSES, INLINE, NOT_BARE_CLAUSES, NOT_INLINE, OPENING_CLAUSES } from './inline-examples';
import { LABELS, PERSONS_BESIDE } from './label-examples';
import { MIXED_BRACKETS, MIXED_LABELS } from './mixed-examples';
import { NEAR_MISSES } from './near-misses';
import { type AttributionExample, mark, show, unmarked } from './show';

function expectAll(examples: readonly AttributionExample[], form: string): void {
  test.each(examples.map(([marked, ...said]) => ({ marked, said })))('$marked', ({ marked, said }) => {
    const text = unmarked(marked);
    const found = readAttributions(text);
    expect(mark(text, found)).toBe(marked);
    expect(found.map((one) => show(text, one))).toEqual(said);
    expect(found.every((one) => one.form === form)).toBe(true);
  });
}

describe('brackets with words of role', () => {
  expectAll(ROLES_IN_BRACKETS, 'bracket');
});

describe('names of odd shapes in brackets', () => {
  expectAll(ODD_NAMES, 'bracket');
});

describe('labels in brackets', () => {
  expectAll(LABELS_IN_BRACKETS, 'bracket');
});

describe('bare lists in brackets', () => {
  expectAll(BARE_LISTS, 'bracket');
});

describe('fields in brackets', () => {
  expectAll(FIELDS, 'bracket');
});

describe('指导 and 督导', () => {
  expectAll(GUIDED, 'bracket');
});

describe('words inside that name nobody', () => {
  expectAll(LEAD_RULES, 'bracket');
});

describe('several attributions in a paragraph', () => {
  expectAll(BESIDE_OTHERS, 'bracket');
});

describe('words of role joined', () => {
  expectAll(ROLES_BESIDE, 'bracket');
});

describe('brackets with what else stands in them', () => {
  expectAll(MIXED_BRACKETS, 'bracket');
});

describe('labels of other kinds', () => {
  expectAll(MIXED_LABELS, 'label');
});

describe('labels of further kinds', () => {
  expectAll(LABELS_BESIDE, 'label');
});

describe('labels', () => {
  expectAll(LABELS, 'label');
});

describe('words in the sentence itself', () => {
  expectAll(INLINE, 'inline');
  expectAll(BARE_CLAUSES, 'inline');
  expectAll(OPENING_CLAUSES, 'inline');
});

describe('what attributes nothing', () => {
  test.each([...NEAR_MISSES, ...NOT_INLINE, ...NOT_BARE_CLAUSES])('%s', (text) => {
    expect(readAttributions(text)).toEqual([]);
  });
});

test('words in the sentence count only where no bracket and no label names a unit', () => {
  const text = '由市教育局牵头，制定方案。（市财政局负责）';
  expect(readAttributions(text).map((one) => show(text, one))).toEqual(['责任 市财政局']);
});

test('a label and a bracket in one paragraph come in order', () => {
  const text = '扩建学校（市教育局牵头）。责任单位：市财政局。';
  expect(readAttributions(text).map((one) => `${one.form} ${show(text, one)}`)).toEqual([
    'bracket 牵头 市教育局',
    'label 责任 市财政局',
  ]);
});

describe('persons beside units', () => {
  expectAll(PERSONS_BESIDE, 'label');
});
