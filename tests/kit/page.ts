import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { toHaveNoViolations } from 'jest-axe';

expect.extend(toHaveNoViolations);
// A busy machine takes longer than the library's second to draw the first screen.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

/**
 * Gives jsdom what the pane asks a browser for: a height for every element, so that virtual lists draw their rows,
 * and an answer to media queries. Style rules are dropped: jsdom matches every one of them on every look at an element.
 */
export function preparePage(options: { readonly isDark?: boolean } = {}): void {
  for (const name of ['clientHeight', 'clientWidth'] as const) {
    Object.defineProperty(Element.prototype, name, { configurable: true, get: () => 600 });
  }
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: () => ({
      matches: options.isDark ?? false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
  CSSStyleSheet.prototype.insertRule = () => 0;
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
}
