import { GOVERNMENT_BODIES } from './government-bodies';
import { INNER_DEPARTMENTS } from './inner-departments';
import { INSTITUTIONS, LOCAL_ENTERPRISES, PLACE_BODIES, TOWN_INSTITUTIONS } from './institutions';
import { NATIONAL_BODIES, NATIONWIDE_ENTERPRISES } from './national-bodies';
import type { NamedBody } from './named-body';
import { PARTY_BODIES } from './party-bodies';
import { PROVINCIAL_BODIES } from './provincial-bodies';
import { readBodies } from './read-table';
import { PEOPLES_ORGANISATIONS, STATE_ORGANS } from './state-organs';

/**
 * What stands before a group's names: `local` the level of its place (市财政局), `central` and `nationwide` no level (工业和信息化部,
 * 供电公司), `place` the place itself (小榄镇), `inside` another unit (教务处).
 */
export type BodyScope = 'local' | 'central' | 'nationwide' | 'place' | 'inside';

/** Bodies of one sort. */
export interface BodyGroup {
  readonly title: string;
  readonly scope: BodyScope;
  readonly bodies: readonly NamedBody[];
}

/** All bodies by group, in the order of docs/units.md. */
export const BODY_GROUPS: readonly BodyGroup[] = [
  group('党的机关', 'local', PARTY_BODIES),
  group('人大、政府、政协、法院、检察院', 'local', STATE_ORGANS),
  group('政府部门', 'local', GOVERNMENT_BODIES),
  group('省级部门', 'local', PROVINCIAL_BODIES),
  group('群团组织和民主党派', 'local', PEOPLES_ORGANISATIONS),
  group('事业单位和议事协调机构', 'local', INSTITUTIONS),
  group('地方企业', 'local', LOCAL_ENTERPRISES),
  group('园区、街道、乡镇和村', 'place', PLACE_BODIES),
  group('乡镇、街道站所', 'inside', TOWN_INSTITUTIONS),
  group('中央和国家机关', 'central', NATIONAL_BODIES),
  group('银行、通信、电网等全国性企业和垂直管理机构', 'nationwide', NATIONWIDE_ENTERPRISES),
  group('单位内设机构', 'inside', INNER_DEPARTMENTS),
];

function group(title: string, scope: BodyScope, table: string): BodyGroup {
  return { title, scope, bodies: readBodies(table) };
}
