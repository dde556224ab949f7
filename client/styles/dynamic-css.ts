/**
 * Stands in for `@rc-component/util/es/Dom/dynamicCSS` (see vite.config.ts): Ant Design sets its
 * theme variables at run time, and a policy without 'unsafe-inline' refuses <style> elements.
 * Constructed stylesheets are allowed.
 */

const sheets = new Map<string, CSSStyleSheet>();

/** What callers do with the element they would have got. */
interface StyleHandle {
  setAttribute(name: string, value: string): void;
}

/** Sets the rules known under `key`. */
export function updateCSS(css: string, key: string): StyleHandle {
  const known = sheets.get(key);
  const sheet = known ?? new CSSStyleSheet();
  sheet.replaceSync(css);
  if (!known) {
    sheets.set(key, sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  return { setAttribute: () => undefined };
}

/** Takes the rules known under `key` away again. */
export function removeCSS(key: string): void {
  const sheet = sheets.get(key);
  if (!sheet) return;
  sheets.delete(key);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
}

/** Adds rules that nobody takes away. */
export function injectCSS(css: string): StyleHandle {
  return updateCSS(css, css);
}

/** Part of the replaced module's interface; there is no cache here. */
export function clearContainerCache(): void {
  sheets.forEach((_sheet, key) => removeCSS(key));
}
