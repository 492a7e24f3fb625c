/** Text that cannot become a tag. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Something that is markup already. */
export interface Markup {
  readonly html: string;
}

/** What stands in a cell: text, or markup that is left as it is. */
export type Cell = string | Markup;

/** Markup of a cell. */
const inside = (cell: Cell): string => (typeof cell === 'string' ? escaped(cell) : cell.html);

/** What a part of a page is found by: `what-is-promised`. */
export const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** A part of a page under a heading. */
export const section = (title: string, content: string): string =>
  `<section id="${anchorOf(title)}"><h2>${escaped(title)}</h2>${content}</section>`;

/** Lines with a mark before each; nothing where there are none. */
export const list = (lines: readonly Cell[]): string =>
  lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${inside(line)}</li>`).join('')}</ul>`;

/** Tables of so few rows stay on one page. */
const SHORT = 8;

/** A table whose rows are named by their first cell; it scrolls by itself where it is wider than the page. */
export function table(label: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const head = heads.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${inside(first)}</th>${rest.map((cell) => `<td>${inside(cell)}</td>`).join('')}</tr>`,
  );
  const size = rows.length > SHORT ? 'wide' : 'wide short';
  return `<div class="${size}" role="region" aria-label="${escaped(label)}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** A whole page that loads nothing and runs nothing. */
export function wholePage({
  title,
  styles,
  content,
}: Readonly<Record<'title' | 'styles' | 'content', string>>): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${styles}</style></head><body><main>`,
    content,
    '</main></body></html>',
    '',
  ].join('\n');
}
