/** `local`: copied into the build; `cdn`: Microsoft's server; `cdn21v`: Office 365 operated by 21Vianet (世纪互联). */
export type OfficeSource = 'local' | 'cdn' | 'cdn21v';

export const OFFICE_SOURCES: readonly OfficeSource[] = ['local', 'cdn', 'cdn21v'];

/** Folder of the built pages that holds the local copy. */
export const OFFICE_FOLDER = 'office-js';

/**
 * The files of `@microsoft/office-js/dist` that Excel on Windows, Mac and the web ask for, in Chinese and English.
 * They are Microsoft's and must stay byte for byte as published.
 */
export const OFFICE_FILES: readonly string[] = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'o15apptofilemappingtable.js',
  'telemetry/oteljs_agave.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

const SCRIPTS: Readonly<Record<OfficeSource, string>> = {
  local: `${OFFICE_FOLDER}/office.js`,
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  cdn21v: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** What the pages' script tag names: relative for the local copy. */
export function officeScript(source: OfficeSource): string {
  return SCRIPTS[source];
}

/** The one origin besides its own that a page may load scripts from; undefined in the local build. */
export function foreignOrigin(source: OfficeSource): string | undefined {
  return source === 'local' ? undefined : new URL(SCRIPTS[source]).origin;
}
