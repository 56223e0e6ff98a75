import HtmlPlugin from 'html-webpack-plugin';
import type { Compiler } from 'webpack';
import { contentPolicy } from './content-policy';
import { type OfficeSource, officeScript } from './office-js';

/** Page that the guard sends old webviews to, and the only one that must not have the guard itself. */
export const UNSUPPORTED_PAGE = 'unsupported.html';

/**
 * Gives every page, in this order and before its own scripts: the content policy, the icon, the guard against
 * old webviews, office.js. Templates name none of them, so no page can drift from the `--env officejs` asked for.
 */
export function pageHead(office: OfficeSource): (compiler: Compiler) => void {
  return (compiler) => {
    compiler.hooks.compilation.tap('page-head', (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap('page-head', (page) => {
        const guard = page.outputName === UNSUPPORTED_PAGE ? [] : [script('assets/guard.js')];
        return {
          ...page,
          headTags: [policyTag(office), ICON, ...guard, script(officeScript(office)), ...page.headTags],
        };
      });
    });
  };
}

const ICON = HtmlPlugin.createHtmlTagObject('link', { rel: 'icon', href: 'assets/check-32.png' });

function policyTag(office: OfficeSource): HtmlPlugin.HtmlTagObject {
  const attributes = { 'http-equiv': 'Content-Security-Policy', content: contentPolicy(office) };
  return HtmlPlugin.createHtmlTagObject('meta', attributes);
}

function script(src: string): HtmlPlugin.HtmlTagObject {
  return HtmlPlugin.createHtmlTagObject('script', { src });
}
