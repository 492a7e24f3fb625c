import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';

/** How a figure is worked out, in words: `rejected offers ÷ offers made × 100`. */
export function formulaText(figure: Pick<FigureDefinition, 'above' | 'below' | 'scale' | 'unit'>): string {
  const { above, below, scale, unit } = figure;
  const line = below === undefined ? above : `${above} ÷ ${below}`;
  return unit === 'percent' || scale === 100 ? `${line} × 100` : line;
}
