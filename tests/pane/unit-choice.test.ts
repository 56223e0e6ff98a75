import type { UnitVariants } from '../../src/findings/finding';
import { firstDraft, settleUnits, toggleMember, type UnitDraft } from '../../src/pane/unit-choice';

const FULL = '市发展和改革委员会';
const SHORT = '市发改委';
const OLD = '市发展改革委';

const variants = (target: string, ...members: readonly (readonly [string, number])[]): UnitVariants => ({
  target,
  reason: '写法相近。',
  members: members.map(([name, count]) => ({ name, count, samples: [] })),
});

/** The sheet's own majority form is proposed. */
const OWN = variants(SHORT, [SHORT, 12], [OLD, 3], [FULL, 1]);
/** The 单位名录's full name is proposed, which the sheet does not write. */
const FROM_DIRECTORY = variants(FULL, [SHORT, 12], [OLD, 3]);

const without = (draft: UnitDraft, ...names: readonly string[]) => names.reduce(toggleMember, draft);

test('at first everything goes under the proposed name', () => {
  expect(settleUnits(OWN, firstDraft(OWN))).toEqual({
    targets: [SHORT, OLD, FULL],
    target: SHORT,
    fault: undefined,
    places: 4,
    unify: { names: [OLD, FULL], target: SHORT },
    different: { names: [OLD, FULL], target: SHORT },
  });
  expect(settleUnits(FROM_DIRECTORY, firstDraft(FROM_DIRECTORY))).toMatchObject({
    targets: [FULL, SHORT, OLD],
    places: 15,
    unify: { names: [SHORT, OLD], target: FULL },
  });
});

test('another member is chosen, a member is left out and taken back in', () => {
  const draft = { ...firstDraft(OWN), target: FULL };
  expect(settleUnits(OWN, draft)).toMatchObject({ places: 15, unify: { names: [SHORT, OLD], target: FULL } });
  const less = without(draft, OLD);
  expect(settleUnits(OWN, less)).toMatchObject({ places: 12, unify: { names: [SHORT], target: FULL } });
  expect(without(less, OLD)).toEqual(draft);
});

test('a target that is left out gives way to the first that is not', () => {
  expect(settleUnits(OWN, without(firstDraft(OWN), SHORT))).toMatchObject({
    targets: [OLD, FULL],
    target: OLD,
    unify: { names: [FULL], target: OLD },
  });
});

test.each([
  ['one name of the sheet', OWN, [SHORT, OLD]],
  ['no name at all', OWN, [SHORT, OLD, FULL]],
  ['only the proposed name', FROM_DIRECTORY, [SHORT, OLD]],
])('%s is too few', (_, found, left) => {
  expect(settleUnits(found, without(firstDraft(found), ...left))).toMatchObject({
    unify: undefined,
    different: undefined,
    places: 0,
  });
});

test('one name of the sheet and the one of the 单位名录 are two', () => {
  expect(settleUnits(FROM_DIRECTORY, without(firstDraft(FROM_DIRECTORY), OLD)).unify).toEqual({
    names: [SHORT],
    target: FULL,
  });
});

test.each([
  ['', 'blank'],
  [' 　', 'blank'],
  ['市发改委、市财政局', 'several'],
  ['市发改委，市财政局', 'several'],
  ['市发改委,市财政局', 'several'],
  ['市发改委；', 'several'],
  ['市发改委\n市财政局', 'several'],
  ['市'.repeat(61), 'too-long'],
  [`${'市'.repeat(61)}（市发改委、市财政局）`, 'too-long'],
  ['市'.repeat(60), undefined],
  ['市政府办公室（市政府督查室）', undefined],
  ['（市政府督查室）', 'blank'],
])('%j typed: %s', (typed, fault) => {
  const settled = settleUnits(OWN, { ...firstDraft(OWN), target: undefined, typed });
  expect(settled.fault).toBe(fault);
  expect(settled.unify === undefined).toBe(fault !== undefined);
  expect(settled.places).toBe(16);
});

test('a typed name is written without the blanks around it, and is not what the names are told apart from', () => {
  expect(settleUnits(OWN, { ...firstDraft(OWN), target: undefined, typed: ' 市发展和改革局 ' })).toMatchObject({
    target: '市发展和改革局',
    places: 16,
    unify: { names: [SHORT, OLD, FULL], target: '市发展和改革局' },
    different: { names: [OLD, FULL], target: SHORT },
  });
});

test('a name that cannot be written is no target, but is told apart all the same', () => {
  const found = variants('市发改委、市财政局', ['市发改委、市财政局', 2], ['市发改委\n', 1]);
  expect(settleUnits(found, firstDraft(found))).toMatchObject({
    targets: [],
    unify: undefined,
    different: { names: ['市发改委\n'], target: '市发改委、市财政局' },
  });
});

test('a member that is typed is the member', () => {
  expect(settleUnits(OWN, { ...firstDraft(OWN), target: undefined, typed: FULL })).toMatchObject({
    places: 15,
    unify: { names: [SHORT, OLD], target: FULL },
  });
});
