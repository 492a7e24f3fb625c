import { makeScale, type Scale } from './scale.ts';

type Point = readonly [x: number, y: number];

export interface ChartLine {
  readonly name: string;
  readonly points: readonly Point[];
}

/** Tickets of a desk at a moment, in seconds. */
interface Level {
  readonly at: number;
  readonly waiting: number;
  readonly offered: number;
  readonly held: number;
}

/** Where tickets are over time, a line for each. */
export const backlogLines = (levels: readonly Level[]): ChartLine[] =>
  (['waiting', 'offered', 'held'] as const).map((name) => ({
    name,
    points: levels.map((level) => [level.at, level[name]] as const),
  }));

/** What a chart shows. */
export interface ChartWish {
  readonly title: string;
  /** What is to be seen, for who does not see it. */
  readonly about: string;
  readonly x: {
    readonly label: string;
    readonly kind: 'linear' | 'log';
    readonly text?: (value: number) => string;
    /** Values to be written; round ones when left out. */
    readonly ticks?: readonly number[];
  };
  readonly y: { readonly label: string; readonly kind: 'linear' | 'log' };
  readonly lines: readonly ChartLine[];
  /** Moments or rates at which something is to be noted. */
  readonly marks?: readonly { readonly x: number; readonly text: string }[];
}

const WIDTH = 720;
const HEIGHT = 320;
const BOX = { left: 64, right: 700, top: 40, bottom: 268 } as const;
const LEGEND_WIDTH = 150;

/** A chart as SVG, in the colours of the page around it; lines differ in dashes too. */
export function chart({ title, about, x, y, lines, marks = [] }: ChartWish): string {
  const points = lines.flatMap((line) => line.points);
  const across = makeScale(x.kind, [...points.map(([each]) => each), ...marks.map((mark) => mark.x)], {
    from: BOX.left,
    to: BOX.right,
  });
  const upwards = makeScale(
    y.kind,
    points.map(([, each]) => each),
    { from: BOX.bottom, to: BOX.top },
  );
  const text = x.text ?? numberText;
  const isOn = (tick: number): boolean => across.place(tick) <= BOX.right + 1;
  return [
    `<figure tabindex="0"><figcaption>${escaped(title)}</figcaption>`,
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(about)}">`,
    ...upwards.ticks.map((tick) => horizontal(upwards.place(tick), numberText(tick))),
    ...(x.ticks ?? across.ticks).filter(isOn).map((tick) => vertical(across.place(tick), text(tick))),
    `<text class="label" x="${BOX.left}" y="${HEIGHT - 8}">${escaped(x.label)}</text>`,
    `<text class="label" x="${BOX.left}" y="${BOX.top - 24}">${escaped(y.label)}</text>`,
    ...marks.map((mark, index) => marked(across.place(mark.x), mark.text, BOX.top + 13 + 14 * (index % 3))),
    ...lines.map((line, index) => drawn(line, index, across, upwards)),
    ...lines.map(({ name }, index) => legend(name, index, lines.length)),
    '</svg></figure>',
  ].join('\n');
}

function drawn({ points }: ChartLine, index: number, across: Scale, upwards: Scale): string {
  const places = points.map(([x, y]) => `${across.place(x).toFixed(1)},${upwards.place(y).toFixed(1)}`);
  const dots = points.length > 40 ? [] : places.map((place) => place.split(','));
  return [
    `<polyline class="line line-${index}" points="${places.join(' ')}"/>`,
    ...dots.map(([x, y]) => `<circle class="dot line-${index}" cx="${x}" cy="${y}" r="2.5"/>`),
  ].join('');
}

function legend(name: string, index: number, count: number): string {
  const x = BOX.right - (count - index) * LEGEND_WIDTH;
  return (
    `<line class="line line-${index}" x1="${x}" x2="${x + 24}" y1="12" y2="12"/>` +
    `<text class="label" x="${x + 30}" y="16">${escaped(name)}</text>`
  );
}

const horizontal = (y: number, text: string): string =>
  `<line class="grid" x1="${BOX.left}" x2="${BOX.right}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}"/>` +
  `<text class="tick" text-anchor="end" x="${BOX.left - 6}" y="${(y + 4).toFixed(1)}">${escaped(text)}</text>`;

const vertical = (x: number, text: string): string =>
  `<line class="grid" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${BOX.top}" y2="${BOX.bottom}"/>` +
  `<text class="tick" text-anchor="middle" x="${x.toFixed(1)}" y="${BOX.bottom + 18}">${escaped(text)}</text>`;

function marked(x: number, text: string, y: number): string {
  const isLeft = x > (BOX.left + BOX.right) / 2;
  return (
    `<line class="mark" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${BOX.top}" y2="${BOX.bottom}"/>` +
    `<text class="marked" text-anchor="${isLeft ? 'end' : 'start'}" x="${(x + (isLeft ? -5 : 5)).toFixed(1)}" y="${y}">${escaped(text)}</text>`
  );
}

function numberText(value: number): string {
  if (value === 0) return '0';
  if (Math.abs(value) >= 1000) return `${Number((value / 1000).toPrecision(3))}k`;
  return String(Number(value.toPrecision(3)));
}

/** Text that cannot become a tag. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
