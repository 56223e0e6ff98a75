import type { CivilDate } from '../calendar/civil-date';
import { type Host, HostError } from '../host/host';
import { addColumns } from './add-columns';
import { applyChanges, applyFix } from './apply-fixes';
import type { Assistant, CheckRequest, OfficeSettings } from './assistant';
import { checkSheet } from './check-sheet';
import { orFailure } from './failure';
import { changeOfficeSettings, readOfficeSettings, withTriggerDate, withUnitVerdict } from './keep-office-settings';
import { readPastedNotice } from './read-pasted-notice';
import { turns } from './turns';
import { unifyUnits } from './unify-units';
import { writeLeadUnitSummary } from './write-summary';

/** Binds the use cases to one workbook. `today` is asked anew on every use: a pane may stay open over midnight. */
export function createAssistant(host: Host, today: () => CivilDate): Assistant {
  const dated = (request: CheckRequest) => ({ ...request, asOf: request.asOf ?? today() });
  const inTurn = turns();
  const changeSettings = (change: (settings: OfficeSettings) => OfficeSettings) =>
    inTurn(() => changeOfficeSettings(host, change));
  return {
    listSheets: () => orFailure(() => host.listSheets()),
    checkSheet: (request, options) => orFailure(() => checkSheet(host, dated(request), options)),
    applyChanges: (sheet, changes) =>
      orFailure(() => {
        const edits = changes.map((change) => change.edit);
        return applyChanges(host, sheet, edits);
      }),
    applyFix: (sheet, fix) => orFailure(() => applyFix(host, sheet, fix)),
    undo: (record) => orFailure(async () => ({ kind: 'undone' as const, ...(await host.undo(record)) })),
    writeLeadUnitSummary: (request) => orFailure(() => writeLeadUnitSummary(host, dated(request))),
    addColumns: (request, choice) => orFailure(() => addColumns(host, request, choice)),
    readOfficeSettings: () => orFailure(() => readOfficeSettings(host)),
    saveOfficeSettings: (settings) => orFailure(() => changeSettings(() => settings)),
    setTriggerDate: (trigger, day) =>
      orFailure(() => changeSettings((settings) => withTriggerDate(settings, trigger, day))),
    unifyUnits: (request, choice) => orFailure(() => inTurn(() => unifyUnits(host, request, choice))),
    setUnitVerdict: (choice, verdict) =>
      orFailure(() => changeSettings((settings) => withUnitVerdict(settings, choice, verdict))),
    rememberUnit: () => orFailure(notYet),
    fillUnitDirectory: () => orFailure(notYet),
    exportUnitDirectory: () => orFailure(notYet),
    readHolidayNotice: readPastedNotice,
    showRange: (sheet, range) =>
      orFailure(async () => {
        await host.select(sheet, range);
        return { kind: 'shown' as const };
      }),
    watch: (listener) => host.watch(listener),
  };
}

function notYet(): Promise<never> {
  return Promise.reject(new HostError('not-supported', 'not built yet'));
}
