import type { Excel } from './excel';
import { REQUEST_ERRORS } from './protocol';

/** What office.js calls when a request is done: an error code, or an array-like answer. */
type Callback = (result: number | SafeArray) => void;

interface SafeArray {
  readonly toArray: () => readonly unknown[];
}

const EXECUTE_RICH_API_REQUEST = 93;
const RICH_API_MESSAGE_EVENT = 33;
/** Positions in the array office.js hands over with a rich API request. */
const BODY = 4;
const FLAGS = 6;

/**
 * The `window.external` object Excel on Windows gives a pane, over whichever Excel `current` answers:
 * install it before office.js loads. Answers come asynchronously, as from a real process.
 */
export function externalFor(current: () => Excel, locale = 'zh-CN'): object {
  const listeners = new Map<string, (type: number, data: SafeArray) => void>();
  const connected = new WeakSet<Excel>();
  const connect = (excel: Excel) => {
    if (connected.has(excel)) return;
    connected.add(excel);
    excel.onEvents((entries) => {
      later(() =>
        listeners.get(`${RICH_API_MESSAGE_EVENT}|`)?.(RICH_API_MESSAGE_EVENT, safeArray(entries.map(safeArray))),
      );
    });
  };
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(current(), locale),
    Execute(method: number, parameters: readonly (readonly unknown[])[], done: Callback) {
      const excel = current();
      connect(excel);
      if (method !== EXECUTE_RICH_API_REQUEST) {
        later(() => {
          done(REQUEST_ERRORS.notEmulated);
        });
        return;
      }
      const message = parameters[0] ?? [];
      excel.answer(String(message[BODY]), Number(message[FLAGS]), (result) => {
        later(() => {
          done(typeof result === 'number' ? result : safeArray([0, [200, [], result]]));
        });
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

function contextOf(excel: Excel, locale: string): object {
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
    Settings: { Read: () => undefined, Write: () => undefined },
  };
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [`Get${name}`, () => answer]));
}

function safeArray(items: readonly unknown[]): SafeArray {
  return { toArray: () => items };
}

function later(then: () => void): void {
  setTimeout(then, 0);
}
