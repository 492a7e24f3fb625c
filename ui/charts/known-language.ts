/**
 * A browser started where the system names no language says `en-US@posix`, which is no language tag; uPlot asks for its number format as
 * it is loaded, and the whole page would stop there. Imported before uPlot, this says `en` in its place.
 */
export function mendLanguage(browser: Pick<Navigator, 'language'>): void {
  try {
    Intl.getCanonicalLocales(browser.language);
  } catch {
    Object.defineProperty(browser, 'language', { value: 'en', configurable: true });
  }
}

mendLanguage(navigator);
