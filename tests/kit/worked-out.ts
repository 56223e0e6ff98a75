import { isError, type Single, singleOf } from '../../workbench/host/calculate/formula-values';
import { parseFormula } from '../../workbench/host/calculate/parse-formula';
import type { Scope, Term } from '../../workbench/host/calculate/term';

const terms = new Map<string, Term>();

/** What a formula gives where its names and references lead; by the workbench, which knows nothing of how formulas are made. */
export function workedOut(formula: string, scope: Omit<Scope, 'today'>): string | number | boolean {
  const term = terms.get(formula) ?? parseFormula(formula);
  terms.set(formula, term);
  const value: Single = singleOf(term({ ...scope, today: 0 }));
  return isError(value) ? value.error : (value ?? 0);
}
