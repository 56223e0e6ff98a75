import { PROFILES } from '../host/profiles';

/** A key of `PROFILES`. */
export type ProfileId = keyof typeof PROFILES;

/** How the pane reaches Excel: `window.external` put there by the server, or messages between the two pages. */
export type EntranceKind = 'external' | 'messages';

/** What the workbench's address asks for. */
export interface PageOptions {
  readonly profile: ProfileId;
  readonly entrance: EntranceKind;
  readonly latencyMs: number;
  /** Bytes; absent: the profile's own. */
  readonly payloadLimitBytes?: number;
  /** Name of a sample without its year: 「plan」; absent: a new workbook. */
  readonly sample?: string;
}

/** The samples that lie in samples/, with what the page calls them. */
export const SAMPLES: Readonly<Record<string, string>> = {
  plan: '责任分解表（有各种问题）',
  clean: '责任分解表（没有问题）',
  progress: '进展情况表',
  traditional: '繁体表格',
  units: '单位名称不统一的表格',
  large: '大表',
};

/**
 * Reads 「?profile=web&entry=messages&latency=200&limit=65536&sample=plan」. Without `entry` the pane speaks as the
 * profile's Excel does, but over http always through `window.external`: office.js takes messages over https only.
 */
export function readOptions(address: URL): PageOptions {
  const asked = (name: string) => address.searchParams.get(name) ?? '';
  const isSecure = address.protocol === 'https:';
  const profile = isProfile(asked('profile')) ? asked('profile') : isSecure ? 'web' : 'excel2021';
  const sample = asked('sample') || 'plan';
  const limit = Number(asked('limit'));
  return {
    profile: profile as ProfileId,
    entrance: readEntrance(asked('entry'), profile as ProfileId, isSecure),
    latencyMs: Math.max(0, Number(asked('latency')) || 0),
    ...(limit > 0 && { payloadLimitBytes: limit }),
    ...(sample in SAMPLES && { sample }),
  };
}

function isProfile(id: string): id is ProfileId {
  return Object.hasOwn(PROFILES, id);
}

function readEntrance(asked: string, profile: ProfileId, isSecure: boolean): EntranceKind {
  if (asked === 'external' || asked === 'messages') return asked;
  return isSecure ? PROFILES[profile].entrance : 'external';
}
