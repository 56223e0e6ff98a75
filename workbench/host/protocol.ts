/** The rich API protocol of office.js as the emulated Excel speaks it; names as they travel on the wire. */

/** A value on the wire. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Arguments of a call. */
export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Where positive, the argument at the same index is an object path instead of a value. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

/** How an object path leads to its object. */
export const PATH_TYPES = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** How a script has come to an object, from its parent on. */
export interface ObjectPath {
  readonly Id: number;
  /** One of `PATH_TYPES`. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What a load asks for; paths are written 「format/fill/color」. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

/** What an action does to its object. */
export const ACTION_TYPES = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** One thing a request asks for. */
export interface Action {
  readonly Id: number;
  /** One of `ACTION_TYPES`. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, Json>>;
}

/** One sync. */
export interface RichRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** The first error of a request, and where it happened. */
export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** The answer to one sync. */
export interface RichResponse {
  readonly Results: { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: number[];
  Error?: ErrorBody;
}

/** Refusals of a whole request, before anything of it is carried out. */
export const REQUEST_ERRORS = {
  cellEditing: 5004,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  notEmulated: 5001,
} as const;

/** The request may wait until the user has finished typing in a cell. */
export const FLAG_DELAY_FOR_CELL_EDIT = 64;
