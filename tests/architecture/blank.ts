/** What can start at a place in code, other than a template: comment, string, regular expression, or one character. */
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*|[\s\S]/y;

/** The text of a template up to its end or to the next `${`. */
const templateText = /(?:\\[\s\S]|\$(?!\{)|[^\\`$])*(?:`|\$\{)/y;

/** A slash after one of these begins a regular expression; after anything else it divides. */
const beforeExpression = /(?:^|[=(,:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of))\s*$/;

/**
 * The source with comments blanked out, and with the inside of strings, templates and regular expressions too if asked.
 * Lengths and line breaks stay, so that an offset in the result is an offset in the source.
 */
export function blank(source: string, what: 'comments' | 'comments and strings'): string {
  const alsoStrings = what === 'comments and strings';
  const spaces = (text: string): string => text.replaceAll(/[^\n]/g, ' ');
  /** How many braces are open inside each `${ }` that surrounds the place; the last is the innermost. */
  const open: number[] = [];
  let result = '';
  let at = 0;

  function take(pattern: RegExp): string {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0] ?? source.slice(at);
    at += text.length;
    return text;
  }
  function takeTemplate(): void {
    const text = take(templateText);
    if (text.endsWith('${')) open.push(0);
    const end = text.endsWith('${') ? 2 : 1;
    result += alsoStrings ? spaces(text.slice(0, -end)) + text.slice(-end) : text;
  }
  /** A slash is a division unless what stands before it asks for a value. */
  function takeToken(): string {
    const text = take(token);
    const isExpression = text.length > 1 && text.startsWith('/') && !isComment(text);
    if (!isExpression || beforeExpression.test(result.slice(-40))) return text;
    at -= text.length - 1;
    return '/';
  }
  function blanked(text: string): string {
    if (isComment(text)) return spaces(text);
    return alsoStrings && text.length > 1 ? text[0] + spaces(text.slice(1, -1)) + text.at(-1) : text;
  }
  function takeCode(): void {
    const text = takeToken();
    result += blanked(text);
    if (text === '`') takeTemplate();
    if (open.length === 0) return;
    if (text === '{') open.push(open.pop()! + 1);
    if (text !== '}') return;
    const left = open.pop()! - 1;
    if (left < 0) takeTemplate();
    else open.push(left);
  }

  while (at < source.length) takeCode();
  return result;
}

function isComment(text: string): boolean {
  return text.startsWith('//') || text.startsWith('/*');
}
