import { dueTurn, LIVE_AFTER_MS, LIVE_ROWS, willFollow } from '../../src/pane/live-check';
import { initialState, type PaneEvent, paneReducer } from '../../src/pane/pane-reducer';
import type { PaneState } from '../../src/pane/pane-state';
import { isStale } from '../../src/pane/staleness';
import { checked, failure, fixed, range } from '../kit/fake-assistant';

const ASKED: PaneEvent = { type: 'asked', task: { kind: 'check' } };
const WRITE: PaneEvent = {
  type: 'asked',
  task: { kind: 'fix', sheet: '分工方案', fix: { title: '改为「甲」', safety: 'safe', edits: [] } },
};
const EDIT: PaneEvent = {
  type: 'sheet-changed',
  change: { sheet: '分工方案', range: range('D5'), byThisAddIn: false },
};
const PAUSE: PaneEvent = { live: 'paused', isPaused: true };
const GO_ON: PaneEvent = { live: 'paused', isPaused: false };

function checkEnds(id: number, rowCount = 82): PaneEvent {
  const { report } = checked();
  const result = checked({ report: { ...report, rowCount } });
  return { type: 'ended', id, outcome: { task: 'check', result }, at: '10:42' };
}

const begins = (turn = 0): PaneEvent => ({ live: 'begun', turn });
const ends = (
  id: number,
  result: Extract<PaneEvent, { live: 'ended' }>['result'] = checked({ findings: [] }),
): PaneEvent => ({
  live: 'ended',
  id,
  result,
  at: '10:43',
});

/** The state after events that follow a check. */
function after(...events: readonly PaneEvent[]): PaneState {
  return [ASKED, checkEnds(1), ...events].reduce(paneReducer, initialState(undefined));
}

test('an edit is followed by a check of which only its results are seen', () => {
  const edited = after(EDIT);
  expect(edited.live).toEqual({ kind: 'due', turn: 0, afterMs: LIVE_AFTER_MS });
  expect(willFollow(edited)).toBe(true);
  expect(isStale(edited.staleness)).toBe(true);
  const running = paneReducer(edited, begins());
  expect(running).toEqual({ ...edited, live: { kind: 'running', id: 2 }, lastId: 2 });
  expect(paneReducer(running, ends(2))).toMatchObject({
    check: { kind: 'done', outcome: { report: { findings: [] } }, at: '10:43', isQuiet: true },
    activity: { kind: 'idle' },
    live: { kind: 'resting' },
    staleness: { kind: 'counted', cells: new Set() },
  });
});

test('a check that was asked for is not quiet', () => {
  expect(after(EDIT, begins(), ends(2), ASKED, checkEnds(3)).check).not.toHaveProperty('isQuiet');
});

test.each<readonly [string, readonly PaneEvent[]]>([
  ['an own write', [{ type: 'sheet-changed', change: { sheet: '分工方案', range: range('D5'), byThisAddIn: true } }]],
  [
    'an edit of another sheet',
    [{ type: 'sheet-changed', change: { sheet: '说明', range: range('D5'), byThisAddIn: false } }],
  ],
  ['an edit of a long table', [ASKED, checkEnds(2, LIVE_ROWS + 1), EDIT]],
  ['an edit before a check that was asked for', [EDIT, ASKED, checkEnds(2)]],
])('%s is not followed by a check', (_, events) => {
  const state = after(...events);
  expect(state.live).toEqual({ kind: 'resting' });
  expect(willFollow(state)).toBe(false);
});

test('the longest table that is still followed', () => {
  expect(after(ASKED, checkEnds(2, LIVE_ROWS), EDIT).live).toMatchObject({ kind: 'due' });
});

test('every further edit puts the check off, one that is running too', () => {
  const twice = after(EDIT, EDIT);
  expect(twice.live).toMatchObject({ turn: 1 });
  expect(paneReducer(twice, begins(0))).toBe(twice);
  const overtaken = after(EDIT, begins(), EDIT);
  expect(overtaken.live).toMatchObject({ kind: 'due' });
  expect(paneReducer(overtaken, ends(2))).toBe(overtaken);
});

test('an edit during a check that was asked for is followed by another', () => {
  const state = after(ASKED, EDIT);
  expect(dueTurn(state)).toBeUndefined();
  expect(dueTurn(paneReducer(state, checkEnds(2)))).toBe(0);
});

test('it waits while something is written, and starts again after it', () => {
  const writing = after(EDIT, begins(), WRITE);
  expect(writing.live).toMatchObject({ kind: 'due' });
  expect(dueTurn(writing)).toBeUndefined();
  const written: PaneEvent = { type: 'ended', id: 3, outcome: { task: 'fix', result: fixed(1) }, at: '10:43' };
  expect(paneReducer(writing, written)).toMatchObject({ activity: { kind: 'busy' }, live: { kind: 'resting' } });
});

test('it waits while something with ticks is open', () => {
  const paused = after(EDIT, begins(), PAUSE);
  expect(paused.live).toMatchObject({ kind: 'due' });
  expect(dueTurn(paused)).toBeUndefined();
  expect(willFollow(paused)).toBe(false);
  expect(dueTurn(paneReducer(paused, GO_ON))).toBe(0);
});

test('a cell being edited is waited for without a word; of other troubles only that the check is stale is told', () => {
  const editing = after(EDIT, begins(), ends(2, failure('cell-editing')));
  expect(editing).toMatchObject({ live: { kind: 'due', afterMs: 1000 }, activity: { kind: 'idle' } });
  expect(editing.notice).toBeUndefined();
  const failed = after(EDIT, begins(), ends(2, failure('unexpected')));
  expect(failed.live).toEqual({ kind: 'resting' });
  expect(isStale(failed.staleness)).toBe(true);
  expect(failed.check).toMatchObject({ kind: 'done', at: '10:42' });
});
