import { counted, hoursSentence, planMoment, planSpan, signedText } from '../../../engine/index.ts';
import type { HourWorth, ShadowPrice, ShadowPrices } from '../../../engine/index.ts';
import { left, right, wrapped } from '../text/columns.ts';
import { csvCell } from '../text/csv-cell.ts';
import type { Style } from '../text/style.ts';
import type { PlannedArm } from './arms.ts';
import { armData } from './compare-data.ts';
import type { Told } from './tornado-lines.ts';

const WHEN = 28;
const GROUP = 14;
const WORTH = 11;
/** Characters of the longest bar. */
const REACH = 12;

/** What expert-hours are worth. @param arms the plan as it is, and with each block stepped */
export const toldHours = (arms: readonly PlannedArm[], prices: readonly ShadowPrices[]): Told => ({
  lines: (style) => hoursLines(arms, prices, style),
  csv: () => hoursCsv(prices),
  data: () => ({
    format: 1,
    replications: prices[0]!.replications,
    level: prices[0]!.level,
    arms: arms.map(armData),
    shadowPrices: prices.map(({ definition, plan, prices: of }) => ({
      figure: definition.key,
      unit: definition.unit,
      everyMs: plan.every,
      cycle: plan.cycle,
      blocks: of,
    })),
  }),
});

/** A table for each figure, on a page of 80 columns. */
function hoursLines(arms: readonly PlannedArm[], all: readonly ShadowPrices[], style: Style): string[] {
  const { scenario } = arms[0]!;
  const [first] = all;
  if (first === undefined || first.prices.length === 0)
    return ['Nobody of this desk is on duty by a plan: there are no hours to add or to take.'];
  const days = counted(first.replications, 'replication');
  const heading = `${scenario.name} · seed ${scenario.seed} · ${days} of each block with an expert more and one less, the same days.`;
  return [...wrapped(heading), ...all.flatMap((each) => ['', ...tableOf(each, style)])];
}

function tableOf(shadow: ShadowPrices, style: Style): string[] {
  const { definition, plan, prices } = shadow;
  const widest = Math.max(...prices.map(({ added }) => Math.abs(added?.value ?? 0)));
  const rows = prices.map((price) => {
    const when = planSpan(plan, price.from, price.until);
    const { added, taken } = price;
    const length = widest === 0 ? 0 : Math.round((Math.abs(added?.value ?? 0) / widest) * REACH);
    const line = `${left(when, WHEN)}${left(price.group, GROUP)}${worthText(added, shadow)}${worthText(taken, shadow)}  ${'█'.repeat(length)}`;
    return isSeen(price) ? line : style.dim(line);
  });
  return [
    style.bold(
      `${left(definition.label, WHEN)}${left('group', GROUP)}${right('hour more', WORTH)}${right('hour less', WORTH)}`,
    ),
    ...rows,
    '',
    ...wrapped(`${hoursSentence(shadow)} With ? behind it, chance does as much.`),
  ];
}

const isSeen = ({ added, taken }: ShadowPrice): boolean =>
  [added, taken].some((each) => each?.verdict === 'lower' || each?.verdict === 'higher');

function worthText(worth: HourWorth | undefined, { definition }: ShadowPrices): string {
  if (worth === undefined) return right('–', WORTH);
  const mark = worth.verdict === 'undecided' ? '?' : ' ';
  return right(`${signedText(worth.value, definition)}${mark}`, WORTH);
}

/** A line a figure, group, block and step: opens in a spreadsheet as it is. */
function hoursCsv(all: readonly ShadowPrices[]): string[] {
  const lines = all.flatMap(({ definition, plan, prices, replications }) =>
    prices.flatMap(({ group, from, until, added, taken }) =>
      [['added', added] as const, ['taken', taken] as const].flatMap(([step, worth]) => {
        if (worth === undefined) return [];
        const { hours, value, low, high, verdict } = worth;
        const when = [from, until].map((interval) => planMoment(plan, interval));
        const cells = [
          definition.key,
          definition.unit,
          group,
          ...when,
          step,
          hours,
          value,
          low,
          high,
          verdict,
          replications,
        ];
        return [cells.map(csvCell).join(',')];
      }),
    ),
  );
  return ['figure,unit,group,from,until,step,hours,an hour,low,high,verdict,replications', ...lines];
}
