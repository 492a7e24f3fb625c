import { levelSum, lookSum, ratio, RUNS, systemTimeSum, times, WINDOW, type Ask } from './building.ts';
import { LEVEL, LevelPlaces } from './levels.ts';
import { name, type Naming } from './naming.ts';
import { parts } from './naming-tickets.ts';
import type { Look } from './observer.ts';
import type { Figure, Sum } from './sums.ts';

const IN_SYSTEM = '(?:InSystem|NumberInSystem|NumberOfTickets)';
const WAITING = '(?:QueueLengths?|Pool|InQueue|NumberWaiting)';
const HELD = '(?:Handling|InService|BusyServers|BusyExperts|BusyAgents|Busy|Held|AcceptedUnanswered)';

const typeOf = ({ type, index }: Ask): number | undefined => type ?? index;

/** Experts that an entry of a list is about: one of them, or those of one pool. */
function expertsOf({ setting, expert, index, count }: Ask): readonly number[] {
  const all = Array.from({ length: setting.experts }, (_, each) => each);
  if (expert !== undefined) return [expert];
  if (index === undefined) return all;
  return count === setting.pools && setting.pools > 1 ? all.filter((each) => setting.poolOf[each] === index) : [index];
}

/** The integral of levels over what was measured, or over one period of the day. */
export function integral(ask: Ask, levels: readonly number[]): Sum {
  const { setting, period } = ask;
  if (period === undefined) return levelSum(levels, setting);
  const upTo = (look: Look | undefined): number =>
    levels.reduce((sum, level) => sum + (look?.integrals[level] ?? 0), 0);
  return {
    key: `levels ${levels.join('+')} in period ${period}`,
    levels,
    atEnd: ({ looks }) => (upTo(looks[period]) - upTo(looks[period - 1])) / setting.unitMs,
  };
}

/** Length of what was measured, or of a period. */
function span({ setting, period }: Ask): Sum {
  if (period === undefined) return WINDOW;
  return { key: 'period', atEnd: () => setting.periods!.length };
}

const level = (ask: Ask, levels: readonly number[]): Figure => ratio(integral(ask, levels), span(ask));

/** Time of places on duty: by roster where there is one. */
function placeTime(ask: Ask, experts: readonly number[]): Sum {
  const { setting, period } = ask;
  const { levels, periods } = setting;
  if (levels !== undefined) {
    const length = periods?.length ?? setting.horizon!;
    const staffed = period === undefined ? levels.reduce((sum, each) => sum + each, 0) : levels[period]!;
    return { key: `staffed ${period ?? 'all'}`, atEnd: () => staffed * length };
  }
  const places = (setting.places * experts.length) / setting.experts;
  return {
    key: `places ${places} ${period ?? 'all'}`,
    atEnd: ({ window }) => places * (period === undefined ? window : periods!.length),
  };
}

/** Levels of single experts, or of all together where nobody is singled out. */
const isEverybody = ({ expert, index }: Ask): boolean => expert === undefined && index === undefined;

const heldBy = (ask: Ask): number[] =>
  isEverybody(ask) ? [LEVEL.held] : expertsOf(ask).map((expert) => new LevelPlaces(ask.setting).heldOf(expert));
const pendingWith = (ask: Ask): number[] =>
  isEverybody(ask) ? [LEVEL.pending] : expertsOf(ask).map((expert) => new LevelPlaces(ask.setting).pendingOf(expert));
const workingOf = (ask: Ask): number[] =>
  isEverybody(ask) ? [LEVEL.working] : expertsOf(ask).map((expert) => new LevelPlaces(ask.setting).workingOf(expert));

const inState = (ask: Ask, text: string, is: (inSystem: number) => boolean): Figure =>
  ratio(
    systemTimeSum(text, ask.setting, (inSystem) => (is(inSystem) ? 1 : 0)),
    WINDOW,
  );

/** Time averages over what was measured. */
export const LEVEL_NAMINGS: readonly Naming[] = [
  name(new RegExp(`^(?:mean${IN_SYSTEM}|L)$`), (_, ask) => {
    const type = typeOf(ask);
    return level(ask, [type === undefined ? LEVEL.system : new LevelPlaces(ask.setting).systemOf(type)]);
  }),
  name(new RegExp(`^(?:mean${WAITING}|Lq)$`), (_, ask) => {
    const type = typeOf(ask);
    return level(ask, [type === undefined ? LEVEL.pool : new LevelPlaces(ask.setting).poolOf(type)]);
  }),
  name(/^(?:mean)?[oO]penOffers(?:ByExpert|ByPool)?$/, (_, ask) => level(ask, pendingWith(ask))),
  name(/^openOffersPerExpert$/, (_, ask) =>
    ask.index === undefined
      ? times(level(ask, pendingWith(ask)), 1 / ask.setting.experts)
      : level(ask, pendingWith(ask)),
  ),
  name(new RegExp(`^mean${HELD}(?:ByExpert|ByPool)?$`), (_, ask) => level(ask, heldBy(ask))),
  name(/^(?:utilization|utilisation|occupancy)(?:UntilClosing)?(?:ByExpert|ByPool)?$/, (_, ask) =>
    ratio(integral(ask, heldBy(ask)), placeTime(ask, expertsOf(ask))),
  ),
  name(/^(?:mean)?[oO]penItems(?:ByExpert|ByPool)?$/, (_, ask) => level(ask, [...heldBy(ask), ...pendingWith(ask)])),
  name(/^(?:utilizationOfSlots|rho)$/, (_, ask) =>
    ratio(integral(ask, [...heldBy(ask), ...pendingWith(ask)]), placeTime(ask, expertsOf(ask))),
  ),
  name(/^expertBusyFraction$/, (_, ask) => times(level(ask, workingOf(ask)), 1 / expertsOf(ask).length)),
  name(/^fractionOnline$/, (_, ask) => times(level(ask, [LEVEL.online]), 1 / ask.setting.experts)),
  name(/^mean(?:Experts)?Online$/, (_, ask) => level(ask, [LEVEL.online])),
  name(/^(?:throughput|departureRate)$/, () =>
    ratio({ key: 'departures', atEnd: ({ departures }) => departures }, WINDOW),
  ),
  name(new RegExp(`^var${IN_SYSTEM}$`), (_, { setting }) => ({
    sums: [
      WINDOW,
      systemTimeSum('first moment', setting, (inSystem) => inSystem),
      systemTimeSum('second moment', setting, (inSystem) => inSystem * inSystem),
    ],
    value: ([window, first, second]) => second! / window! - (first! / window!) ** 2,
    isMean: false,
  })),
  name(/^stateProbabilities$/, (_, ask) => {
    const { index } = ask;
    return index === undefined ? undefined : parts(inState(ask, `at ${index}`, (inSystem) => inSystem === index));
  }),
  name(/^p(\d+)$/, ([, number], ask) => inState(ask, `at ${number}`, (inSystem) => inSystem === Number(number))),
  name(/^pAllIdle$/, (_, ask) => inState(ask, 'at 0', (inSystem) => inSystem === 0)),
  name(/^pBusy$/, (_, ask) => inState(ask, 'above 0', (inSystem) => inSystem > 0)),
  name(/^pAllBusy$/, (_, ask) => inState(ask, 'all busy', (inSystem) => inSystem >= ask.setting.places)),
  name(/^pInSystemLe_(\d+)$/, ([, number], ask) =>
    inState(ask, `up to ${number}`, (inSystem) => inSystem <= Number(number)),
  ),
];

type AtLook = (look: Look) => number;

const system: AtLook = ({ values }) => values[LEVEL.system]!;
const pool: AtLook = ({ values }) => values[LEVEL.pool]!;

const atLook = (at: number, text: string, of: AtLook): Figure => ratio(lookSum(text, at, of), RUNS);

/** Figures of runs that start empty, at the moments of the case. */
export const MOMENT_NAMINGS: readonly Naming[] = [
  name(new RegExp(`^mean${IN_SYSTEM}$`), (_, { index }) => atLook(index!, 'system', system)),
  name(new RegExp(`^mean${WAITING}$`), (_, { index }) => atLook(index!, 'pool', pool)),
  name(new RegExp(`^mean${HELD}$`), (_, { index }) => atLook(index!, 'held', ({ values }) => values[LEVEL.held]!)),
  name(/^p0$/, (_, { index }) => atLook(index!, 'empty', (look) => (system(look) === 0 ? 1 : 0))),
  name(/^pBusy$/, (_, { index }) => atLook(index!, 'busy', (look) => (system(look) > 0 ? 1 : 0))),
  name(/^pEmpty$/, (_, { index }) => atLook(index!, 'empty', (look) => (system(look) === 0 ? 1 : 0))),
  name(/^(?:pAllBusy|pWait|pDelay)$/, (_, { index, setting }) =>
    atLook(index!, 'all busy', (look) => (system(look) >= setting.places ? 1 : 0)),
  ),
  name(new RegExp(`^var${IN_SYSTEM}$`), (_, { index }) => ({
    sums: [RUNS, lookSum('system', index!, system), lookSum('system squared', index!, (look) => system(look) ** 2)],
    value: ([runs, first, second]) => second! / runs! - (first! / runs!) ** 2,
    isMean: false,
  })),
  name(/^integralOf(QueueLength|NumberInSystem|InSystem)$/, ([, what], { index, setting }) => {
    const place = what === 'QueueLength' ? LEVEL.pool : LEVEL.system;
    return ratio(
      lookSum(`integral ${place}`, index!, ({ integrals }) => integrals[place]! / setting.unitMs),
      RUNS,
    );
  }),
];
