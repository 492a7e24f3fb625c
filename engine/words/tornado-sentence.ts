import type { Tornado, TornadoBar } from '../planning/tornado.ts';
import { decimalText } from './amounts.ts';
import { amounts } from './difference-text.ts';
import { valueText } from './figure-text.ts';

/** How far a lever moves a figure between its ends, with the interval; or that nothing is seen, or that there is nothing. */
export function swingText({ swing, low, high }: TornadoBar, level: number): string {
  const { difference, definition, verdict } = swing;
  const ends = [low, high].flatMap((end) => (end === undefined ? [] : [end.text])).join(' … ');
  if (verdict === 'equal') return `${ends}: no effect at all, every run is the same`;
  if (difference === null) return `${ends}: one pair says nothing of chance`;
  const { estimate, low: least, high: most } = difference;
  const { texts, unit } = amounts(
    verdict === 'lower' ? [-estimate, -most, -least] : [estimate, least, most],
    definition,
  );
  if (verdict === 'undecided') return `${ends}: not told from chance, ${texts[1]} to ${texts[2]}${unit}`;
  const confidence = decimalText(level * 100, Number.isInteger(level * 100) ? 0 : 1);
  return `${ends}: ${verdict} by ${texts[0]}${unit} (${confidence} % together: ${texts[1]} to ${texts[2]})`;
}

/** What moves a figure most, in a sentence. */
export function tornadoSentence({ definition, base, bars }: Tornado): string {
  const seen = bars.filter(({ swing }) => swing.verdict === 'lower' || swing.verdict === 'higher');
  const name = `“${definition.label}” (${valueText({ value: base, definition })} as it is)`;
  if (seen.length === 0)
    return `No lever is seen to move ${name}: chance does as much, or there are too few replications.`;
  const [first, second] = seen;
  const size = ({ swing }: TornadoBar): string => {
    const { texts, unit } = amounts([Math.abs(swing.difference!.estimate)], definition);
    return `${texts[0]}${unit}`;
  };
  const then = second === undefined ? '' : `, then “${second.lever}”, by ${size(second)}`;
  return `What moves ${name} most is “${first.lever}”, by ${size(first)} from end to end${then}.`;
}
