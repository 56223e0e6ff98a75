import { ApiError, apiNotFound, invalidArgument, itemNotFound } from './api-error';
import {
  type ApiClass,
  type ApiObject,
  type Argument,
  NULL_OBJECT,
  type NullObject,
  isApiObject,
  type Session,
} from './api-class';
import { CLASSES } from './classes';
import { atLeast } from './profiles';
import {
  ACTION_TYPES,
  type Action,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  PATH_TYPES,
  type QueryInfo,
  type RichRequest,
  type RichResponse,
} from './protocol';

/** Class.member → requirement set and version (「Range.hyperlink」 → 「ExcelApi 1.7」), made from the typings. */
export type MemberSets = Readonly<Record<string, string>>;

/** What watches, gates and disturbs a request. */
export interface DispatchOptions {
  readonly memberSets: MemberSets;
  /** Called before each action that can fail, with its index; throwing makes it fail instead of being carried out. */
  readonly beforeAction: (index: number) => void;
  /** Told every member the request uses, as the typings name it: 「Range.hyperlink」. */
  readonly onMember?: (member: string) => void;
}

interface Exchange {
  readonly request: RichRequest;
  readonly session: Session;
  readonly options: DispatchOptions;
  readonly resolved: Map<number, ApiObject | NullObject>;
}

/** Carries out a request in order, stops at the first error, rolls nothing back (quirks.ts: no-rollback). */
export function dispatch(request: RichRequest, session: Session, options: DispatchOptions): RichResponse {
  const exchange: Exchange = { request, session, options, resolved: new Map() };
  const response: RichResponse = { Results: [], TraceIds: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (canFail(exchange, action)) options.beforeAction(index);
      if (action.ActionType === ACTION_TYPES.trace) response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: perform(exchange, action) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      response.Error = {
        Code: error.code,
        Message: error.message,
        Location: action.Name || (request.ObjectPaths[action.ObjectPathId]?.Name ?? ''),
        ActionIndex: index,
        HttpStatusCode: error.httpStatus,
      };
      break;
    }
  }
  return response;
}

/** A trace, and an object that stands already, ask nothing of Excel that could fail. */
function canFail(exchange: Exchange, { ActionType, ObjectPathId }: Action): boolean {
  return (
    ActionType !== ACTION_TYPES.trace &&
    !(ActionType === ACTION_TYPES.instantiate && exchange.resolved.has(ObjectPathId))
  );
}

function perform(exchange: Exchange, action: Action): Json {
  if (action.ActionType === ACTION_TYPES.trace) return null;
  const target = resolve(exchange, action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION_TYPES.instantiate:
      return instantiate(exchange, target);
    case ACTION_TYPES.query:
      return target.kind === 'null' ? null : query(exchange, target, action.QueryInfo ?? {});
    case ACTION_TYPES.method:
      return answerOf(exchange, call(exchange, target, action.Name, action.ArgumentInfo));
    case ACTION_TYPES.setProperty:
      setProperty(exchange, target, action.Name, argumentsOf(exchange, action.ArgumentInfo)[0] as Json);
      return null;
    case ACTION_TYPES.ensureUnchanged:
      return null;
    case ACTION_TYPES.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) setProperty(exchange, target, name, value);
      return null;
    default:
      throw apiNotFound(`ActionType ${action.ActionType}`, 'not emulated');
  }
}

function instantiate(exchange: Exchange, target: ApiObject | NullObject): Json {
  return target.kind === 'null' ? null : identity(exchange, target);
}

function resolve(exchange: Exchange, id: number): ApiObject | NullObject {
  const known = exchange.resolved.get(id);
  if (known) return known;
  const path = exchange.request.ObjectPaths[id];
  if (!path) throw invalidArgument(`object path ${id}`);
  const found = follow(exchange, path);
  exchange.resolved.set(id, found);
  return found;
}

function follow(exchange: Exchange, path: ObjectPath): ApiObject | NullObject {
  const parent = path.ParentObjectPathId === undefined ? undefined : resolve(exchange, path.ParentObjectPathId);
  if (parent?.kind === 'null') return NULL_OBJECT;
  switch (path.ObjectPathType) {
    case PATH_TYPES.global:
      return { kind: 'Workbook', state: undefined };
    case PATH_TYPES.newObject:
      return createObject(path.Name);
    case PATH_TYPES.method:
      return asObject(call(exchange, parent, path.Name, path.ArgumentInfo), path.Name);
    case PATH_TYPES.property:
      return navigate(exchange, parent, path.Name);
    case PATH_TYPES.indexer:
      return index(exchange, parent, argumentsOf(exchange, path.ArgumentInfo)[0]);
    case PATH_TYPES.reference:
      return reference(exchange, path.Name);
    case PATH_TYPES.nullObject:
      return NULL_OBJECT;
    default:
      throw apiNotFound(`ObjectPathType ${path.ObjectPathType}`, 'not emulated');
  }
}

/** office.js makes one object itself: the service that learns that the pane's command handlers are ready. */
function createObject(name: string): ApiObject {
  if (name === 'Microsoft.InternalService.AddinInternalService') {
    return { kind: 'AddinInternalService', state: undefined };
  }
  throw apiNotFound(name, 'not emulated');
}

function asObject(value: ReturnType<typeof call>, name: string): ApiObject | NullObject {
  if (!isApiObject(value)) throw apiNotFound(name, 'gives no object');
  return value;
}

function reference(exchange: Exchange, id: string): ApiObject {
  const found = exchange.session.references.get(id);
  if (!found) throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
  return found;
}

function argumentsOf(exchange: Exchange, info: ArgumentInfo | undefined): readonly Argument[] {
  return (info?.Arguments ?? []).map((value, position) => {
    const path = info?.ReferencedObjectPathIds?.[position];
    return typeof path === 'number' && path > 0 ? resolve(exchange, path) : value;
  });
}

function classOf(target: ApiObject): ApiClass<unknown> {
  // The table pairs every kind with the class of its state (classes/index.ts), so the state is of that class.
  return CLASSES[target.kind] as ApiClass<unknown>;
}

function call(exchange: Exchange, target: ApiObject | NullObject | undefined, name: string, info?: ArgumentInfo) {
  if (!target || target.kind === 'null') return NULL_OBJECT;
  const method = classOf(target).methods?.[name];
  if (!method) throw apiNotFound(`${target.kind}.${name}()`, 'not emulated');
  gate(exchange, target.kind, name);
  return method(target.state, exchange.session, argumentsOf(exchange, info));
}

function navigate(exchange: Exchange, target: ApiObject | undefined, name: string): ApiObject | NullObject {
  if (!target) throw invalidArgument(name);
  const member = classOf(target).objects?.[name];
  if (!member) throw apiNotFound(`${target.kind}.${name}`, 'not emulated');
  gate(exchange, target.kind, name);
  return member(target.state, exchange.session);
}

function index(exchange: Exchange, target: ApiObject | undefined, key: Argument): ApiObject | NullObject {
  const item = target && classOf(target).item;
  if (!target || !item) throw apiNotFound(`${target?.kind ?? 'nothing'}[…]`, 'not emulated');
  return item(target.state, typeof key === 'string' || typeof key === 'number' ? String(key) : '', exchange.session);
}

function setProperty(exchange: Exchange, target: ApiObject | NullObject, name: string, value: Json): void {
  if (target.kind === 'null') throw itemNotFound(name);
  const properties = classOf(target).properties ?? {};
  const key = memberNamed(properties, name);
  const set = key === undefined ? undefined : properties[key]?.set;
  if (key === undefined || !set) throw apiNotFound(`${target.kind}.${name} =`, 'not emulated');
  gate(exchange, target.kind, key);
  set(target.state, value, exchange.session);
}

/** An Excel older than the member does not know it. */
function gate(exchange: Exchange, className: string, member: string): void {
  if (member.startsWith('_')) return;
  const asDeclared = `${className}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  exchange.options.onMember?.(asDeclared);
  const [set, version] = (exchange.options.memberSets[asDeclared] ?? '').split(' ');
  if (!set || !version || atLeast(exchange.session.profile, set, version)) return;
  throw apiNotFound(asDeclared, `needs ${set} ${version}`);
}

function answerOf(exchange: Exchange, value: ReturnType<typeof call>): Json {
  if (value === undefined) return null;
  if (!isApiObject(value)) return value;
  return value.kind === 'null' ? null : identity(exchange, value);
}

type JsonRecord = Record<string, Json>;

/** What every answer about an object carries: its id and the reference it is kept under. */
function identity(exchange: Exchange, target: ApiObject): JsonRecord {
  const id = classOf(target).properties?.['Id']?.get(target.state, exchange.session);
  const kept = target.kind === 'Range' ? exchange.session.referenceOf(target.state) : undefined;
  return {
    ...(kept === undefined ? {} : { _ReferenceId: kept }),
    ...(id === undefined ? {} : { Id: id }),
  };
}

function query(exchange: Exchange, target: ApiObject, info: QueryInfo): JsonRecord {
  const wanted = [...(info.Select ?? []), ...(info.Expand ?? [])];
  const members = classOf(target);
  if (!members.items) return select(exchange, target, wanted);
  const own = wanted.filter((path) => memberNamed(members.properties ?? {}, path) !== undefined);
  const ofItems = wanted.filter((path) => !own.includes(path)).map((path) => path.replace(/^items\//i, ''));
  const answer = select(exchange, target, own);
  if (ofItems.length === 0 && own.length > 0) return answer;
  const items = members.items(target.state, exchange.session).slice(info.Skip ?? 0);
  const shown = info.Top ? items.slice(0, info.Top) : items;
  return { ...answer, _Items: shown.map((item) => query(exchange, item, { Select: ofItems })) };
}

function select(exchange: Exchange, target: ApiObject, paths: readonly string[]): JsonRecord {
  const { properties = {}, objects = {} } = classOf(target);
  const answer = identity(exchange, target);
  const nested = new Map<string, string[]>();
  for (const path of paths.filter((wanted) => wanted !== 'isNullObject')) {
    const [head = '', ...rest] = path.split(/[/.]/);
    const property = rest.length === 0 ? memberNamed(properties, head) : undefined;
    const child = memberNamed(objects, head);
    if (property !== undefined) answer[property] = readProperty(exchange, target, property);
    else if (child === undefined) throw apiNotFound(`${target.kind}.${path}`, 'not emulated');
    else nested.set(child, [...(nested.get(child) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
  }
  for (const [child, inner] of nested) {
    const found = navigate(exchange, target, child);
    answer[child] = found.kind === 'null' ? { _IsNull: true } : query(exchange, found, { Select: inner });
  }
  return answer;
}

function readProperty(exchange: Exchange, target: ApiObject, name: string): Json {
  gate(exchange, target.kind, name);
  return classOf(target).properties?.[name]?.get(target.state, exchange.session) ?? null;
}

/** Queries name members as scripts write them, tables as the wire does; case is all that differs. */
function memberNamed(members: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const direct = name.charAt(0).toUpperCase() + name.slice(1);
  return direct in members ? direct : undefined;
}
