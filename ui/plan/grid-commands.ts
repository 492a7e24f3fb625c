import { numbersOf } from './grid-selection.ts';

const COMMANDS = { a: 'select-all', c: 'copy', v: 'paste', z: 'undo', y: 'redo' } as const;

/** What Ctrl with a letter means in a grid; undefined where it means nothing. */
export function commandOf({
  key,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey'>): (typeof COMMANDS)[keyof typeof COMMANDS] | undefined {
  const letter = key.toLowerCase();
  if (letter === 'z' && shiftKey) return 'redo';
  return letter in COMMANDS ? COMMANDS[letter as keyof typeof COMMANDS] : undefined;
}

/** Pages that may not use the clipboard keep what was copied for themselves. */
let kept: readonly (readonly number[])[] | undefined;

/** Copies numbers, as spreadsheets take them. */
export async function toClipboard(rows: readonly (readonly number[])[]): Promise<void> {
  kept = rows;
  const text = rows.map((row) => row.join('\t')).join('\n');
  await navigator.clipboard.writeText(text).catch(() => undefined);
}

/** Numbers that were copied here or elsewhere; undefined where there are none. */
export async function fromClipboard(): Promise<readonly (readonly number[])[] | undefined> {
  const text = await navigator.clipboard.readText().catch(() => undefined);
  return text === undefined ? kept : numbersOf(text);
}
