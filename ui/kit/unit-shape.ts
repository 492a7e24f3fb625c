import { svg, type SVGTemplateResult } from 'lit';

/** A shape within a circle of radius 1 around the origin, as path data: canvases and pages draw the same one. */
export interface UnitShape {
  readonly path: string;
  /** Width of the stroke; filled when left out. */
  readonly stroke?: number;
}

const circle = (radius: number): string =>
  `M${-radius},0A${radius},${radius} 0 1 1 ${radius},0A${radius},${radius} 0 1 1 ${-radius},0Z`;

const filled = (path: string): UnitShape => ({ path });
const drawn = (path: string, stroke: number): UnitShape => ({ path, stroke });

/** Shapes that are told from one another without their colour. */
export const SHAPES = {
  disc: filled(circle(1)),
  square: filled('M-.92-.92H.92V.92H-.92Z'),
  diamond: filled('M0-1.2L1.2 0L0 1.2L-1.2 0Z'),
  ring: drawn(circle(0.84), 0.34),
  triangle: drawn('M0-.92L1 .8H-1Z', 0.32),
  bars: filled('M-.8-.85H-.25V.85H-.8ZM.25-.85H.8V.85H.25Z'),
  barred: drawn(`${circle(0.84)}M-.55.55L.55-.55`, 0.3),
  dot: filled(circle(0.36)),
  dash: filled('M-.42-.1H.42V.1H-.42Z'),
  check: drawn('M-.85.05L-.25.65L.9-.6', 0.36),
  cross: drawn('M-.7-.7L.7.7M.7-.7L-.7.7', 0.36),
  hourglass: filled('M-.8-1H.8L-.8 1H.8Z'),
  back: drawn('M.85.6C.9-.5-.1-.75-.85-.1M-.85-.1L-.45-.85M-.85-.1L-.05.25', 0.3),
  warning: filled('M0-1L1.1 .85H-1.1Z'),
  up: filled('M0-.9L1 .75H-1Z'),
  down: filled('M0 .9L1-.75H-1Z'),
  half: drawn(circle(0.84), 0.3),
  halfFill: filled('M0-1A1 1 0 0 0 0 1Z'),
} as const satisfies Readonly<Record<string, UnitShape>>;

export type ShapeName = keyof typeof SHAPES;

const paths = new Map<string, Path2D>();

/** Draws a shape on a canvas in the fill and stroke styles that are set; `radius` in pixels of the canvas. */
export function drawShape(pen: CanvasRenderingContext2D, name: ShapeName, x: number, y: number, radius: number): void {
  const { path, stroke }: UnitShape = SHAPES[name];
  const known = paths.get(path) ?? new Path2D(path);
  paths.set(path, known);
  pen.save();
  pen.translate(x, y);
  pen.scale(radius, radius);
  if (stroke === undefined) pen.fill(known);
  else {
    // On small cells a thin stroke would fade away.
    pen.lineWidth = Math.max(stroke, 1.2 / radius);
    pen.stroke(known);
  }
  pen.restore();
}

/** The same in an SVG whose view box reaches from −1.3 to 1.3, in the colour of the text around it. */
export function shapePath(name: ShapeName): SVGTemplateResult {
  const { path, stroke }: UnitShape = SHAPES[name];
  return stroke === undefined
    ? svg`<path d=${path} fill="currentColor" />`
    : svg`<path d=${path} fill="none" stroke="currentColor" stroke-width=${stroke} stroke-linejoin="round" />`;
}
