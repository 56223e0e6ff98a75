import type { Role } from './role';

/** What makes a column of a task table be for something: one file of columns/ each. */
export interface ColumnRole {
  readonly id: Role;
  /** Header labels that mean this role by themselves, as `normaliseLabel` gives them. */
  readonly headers: readonly string[];
  /** Labels that mean it only where the cells below agree: 「时间」, 「单位」. */
  readonly vagueHeaders?: readonly string[];
  /** What a label never seen before is recognised by: 「年度攻坚牵头科室」. */
  readonly parts?: RegExp;
  /** Share (0–1) of the cells below that look like this role; the texts are not blank. */
  readonly looksLike?: (texts: readonly string[]) => number;
}

/** Words for the bodies that head a column of units. */
export const BODY_WORDS =
  '(?:单位|部门|科室|处室|股室|室|机构|主体|委办局|镇街|乡镇|街道|[站办]所|站办所?|办站所?|社区|村居|县区|区县|县市区|支部|党委|党组|团队|小组|专班|条线|公司|院系|学院|中心|专项组|工作组|岗位|方)(?:名称)?$';

/** A column that names the persons beside the units: 「牵头单位及责任人」「责任部门、联系电话」. */
export const WITH_PERSONS =
  '(?:单位|部门|科室|处室)[及和与、/,+](?:具体|分管|牵头|主要)?(?:责任人|负责人|负责同志|领导|责任领导|联系人|联络员|联系电话|电话|联系方式).{0,8}$';

/** What a label of persons does not begin with: there the units come first. */
export const NO_UNITS_FIRST = '^(?!.{0,20}(?:单位|部门|科室|处室)[及和与、/,+])';

/** Share of the texts a test accepts. */
export function shareOf(texts: readonly string[], accepts: (text: string) => boolean): number {
  if (texts.length === 0) return 0;
  return texts.filter(accepts).length / texts.length;
}
