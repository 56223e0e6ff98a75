import HtmlPlugin from 'html-webpack-plugin';
import type { Compiler } from 'webpack';
import { contentPolicy } from './content-policy';
import { type OfficeSource, officeScript } from './office-js';

/** Page that the guard sends old webviews to, and the only one that must not have the guard itself. */
export const UNSUPPORTED_PAGE = 'unsupported.html';

/**
 * Gives every page the content policy, the icon, the guard against old webviews and office.js. Templates name none of
 * them, so no page can drift from the `--env officejs` asked for. The pane's own scripts come before office.js, which
 * is large and may lie behind a slow network: the pane shows, then waits for Excel.
 */
export function pageHead(office: OfficeSource): (compiler: Compiler) => void {
  return (compiler) => {
    compiler.hooks.compilation.tap('page-head', (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap('page-head', (page) => {
        const first = [policyTag(office), ICON];
        const src = officeScript(office);
        const headTags =
          page.outputName === UNSUPPORTED_PAGE
            ? [...first, script({ src }), ...page.headTags]
            : [
                ...first,
                script({ src: 'assets/guard.js', defer: true }),
                ...page.headTags,
                script({ src, defer: true }),
              ];
        return { ...page, headTags };
      });
    });
  };
}

const ICON = HtmlPlugin.createHtmlTagObject('link', { rel: 'icon', href: 'assets/check-32.png' });

function policyTag(office: OfficeSource): HtmlPlugin.HtmlTagObject {
  const attributes = { 'http-equiv': 'Content-Security-Policy', content: contentPolicy(office) };
  return HtmlPlugin.createHtmlTagObject('meta', attributes);
}

function script(attributes: { readonly src: string; readonly defer?: true }): HtmlPlugin.HtmlTagObject {
  return HtmlPlugin.createHtmlTagObject('script', attributes);
}
