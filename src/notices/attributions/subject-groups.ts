import type { TextSpan } from '../../text/text-span';
import type { Attribution } from '../attribution';

/** 「市发展改革、财政等有关部门」: no name among them is whole, so that the group stands as it is written. */
const GROUP =
  /^(?:(?:国家|各|[省市县区州镇乡校])[\u4e00-\u9fff、（）()]{1,76}|[\u4e00-\u9fff]{2,10}、[\u4e00-\u9fff、]{2,60})等[\u4e00-\u9fff、]{0,24}(?:部门|单位|机构|企业|组织)$/;
/** 「“一件事”工作专班」 */
const QUOTED =
  /^[\u4e00-\u9fff]{0,8}[“"「][^“”"「」]{1,24}[”"」][\u4e00-\u9fff]{0,12}(?:专班|小组|办公室|指挥部|中心|委员会|公司|工作组|[委办局])$/;

/** A stretch that names somebody only as a whole. */
export function groupAsWhole(
  text: string,
  { start, end }: TextSpan,
): Pick<Attribution, 'units' | 'isOpen'> | undefined {
  const words = text.slice(start, end);
  const kind = GROUP.test(words) ? 'collective' : QUOTED.test(words) ? 'unit' : undefined;
  return kind && { units: [{ start, end, part: 'responsible', kind }], isOpen: false };
}
