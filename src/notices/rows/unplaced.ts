import { readBodyDeadlines } from '../../deadlines/body/read-body';
import type { DeadlineContext } from '../../deadlines/reading';
import { readAttributions } from '../attributions/read-attributions';
import type { UnplacedReason } from '../notice';
import { withoutCited } from './cited';

/** Why a sentence outside the rows should be looked at by a person. */
export interface Standout {
  readonly reason: UnplacedReason;
  readonly because: string;
}

/** 「要」 inside 需要, 重要, 要求 binds nobody. */
const DUTY =
  /(?<![需主重必简纲概摘提首紧想只不])要(?![求点素闻件是么害道领])|应当|(?<![对适反相供响回])应(?![用急对变届邀有该])|应该|必须|务必|须(?!知)|负责(?!人|同志)|牵头(?!单位|部门|领导|人)|不得|严禁|确保/;
/** A named body: 「市教育局」「区政府办公室」. */
const UNIT = /[省市县区州旗镇乡](?:委|政府|人民政府)?[\u4e00-\u9fff]{0,10}?(?:局|委员会|办公室|办公厅|厅|委办|管委会)/;
/** 「本方案由县教育局负责解释，自发布之日起施行。」 */
const FORMAL =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]{1,2}|第[一二三四五六七八九十\d]{1,3}条\s?)?(?:本|由|未尽事宜).{0,40}(?:负责解释|解释权|自.{2,24}起(?:施行|执行|实施))/;
/** Who is named and by when is looked for in so much of a sentence; a word of duty in all of it. */
const LONGEST = 600;

/** Says what makes a sentence stand out; undefined where it asks nothing of anybody. An opening only counts with somebody named. */
export function standout(sentence: string, part: 'opening' | 'body', context: DeadlineContext): Standout | undefined {
  const own = withoutCited(sentence);
  const text = own.slice(0, LONGEST);
  if (FORMAL.test(text)) return undefined;
  const unit = readAttributions(text)[0]?.units[0];
  if (unit) return { reason: 'unit', because: text.slice(unit.start, unit.end) };
  if (part === 'opening') return undefined;
  const duty = DUTY.exec(own)?.[0];
  if (duty !== undefined) return { reason: 'duty', because: duty };
  const deadline = readBodyDeadlines(text, context).parts.find(({ kind }) => kind === 'by' || kind === 'relative');
  if (deadline) return { reason: 'deadline', because: deadline.text };
  const named = UNIT.exec(own)?.[0];
  return named === undefined ? undefined : { reason: 'unit', because: named };
}
