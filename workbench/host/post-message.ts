import type { EventEntry } from './api-class';
import { type Answer, LOCALE, PANE, openEntrance } from './entrance';
import type { Excel } from './excel';

/** A message between the pane's page and Excel on the web; it travels as JSON text. */
interface Message {
  /** 0 a call, 1 its answer or an event. */
  readonly _messageType: number;
  /** 0 a call, 1 the beginning of listening, 2 its end. */
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: CallData;
}

interface CallData {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/** What `_responseType` says of a message from Excel. */
const ANSWER = 0;
const EVENT = 1;

const EXCEL = 16;
/** Each frame has a conversation of its own, so that a reloaded pane never gets answers meant for the last one. */
let conversations = 0;

/**
 * Loads a pane into a frame and answers it as Excel on the web does; nothing is injected into the pane's page. The frame
 * must not be in a page yet: office.js reads the name that it gets here, and a frame has the name it enters the page with.
 * office.js asks for https and for both pages on one host name; the ports may differ.
 */
export function answerByMessages(current: () => Excel, frame: HTMLIFrameElement, paneUrl: string): { stop(): void } {
  const paneOrigin = new URL(paneUrl, window.location.href).origin;
  let listening: Message | undefined;
  const send = (to: Message, data: unknown, responseType: number) => {
    const message = {
      _messageType: 1,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: window.location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    frame.contentWindow?.postMessage(JSON.stringify(message), paneOrigin);
  };
  const entrance = openEntrance(current, (entries: readonly EventEntry[]) => {
    if (listening) send(listening, { ArrayData: entries }, EVENT);
  });

  const call = (message: Message, data: CallData) => {
    const settings = data.DdaSettingsMethod;
    if (settings) entrance.saveSettings(settings.Properties ?? []);
    entrance.call(data.DdaMethod?.DispatchId ?? -1, data.ArrayData ?? [], (answer) => {
      send(message, resultOf(answer), ANSWER);
    });
  };
  const listen = (message: Message, isBeginning: boolean) => {
    if (message._actionName === 'richApiMessage') listening = isBeginning ? message : undefined;
    send(message, { Error: 0 }, ANSWER);
  };
  const hear = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== paneOrigin) return;
    const message = messageIn(event.data);
    if (message?._messageType !== 0) return;
    if (message._actionType === 1 || message._actionType === 2) listen(message, message._actionType === 1);
    else if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
      send(message, contextOf(current()), ANSWER);
    } else if (message._actionName === 'executeMethod') call(message, message._data ?? {});
    // Everything else only tells Excel something: keys pressed, focus taken.
    else send(message, null, ANSWER);
  };

  window.addEventListener('message', hear);
  frame.name = nameForFrame();
  frame.src = paneUrl;
  return {
    stop() {
      window.removeEventListener('message', hear);
      entrance.close();
    },
  };
}

/** The frame's name carries what office.js must know before the first message. */
function nameForFrame(): string {
  const conversation = `conversation${++conversations}`;
  return JSON.stringify({
    baseFrameName: conversation,
    hostInfo: `Excel$Web$16.00$${LOCALE}$$$disableLogging$0`,
    xdmInfo: `${conversation}|${PANE.addIn}|${window.location.href}`,
    serializerVersion: '1',
    flights: '[]',
  });
}

function contextOf({ book, profile }: Excel): object {
  return {
    _id: PANE.addIn,
    _appName: EXCEL,
    _appVersion: '16.01',
    _appMinorVersion: 0,
    _appUILocale: LOCALE,
    _dataLocale: LOCALE,
    _docUrl: PANE.document,
    _clientMode: 0,
    _settings: [...book.settings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _appInstanceId: PANE.instance,
    _touchEnabled: false,
    _commerceAllowed: false,
    _requirementMatrix: JSON.stringify(profile.sets),
    _hostCustomMessage: '',
    _hostFullVersion: profile.hostVersion,
    _addinName: '责任表助手',
    _appDomains: [],
    _initialDisplayMode: 2,
  };
}

function resultOf(answer: Answer): object {
  const result = { Version: 1, Error: answer.error };
  return 'data' in answer ? { ...result, Data: answer.data } : result;
}

/** Frames hear all kinds of messages: what is no JSON object with a name is not for us. */
function messageIn(data: unknown): Message | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const message: unknown = JSON.parse(data);
    const isOurs = typeof message === 'object' && message !== null && '_actionName' in message;
    return isOurs ? (message as Message) : undefined;
  } catch {
    return undefined;
  }
}
