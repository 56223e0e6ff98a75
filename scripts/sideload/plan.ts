import { posix, win32 } from 'node:path';

/** What counts for registering: where desktop Excel runs, and how it is told. */
export type System = 'windows' | 'mac' | 'other';

export function systemOf(platform: NodeJS.Platform): System {
  if (platform === 'win32') return 'windows';
  return platform === 'darwin' ? 'mac' : 'other';
}

/** Where and what to register. */
export interface SideloadRequest {
  readonly system: System;
  /** The user's home folder. */
  readonly home: string;
  /** Absolute path of the built manifest.xml. */
  readonly manifest: string;
  /** The add-in's id. */
  readonly id: string;
}

/** One thing to do on this machine, or to be done by hand. */
export type SideloadStep =
  | { readonly kind: 'run'; readonly program: string; readonly args: readonly string[] }
  | { readonly kind: 'copy'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'tell'; readonly text: string };

const REGISTRY_KEY = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer';
const MAC_FOLDER = 'Library/Containers/com.microsoft.Excel/Data/Documents/wef';

/** How Excel on this system is told of the add-in. */
export function planSideload({ system, home, manifest, id }: SideloadRequest): readonly SideloadStep[] {
  switch (system) {
    case 'windows':
      return [
        registry('add', id, '/t', 'REG_SZ', '/d', win32.normalize(manifest)),
        tell('已登记。请重新启动 Excel，在「开始」选项卡上找「责任表助手」。停止试用：npm run unsideload'),
      ];
    case 'mac':
      return [
        { kind: 'copy', from: manifest, to: macManifest(home, id) },
        tell(
          '已登记。请重新启动 Excel，在「开始」选项卡上找「责任表助手」（或「插入 → 我的加载项」）。停止试用：npm run unsideload',
        ),
      ];
    case 'other':
      return [
        tell(
          [
            '这台机器上没有桌面版 Excel，可以在网页版 Excel 里试用：',
            '  1. 另开一个窗口运行 npm run serve，保持开着；',
            '  2. 用浏览器打开 https://localhost:3000/taskpane.html，按提示信任这张证书；',
            '  3. 打开网页版 Excel，「插入 → 加载项 → 更多加载项 → 上传我的加载项」，选择：',
            `     ${manifest}`,
          ].join('\n'),
        ),
      ];
  }
}

/** The way back. */
export function planRemoval({ system, home, id }: Omit<SideloadRequest, 'manifest'>): readonly SideloadStep[] {
  switch (system) {
    case 'windows':
      return [registry('delete', id), tell('已取消登记。请重新启动 Excel。')];
    case 'mac':
      return [{ kind: 'remove', path: macManifest(home, id) }, tell('已取消登记。请重新启动 Excel。')];
    case 'other':
      return [tell('在网页版 Excel 里：「插入 → 加载项 → 我的加载项」，在「责任表助手」上选「删除」。')];
  }
}

function registry(verb: 'add' | 'delete', id: string, ...rest: readonly string[]): SideloadStep {
  return { kind: 'run', program: 'reg.exe', args: [verb, REGISTRY_KEY, '/v', id, ...rest, '/f'] };
}

function macManifest(home: string, id: string): string {
  return posix.join(home, MAC_FOLDER, `${id}.manifest.xml`);
}

function tell(text: string): SideloadStep {
  return { kind: 'tell', text };
}
