import type { CheckRequest } from '../app/assistant';
import type { CheckSettings, Correction, PaneState } from './pane-state';

/** The request with what the user has just settled. Corrections of a table hold for the sheet they were made on. */
export function corrected(state: PaneState, correction: Correction): CheckRequest {
  const settings = settingsOf(state.request);
  switch (correction.kind) {
    case 'sheet':
      return correction.sheet === undefined ? settings : { ...settings, sheet: correction.sheet };
    case 'settings':
      return { ...withoutSettings(state.request), ...correction.settings };
    case 'table':
      return { ...settings, ...checkedSheet(state), table: correction.table };
    case 'header-rows':
      return { ...settings, ...checkedSheet(state), headerRows: correction.headerRows };
    case 'role': {
      const roles = new Map(state.request.roles).set(correction.col, correction.role);
      return { ...state.request, ...checkedSheet(state), roles };
    }
  }
}

/** The settings part of a request. */
export function settingsOf({ asOf, planYear }: CheckRequest): CheckSettings {
  return {
    ...(asOf !== undefined && { asOf }),
    ...(planYear !== undefined && { planYear }),
  };
}

function withoutSettings(request: CheckRequest): CheckRequest {
  const { asOf: _asOf, planYear: _planYear, ...rest } = request;
  return rest;
}

/** The sheet the correction was made on, so that another active sheet does not get its columns. */
function checkedSheet({ check }: PaneState): Pick<CheckRequest, 'sheet'> {
  return check.kind === 'done' ? { sheet: check.outcome.sheet } : {};
}
