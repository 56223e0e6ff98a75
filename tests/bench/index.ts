/** `npm run bench [-- check pane deadlines units]`: figures for comparing, not for tests; all sections where none is named. */
import { printCheck } from './check';
import { printDeadlines } from './deadlines';
import { printPane } from './pane';
import { printUnits } from './units';

const SECTIONS = new Map<string, () => Promise<void> | void>([
  ['check', printCheck],
  ['pane', printPane],
  ['deadlines', printDeadlines],
  ['units', printUnits],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SECTIONS.has(name));
if (unknown.length > 0) {
  console.error(`没有这一项：${unknown.join('、')}（可选 ${[...SECTIONS.keys()].join('、')}）`);
  process.exitCode = 2;
} else {
  for (const [name, print] of SECTIONS) if (asked.length === 0 || asked.includes(name)) await print();
}
