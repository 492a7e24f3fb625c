import { escaped } from './markup.ts';
import { makeScale, type Scale } from './scale.ts';

/** One end of a bar: how far it goes from the middle, and between which values it surely ends. */
export interface BarEnd {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Written beside it. */
  readonly text: string;
}

/** A row with a bar to each side, or two to the same. */
export interface BarRow {
  readonly name: string;
  readonly ends: readonly BarEnd[];
  /** Whether chance could have done it; it is drawn paler. */
  readonly isNoise: boolean;
}

/** What bars show. */
export interface BarsWish {
  readonly title: string;
  readonly about: string;
  readonly label: string;
  /** What the bars of a row stand for, in order. */
  readonly legend: readonly string[];
  readonly rows: readonly BarRow[];
}

const WIDTH = 720;
const ROW = 34;
const TOP = 52;
const BOX = { left: 190, right: 640 } as const;

/** Bars from a middle line, a row each, as SVG in the colours of the page around it. */
export function bars({ title, about, label, legend, rows }: BarsWish): string {
  const values = rows.flatMap(({ ends }) => ends.flatMap(({ value, low, high }) => [value, low, high]));
  const across = makeScale('linear', values.filter(Number.isFinite), { from: BOX.left, to: BOX.right });
  const bottom = TOP + rows.length * ROW;
  return [
    `<figure tabindex="0"><figcaption>${escaped(title)}</figcaption>`,
    `<svg viewBox="0 0 ${WIDTH} ${bottom + 28}" role="img" aria-label="${escaped(about)}">`,
    `<text class="label" x="${BOX.left}" y="14">${escaped(label)}</text>`,
    ...legend.map(
      (name, index) =>
        `<rect class="bar-${index}" x="${BOX.left + index * 150}" y="24" width="14" height="10"/>` +
        `<text class="label" x="${BOX.left + index * 150 + 20}" y="33">${escaped(name)}</text>`,
    ),
    ...across.ticks.map((tick) => gridAt(across.place(tick), bottom, String(Number(tick.toPrecision(3))))),
    ...rows.map((row, index) => rowAt(row, TOP + index * ROW, across)),
    `<line class="whisker" x1="${across.place(0)}" x2="${across.place(0)}" y1="${TOP - 8}" y2="${bottom}"/>`,
    '</svg></figure>',
  ].join('\n');
}

const gridAt = (x: number, bottom: number, text: string): string =>
  `<line class="grid" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${TOP - 8}" y2="${bottom}"/>` +
  `<text class="tick" text-anchor="middle" x="${x.toFixed(1)}" y="${bottom + 18}">${escaped(text)}</text>`;

function rowAt({ name, ends, isNoise }: BarRow, y: number, across: Scale): string {
  const height = (ROW - 8) / Math.max(1, ends.length);
  const middle = across.place(0);
  const drawn = ends.map(({ value, low, high, text }, index) => {
    const [top, end] = [y + index * height, across.place(value)];
    const centre = (top + height / 2).toFixed(1);
    const beyond = Math.max(end, Number.isFinite(high) ? across.place(high) : end, middle) + 6;
    return [
      `<rect class="bar-${index}" x="${Math.min(middle, end).toFixed(1)}" y="${top.toFixed(1)}" width="${Math.abs(end - middle).toFixed(1)}" height="${(height - 2).toFixed(1)}"/>`,
      ...(Number.isFinite(low) && Number.isFinite(high)
        ? [
            `<line class="whisker" x1="${across.place(low).toFixed(1)}" x2="${across.place(high).toFixed(1)}" y1="${centre}" y2="${centre}"/>`,
          ]
        : []),
      `<text class="tick" x="${beyond.toFixed(1)}" y="${(top + height / 2 + 3).toFixed(1)}">${escaped(text)}</text>`,
    ].join('');
  });
  return `<g${isNoise ? ' class="noise"' : ''}><text class="name" text-anchor="end" x="${BOX.left - 10}" y="${y + ROW / 2}">${escaped(name)}</text>${drawn.join('')}</g>`;
}
