import { standingSteps } from '../../src/pane/history';
import { initialState, type PaneEvent, paneReducer } from '../../src/pane/pane-reducer';
import type { PaneState } from '../../src/pane/pane-state';
import { OTHER_SETTINGS } from '../../src/pane/staleness';
import type { Task } from '../../src/pane/task';
import { date } from '../kit/dates';
import { checked, directoryWritten, failure, fixed, officeSettings, range, UNDO } from '../kit/fake-assistant';

const CHECK = { kind: 'check' } as const;
const APPLY = { kind: 'fix', sheet: '分工方案', fix: { title: '改为「甲」', safety: 'safe', edits: [] } } as const;

/** The state after a row of events, from an opened pane. */
function after(...events: readonly PaneEvent[]): PaneState {
  return events.reduce(paneReducer, initialState(undefined));
}

const asked: PaneEvent = { type: 'asked', task: CHECK };
const done = (id: number): PaneEvent => ({
  type: 'ended',
  id,
  outcome: { task: 'check', result: checked() },
  at: '10:42',
});

/** What can be put back. */
function recordsOf({ history }: PaneState) {
  return standingSteps(history).map(({ record }) => record);
}

test('the ribbon may ask for a first task', () => {
  expect(initialState(CHECK).activity).toMatchObject({ kind: 'busy', task: CHECK, wait: 'short' });
});

test('a late answer of an abandoned check changes nothing', () => {
  const state = after(asked, asked);
  expect(paneReducer(state, done(1))).toBe(state);
  expect(paneReducer(state, done(2)).check.kind).toBe('done');
});

test('progress before the first second stays unseen, and ends the silence after the eighth', () => {
  const progressed: PaneEvent = { type: 'progressed', id: 1, progress: { step: 1, steps: 6, title: '表格' } };
  expect(after(asked, progressed).activity).toMatchObject({ wait: 'short' });
  expect(after(asked, { type: 'waited', id: 1, wait: 'silent' }, progressed).activity).toMatchObject({ wait: 'long' });
  expect(after(asked, progressed, { type: 'waited', id: 1, wait: 'silent' }).activity).toMatchObject({ wait: 'short' });
});

test('who already sees that Excel is at work goes on seeing it: asked again, and when a write is followed by its check', () => {
  const silent: PaneEvent = { type: 'waited', id: 1, wait: 'silent' };
  expect(after(asked, silent, asked).activity).toMatchObject({ id: 2, wait: 'long' });
  const written: PaneEvent = { type: 'ended', id: 1, outcome: { task: 'fix', result: fixed(3) }, at: '10:42' };
  const apply: PaneEvent = { type: 'asked', task: APPLY };
  expect(after(apply, { type: 'waited', id: 1, wait: 'long' }, written).activity).toMatchObject({
    id: 2,
    wait: 'long',
  });
  expect(after(apply, written).activity).toMatchObject({ id: 2, wait: 'short' });
});

test('a write is neither stopped nor overtaken', () => {
  const writing = after({ type: 'asked', task: APPLY });
  expect(paneReducer(writing, { type: 'stopped' })).toBe(writing);
  expect(paneReducer(writing, asked)).toBe(writing);
  expect(paneReducer(writing, { type: 'corrected', correction: { kind: 'sheet', sheet: '说明' } })).toBe(writing);
});

test('a write leads to a re-check and can be undone', () => {
  const state = after(
    { type: 'asked', task: APPLY },
    { type: 'ended', id: 1, outcome: { task: 'fix', result: fixed(3) }, at: '10:42' },
  );
  expect(state.activity).toMatchObject({ kind: 'busy', task: CHECK });
  expect(recordsOf(state)).toEqual([UNDO]);
  expect(state.notice).toEqual({ kind: 'fixed', edits: 3, refused: [] });
});

test('what a failed repair left behind can be undone', () => {
  const result = failure('repair-failed', { written: UNDO });
  const state = after(
    { type: 'asked', task: APPLY },
    { type: 'ended', id: 1, outcome: { task: 'fix', result }, at: '10:42' },
  );
  expect(recordsOf(state)).toEqual([UNDO]);
  expect(state.notice).toEqual({ kind: 'failed', failure: result, task: APPLY });
});

test('a failed undo stays at hand', () => {
  const state = after(
    { type: 'asked', task: APPLY },
    { type: 'ended', id: 1, outcome: { task: 'fix', result: fixed(3) }, at: '10:42' },
    done(2),
    { type: 'asked', task: { kind: 'undo', steps: [] } },
    { type: 'ended', id: 3, outcome: { task: 'undo', undone: [], result: failure('busy') }, at: '10:43' },
  );
  expect(recordsOf(state)).toEqual([UNDO]);
});

test('a held write can be given up, and says that nothing was written', () => {
  const result = failure('cell-editing');
  const held = after(
    { type: 'asked', task: APPLY },
    { type: 'ended', id: 1, outcome: { task: 'fix', result }, at: '10:42' },
  );
  expect(held.activity).toEqual({ kind: 'held', task: APPLY });
  expect(paneReducer(held, { type: 'resumed' }).activity).toMatchObject({ kind: 'busy', task: APPLY, wasHeld: true });
  expect(paneReducer(held, { type: 'stopped' })).toMatchObject({
    activity: { kind: 'idle' },
    notice: { kind: 'stopped', task: 'fix' },
  });
});

test('corrections of a table go with its sheet; another sheet starts afresh, settings stay', () => {
  const state = after(
    asked,
    done(1),
    { type: 'corrected', correction: { kind: 'settings', settings: { planYear: 2017 } } },
    { type: 'corrected', correction: { kind: 'role', col: 1, role: 'task' } },
    { type: 'corrected', correction: { kind: 'role', col: 2, role: 'lead' } },
  );
  expect(state.request).toEqual({
    sheet: '分工方案',
    planYear: 2017,
    roles: new Map([
      [1, 'task'],
      [2, 'lead'],
    ]),
  });
  const other = paneReducer(state, { type: 'corrected', correction: { kind: 'sheet', sheet: undefined } });
  expect(other.request).toEqual({ planYear: 2017 });
});

test('a table that was corrected keeps no roles of the old one', () => {
  const state = after(
    asked,
    done(1),
    { type: 'corrected', correction: { kind: 'role', col: 1, role: 'task' } },
    { type: 'corrected', correction: { kind: 'table', table: range('G2:K40') } },
  );
  expect(state.request).toEqual({ sheet: '分工方案', table: range('G2:K40') });
});

describe('what the office tells about days', () => {
  const TRIGGER = { kind: 'trigger-date', trigger: '市人大公开报告后', date: date('2017-01-10') } as const;
  const { settings } = officeSettings({ triggerDates: { '0123456789abcdef': date('2017-01-10') } });
  const SAVE = { kind: 'office-settings', settings } as const;
  const read: PaneEvent = { type: 'office-read', result: { ...officeSettings(), isDamaged: true } };
  const saved: PaneEvent = {
    type: 'ended',
    id: 2,
    outcome: { task: 'office-settings', asked: SAVE, result: { kind: 'saved' } },
    at: '10:43',
  };

  test('the day of an event leads to a re-check; what was read before is read again', () => {
    const state = after(
      read,
      { type: 'asked', task: TRIGGER },
      {
        type: 'ended',
        id: 1,
        outcome: { task: 'trigger-date', asked: TRIGGER, result: { kind: 'saved' } },
        at: '10:43',
      },
    );
    expect(state.activity).toMatchObject({ kind: 'busy', task: CHECK });
    expect(state.office).toEqual({ kind: 'unread' });
    expect(state.notice).toEqual({ ...TRIGGER, kind: 'trigger-date' });
  });

  test.each([
    ['trigger-date', TRIGGER],
    ['office-settings', SAVE],
  ] as const)('a failed %s changes nothing, waits for an edited cell, and is not overtaken', (kind, task) => {
    const writing = after(read, { type: 'asked', task });
    expect(paneReducer(writing, asked)).toBe(writing);
    expect(paneReducer(writing, { type: 'stopped' })).toBe(writing);
    const fails = (code: 'read-only' | 'cell-editing'): PaneEvent => {
      const outcome = { task: kind, asked: task, result: failure(code) } as Extract<
        PaneEvent,
        { type: 'ended' }
      >['outcome'];
      return { type: 'ended', id: 1, outcome, at: '10:43' };
    };
    expect(paneReducer(writing, fails('read-only'))).toEqual({
      ...writing,
      activity: { kind: 'idle' },
      notice: { kind: 'failed', failure: failure('read-only'), task },
    });
    expect(paneReducer(writing, fails('cell-editing')).activity).toEqual({ kind: 'held', task });
  });

  test('saved settings are known at once, can be put back, and make the check stale', () => {
    const state = after(asked, done(1), read, { type: 'asked', task: SAVE }, saved);
    expect(state.office).toEqual({ ...officeSettings(), settings });
    expect(state.notice).toEqual({ kind: 'settings-saved', previous: officeSettings().settings });
    expect(state.staleness).toBe(OTHER_SETTINGS);
    expect(state.activity).toEqual({ kind: 'idle' });
    const rechecked = after(asked, done(1), read, { type: 'asked', task: SAVE }, saved, asked, done(3));
    expect(rechecked.staleness).toEqual({ kind: 'counted', cells: new Set() });
  });

  test('before a check nothing is stale', () => {
    expect(after(read, { type: 'asked', task: SAVE }, { ...saved, id: 1 }).staleness).toBe(after().staleness);
  });
});

describe('what a person finds out about units', () => {
  const choice = { names: ['市发展改革委'], target: '市发改委' };
  const UNIFY = { kind: 'unify-units', sheet: '分工方案', choice } as const;
  const DIFFERENT = { kind: 'unit-verdict', choice, verdict: 'different' } as const;
  const REMEMBER = { kind: 'directory', choice } as const;
  const read: PaneEvent = { type: 'office-read', result: officeSettings() };
  type Outcome = Extract<PaneEvent, { type: 'ended' }>['outcome'];
  const ends = (outcome: Outcome): PaneEvent => ({ type: 'ended', id: 1, outcome, at: '10:43' });

  test('names that are unified can be undone; settings that were read before are read again', () => {
    const result = fixed(3);
    const state = after(read, { type: 'asked', task: UNIFY }, ends({ task: 'unify-units', asked: UNIFY, result }));
    expect(state).toMatchObject({
      history: [{ what: { kind: 'unify', target: '市发改委' }, record: UNDO }],
      office: { kind: 'unread' },
      activity: { kind: 'busy', task: CHECK },
      notice: { kind: 'units-unified', target: '市发改委', edits: 3, refused: [] },
    });
  });

  test('where nothing was left to unify there is nothing to undo', () => {
    const result = fixed(0);
    const state = after({ type: 'asked', task: UNIFY }, ends({ task: 'unify-units', asked: UNIFY, result }));
    expect(recordsOf(state)).toEqual([]);
  });

  test('a verdict leads to a re-check', () => {
    const result = { kind: 'saved' } as const;
    const outcome = { task: 'unit-verdict', asked: DIFFERENT, result } as const;
    expect(after(read, { type: 'asked', task: DIFFERENT }, ends(outcome))).toMatchObject({
      history: [],
      office: { kind: 'unread' },
      activity: { kind: 'busy', task: CHECK },
      notice: { kind: 'unit-verdict', choice, verdict: 'different' },
    });
  });

  test.each([
    ['rows added', directoryWritten({ undo: UNDO }), [UNDO], CHECK],
    ['a sheet made', directoryWritten({ created: true }), [], CHECK],
    ['nothing written after all', directoryWritten({ undo: { ...UNDO, cells: [] } }), [], CHECK],
    ['nothing missing', { kind: 'directory-complete', sheet: '单位名录' } as const, [], undefined],
  ])('a 单位名录 with %s', (_, result, undos, next) => {
    const state = after({ type: 'asked', task: REMEMBER }, ends({ task: 'directory', asked: REMEMBER, result }));
    expect(recordsOf(state)).toEqual(undos);
    expect(state.activity).toMatchObject(next ? { kind: 'busy', task: next } : { kind: 'idle' });
    expect(state.notice).toEqual({ kind: 'directory', unit: '市发改委', result });
  });

  test.each<readonly ['unify-units' | 'unit-verdict' | 'directory', typeof UNIFY | typeof DIFFERENT | typeof REMEMBER]>(
    [
      ['unify-units', UNIFY],
      ['unit-verdict', DIFFERENT],
      ['directory', REMEMBER],
    ],
  )('a failed %s changes nothing, waits for an edited cell, and is not overtaken', (kind, task) => {
    const writing = after(read, { type: 'asked', task });
    expect(paneReducer(writing, asked)).toBe(writing);
    expect(paneReducer(writing, { type: 'stopped' })).toBe(writing);
    const fails = (code: 'read-only' | 'cell-editing') =>
      ends({ task: kind, asked: task, result: failure(code) } as Outcome);
    expect(paneReducer(writing, fails('read-only'))).toEqual({
      ...writing,
      activity: { kind: 'idle' },
      notice: { kind: 'failed', failure: failure('read-only'), task },
    });
    expect(paneReducer(writing, fails('cell-editing')).activity).toEqual({ kind: 'held', task });
  });
});

describe('what is done with findings', () => {
  type Outcome = Extract<PaneEvent, { type: 'ended' }>['outcome'];
  const ends = (id: number, outcome: Outcome): PaneEvent => ({ type: 'ended', id, outcome, at: '10:43' });
  const asks = (task: Task): PaneEvent => ({ type: 'asked', task });
  const SAVED = { kind: 'saved' } as const;
  const NO_UNDO = { ...UNDO, cells: [] };
  const PREFERENCES = { preset: 'strict', rules: { 'text-damaged': 'off' } } as const;
  const IGNORE = {
    kind: 'ignore',
    sheet: '分工方案',
    finding: { fingerprint: '0123456789abcdef', rule: 'text-damaged' },
    reason: '原文件如此',
  } as const;
  const UNIGNORE = { kind: 'unignore', fingerprints: ['0123456789abcdef'], areUnused: true } as const;
  const SET = { kind: 'preferences', preferences: PREFERENCES } as const;
  const REPORT = { kind: 'report', sheet: '分工方案', report: 'self-check', before: undefined } as const;
  const MARK = { kind: 'mark', sheet: '分工方案', findings: [] } as const;
  const BATCH = { kind: 'batch', sheet: '分工方案', batch: { changes: [], fixes: [] } } as const;

  test.each<readonly [string, Task, Outcome, Partial<PaneState>, 'check' | undefined]>([
    [
      'an ignored finding is checked away',
      IGNORE,
      { task: 'ignore', asked: IGNORE, result: SAVED },
      { notice: { kind: 'ignored', fingerprint: '0123456789abcdef' }, office: { kind: 'unread' } },
      'check',
    ],
    [
      'a verdict that lapsed is cleared away',
      UNIGNORE,
      { task: 'unignore', asked: UNIGNORE, result: SAVED },
      { notice: { kind: 'unignored', count: 1, areUnused: true } },
      'check',
    ],
    [
      'preferences make the check stale and can be put back',
      SET,
      { task: 'preferences', asked: SET, result: SAVED },
      {
        notice: { kind: 'preferences-saved', previous: { preset: 'default', rules: {} } },
        office: officeSettings({ preferences: PREFERENCES }),
        staleness: OTHER_SETTINGS,
      },
      undefined,
    ],
    [
      'a report stands on a sheet of its own',
      REPORT,
      {
        task: 'report',
        asked: REPORT,
        result: { kind: 'report-written', report: 'self-check', sheet: '上报前自检单', created: true },
      },
      { notice: { kind: 'report-written', report: 'self-check', sheet: '上报前自检单', created: true }, history: [] },
      undefined,
    ],
    [
      'a report that found no table is told',
      REPORT,
      { task: 'report', asked: REPORT, result: { kind: 'no-table', sheet: '分工方案' } },
      { notice: { kind: 'table-lost', result: { kind: 'no-table', sheet: '分工方案' } } },
      undefined,
    ],
    [
      'marks are a step without cells, and nothing is checked again',
      MARK,
      { task: 'mark', asked: MARK, result: { kind: 'marked', marked: 25, undo: UNDO } },
      {
        notice: { kind: 'marked', marked: 25 },
        history: [{ id: 1, what: { kind: 'marks', marked: 25 }, at: '10:43', cells: 0, record: UNDO, isUndone: false }],
      },
      undefined,
    ],
    [
      'marks that were not there leave no step',
      MARK,
      { task: 'mark', asked: MARK, result: { kind: 'marked', marked: 0, undo: NO_UNDO } },
      { notice: { kind: 'marked', marked: 0, isUnchanged: true }, history: [] },
      undefined,
    ],
    [
      'a batch is one step; a choice several cells of which were refused is one',
      BATCH,
      {
        task: 'batch',
        asked: BATCH,
        result: {
          kind: 'mended',
          cells: 4,
          refused: [
            { index: 2, reason: 'protected' },
            { index: 2, reason: 'protected' },
          ],
          left: [{ ...IGNORE.finding, at: range('B9'), title: '甲', because: 'not-offered' }],
          undo: UNDO,
        },
      },
      {
        notice: { kind: 'mended', done: 1, refused: [{ index: 2, reason: 'protected' }], left: ['not-offered'] },
        history: [{ id: 1, what: { kind: 'cells' }, at: '10:43', cells: 1, record: UNDO, isUndone: false }],
      },
      'check',
    ],
    [
      'traces that are cleared are read no more',
      { kind: 'clear-traces' },
      { task: 'clear-traces', result: { kind: 'cleared', settings: true, names: 2, unmarked: [], stillMarked: [] } },
      { office: { kind: 'unread' }, staleness: OTHER_SETTINGS },
      undefined,
    ],
  ])('%s', (_, task, outcome, expected, next) => {
    const read: PaneEvent = { type: 'office-read', result: officeSettings() };
    const state = after(asked, done(1), read, asks(task), ends(2, outcome));
    expect(state).toMatchObject({ ...expected, activity: next ? { kind: 'busy', task: CHECK } : { kind: 'idle' } });
  });

  test('the counts of the first check of a sheet stay', () => {
    const again: Outcome = { task: 'check', result: checked({ findings: [] }) };
    const counts = new Map([['分工方案', { error: 2, warning: 1, hint: 1 }]]);
    expect(after(asked, done(1)).firstCounts).toEqual(counts);
    expect(after(asked, done(1), asked, ends(2, again)).firstCounts).toEqual(counts);
  });

  describe('several steps put back', () => {
    const write = (id: number) => [asks(APPLY), ends(id, { task: 'fix', result: fixed(1) }), done(id + 1)];
    const written = after(...write(1), ...write(3));
    const steps = [...written.history].reverse();
    const undoing = paneReducer(written, asks({ kind: 'undo', steps }));
    const standing = (state: PaneState) => standingSteps(state.history).map(({ id }) => id);

    test('all of them', () => {
      const result = { kind: 'undone', restored: 2, kept: [] } as const;
      const state = paneReducer(undoing, ends(5, { task: 'undo', undone: steps, result }));
      expect(standing(state)).toEqual([]);
      expect(state.notice).toEqual({ kind: 'undone', steps: 2, restored: 2, kept: [] });
    });

    test('the first of them: the rest is offered again', () => {
      const result = failure('busy');
      const state = paneReducer(undoing, ends(5, { task: 'undo', undone: steps.slice(0, 1), result }));
      expect(standing(state)).toEqual([1]);
      expect(state.activity).toMatchObject({ kind: 'busy', task: CHECK });
      expect(state.notice).toMatchObject({ kind: 'failed', failure: result, task: { steps: steps.slice(1) } });
    });

    test('held by an edited cell, only the rest is tried again', () => {
      const result = failure('cell-editing');
      const state = paneReducer(undoing, ends(5, { task: 'undo', undone: steps.slice(0, 1), result }));
      expect(standing(state)).toEqual([1]);
      expect(state.activity).toEqual({ kind: 'held', task: { kind: 'undo', steps: steps.slice(1) } });
    });
  });
});
