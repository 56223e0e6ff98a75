import { fold } from '../../units/fold';
import { partLevel } from '../../units/levels';
import { standingOf } from '../../units/recognise';

/**
 * How far a name can be trusted to be a unit's: `sure` for one the tables know or with a level before its department, `group` for a
 * collective that says whose, `vague` for 有关部门 and other groups of nobody, `shaped` by its ending alone, `none` for any words.
 */
export type Trust = 'sure' | 'group' | 'vague' | 'shaped' | 'none';

const NO_NAME =
  /[《》“”。！？]|^(?:含(?!山)|不含|如|即|除|例如|比如|包括|包含|以下|下同|下称|简称|详见|见|按|经(?![信济开营贸发]|研[所院])|对(?![外口台])|在|将(?!乐)|已|为|从(?!化)|与|及|原(?=[省市县区州])|其中|可|应(?!急)|须|要|不|也|并|是|以|把|被|向|用|使|让|凡|若|因|但|且|或|就(?!业)|着力|认真|切实|积极|加强|加大|加快|推进|完善|建立|健全|落实|做好|抓好|主要领导|分管|专人|谁)/;
/** What a unit does or writes, not itself: 各地区年度工作总结. */
const NO_UNIT_END =
  /(?:情况|总结|方案|报告|意见|计划|材料|措施|工作|任务|制度|机制|精神|要求|数据|信息|进展|台账|清单|贯彻|落实|执行|推进|建设|管理|服务)$/;
const LEVELED = /^(?:国家|中央|全国|[省市县区州盟旗镇乡校院厅局](?![场长容民区县镇政域直级属中内外间]))[\u4e00-\u9fff]/;
const VAGUE =
  /^(?:各|各级|有关|相关|其[他它]|所有|各责任|各牵头|各成员|承建|建设|施工|监理|运营|第三方|专业|中介|评估|使用|业主|产权|用人|养护|实施)*(?:地区|地方|地|部门|单位|方面|部门单位|成员单位|责任单位|牵头单位|配合单位|责任部门|牵头部门|行业|主体|企业|机构|人员|主管部门)(?:[（(](?:部门|单位)[）)])?$/;
/** 有关政策解读材料 is no group of units. */
const GROUP_OF_THINGS =
  /^(?:有关|相关|所有|其[他它]|属地|全)(?!.*(?:部门|单位|机构|企业|校|院|局|委|办|政府|[镇街乡县区市村]|街道|社区|科室?|处室?|公司|中心|支部|协会|组织|人员|党组|学会|站|所)(?:[（(].*[）)])?$)/;
/** 市纪委监委机关 */
const ORGANS = /机关$/;
/** 各级公安机关, 县级检察机关: organs of one kind. */
const ORGANS_OF_KIND = /(?:公安|检察|审判|司法|税务|纪检监察|监察|审计|海事|国家安全|司法行政|出入境|消防救援)机关$/;
/** 第二水厂 */
const PLANT =
  /^(?:[省市县区]|[\u4e00-\u9fff]{0,8})(?:第?[一二三四五六七八九十]|[自净供来]水|水|污水处理|发电|热电?|制造|加工|分)厂$/;
const LONGEST_NAME = 40;

/** Judges a name as written. */
export function trustOf(written: string): Trust {
  const name = fold(written).key;
  if (isNoName(name)) return 'none';
  if (VAGUE.test(name)) return 'vague';
  switch (standingOf(name)) {
    case 'known':
      return 'sure';
    case 'collective':
      return GROUP_OF_THINGS.test(name) ? 'none' : 'group';
    case 'shaped':
      return LEVELED.test(name) || partLevel(name).level.length > 1 ? 'sure' : 'shaped';
    case 'part':
      return partTrust(name);
  }
}

function partTrust(name: string): Trust {
  if (PLANT.test(name)) return 'shaped';
  if (ORGANS_OF_KIND.test(name)) return 'group';
  return ORGANS.test(name) && standingOf(name.replace(ORGANS, '')) === 'known' ? 'sure' : 'none';
}

const GOVERNMENT_OF_PLACE = /^[\u4e00-\u9fff]{2,6}[市县区州](?:人民)?政府$/;
const PLACE_ALONE = /^[\u4e00-\u9fff]{2,4}$/;

/** Judges the names of a list: places that share the government of the last, 「青山、白水市政府」, are as sure as it is. */
export function trustsOf(names: readonly string[]): readonly Trust[] {
  let isShared = false;
  return names
    .map((name): Trust => trustOf(name))
    .reverse()
    .map((trust, index): Trust => {
      const name = names[names.length - 1 - index] ?? '';
      const isPlace = isShared && trust === 'none' && PLACE_ALONE.test(name) && !NO_NAME.test(name);
      isShared = isPlace || GOVERNMENT_OF_PLACE.test(name);
      return isPlace ? 'sure' : trust;
    })
    .reverse();
}

const NO_LOOSE_NAME = /[《》，。]|^(?:要|应(?!急)|须|将(?!乐)|认真|切实|加强|根据|依据|按照|结合|视|无$)/;
const LONGEST_LOOSE = 12;

/** Under a label and beside a word of role short words of any kind name a unit: 全体党员. */
export function mayBeName(written: string): boolean {
  return trustOf(written) !== 'none' || (written.length <= LONGEST_LOOSE && !NO_LOOSE_NAME.test(written));
}

function isNoName(name: string): boolean {
  return (
    name.length < 2 || name.length > LONGEST_NAME || NO_NAME.test(name) || NO_UNIT_END.test(name) || !isBalanced(name)
  );
}

function isBalanced(name: string): boolean {
  return name.split(/[([〔【]/).length === name.split(/[)\]〕】]/).length;
}
