import { withoutBlanks } from '../../text/blanks';
import { withoutItemMark } from '../../text/marks';
import { toHalfWidth } from '../../text/width';

/** Stock phrases are short; a longer text says something. */
const MOST_CHARS = 60;

/** Numbers, names of documents and examples. */
const SAYS_SOMETHING = /[\d《“「(（]/;

const ADVERB = '(?:进一步|切实|认真|积极|全面|深入|扎实|大力|着力|不断|持续|有效|全力|高度|层层)';

/** What is done to nothing in particular. */
const PHRASES = [
  '(?:做好|抓好|搞好|完成|落实|推进|推动|加强|强化|开展|推进好|落实好)(?:好)?(?:有关|相关|各项|本职|日常|该项|此项|这项)(?:重点)?(?:工作|事项|任务)',
  '(?:加大|加强|强化)(?:工作|推进|落实|监管|指导|宣传)?力度',
  '(?:加强|强化)(?:组织)?领导',
  '(?:加强|强化)(?:各项)?(?:工作|措施|落实|管理|责任|责任落实|工作落实)',
  '(?:抓好|抓|狠抓|抓实|强化|推动)(?:工作|任务|责任)?落实',
  '(?:推进|推动|落实|抓紧|加强|强化|重视|落实到位|贯彻落实|抓紧抓好)',
  '(?:提高|统一)(?:思想)?(?:认识|思想)',
  '(?:提高|提升)(?:工作)?(?:水平|质量|成效|质效|效率|能力)',
  '(?:确保)?(?:工作)?(?:落到实处|落地见效|取得实效|取得成效|抓出成效|见到实效)',
  '(?:按|按照)(?:有关|相关|上级|文件)?(?:要求|规定|部署)(?:抓好|做好|认真)?(?:落实|执行|推进|完成)',
];
const EMPTY_CLAUSE = new RegExp(`^${ADVERB}{0,4}(?:${PHRASES.join('|')})$`);

/** True where a text consists of stock phrases only: 「进一步加强，切实做好有关工作。」; an object, number or product makes it false. */
export function isEmptyTalk(text: string): boolean {
  if (text.length > MOST_CHARS) return false;
  const bare = withoutItemMark(text);
  if (SAYS_SOMETHING.test(bare)) return false;
  const clauses = toHalfWidth(withoutBlanks(bare))
    .split(/[,。;、.!:]+/)
    .filter((clause) => clause !== '');
  return clauses.length > 0 && clauses.every((clause) => EMPTY_CLAUSE.test(clause));
}
