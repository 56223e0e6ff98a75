import { columnsPage } from './columns-page';
import { deadlinePatternsPage } from './deadlines-page';
import { rulesPage } from './rules-page';
import { summariesPage } from './summaries-page';
import { unitsPage } from './units-page';

/** Every generated page, by its file in docs/. */
export const DOCS: Readonly<Record<string, () => string>> = {
  'rules.md': rulesPage,
  'deadlines.md': deadlinePatternsPage,
  'columns.md': columnsPage,
  'units.md': unitsPage,
  'summaries.md': summariesPage,
};
