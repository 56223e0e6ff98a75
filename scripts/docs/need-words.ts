import { ROLE_NAMES } from '../../src/tasks/role';
import type { RoleNeed } from '../../src/tasks/role-need';

/** 「牵头单位或责任单位；完成时限」, 「不限」 where any table will do. */
export function needWords(needs: readonly RoleNeed[]): string {
  if (needs.length === 0) return '不限';
  const roles = needs.map((need) => (typeof need === 'string' ? [need] : need));
  return roles.map((one) => one.map((role) => ROLE_NAMES[role]).join('或')).join('；');
}
