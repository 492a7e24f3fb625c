/** Something that a key does. Handlers and the help are made from the same list. */
export interface Shortcut {
  /** As browsers name it: `' '`, `ArrowRight`, `b`; with Shift in front where it is held. */
  readonly key: string;
  /** As it is written on the key. */
  readonly shown: string;
  readonly does: string;
  readonly group: 'Time' | 'Page';
  readonly act: () => void;
}

const storedAs = 'switchyard.keys';

/** Fields and lists need the keys for themselves. */
const TAKES_KEYS =
  'input, select, textarea, [contenteditable], [role="slider"], [role="grid"], [role="listbox"], [role="menu"], [role="tablist"], [role="application"], dialog, .cm-editor';
/** On these, Space and Enter press. */
const IS_PRESSED = 'button, a[href], summary';

/** One list of keys for the whole page. Single letters can be switched off (WCAG 2.1.4), and none acts while a field has the focus. */
export class Keyboard {
  #shortcuts: readonly Shortcut[] = [];
  #isOn = readIsOn();

  get shortcuts(): readonly Shortcut[] {
    return this.#shortcuts;
  }

  /** Whether keys do anything but where the focus is. */
  get isOn(): boolean {
    return this.#isOn;
  }

  set isOn(isOn: boolean) {
    this.#isOn = isOn;
    try {
      localStorage.setItem(storedAs, isOn ? 'on' : 'off');
    } catch {
      // A browser that keeps nothing forgets it when the page is left.
    }
  }

  /** @returns how to take them away again */
  add(shortcuts: readonly Shortcut[]): () => void {
    this.#shortcuts = [...this.#shortcuts, ...shortcuts];
    return () => {
      this.#shortcuts = this.#shortcuts.filter((shortcut) => !shortcuts.includes(shortcut));
    };
  }

  readonly handle = (event: KeyboardEvent): void => {
    if (!this.#isOn || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTaken(event)) return;
    const name = nameOf(event);
    const shortcut = this.#shortcuts.find(({ key }) => key === name);
    if (shortcut === undefined) return;
    event.preventDefault();
    shortcut.act();
  };
}

/** Signs that need Shift on some keyboards go by what they are. */
const nameOf = ({ key, shiftKey }: KeyboardEvent): string => (shiftKey && key.length > 1 ? `Shift+${key}` : key);

function isTaken(event: KeyboardEvent): boolean {
  const path = event.composedPath().filter((target) => target instanceof Element);
  if (path.some((element) => element.matches(TAKES_KEYS))) return true;
  return (event.key === ' ' || event.key === 'Enter') && path.some((element) => element.matches(IS_PRESSED));
}

function readIsOn(): boolean {
  try {
    return localStorage.getItem(storedAs) !== 'off';
  } catch {
    return true;
  }
}
