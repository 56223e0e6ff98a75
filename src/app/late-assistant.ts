import type { Assistant } from './assistant';

/** An assistant that can be asked before it is there: every call waits for it. */
export function lateAssistant(ready: Promise<Assistant>): Assistant {
  return {
    listSheets: async () => (await ready).listSheets(),
    checkSheet: async (request, options) => (await ready).checkSheet(request, options),
    applyChanges: async (sheet, changes) => (await ready).applyChanges(sheet, changes),
    applyFix: async (sheet, fix) => (await ready).applyFix(sheet, fix),
    undo: async (record) => (await ready).undo(record),
    writeLeadUnitSummary: async (request) => (await ready).writeLeadUnitSummary(request),
    addColumns: async (request, choice) => (await ready).addColumns(request, choice),
    readOfficeSettings: async () => (await ready).readOfficeSettings(),
    saveOfficeSettings: async (settings) => (await ready).saveOfficeSettings(settings),
    setTriggerDate: async (trigger, date) => (await ready).setTriggerDate(trigger, date),
    unifyUnits: async (request, choice) => (await ready).unifyUnits(request, choice),
    setUnitVerdict: async (choice, verdict) => (await ready).setUnitVerdict(choice, verdict),
    rememberUnit: async (choice) => (await ready).rememberUnit(choice),
    fillUnitDirectory: async (request) => (await ready).fillUnitDirectory(request),
    exportUnitDirectory: async () => (await ready).exportUnitDirectory(),
    applyBatch: async (request, batch) => (await ready).applyBatch(request, batch),
    ignoreFinding: async (sheet, finding, reason) => (await ready).ignoreFinding(sheet, finding, reason),
    removeIgnores: async (fingerprints) => (await ready).removeIgnores(fingerprints),
    savePreferences: async (preferences) => (await ready).savePreferences(preferences),
    listRules: async () => (await ready).listRules(),
    exportPreset: async (preferences) => (await ready).exportPreset(preferences),
    readPresetFile: async (text) => (await ready).readPresetFile(text),
    writeReport: async (request, report, before) => (await ready).writeReport(request, report, before),
    markFindings: async (sheet, findings) => (await ready).markFindings(sheet, findings),
    clearTraces: async () => (await ready).clearTraces(),
    readHolidayNotice: async (text) => (await ready).readHolidayNotice(text),
    showRange: async (sheet, range) => (await ready).showRange(sheet, range),
    watch: async (listener) => (await ready).watch(listener),
  };
}
