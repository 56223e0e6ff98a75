import type { EventEntry } from './api-class';
import { type Answer, LOCALE, type Later, PANE, RICH_API_MESSAGE, afterTimer, openEntrance } from './entrance';
import type { Excel } from './excel';

/** What office.js calls when a request is done: an error code, or an array-like answer. */
type Callback = (result: number | SafeArray) => void;

interface SafeArray {
  readonly toArray: () => readonly unknown[];
}

/**
 * The `window.external` object Excel on Windows gives a pane, over whichever Excel `current` answers:
 * install it before office.js loads. Answers come `later`, never before the call is over.
 */
export function externalFor(current: () => Excel, later: Later = afterTimer): object {
  const listeners = new Map<string, (type: number, data: SafeArray) => void>();
  const push = (entries: readonly EventEntry[]) => {
    listeners.get(`${RICH_API_MESSAGE}|`)?.(RICH_API_MESSAGE, safeArray(entries.map(safeArray)));
  };
  const entrance = openEntrance(current, push, later);
  const settings = {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of current().book.settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      entrance.saveSettings(keys.map((key, index) => [key, values[index] ?? ''] as const));
    },
  };
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${LOCALE}$$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(current(), settings),
    Execute(method: number, parameters: readonly (readonly unknown[])[], done: Callback) {
      entrance.call(method, parameters[0] ?? [], (answer) => {
        done(resultOf(answer));
      });
    },
    RegisterEvent(type: number, target: string, handler: (type: number, data: SafeArray) => void, done: Callback) {
      listeners.set(`${type}|${target}`, handler);
      later(() => {
        done(0);
      });
    },
    UnregisterEvent(type: number, target: string, done: Callback) {
      listeners.delete(`${type}|${target}`);
      later(() => {
        done(0);
      });
    },
  };
}

function resultOf(answer: Answer): number | SafeArray {
  return 'data' in answer ? safeArray([answer.error, answer.data]) : answer.error;
}

function contextOf(excel: Excel, settings: object): object {
  const answers: Readonly<Record<string, unknown>> = {
    AppType: 1,
    SolutionRef: PANE.addIn,
    AppVersionMajor: 16,
    AppVersionMinor: 1,
    AppUILocale: LOCALE,
    AppDataLocale: LOCALE,
    DocUrl: PANE.document,
    AppCapabilities: 0,
    ActivationMode: 1,
    ControlIntegrationLevel: 1,
    SolutionToken: '',
    CorrelationId: '',
    InstanceId: PANE.instance,
    TouchEnabled: false,
    CommerceAllowed: false,
    SupportedMatrix: JSON.stringify(excel.profile.sets),
    HostCustomMessage: '',
    HostFullVersion: excel.profile.hostVersion,
    DialogRequirementMatrix: '',
    InitialDisplayMode: 2,
    OfficeThemeInfo: JSON.stringify({ bodyBackgroundColor: 0xff_ff_ff, bodyForegroundColor: 0 }),
    Settings: settings,
  };
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [`Get${name}`, () => answer]));
}

function safeArray(items: readonly unknown[]): SafeArray {
  return { toArray: () => items };
}
