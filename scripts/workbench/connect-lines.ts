/**
 * What Excel on Windows does before any script of a pane runs: it puts itself at `window.external`. Here the page
 * around the pane holds that object ready; a pane opened alone gets none, as in any browser.
 */
const CONNECT = `(function () {
  var workbench = window.parent !== window && window.parent.workbench;
  if (workbench) Object.defineProperty(window, 'external', { value: workbench.connectPane(), configurable: true });
})();
`;

/** The first script of its own that taskpane.html loads. */
const FIRST_SCRIPT = 'assets/guard.js';
/** unsupported.html has no such script: it is given one that only connects. */
const STATIC_PAGE = 'unsupported.html';
const CONNECT_SCRIPT = 'assets/connect.js';

/** A file of the pane as the desktop entrance serves it; `read` answers the built file, undefined where there is none. */
export function connectedFile(name: string, read: () => Buffer | undefined): Buffer | undefined {
  if (name === CONNECT_SCRIPT) return Buffer.from(CONNECT);
  const built = read();
  if (name === FIRST_SCRIPT) return built && Buffer.concat([Buffer.from(CONNECT), built]);
  if (name !== STATIC_PAGE || built === undefined) return built;
  return Buffer.from(built.toString().replace('<script', `<script src="${CONNECT_SCRIPT}"></script><script`));
}
