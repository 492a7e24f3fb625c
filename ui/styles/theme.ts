/** Light, dark, or what the system prefers. */
export type Theme = 'light' | 'dark' | 'system';

const themes: readonly Theme[] = ['light', 'dark', 'system'];
const storedAs = 'switchyard.theme';
const prefersDark = '(prefers-color-scheme: dark)';

/** The theme that was chosen in this browser; `system` if none was, or if the browser keeps nothing. */
export function chosenTheme(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(storedAs)) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Shows the page in a theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(storedAs, theme);
  } catch {
    // A browser that keeps nothing shows the theme until the page is left.
  }
  show(theme);
}

/** Shows the chosen theme, and follows the system while none is chosen. */
export function followTheme(): void {
  show(chosenTheme());
  matchMedia(prefersDark).addEventListener('change', () => show(chosenTheme()));
}

/** The components read the class, our own tokens the color scheme that tokens.css ties to it. */
function show(theme: Theme): void {
  const isDark = theme === 'dark' || (theme === 'system' && matchMedia(prefersDark).matches);
  document.documentElement.classList.toggle('wa-dark', isDark);
  document.documentElement.classList.toggle('wa-light', !isDark);
}
