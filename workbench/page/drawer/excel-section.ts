import { PROFILES } from '../../host/profiles';
import type { EntranceKind, ProfileId } from '../options';
import type { Stage } from '../stage';
import { make } from '../elements';
import { choice, section } from './fields';

const LATENCIES: readonly (readonly [string, string])[] = [
  ['0', '立即'],
  ['100', '0.1 秒'],
  ['500', '0.5 秒'],
  ['2000', '2 秒'],
  ['9000', '9 秒'],
];

const LIMITS: readonly (readonly [string, string])[] = [
  ['', '按版本'],
  ['65536', '64 KB'],
  ['262144', '256 KB'],
  ['1048576', '1 MB'],
  ['5242880', '5 MB'],
];

const ENTRANCES: Readonly<Record<EntranceKind, string>> = {
  external: '桌面版方式（window.external）',
  messages: '网页版方式（消息，窗格页面原样）',
};

/** Which Excel is played. Another version or limit starts Excel and the pane anew. */
export function excelSection(stage: Stage, entrance: EntranceKind): HTMLElement {
  const { profile, latencyMs, payloadLimitBytes } = stage.settings;
  const profiles = Object.entries(PROFILES).map(
    ([id, { title, sets }]) => [id, `${title}（ExcelApi ${sets.ExcelApi}）`] as const,
  );
  return section('Excel', [
    choice('版本', profiles, profile, (id) => {
      stage.change({ profile: id as ProfileId });
    }),
    choice('每次请求耗时', withAsked(LATENCIES, String(latencyMs), '毫秒'), String(latencyMs), (value) => {
      stage.change({ latencyMs: Number(value) });
    }),
    choice(
      '单次请求上限',
      withAsked(LIMITS, String(payloadLimitBytes ?? ''), '字节'),
      String(payloadLimitBytes ?? ''),
      (value) => {
        stage.change({ payloadLimitBytes: value === '' ? undefined : Number(value) });
      },
    ),
    make('p', { class: 'hint' }, [`窗格接法：${ENTRANCES[entrance]}`]),
  ]);
}

/** The list, with the value the address asked for where it is not on it. */
function withAsked(list: readonly (readonly [string, string])[], asked: string, unit: string) {
  return list.some(([value]) => value === asked) ? list : [...list, [asked, `${asked} ${unit}`] as const];
}
