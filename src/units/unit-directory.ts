/** One row of the office's 单位名录. */
export interface DirectoryUnit {
  /** 全称, as the office wants it written. */
  readonly fullName: string;
  /** 简称 */
  readonly shortNames: readonly string[];
  /** 曾用名 */
  readonly formerNames: readonly string[];
  /** 层级, in the office's own words. */
  readonly level?: string;
  /** 联系人 */
  readonly contact?: string;
  /** 电话 */
  readonly phone?: string;
}

/** The units an office keeps a list of; every full name once. */
export type UnitDirectory = readonly DirectoryUnit[];
