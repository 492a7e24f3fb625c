import { counted, signedText, swingText, tornadoSentence, valueText } from '../../../engine/index.ts';
import type { Tornado, TornadoBar, TornadoSide } from '../../../engine/index.ts';
import { csvCell } from '../text/csv-cell.ts';
import { left, PAGE_WIDTH, right, wrapped } from '../text/columns.ts';
import type { Style } from '../text/style.ts';
import type { PlannedArm } from './arms.ts';
import { armData } from './compare-data.ts';

/** Something that was found, in every form in which it is told. */
export interface Told {
  lines(style: Style): string[];
  csv(): string[];
  data(): object;
}

/** What was pulled, and what came of it. @param arms the desk as it is, and each end of each lever */
export const toldTornado = (arms: readonly PlannedArm[], tornados: readonly Tornado[]): Told => ({
  lines: (style) => tornadoLines({ arms, tornados }, style),
  csv: () => tornadoCsv(tornados),
  data: () => tornadoData({ arms, tornados }),
});

interface ToldTornado {
  readonly arms: readonly PlannedArm[];
  readonly tornados: readonly Tornado[];
}

const NAME = 26;
const CHANGE = 12;
/** Characters of a bar to each side. */
const REACH = 12;

/** A table of bars for each figure, on a page of 80 columns. */
function tornadoLines({ arms, tornados }: ToldTornado, style: Style): string[] {
  const { scenario } = arms[0]!;
  const days = counted(tornados[0]!.replications, 'replication');
  const heading = `${scenario.name} · seed ${scenario.seed} · ${days} of each way to play, the same days in all of them.`;
  return [...wrapped(heading), ...tornados.flatMap((tornado) => ['', ...tableOf(tornado, style)])];
}

function tableOf(tornado: Tornado, style: Style): string[] {
  const { definition, base, bars, level } = tornado;
  const widest = Math.max(...bars.flatMap(({ low, high }) => [changeOf(low), changeOf(high)]).map(Math.abs));
  const head = `${left(definition.label, NAME)}${right('less', CHANGE)} ${' '.repeat(REACH)}│${' '.repeat(REACH)} ${left('more', CHANGE)}`;
  return [
    style.bold(head),
    style.dim(`${left('as it is', NAME)}${' '.repeat(CHANGE + 1)}${centred(valueText({ value: base, definition }))}`),
    ...bars.flatMap((bar) => {
      const isSeen = bar.swing.verdict === 'lower' || bar.swing.verdict === 'higher';
      const line = `${left(bar.lever, NAME)}${right(changeText(bar.low), CHANGE)} ${drawn(bar, widest)} ${left(changeText(bar.high), CHANGE)}`;
      const below = wrapped(swingText(bar, level), PAGE_WIDTH - 2).map((text) => style.dim(`  ${text}`));
      return [isSeen ? line : style.dim(line), ...below];
    }),
    '',
    ...wrapped(tornadoSentence(tornado)),
  ];
}

const centred = (text: string): string => text.padStart(REACH + 1 + Math.floor(text.length / 2));

const changeOf = (side: TornadoSide | undefined): number => side?.compared.difference?.estimate ?? 0;

function changeText(side: TornadoSide | undefined): string {
  return side === undefined ? '' : signedText(changeOf(side), side.compared.definition);
}

/** Both ends from the middle; where they go to the same side, the shorter one lies on the longer. */
function drawn({ low, high }: TornadoBar, widest: number): string {
  const lengthOf = (change: number): number => (widest === 0 ? 0 : Math.round((Math.abs(change) / widest) * REACH));
  const cells = Array.from<unknown, string>({ length: 2 * REACH + 1 }, (_, place) => (place === REACH ? '│' : ' '));
  const paint = (change: number, mark: string): void => {
    for (let step = 1; step <= lengthOf(change); step++) cells[REACH + Math.sign(change) * step] = mark;
  };
  const sides = [[changeOf(low), '░'] as const, [changeOf(high), '█'] as const];
  for (const [change, mark] of sides.toSorted(([one], [other]) => Math.abs(other) - Math.abs(one))) paint(change, mark);
  return cells.join('');
}

/** A line a lever, end and figure: opens in a spreadsheet as it is. */
function tornadoCsv(tornados: readonly Tornado[]): string[] {
  const lines = tornados.flatMap(({ definition, bars, replications }) =>
    bars.flatMap(({ lever, low, high }) =>
      [low, high].flatMap((side) => {
        if (side === undefined) return [];
        const { one, other, difference, verdict } = side.compared;
        const cells = [
          definition.key,
          definition.unit,
          lever,
          side.text,
          one,
          other,
          difference?.estimate,
          difference?.low,
        ];
        return [[...cells, difference?.high, verdict, replications].map(csvCell).join(',')];
      }),
    ),
  );
  return ['figure,unit,lever,end,as it is,there,difference,low,high,verdict,replications', ...lines];
}

/** Tornados as plain data. */
const tornadoData = ({ arms, tornados }: ToldTornado): object => ({
  format: 1,
  replications: tornados[0]!.replications,
  level: tornados[0]!.level,
  arms: arms.map(armData),
  tornados: tornados.map(({ definition, base, bars }) => ({
    figure: definition.key,
    unit: definition.unit,
    base,
    bars: bars.map(({ lever, low, high, swing }) => ({
      lever,
      low: sideData(low),
      high: sideData(high),
      swing: differenceData(swing),
    })),
  })),
});

const sideData = (side: TornadoSide | undefined): object | null =>
  side === undefined ? null : { text: side.text, set: side.set, ...differenceData(side.compared) };

function differenceData({ other, difference, verdict }: TornadoBar['swing']): object {
  const known = difference !== null && Number.isFinite(difference.halfWidth);
  return {
    value: other,
    difference: difference?.estimate ?? null,
    from: known ? difference.low : null,
    to: known ? difference.high : null,
    verdict,
  };
}
