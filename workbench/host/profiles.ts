/** Which Excel is played: its version and the requirement sets it answers for. */
export interface Profile {
  readonly title: string;
  readonly hostVersion: string;
  readonly sets: Readonly<Record<string, string>>;
}

const COMMON = { RichApiRuntime: '1.2', DialogApi: '1.2', RibbonApi: '1.1', Settings: '1.1', DelayForCellEdit: '1.1' };

function profile(title: string, hostVersion: string, excelApi: string): Profile {
  return { title, hostVersion, sets: { ...COMMON, ExcelApi: excelApi } };
}

/** Excel versions by the ExcelApi set Microsoft lists for them (Office.js requirement set table). */
export const PROFILES = {
  excel2019: profile('Excel 2019 零售版', '16.0.10827.20150', '1.8'),
  old365: profile('Microsoft 365 (2020)', '16.0.13127.20408', '1.12'),
  oldest: profile('最低支持版本', '16.0.13801.20266', '1.13'),
  excel2021: profile('Excel 2021', '16.0.14332.20000', '1.14'),
  excel2024: profile('Excel 2024', '16.0.17932.20000', '1.17'),
  microsoft365: profile('Microsoft 365', '16.0.19000.20000', '1.21'),
} as const satisfies Readonly<Record<string, Profile>>;

/** Whether a profile has a set in at least this version; versions compare as numbers, 1.10 after 1.9. */
export function atLeast(profile: Profile, set: string, version: string): boolean {
  const have = profile.sets[set];
  if (have === undefined) return false;
  const [major = 0, minor = 0] = have.split('.').map(Number);
  const [wantMajor = 0, wantMinor = 0] = version.split('.').map(Number);
  return major === wantMajor ? minor >= wantMinor : major > wantMajor;
}
