import type { CivilDate } from '../calendar/civil-date';
import { ruleTexts } from '../checks/rule-texts';
import type { Host } from '../host/host';
import { applyBatch } from './apply-batch';
import { applyChanges, applyFix } from './apply-fixes';
import type { Assistant, CheckRequest, OfficeSettings } from './assistant';
import { checkSheet } from './check-sheet';
import { enrich } from './enrich';
import { exportUnitDirectory } from './export-unit-directory';
import { orFailure } from './failure';
import { fillUnitDirectory } from './fill-unit-directory';
import { importNotice } from './import-notice';
import { changeOfficeSettings, readOfficeSettings, withTriggerDate, withUnitVerdict } from './keep-office-settings';
import { withIgnore, withoutIgnores } from './keep-check-preferences';
import { markFindings } from './mark-findings';
import { readPresetFile, serialisePreset } from './preset-file';
import { mergeAgain, partMerges } from './part-merges';
import { previewSummaries } from './preview-summaries';
import { readEnrichment } from './read-enrichment';
import { readPastedNotice } from './read-pasted-notice';
import { readSummaries } from './read-summaries';
import { rememberUnit } from './remember-unit';
import { turns } from './turns';
import { undoAll } from './undo-all';
import { unifyUnits } from './unify-units';
import { writeReport } from './write-report';
import { writeSummaries } from './write-summaries';

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
    undo: (record) => orFailure(async () => ({ kind: 'undone' as const, ...(await undoAll(host, record)) })),
    readEnrichment: (request) => orFailure(() => readEnrichment(host, dated(request))),
    enrich: (request, choice) => orFailure(() => inTurn(() => enrich(host, dated(request), choice))),
    partMerges: (request) => orFailure(() => inTurn(() => partMerges(host, dated(request)))),
    mergeAgain: (request) => orFailure(() => inTurn(() => mergeAgain(host, dated(request)))),
    readSummaries: (request) => orFailure(() => readSummaries(host, dated(request))),
    previewSummaries: (request, choice, options) =>
      orFailure(() => previewSummaries(host, dated(request), choice, options)),
    writeSummaries: (request, choice, options) =>
      orFailure(() => inTurn(() => writeSummaries(host, dated(request), choice, options))),
    readOfficeSettings: () => orFailure(() => readOfficeSettings(host)),
    saveOfficeSettings: (settings) => orFailure(() => changeSettings(() => settings)),
    setTriggerDate: (trigger, day) =>
      orFailure(() => changeSettings((settings) => withTriggerDate(settings, trigger, day))),
    unifyUnits: (request, choice) => orFailure(() => inTurn(() => unifyUnits(host, request, choice))),
    setUnitVerdict: (choice, verdict) =>
      orFailure(() => changeSettings((settings) => withUnitVerdict(settings, choice, verdict))),
    rememberUnit: (choice) => orFailure(() => inTurn(() => rememberUnit(host, choice))),
    fillUnitDirectory: (request) => orFailure(() => inTurn(() => fillUnitDirectory(host, request))),
    exportUnitDirectory: () => orFailure(() => exportUnitDirectory(host)),
    readHolidayNotice: readPastedNotice,
    readNotice: (input, options, task) => orFailure(() => importNotice(input, options, task)),
    writeNotice: (draft, options) =>
      orFailure(async () => {
        // With the reader, which is there by then.
        const { writeNotice } = await import(/* webpackChunkName: "notices" */ './write-notice');
        return inTurn(() => writeNotice(host, draft, options));
      }),
    applyBatch: (request, batch) => orFailure(() => applyBatch(host, dated(request), batch)),
    ignoreFinding: (sheet, finding, reason) =>
      orFailure(() => changeSettings((settings) => withIgnore(settings, { sheet, finding, reason, on: today() }))),
    removeIgnores: (fingerprints) =>
      orFailure(() => changeSettings((settings) => withoutIgnores(settings, fingerprints))),
    savePreferences: (preferences) => orFailure(() => changeSettings((settings) => ({ ...settings, preferences }))),
    listRules: () => Promise.resolve([...ruleTexts().values()]),
    exportPreset: (preferences) => Promise.resolve(serialisePreset(preferences)),
    readPresetFile: (text) => Promise.resolve(readPresetFile(text)),
    writeReport: (request, report, before) => orFailure(() => writeReport(host, dated(request), report, before)),
    markFindings: (sheet, findings) => orFailure(() => markFindings(host, sheet, findings)),
    clearTraces: () =>
      orFailure(() => inTurn(async () => ({ kind: 'cleared' as const, ...(await host.clearTraces()) }))),
    showRange: (sheet, range) =>
      orFailure(async () => {
        await host.select(sheet, range);
        return { kind: 'shown' as const };
      }),
    watch: (listener) => host.watch(listener),
  };
}
