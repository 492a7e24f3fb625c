/** A cell of a line that a spreadsheet opens as it is; empty where there is nothing, or no finite number. */
export function csvCell(cell: string | number | null | undefined): string {
  const isNothing = cell === null || cell === undefined || (typeof cell === 'number' && !Number.isFinite(cell));
  const text = isNothing ? '' : String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
