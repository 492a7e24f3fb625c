import { counted, decimalText, figureCatalogue, intervalName, valueText } from '../../../engine/index.ts';
import { replayAt } from '../../planning/played-again.ts';
import type { ComparedPlans, PlanArm, PlanInterval, PlanRange } from '../../protocol/index.ts';
import { left, PAGE_WIDTH, right, wrapped } from '../text/columns.ts';
import type { Style } from '../text/style.ts';
import { armText, type PlannedArm } from './arms.ts';

type Told = Omit<ComparedPlans, 'msEach' | 'origin'>;

const NAME = 20;
const FIGURE = 36;
const VALUE = 14;
const CELL = 10;

/** Ways to play on the same days: a sentence of each, what is kept and what it costs, every interval, the worst of them. */
export function daysLines(arms: readonly PlannedArm[], told: Told, style: Style): string[] {
  const { replications, unit, seed, level, pairs } = told;
  const share = `${Number((level * 100).toPrecision(6))} %`;
  const how = `The same ${counted(replications, unit)} in each, seed ${seed}; ${share} intervals.`;
  return [
    ...arms.flatMap((arm) => wrapped(armText(arm))),
    ...wrapped(how).map(style.dim),
    ...pairs.flatMap(({ decision }) => ['', ...wrapped(decision).map(style.bold)]),
    ...told.arms.flatMap((arm, place) => ['', ...armLines(arms[place]!, arm, told, style)]),
  ];
}

function armLines(planned: PlannedArm, arm: PlanArm, { promise, unit }: Told, style: Style): string[] {
  const { scenario } = planned;
  const catalogue = figureCatalogue(scenario);
  const share = (value: number): string => `${decimalText(value, 0)} %`;
  const kept = arm.met === null ? [] : [figureLine(`${unit}s that keep ${promise ?? 'it'}`, arm.met, share)];
  const figures = arm.figures.flatMap(({ key, ...range }) => {
    const definition = catalogue.find((each) => each.key === key);
    return definition === undefined
      ? []
      : [figureLine(definition.label, range, (value) => valueText({ value, definition }))];
  });
  const head = ['tickets', 'experts', 'wait', 'at work', 'gave up', 'misses'].map((cell) => right(cell, CELL));
  return [
    style.bold(`${arm.name}  ${scenario.name}: ${decimalText(arm.hours, 1)} expert-hours a run`),
    ...kept,
    ...figures,
    '',
    style.bold(`${left('interval', NAME)}${head.join('')}`),
    ...arm.intervals.map((cell, interval) => cellLine(intervalName(scenario, interval), cell)),
    ...(arm.worst.length === 0 ? [] : ['', style.bold(`The worst intervals of ${arm.name}`)]),
    ...arm.worst.flatMap((worst) => worstLines(planned, worst, style)),
  ];
}

function figureLine(label: string, { value, low, high }: PlanRange, text: (value: number) => string): string {
  const band = low === null || high === null ? '' : `${text(low)} to ${text(high)}`;
  return ` ${left(label, FIGURE)}${right(value === null ? '–' : text(value), VALUE)}  ${band}`;
}

function cellLine(when: string, { arrived, staffed, wait, occupancy, abandoned, misses }: PlanInterval): string {
  const share = (value: number | null): string => (value === null ? '–' : `${decimalText(value, 0)} %`);
  const cells = [
    arrived === null ? '–' : decimalText(arrived.middle, 1),
    String(staffed),
    wait === null ? '–' : `${decimalText(wait.middle, 0)} s`,
    share(occupancy),
    share(abandoned),
    share(misses),
  ];
  return `${left(when, NAME)}${cells.map((cell) => right(cell, CELL)).join('')}`;
}

function worstLines({ scenario, file, options }: PlannedArm, worst: PlanArm['worst'][number], style: Style): string[] {
  const says = `${intervalName(scenario, worst.interval)}: ${worst.because}`;
  const { set = [], horizon } = options;
  const all = [...set, ...(horizon === undefined ? [] : [`horizon=${horizon}`])];
  const replay = replayAt({ file, set: all }, worst.seed, worst.from);
  return [...wrapped(says, PAGE_WIDTH, ' '), style.dim(`   ${replay}`)];
}
