/**
 * `npm run bench [-- check summaries pane deadlines units notices defects]`: figures for comparing, not for tests; all sections where none is named.
 * `--sheets N --seed N` say on how many sheets the defects are planted, and on which.
 */
import { parseArgs } from 'node:util';
import { printCheck } from './check';
import { printDeadlines } from './deadlines';
import { printDefects } from './defects';
import { printNotices } from './notices';
import { printPane } from './pane';
import { printSummaries } from './summaries';
import { printUnits } from './units';

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: { sheets: { type: 'string', default: '1000' }, seed: { type: 'string', default: '2026' } },
});

const SECTIONS = new Map<string, () => Promise<void> | void>([
  ['check', printCheck],
  ['summaries', printSummaries],
  ['pane', printPane],
  ['deadlines', printDeadlines],
  ['units', printUnits],
  ['notices', printNotices],
  [
    'defects',
    () => {
      printDefects({ sheets: Number(values.sheets), seed: Number(values.seed) });
    },
  ],
]);

const unknown = asked.filter((name) => !SECTIONS.has(name));
if (unknown.length > 0) {
  console.error(`没有这一项：${unknown.join('、')}（可选 ${[...SECTIONS.keys()].join('、')}）`);
  process.exitCode = 2;
} else {
  for (const [name, print] of SECTIONS) if (asked.length === 0 || asked.includes(name)) await print();
}
