import { inOneUnit, type WrittenIn } from '../../words/figure-text.ts';
import type { FigureUnit } from '../catalogue/figure-definition.ts';

/** What a figure should reach. */
export interface Target {
  readonly kind: 'at least' | 'at most' | 'under' | 'over' | 'between';
  /** The number itself; the lower end of `between`, whose ends both belong to it. */
  readonly value: number;
  /** The upper end of `between`. */
  readonly upTo?: number;
  readonly unit: FigureUnit;
  /** Text that states it, S0 to S4, or how it is read where the text leaves it open; V vendors, I industry, [SF] sister pages. */
  readonly source: string;
}

const SECONDS_IN: Readonly<Partial<Record<FigureUnit, number>>> = { seconds: 1, minutes: 60, hours: 3600 };

/** The same target in the unit of a figure; undefined if it is about something else, such as a share where the figure is a time. */
export function targetIn(target: Target, unit: FigureUnit): Target | undefined {
  if (target.unit === unit) return target;
  const from = SECONDS_IN[target.unit];
  const to = SECONDS_IN[unit];
  if (from === undefined || to === undefined) return undefined;
  const { value, upTo } = target;
  return { ...target, unit, value: (value * from) / to, ...(upTo !== undefined && { upTo: (upTo * from) / to }) };
}

/** Whether a value, in the unit of the target, reaches it. */
export function reaches(value: number, { kind, value: aim, upTo = aim }: Target): boolean {
  switch (kind) {
    case 'at least':
      return value >= aim;
    case 'at most':
      return value <= aim;
    case 'under':
      return value < aim;
    case 'over':
      return value > aim;
    case 'between':
      return value >= aim && value <= upTo;
  }
}

const SIGNS = { 'at least': '≥', 'at most': '≤', under: '<', over: '>' } as const;

/** `≥ 74 %`, `< 5 %`, `5 to 15 min`: a target in the unit of its figure. */
export function targetText(target: Target, definition: WrittenIn): string {
  const { kind, value, upTo } = target;
  const { texts, sign } = inOneUnit(upTo === undefined ? [value] : [value, upTo], definition);
  const [from, to] = texts.map(plain);
  return kind === 'between' ? `${from} to ${to}${sign}` : `${SIGNS[kind]} ${from}${sign}`;
}

/** Without decimals that say nothing. */
const plain = (text: string): string => text.replace(/\.0+$|(\.\d*?)0+$/, '$1');
