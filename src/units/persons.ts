import { isField } from './levels';
import { readKnownPlaces } from './names/read-place';
import { standingOf, withoutRemark } from './recognise';

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文洪燕翁裴詹骆阮柯甘葛樊兰殷施陶翟颜倪温季俞章鲁韦昌岳齐涂游尤曲牛纪冉谷';
const TITLE = '(?:局长|主任|书记|县长|市长|区长|部长|科长|处长|镇长|乡长|院长|校长|经理|总|同志)';
const PERSON = new RegExp(`^(?:(?:欧阳|司马|上官|诸葛)|[${SURNAMES}])(?:[\\u4e00-\\u9fff×x*]{1,2}${TITLE}?|${TITLE})$`);
/** Fields of work and places that begin like a surname. */
const NO_PERSON =
  /^(?:方[案面式]|林业|林草|史志|文史|温泉|游客|纪检|纪委|纪监|兰台|施工|石材|马术|田园|雷达|任务|江河|汤泉|康养|常务|常委|兰花|金融|高新|高铁|高速|高校|文旅|文明|文广|文体|文化|石化|石油|安监|江[东南西北]|万[众方]|白云|龙[华岗])/;
/** Several persons in one bracket. */
const LONGEST_PERSONS = 40;

/** True for a folded piece that is a person's name rather than a unit's: 「张某某」「王局长」, never 林业. */
export function isPerson(piece: string): boolean {
  return PERSON.test(piece) && !NO_PERSON.test(piece) && standingOf(piece) === 'part' && !readKnownPlaces(piece);
}

/** True where a bracket names nothing but persons: 县卫健局（张某、李某某）. */
export function namesPersons(content: string): boolean {
  return content.length <= LONGEST_PERSONS && content.split(/[、,/;]/).every(isPerson);
}

/** A list that short may be anything: 「林业、金融」. */
const FEWEST_PERSONS = 3;
const NAME = /^[\u4e00-\u9fff]{2,4}$/;

/** True for a whole list of persons: three or more short names, most of them with a frequent surname, none a unit's. */
export function arePersons(names: readonly string[]): boolean {
  if (names.length < FEWEST_PERSONS) return false;
  const bare = names.map(withoutRemark);
  return (
    bare.every((name) => NAME.test(name) && standingOf(name) === 'part' && !isField(name)) &&
    bare.filter(isPerson).length > bare.length * 0.75
  );
}
