import { type Answer, RICH_API_MESSAGE, later, openEntrance } from './entrance';
import type { Excel } from './excel';

/** What office.js calls when a request is done: an error code, or an array-like answer. */
type Callback = (result: number | SafeArray) => void;

interface SafeArray {
  readonly toArray: () => readonly unknown[];
}

/**
 * The `window.external` object Excel on Windows gives a pane, over whichever Excel `current` answers:
 * install it before office.js loads. Answers come asynchronously, as from a real process.
 */
export function externalFor(current: () => Excel, locale = 'zh-CN'): object {
  const listeners = new Map<string, (type: number, data: SafeArray) => void>();
  const entrance = openEntrance(current, (entries) => {
    listeners.get(`${RICH_API_MESSAGE}|`)?.(RICH_API_MESSAGE, safeArray(entries.map(safeArray)));
  });
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
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(current(), locale, settings),
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

function contextOf(excel: Excel, locale: string, settings: object): object {
  const answers: Readonly<Record<string, unknown>> = {
    AppType: 1,
    SolutionRef: 'emulated-add-in',
    AppVersionMajor: 16,
    AppVersionMinor: 1,
    AppUILocale: locale,
    AppDataLocale: locale,
    DocUrl: '责任分解表.xlsx',
    AppCapabilities: 0,
    ActivationMode: 1,
    ControlIntegrationLevel: 1,
    SolutionToken: '',
    CorrelationId: '',
    InstanceId: 'emulated-instance',
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
