import { ROLE_NAMES, type Role } from './role';

/** A column something cannot do without: one role, or any one of several. */
export type RoleNeed = Role | readonly Role[];

/** The first need that no column meets, in Chinese: 「没有「牵头单位」列」; undefined where all are met. */
export function unmetNeed(needs: readonly RoleNeed[], present: ReadonlySet<Role>): string | undefined {
  const missing = needs.map(rolesOf).find((roles) => !roles.some((role) => present.has(role)));
  return missing && `没有${missing.map((role) => `「${ROLE_NAMES[role]}」`).join('或')}列`;
}

function rolesOf(need: RoleNeed): readonly Role[] {
  return typeof need === 'string' ? [need] : need;
}
