import { comparedFigures, levelOfEach, type ComparedArm, type ComparedFigure } from '../experiment/compared-figures.ts';
import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';
import type { LeverEnd, TornadoLever } from './tornado-levers.ts';

/** One lever in one figure, on the same days throughout. */
export interface TornadoBar {
  readonly lever: string;
  readonly low: TornadoSide | undefined;
  readonly high: TornadoSide | undefined;
  /** High − low; against the desk as it is where one end is missing. Its `verdict` says whether the lever is seen at all. */
  readonly swing: ComparedFigure;
}

/** One end of a lever, and what it makes of the figure against the desk as it is. */
export interface TornadoSide {
  readonly text: string;
  readonly set: readonly string[];
  readonly compared: ComparedFigure;
}

/** All levers in one figure, the one that moves it most first. */
export interface Tornado {
  readonly definition: FigureDefinition;
  /** The figure of the desk as it is; null where it never has one. */
  readonly base: number | null;
  readonly bars: readonly TornadoBar[];
  readonly replications: number;
  /** Confidence of all intervals of this tornado together. */
  readonly level: number;
}

/** Every way to play: the desk as it is, and then each end of each lever, in order. */
export function tornadoEnds(levers: readonly TornadoLever[]): (LeverEnd | undefined)[] {
  return [undefined, ...levers.flatMap(({ low, high }) => [low, high].filter((end) => end !== undefined))];
}

/**
 * Reads what came of every way to play.
 *
 * @param played in the order of {@link tornadoEnds}, as many replications of each
 * @param level of all intervals of one figure together
 */
export function tornadosOf(
  levers: readonly TornadoLever[],
  played: readonly ComparedArm[],
  figures: readonly string[],
  level: number,
): Tornado[] {
  const ends = tornadoEnds(levers);
  const armOf = (end: LeverEnd | undefined): ComparedArm => played[ends.indexOf(end)];
  // Three intervals a lever: each end, and one end against the other.
  const each = levelOfEach(level, levers.length * 3);
  const compare = (one: LeverEnd | undefined, other: LeverEnd | undefined): ComparedFigure[] =>
    comparedFigures(figures, armOf(one), armOf(other), each);
  const rows = levers.map(({ name, low, high }) => {
    const side = (end: LeverEnd | undefined) =>
      end === undefined ? undefined : { ...end, compared: compare(undefined, end) };
    return { name, low: side(low), high: side(high), swing: compare(low, high) };
  });
  return figures.map((_, figure) => {
    const bars = rows.map(({ name, low, high, swing }): TornadoBar => {
      const of = (side: typeof low): TornadoSide | undefined =>
        side === undefined ? undefined : { ...side, compared: side.compared[figure] };
      return { lever: name, low: of(low), high: of(high), swing: swing[figure] };
    });
    const [{ definition }] = comparedFigures([figures[figure]], played[0], played[0], each);
    const base = bars.map(({ low, high }) => (low ?? high)?.compared.one).find((one) => one !== undefined) ?? null;
    return { definition, base, bars: sorted(bars), replications: played[0].figures.length, level };
  });
}

const sizeOf = ({ swing }: TornadoBar): number => Math.abs(swing.difference?.estimate ?? 0);
/** What chance alone could do stands below what is seen, whatever its size. */
const isSeen = ({ swing }: TornadoBar): boolean => swing.verdict === 'lower' || swing.verdict === 'higher';

const sorted = (bars: readonly TornadoBar[]): TornadoBar[] =>
  bars.toSorted((one, other) => Number(isSeen(other)) - Number(isSeen(one)) || sizeOf(other) - sizeOf(one));
