/** `npm run sideload`: registers the built add-in with the Excel of this machine and serves its pages; `--remove` undoes the first. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { DIST, ensureBuilt, manifestId, ROOT } from './build/build';
import { serveDist } from './serve/serve-dist';
import { planRemoval, planSideload, systemOf } from './sideload/plan';
import { performSteps } from './sideload/perform';

const system = systemOf(process.platform);
const home = homedir();
const id = manifestId(join(ROOT, 'manifest.xml'));

async function sideload(): Promise<boolean> {
  ensureBuilt('pane');
  // Served first: an Excel that is told of pages nobody serves shows an error the user cannot read.
  if (system !== 'other' && !(await serveDist())) return false;
  return performSteps(planSideload({ system, home, manifest: join(DIST, 'manifest.xml'), id }));
}

const isDone = process.argv.includes('--remove') ? performSteps(planRemoval({ system, home, id })) : await sideload();
if (!isDone) process.exit(1);
