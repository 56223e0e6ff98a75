import type { TextSpan } from '../../text/text-span';
import { trustOf } from './credible';

/** 「自由」「理由」 are words of their own. */
const BY = /^(.*)(?<![自理缘事经])由(?=[\u4e00-\u9fff]{2})/;
const DEEDS = /(?:监督|检查|督促|检验|指导|督导|协调|统筹|组织|验收|审核|考核|把关|保障|跟踪|调度|审批){1,3}$/;

/** A unit without the matter before 由, 「二期项目由市水务公司负责」, and without what it does: 「市住建局检查指导」. */
export function withOwnName<Unit extends TextSpan & { readonly written: string }>(unit: Unit): Unit {
  const { written, start, end } = unit;
  const before = BY.exec(written)?.[0].length ?? 0;
  if (before > 0 && trustOf(written.slice(before)) !== 'none') {
    return { ...unit, written: written.slice(before), start: start + before };
  }
  const deeds = DEEDS.exec(written)?.[0].length ?? 0;
  if (deeds === 0 || trustOf(written) !== 'none' || trustOf(written.slice(0, -deeds)) !== 'sure') return unit;
  return { ...unit, written: written.slice(0, -deeds), end: end - deeds };
}
