import { MOST_OWN_FIGURES, type OwnCard } from '../../engine/index.ts';

const storedAs = 'switchyard.scorecard';

/** The card that somebody has put together in this browser; undefined if nobody has, or the browser keeps nothing. */
export function storedCard(): OwnCard | undefined {
  try {
    return readCard(JSON.parse(localStorage.getItem(storedAs) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** Keeps a card in this browser, or forgets the one that was kept. */
export function keepCard(card: OwnCard | undefined): void {
  try {
    if (card === undefined) localStorage.removeItem(storedAs);
    else localStorage.setItem(storedAs, JSON.stringify(card));
  } catch {
    // A browser that keeps nothing shows the card until the page is left.
  }
}

/** A card from what was kept; undefined if it is none, as after somebody has changed it by hand. */
export function readCard(kept: unknown): OwnCard | undefined {
  const { title, figures, competitor } = asMapping(kept);
  if (typeof title !== 'string' || !Array.isArray(figures)) return undefined;
  const names = (figures as unknown[]).filter((name) => typeof name === 'string').slice(0, MOST_OWN_FIGURES);
  if (names.length === 0) return undefined;
  const { name, values } = asMapping(competitor);
  if (typeof name !== 'string') return { title, figures: names };
  const numbers = Object.entries(asMapping(values)).filter(([, value]) => Number.isFinite(value));
  return { title, figures: names, competitor: { name, values: Object.fromEntries(numbers) as Record<string, number> } };
}

const asMapping = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The line of a scenario file that shows this card first. */
export const cardAsSetting = ({ title, figures, competitor }: OwnCard): string =>
  `scorecard: ${JSON.stringify({ title, figures, ...(competitor && { competitor }) })}`;
