/** Which Excel is played: its version, the requirement sets it answers for, and how it is reached. */
export interface Profile {
  readonly title: string;
  readonly hostVersion: string;
  readonly sets: Readonly<Record<string, string>>;
  /** How this Excel speaks to its panes: `window.external` (window-external.ts) or messages (post-message.ts). */
  readonly entrance: 'external' | 'messages';
  /** Bytes of one request or response; absent where none is documented (quirks.ts: payload-limit). */
  readonly payloadLimitBytes?: number;
}

const COMMON = { RichApiRuntime: '1.2', DialogApi: '1.2', RibbonApi: '1.1', Settings: '1.1', DelayForCellEdit: '1.1' };
const MEGABYTES_5 = 5 * 1024 * 1024;

function desktop(title: string, hostVersion: string, excelApi: string): Profile {
  return { title, hostVersion, sets: { ...COMMON, ExcelApi: excelApi }, entrance: 'external' };
}

/** Excel versions by the ExcelApi set Microsoft lists for them (Office.js requirement set table). */
export const PROFILES = {
  excel2019: desktop('Excel 2019（零售版）', '16.0.10827.20150', '1.8'),
  old365: desktop('Microsoft 365（2020 年）', '16.0.13127.20408', '1.12'),
  oldest: desktop('最低支持版本', '16.0.13801.20266', '1.13'),
  excel2021: desktop('Excel 2021', '16.0.14332.20000', '1.14'),
  excel2024: desktop('Excel 2024', '16.0.17932.20000', '1.17'),
  microsoft365: desktop('Microsoft 365', '16.0.19000.20000', '1.21'),
  web: {
    title: '网页版 Excel',
    hostVersion: '16.0.19127.41000',
    sets: { ...COMMON, ExcelApi: '1.21', ExcelApiOnline: '1.1' },
    entrance: 'messages',
    payloadLimitBytes: MEGABYTES_5,
  },
} as const satisfies Readonly<Record<string, Profile>>;

/** Whether a profile has a set in at least this version; versions compare as numbers, 1.10 after 1.9. */
export function atLeast(profile: Profile, set: string, version: string): boolean {
  const have = profile.sets[set];
  if (have === undefined) return false;
  const [major = 0, minor = 0] = have.split('.').map(Number);
  const [wantMajor = 0, wantMinor = 0] = version.split('.').map(Number);
  return major === wantMajor ? minor >= wantMinor : major > wantMajor;
}
