/** A name a body had before a reform, with the years in which it was valid; an absent end is not known. */
export interface FormerName {
  readonly name: string;
  /** The earlier body's full name: 环保局 and 环境保护局 were one body, 农业局 and 农机局 were two. */
  readonly fullName: string;
  readonly from?: number;
  /** The last year; local reforms of the same wave run into the next one. */
  readonly until?: number;
}

/** A kind of body as the tables know it, level prefix left off: every city has its own. */
export interface NamedBody {
  /** The full name: 「发展和改革委员会」. */
  readonly name: string;
  /** Other names the same body is written by today: 「发改委」「发展改革委」「发展和改革局」. */
  readonly otherNames: readonly string[];
  /** Names before a reform: a body that still carries one is another body, never a variant. */
  readonly formerNames: readonly FormerName[];
}

/** 中央 · 省 · 市 · 县区 · 乡镇街道 */
export type UnitLevel = 'central' | 'province' | 'city' | 'county' | 'town';

/** A unit's name taken apart. All parts are folded: no white space, half-width signs, simplified script. */
export interface UnitName {
  /** What stands before the body, as written: 「市」「佛山市南海区」「常德」, 「」 where nothing does. */
  readonly prefix: string;
  /** The places named in the prefix, their kind left off, the largest first: 「佛山」「南海」; empty for a bare level. */
  readonly places: readonly string[];
  /** Of the last part of the prefix; without prefix only where the name itself is the State's: 国家发改委 is central. */
  readonly level?: UnitLevel;
  /** Without prefix and bracket: 「财政局」「委宣传部」; 「」 where a place stands alone and means its authority: 「湘潭县」. */
  readonly body: string;
  /** The second name or remark in the bracket behind the name. */
  readonly bracket?: string;
}
