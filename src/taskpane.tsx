import { createRoot, type Root } from 'react-dom/client';
import { createAssistant } from './app/create-assistant';
import { type CivilDate, civilDate } from './calendar/civil-date';
import { excelHost } from './host/excel/excel-host';
import { App } from './pane/app';
import type { Intent } from './pane/use-assistant';
import { WaitingForExcel } from './pane/waiting-for-excel';

/** Merged areas, without which a sheet cannot be read, came with this set. */
const BASELINE = { set: 'ExcelApi', version: '1.13' } as const;

const UNSUPPORTED_PAGE = 'unsupported.html';

/** The day on this machine's calendar. */
function today(): CivilDate {
  const now = new Date();
  const date = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!date) throw new Error('the machine has no usable date');
  return date;
}

/** What the ribbon button put into the page's address: `?do=check`. */
function readIntent(search: string): Intent {
  const asked = new URLSearchParams(search).get('do');
  return asked === 'check' || asked === 'summary' ? asked : 'open';
}

function isSupported(host: Office.HostType | null): boolean {
  return host === Office.HostType.Excel && Office.context.requirements.isSetSupported(BASELINE.set, BASELINE.version);
}

async function start(root: Root): Promise<void> {
  root.render(<WaitingForExcel onRetry={retry} />);
  // Where the network keeps office.js away there is nothing to wait for: the waiting screen says so after a while.
  if (typeof Office === 'undefined') return;
  const { host } = await Office.onReady();
  if (!isSupported(host)) {
    location.replace(UNSUPPORTED_PAGE);
    return;
  }
  const assistant = createAssistant(excelHost(), today);
  root.render(<App assistant={assistant} intent={readIntent(location.search)} today={today()} />);
}

function retry(): void {
  location.reload();
}

const element = document.getElementById('root');
if (element) void start(createRoot(element));
