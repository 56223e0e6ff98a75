import { invalidArgument } from './api-error';
import type { Area } from './model/area';
import type { Shift } from './model/shift-cells';
import type {
  Chart,
  ChartSeries,
  ConditionalFormat,
  DefinedName,
  Sheet,
  Table,
  Workbook,
  XmlPart,
} from './model/workbook';
import type { Json } from './protocol';
import type { Profile } from './profiles';

/** A range as scripts hold it: kept references follow inserted and deleted rows, so the area can change. */
export interface RangeState {
  readonly sheet: Sheet;
  area: Area;
}

interface ChartState {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** A part of a chart, by the name its details go by: 「series 0/line」. */
interface ChartPartState extends ChartState {
  readonly part: string;
}

interface ConditionalFormatState {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
  /** The first cell of the range it was fetched through (quirks.ts: condition-relative). */
  readonly via: { readonly row: number; readonly col: number };
}

/** A single cell of a sheet, by its place. */
export interface CellPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
}

/** What an API object of each class stands for. */
export interface ApiStates {
  AddinInternalService: undefined;
  Application: undefined;
  AutoFilter: Sheet;
  CellValueConditionalFormat: ConditionalFormatState;
  Chart: ChartState;
  ChartAreaFormat: ChartState;
  ChartAxes: ChartState;
  ChartAxis: ChartPartState;
  ChartAxisFormat: ChartPartState;
  ChartBorder: ChartPartState;
  ChartCollection: Sheet;
  ChartFill: ChartPartState & { readonly series?: ChartSeries };
  ChartFont: ChartPartState;
  ChartGridlines: ChartPartState;
  ChartGridlinesFormat: ChartPartState;
  ChartLegend: ChartState;
  ChartLineFormat: ChartPartState;
  ChartPoint: ChartPartState;
  ChartPointFormat: ChartPartState;
  ChartPointsCollection: ChartPartState & { readonly series: ChartSeries };
  ChartSeries: ChartState & { readonly series: ChartSeries };
  ChartSeriesCollection: ChartState;
  ChartSeriesFormat: ChartState & { readonly series: ChartSeries };
  ChartTitle: ChartState;
  ChartTitleFormat: ChartState;
  ColorScaleConditionalFormat: ConditionalFormatState;
  Comment: CellPlace;
  CommentCollection: { readonly sheet: Sheet | undefined };
  ConditionalDataBarPositiveFormat: ConditionalFormatState;
  ConditionalFormat: ConditionalFormatState;
  ConditionalFormatCollection: { readonly sheet: Sheet; readonly areas: readonly Area[] };
  ConditionalFormatRule: ConditionalFormatState;
  ConditionalRangeFill: ConditionalFormatState;
  ConditionalRangeFont: ConditionalFormatState;
  ConditionalRangeFormat: ConditionalFormatState;
  CustomConditionalFormat: ConditionalFormatState;
  CustomProperty: { readonly key: string };
  CustomPropertyCollection: undefined;
  CustomXmlPart: XmlPart;
  CustomXmlPartCollection: { readonly namespace: string | undefined };
  DataBarConditionalFormat: ConditionalFormatState;
  DocumentProperties: undefined;
  FunctionResult: { readonly value: Json };
  Functions: undefined;
  HeaderFooter: Sheet;
  HeaderFooterGroup: Sheet;
  NamedItem: DefinedName;
  NamedItemCollection: undefined;
  Note: CellPlace;
  NoteCollection: Sheet;
  PageBreak: { readonly sheet: Sheet; readonly row: number };
  PageBreakCollection: Sheet;
  PageLayout: Sheet;
  PivotTableCollection: Sheet;
  Range: RangeState;
  RangeAreas: { readonly sheet: Sheet; readonly areas: readonly Area[] };
  RangeBorder: { readonly ranges: readonly RangeState[]; readonly side: string };
  RangeBorderCollection: readonly RangeState[];
  RangeCollection: { readonly sheet: Sheet; readonly areas: readonly Area[] };
  RangeFill: readonly RangeState[];
  RangeFont: readonly RangeState[];
  RangeFormat: readonly RangeState[];
  Setting: { readonly key: string };
  SettingCollection: undefined;
  Table: { readonly sheet: Sheet; readonly table: Table };
  TableCollection: { readonly sheet: Sheet | undefined };
  TextConditionalFormat: ConditionalFormatState;
  Workbook: undefined;
  WorkbookCreated: { readonly id: string; readonly base64: string };
  WorkbookProtection: undefined;
  Worksheet: Sheet;
  WorksheetCollection: undefined;
  WorksheetCustomProperty: { readonly sheet: Sheet; readonly key: string };
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
}

/** Names of the emulated classes, as the typings have them. */
export type ClassName = keyof ApiStates;

/** An object of the API: its class and what it stands for. */
export type ApiObject = { readonly [K in ClassName]: { readonly kind: K; readonly state: ApiStates[K] } }[ClassName];

/** The object an `…OrNullObject` member gives when there is nothing. */
export interface NullObject {
  readonly kind: 'null';
}

/** The only null object there needs to be. */
export const NULL_OBJECT: NullObject = { kind: 'null' };

/** An argument of a call: a value, or an object that was handed over. */
export type Argument = Json | undefined | ApiObject | NullObject;

/** How a property is read and, where scripts may, set. */
export interface Property<S> {
  readonly get: (state: S, session: Session) => Json;
  readonly set?: (state: S, value: Json, session: Session) => void;
}

type Call<S, R> = (state: S, session: Session, args: readonly Argument[]) => R;

/** One class of the object model: exactly the members the add-in uses, by their names on the wire (PascalCase). */
export interface ApiClass<S> {
  readonly properties?: Readonly<Record<string, Property<S>>>;
  readonly objects?: Readonly<Record<string, (state: S, session: Session) => ApiObject | NullObject>>;
  readonly methods?: Readonly<Record<string, Call<S, ApiObject | NullObject | Json | undefined>>>;
  readonly items?: (state: S, session: Session) => readonly ApiObject[];
  /** `getItem`, and the indexer. */
  readonly item?: (state: S, key: string, session: Session) => ApiObject | NullObject;
}

/** An API object of a class. */
export function object<K extends ClassName>(kind: K, state: ApiStates[K]): ApiObject {
  // The pair is right by the signature; TypeScript cannot see that through the mapped union.
  return { kind, state } as ApiObject;
}

/** Tells an object from a plain value. */
export function isApiObject(value: unknown): value is ApiObject | NullObject {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** A member that can be read only. */
export function readOnly<S>(get: (state: S, session: Session) => Json): Property<S> {
  return { get };
}

/** A text argument; anything else is an error as in Excel. */
export function textOf(value: Argument): string {
  if (typeof value !== 'string') throw invalidArgument('a text is expected');
  return value;
}

/** Whether an argument that may be something else is a text. */
export function isText(value: Argument): value is string {
  return typeof value === 'string';
}

/** Number of an event type on the wire. */
export const EVENT_TYPES = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
} as const;

/** [65536, type, target, arguments as JSON], as the message channel carries it. */
export type EventEntry = readonly [number, number, string, string];

/** How cells have changed, as events say it. */
export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

/** What one pane shares with Excel between its requests. */
export interface Session {
  readonly book: Workbook;
  readonly profile: Profile;
  /** Numbers too wide for their column read as 「###」 (quirks.ts: text-any-width). */
  readonly hashesNarrowNumbers: boolean;
  /** Page setup can be neither read nor changed (quirks.ts: no-printer). */
  readonly hasNoPrinter: boolean;
  /** A new conditional format comes behind the others (quirks.ts: newest-condition-first). */
  readonly addsConditionsLast: boolean;
  /** Formulas written into an empty column of a table fill it (quirks.ts: calculated-columns). */
  readonly fillsTableColumns: boolean;
  readonly references: Map<string, ApiObject>;
  /** Keeps a range under a reference id, the same one each time it is asked. */
  keep(range: { readonly kind: 'Range'; readonly state: RangeState }): void;
  /** The id a range is kept under. */
  referenceOf(range: RangeState): string | undefined;
  /** Who is at work: the add-in, but for what happens inside `asUser`. */
  asUser<T>(act: () => T): T;
  /** Tells listeners that cells of a sheet have changed. */
  changed(sheet: Sheet, area: Area, how?: ChangeType): void;
  event(type: keyof typeof EVENT_TYPES, target: string, body: Readonly<Record<string, string>>): void;
  /** Puts in or takes out whole rows or columns; kept references follow too. */
  shift(sheet: Sheet, shift: Shift): void;
  activate(sheet: Sheet): void;
  /** Selects cells, and shows their sheet. */
  select(sheet: Sheet, area: Area): void;
  /** Files of workbooks that were created and opened, in base64; a new empty one is the empty text. */
  readonly created: string[];
  /** For what cannot be undone (quirks.ts: undo-emptied). */
  emptyUndo(): void;
}
