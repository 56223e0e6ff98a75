import { type DeadlinePattern, sticky } from '../pattern';

const ORDER =
  '(?:要求|部署|规定|时限|期限|安排|计划|进度|时间|节点|程序|通知|方案|步骤|标准|精神|规划|办法|条例|合同|约定|工期|法)';
const DOING = '(?:(?:及时|按时|认真|组织)?(?:完成|执行|落实|推进|办理|进行|实施|开展|报送)(?![\\u4e00-\\u9fff]))?';

export const asOrdered: DeadlinePattern = {
  id: 'as-ordered',
  title: '按上级或法定的时间',
  cue: /[按照据依法定求诺]/,
  pattern: sticky(
    `(?:严格)?(?:(?:按照|按|依照|依据|根据|遵照|依)([^,;。前]{0,30}${ORDER})|在?((?:[^,;。:\\d在需须]{0,10})?(?:法定|规定|要求|约定|承诺|限定|指定)[^,;。\\d]{0,10}(?:时限|期限|时间|程序|工作日|日期|时间节点)[^,;。\\d]{0,6}[内前]))${DOING}`,
  ),
  read: ([, ordered, statutory]) => {
    const trigger = ordered ?? statutory ?? '';
    // 「依法」 says how, not when.
    return trigger.length < 2 ? undefined : { kind: 'conditional', trigger };
  },
  examples: [
    ['按照省的部署', '待「省的部署」'],
    ['按照国家、省的部署及时公开', '待「国家、省的部署」；「及时」没有写明日期（公开）'],
    ['严格按照法定时限', '待「法定时限」'],
    ['按合同约定', '待「合同约定」'],
    ['在规定日期前', '待「规定日期前」'],
    ['在法定程序和期限内', '待「法定程序和期限内」'],
    ['按市财政局修订印发后的时间要求完成', '待「市财政局修订印发后的时间要求」'],
  ],
  nearMisses: ['按月', '按时', '依法依规'],
};
