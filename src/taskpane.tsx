import { createRoot, type Root } from 'react-dom/client';
import type { Assistant } from './app/assistant';
import { lateAssistant } from './app/late-assistant';
import { App } from './pane/app';
import { ConnectingToExcel } from './pane/connecting-to-excel';
import { loadLaterScreens } from './pane/lazy-screens';
import type { Intent } from './pane/use-assistant';
import { today } from './today';

/** Merged areas, without which a sheet cannot be read, came with this set. */
const BASELINE = { set: 'ExcelApi', version: '1.13' } as const;

const UNSUPPORTED_PAGE = 'unsupported.html';

/** What the ribbon button put into the page's address: `?do=check`. */
function readIntent(search: string): Intent {
  const asked = new URLSearchParams(search).get('do');
  return asked === 'check' || asked === 'summary' ? asked : 'open';
}

function isSupported(host: Office.HostType | null): boolean {
  return host === Office.HostType.Excel && Office.context.requirements.isSetSupported(BASELINE.set, BASELINE.version);
}

/** office.js comes behind this script, so that neither its size nor a slow network keeps the pane from showing. */
function pageLoaded(): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => {
      resolve();
    });
  });
}

/** Resolves when Excel answers; never where the network keeps office.js away, and where this Excel is too old. */
async function connect(): Promise<void> {
  const never = new Promise<never>(() => undefined);
  await pageLoaded();
  if (typeof Office === 'undefined') return never;
  const { host } = await Office.onReady();
  if (isSupported(host)) return;
  location.replace(UNSUPPORTED_PAGE);
  return never;
}

async function loadAssistant(connected: Promise<void>): Promise<Assistant> {
  void loadLaterScreens();
  const { assistantInExcel } = await import(/* webpackChunkName: "assistant" */ './assistant-in-excel');
  await connected;
  return assistantInExcel();
}

function start(root: Root): void {
  const connected = connect();
  const assistant = lateAssistant(loadAssistant(connected));
  root.render(
    <ConnectingToExcel connected={connected} onRetry={retry}>
      <App assistant={assistant} intent={readIntent(location.search)} today={today()} />
    </ConnectingToExcel>,
  );
}

function retry(): void {
  location.reload();
}

const element = document.getElementById('root');
if (element) start(createRoot(element));
