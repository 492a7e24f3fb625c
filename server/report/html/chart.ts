import { escaped } from './markup.ts';
import { makeScale, type Scale, type Shown } from './scale.ts';

type Point = readonly [x: number, y: number];

export interface ChartLine {
  readonly name: string;
  /** In order of x; a line breaks off at a point without a number. */
  readonly points: readonly Point[];
  /** What lies between a low and a high value, as an area behind the line. */
  readonly band?: readonly (readonly [x: number, low: number, high: number])[];
  /** Whether each value holds until the next x, instead of going straight to its value. */
  readonly isStepped?: boolean;
  /** Whether there are only its points. */
  readonly isDotted?: boolean;
  /** How far the points may be from where they are, as crosses. */
  readonly spreads?: readonly PointSpread[];
}

/** Ends of the intervals of a point, on both ways. */
export interface PointSpread {
  readonly at: Point;
  readonly across: readonly [low: number, high: number];
  readonly upwards: readonly [low: number, high: number];
}

interface ChartAxis {
  readonly label: string;
  readonly kind: 'linear' | 'log';
  readonly shows?: Shown;
}

/** What a chart shows. */
export interface ChartWish {
  readonly title: string;
  /** What is to be seen, for who does not see it. */
  readonly about: string;
  readonly x: ChartAxis & {
    readonly text?: (value: number) => string;
    /** Values to be written; round ones when left out. */
    readonly ticks?: readonly number[];
  };
  readonly y: ChartAxis;
  /** Half as high where little is to be seen. */
  readonly isLow?: boolean;
  readonly lines: readonly ChartLine[];
  /** Moments or rates at which something is to be noted. */
  readonly marks?: readonly { readonly x: number; readonly text: string }[];
  /** A value that is promised, as a line across. */
  readonly bound?: { readonly y: number; readonly text: string };
}

const WIDTH = 720;
const HEIGHT = 320;
/** Less of it where a chart is low. */
const LESS = 110;
const BOX = { left: 64, right: 700, top: 40, bottom: 268 } as const;
const LEGEND_WIDTH = 150;

/** A chart as SVG, in the colours of the page around it; lines differ in dashes too. */
export function chart({ title, about, x, y, lines, marks = [], bound, isLow = false }: ChartWish): string {
  const points = lines.flatMap((line) => line.points);
  const spreads = lines.flatMap((line) => line.spreads ?? []);
  const ends = lines.flatMap(({ band = [] }) => band.flatMap(([, low, high]) => [low, high]));
  const bottom = BOX.bottom - (isLow ? LESS : 0);
  const height = bottom + HEIGHT - BOX.bottom;
  const alongX = [...points.map(([each]) => each), ...spreads.flatMap((each) => each.across)];
  const across = makeScale(x.kind, [...alongX, ...marks.map((mark) => mark.x)].filter(Number.isFinite), {
    from: BOX.left,
    to: BOX.right,
    shows: x.shows,
  });
  const alongY = [...points.map(([, each]) => each), ...ends, ...spreads.flatMap((each) => each.upwards)];
  const upwards = makeScale(y.kind, [...alongY, ...(bound === undefined ? [] : [bound.y])].filter(Number.isFinite), {
    from: bottom,
    to: BOX.top,
    shows: y.shows,
  });
  const text = x.text ?? numberText;
  const isOn = (tick: number): boolean => across.place(tick) <= BOX.right + 1;
  return [
    `<figure tabindex="0"><figcaption>${escaped(title)}</figcaption>`,
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(about)}">`,
    ...upwards.ticks.map((tick) => horizontal(upwards.place(tick), numberText(tick))),
    ...(x.ticks ?? across.ticks).filter(isOn).map((tick) => vertical(across.place(tick), text(tick), bottom)),
    `<text class="label" x="${BOX.left}" y="${height - 8}">${escaped(x.label)}</text>`,
    `<text class="label" x="${BOX.left}" y="${BOX.top - 24}">${escaped(y.label)}</text>`,
    ...lines.map(({ band = [] }, index) => area(band, index, across, upwards)),
    ...(bound === undefined ? [] : [promised(bound.text, upwards.place(bound.y), (BOX.top + bottom) / 2)]),
    ...marks.map((mark, index) => marked(across.place(mark.x), mark.text, BOX.top + 13 + 14 * (index % 3), bottom)),
    ...lines.map(({ spreads: of = [] }, index) => of.map((each) => cross(each, index, across, upwards)).join('')),
    ...lines.map((line, index) => drawn(line, index, across, upwards)),
    ...lines.map((line, index) => legend(line, index, lines.length)),
    '</svg></figure>',
  ].join('\n');
}

function drawn(line: ChartLine, index: number, across: Scale, upwards: Scale): string {
  const { points, isStepped = false, isDotted = false } = line;
  const pieces = unbroken(points, ([, y]) => Number.isFinite(y));
  const placed = pieces.map((piece) => piece.map(([x, y]) => [across.place(x), upwards.place(y)] as const));
  const dots = !isDotted && (isStepped || points.length > 40) ? [] : placed.flat();
  return [
    ...(isDotted ? [] : placed).map(
      (piece) => `<polyline class="line line-${index}" points="${pathOf(piece, isStepped)}"/>`,
    ),
    ...dots.map(([x, y]) => `<circle class="dot line-${index}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.5"/>`),
  ].join('');
}

function pathOf(piece: readonly Point[], isStepped: boolean): string {
  const corners = isStepped
    ? piece.flatMap(([x, y], at) =>
        at === 0
          ? [[x, y]]
          : [
              [x, piece[at - 1]![1]],
              [x, y],
            ],
      )
    : piece;
  return corners.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}

function area(band: NonNullable<ChartLine['band']>, index: number, across: Scale, upwards: Scale): string {
  return unbroken(band, ([, low, high]) => Number.isFinite(low) && Number.isFinite(high))
    .map((piece) => {
      const upper = piece.map(([x, , high]) => `${across.place(x).toFixed(1)},${upwards.place(high).toFixed(1)}`);
      const lower = piece.map(([x, low]) => `${across.place(x).toFixed(1)},${upwards.place(low).toFixed(1)}`);
      return `<polygon class="band band-${index}" points="${[...upper, ...lower.toReversed()].join(' ')}"/>`;
    })
    .join('');
}

/** Runs of neighbours that have numbers. */
function unbroken<Item>(items: readonly Item[], isThere: (item: Item) => boolean): Item[][] {
  const pieces: Item[][] = [[]];
  for (const item of items) {
    if (isThere(item)) pieces.at(-1)!.push(item);
    else if (pieces.at(-1)!.length > 0) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** Its text is on the side that has more room. */
const promised = (text: string, y: number, middle: number): string =>
  `<line class="mark" x1="${BOX.left}" x2="${BOX.right}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}"/>` +
  `<text class="marked" text-anchor="end" x="${BOX.right - 2}" y="${(y < middle ? y + 13 : y - 4).toFixed(1)}">${escaped(text)}</text>`;

function cross(
  { at: [x, y], across: [left, right], upwards: [low, high] }: PointSpread,
  index: number,
  ...scales: readonly [Scale, Scale]
): string {
  const [across, upwards] = scales;
  const [middle, level] = [across.place(x).toFixed(1), upwards.place(y).toFixed(1)];
  const line = (x1: string, x2: string, y1: string, y2: string): string =>
    `<line class="spread line-${index}" x1="${x1}" x2="${x2}" y1="${y1}" y2="${y2}"/>`;
  return (
    line(across.place(left).toFixed(1), across.place(right).toFixed(1), level, level) +
    line(middle, middle, upwards.place(low).toFixed(1), upwards.place(high).toFixed(1))
  );
}

function legend({ name, isDotted }: ChartLine, index: number, count: number): string {
  const x = BOX.right - (count - index) * LEGEND_WIDTH;
  return (
    (isDotted === true
      ? `<circle class="dot line-${index}" cx="${x + 18}" cy="12" r="3"/>`
      : `<line class="line line-${index}" x1="${x}" x2="${x + 24}" y1="12" y2="12"/>`) +
    `<text class="label" x="${x + 30}" y="16">${escaped(name)}</text>`
  );
}

const horizontal = (y: number, text: string): string =>
  `<line class="grid" x1="${BOX.left}" x2="${BOX.right}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}"/>` +
  `<text class="tick" text-anchor="end" x="${BOX.left - 6}" y="${(y + 4).toFixed(1)}">${escaped(text)}</text>`;

const vertical = (x: number, text: string, bottom: number): string =>
  `<line class="grid" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${BOX.top}" y2="${bottom}"/>` +
  `<text class="tick" text-anchor="middle" x="${x.toFixed(1)}" y="${bottom + 18}">${escaped(text)}</text>`;

function marked(x: number, text: string, y: number, bottom: number): string {
  const isLeft = x > (BOX.left + BOX.right) / 2;
  return (
    `<line class="mark" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${BOX.top}" y2="${bottom}"/>` +
    `<text class="marked" text-anchor="${isLeft ? 'end' : 'start'}" x="${(x + (isLeft ? -5 : 5)).toFixed(1)}" y="${y}">${escaped(text)}</text>`
  );
}

function numberText(value: number): string {
  if (value === 0) return '0';
  if (Math.abs(value) >= 1000) return `${Number((value / 1000).toPrecision(3))}k`;
  return String(Number(value.toPrecision(3)));
}
