import type { ClearResult, OfficeSettings, SavedResult } from '../../app/assistant';
import type { Notice } from '../notice';
import type { PaneState } from '../pane-state';
import { OTHER_SETTINGS } from '../staleness';
import type {
  IgnoreTask,
  OfficeSettingsTask,
  PreferencesTask,
  Task,
  TriggerDateTask,
  UnignoreTask,
  UnitVerdictTask,
} from '../task';
import { type AfterTask, afterFailure, RECHECK, withNotice, withUnreadOffice } from './after';

/** What was read of the settings is no longer so, and the sheet is checked with what was saved. */
function afterVerdictOn(state: PaneState, result: SavedResult, task: Task, notice: Notice): AfterTask {
  if (result.kind === 'failed') return afterFailure(state, result, task);
  return { state: withNotice(withUnreadOffice(state), notice), next: RECHECK };
}

/** After the day of an event was kept or forgotten. */
export function afterTriggerDate(state: PaneState, result: SavedResult, task: TriggerDateTask): AfterTask {
  const { trigger, date } = task;
  return afterVerdictOn(state, result, task, { kind: 'trigger-date', trigger, date });
}

/** After 不是同一单位 was kept or forgotten. */
export function afterUnitVerdict(state: PaneState, result: SavedResult, task: UnitVerdictTask): AfterTask {
  const { choice, verdict } = task;
  return afterVerdictOn(state, result, task, { kind: 'unit-verdict', choice, verdict });
}

/** After 不是问题. */
export function afterIgnore(state: PaneState, result: SavedResult, task: IgnoreTask): AfterTask {
  return afterVerdictOn(state, result, task, { kind: 'ignored', fingerprint: task.finding.fingerprint });
}

/** After 恢复, or after verdicts that had lapsed were cleared away. */
export function afterUnignore(state: PaneState, result: SavedResult, task: UnignoreTask): AfterTask {
  const { fingerprints, areUnused } = task;
  return afterVerdictOn(state, result, task, { kind: 'unignored', count: fingerprints.length, areUnused });
}

/** After the settings were saved as a whole. */
export function afterSettings(state: PaneState, result: SavedResult, task: OfficeSettingsTask): AfterTask {
  if (result.kind === 'failed') return afterFailure(state, result, task);
  const previous = knownSettings(state);
  return { state: withNotice(withSaved(state, task.settings), { kind: 'settings-saved', previous }) };
}

/** After preset, switches or the window of 临期 were saved. */
export function afterPreferences(state: PaneState, result: SavedResult, task: PreferencesTask): AfterTask {
  if (result.kind === 'failed') return afterFailure(state, result, task);
  const { preferences } = task;
  const known = knownSettings(state);
  const saved = withSaved(state, known && { ...known, preferences });
  return { state: withNotice(saved, { kind: 'preferences-saved', previous: known?.preferences }) };
}

/** After 清除插件留在工作簿中的信息: the check knew settings that are gone. */
export function afterClearing(state: PaneState, result: ClearResult, task: Task): AfterTask {
  if (result.kind === 'failed') return afterFailure(state, result, task);
  return { state: withNotice(withSaved(state, undefined), { kind: 'traces-cleared', result }) };
}

function knownSettings({ office }: PaneState): OfficeSettings | undefined {
  return office.kind === 'settings' ? office.settings : undefined;
}

/** The state in which the workbook keeps settings that the last check did not know; unknown ones are read again. */
function withSaved(state: PaneState, settings: OfficeSettings | undefined): PaneState {
  const { office, check } = state;
  return {
    ...state,
    office:
      settings && office.kind === 'settings'
        ? { kind: office.kind, settings, builtInYears: office.builtInYears }
        : { kind: 'unread' },
    staleness: check.kind === 'done' ? OTHER_SETTINGS : state.staleness,
  };
}
