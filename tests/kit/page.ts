import '@testing-library/jest-dom';
import { toHaveNoViolations } from 'jest-axe';

expect.extend(toHaveNoViolations);

/**
 * Gives jsdom what the pane asks a browser for: a height for every element, so that virtual lists draw their rows,
 * and an answer to media queries.
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
  Element.prototype.scrollTo = () => undefined;
}
