import { counted, decimalText, helps, offerEndsOf, offerTax, spanText, targetSentence } from '../../engine/index.ts';
import type { ClearedFloor, FloorCause, Judgement, PlayedRun, Scenario, StaffingAnswer } from '../../engine/index.ts';

import type { StaffingFound } from './staffing-part.ts';
import { percentText } from './staffing-words.ts';

/** What stands in the way, said after "if", and where it is set. */
const CAUSES: Readonly<Record<FloorCause, { readonly without: string; readonly lever: string }>> = {
  expired: { without: 'no offer were left to expire', lever: 'accept and reject of the groups’ response' },
  'long offers': { without: 'offers expired after half the time', lever: 'offerTimeout of the channel' },
  rejected: {
    without: 'no offer were rejected',
    lever: 'accept and reject of the groups, or how willing they are; reoffer',
  },
  'slow answers': { without: 'offers were answered sooner', lever: 'answer, or noticing and deciding, of the groups' },
  patience: { without: 'nobody left before', lever: 'patience of the categories' },
  'long work': { without: 'work took half as long', lever: 'work of the categories, workFactor of the groups' },
};

/** Of the way to a target, what a cause has to close to be told. */
const WORTH_TELLING = 0.05;

/** Offers that are refused less often than this are not told of. */
const RARE = 0.0005;

/** What offers took in runs with people without end; null where they take nothing. */
export function offersPart(scenario: Scenario, runs: readonly PlayedRun[]): StaffingFound['offers'] {
  const ends = offerEndsOf(scenario, runs);
  const tax = ends && offerTax(ends);
  if (ends === undefined || tax === undefined || ends.rejected.share + ends.expired.share < RARE) return null;
  return {
    rejected: ends.rejected.share,
    expired: ends.expired.share,
    expiry: ends.expired.held,
    expertTime: tax.expertTime,
    delayed: tax.delayed,
  };
}

/** How offers end, what that takes of experts, and whom it delays. */
export function offersText(offers: StaffingFound['offers']): string[] {
  if (offers === null) return [];
  const { rejected, expired, expiry, expertTime, delayed } = offers;
  const ends = [
    ...(rejected < RARE ? [] : [`${percentText(rejected)} rejected`]),
    ...(expired < RARE ? [] : [`${percentText(expired)} expire after ${spanText(expiry)}`]),
  ];
  const delay =
    expired < RARE ? '' : `, and at least ${percentText(delayed)} of tickets wait longer than ${spanText(expiry)}`;
  return [
    `Offers: ${ends.join(', ')}: an expert spends ${spanText(expertTime)} more on each ticket${delay}, whatever the staffing.`,
  ];
}

/** What people without end come to, target by target. */
export function floorText(found: StaffingFound): string[] {
  const targets = found.targets.flatMap(({ says }, target) => {
    if (found.ceilings.includes(target)) return [];
    const values = found.floor.flatMap((unit) => (unit.target === target && unit.value !== null ? [unit.value] : []));
    if (values.length === 0) return [];
    return [`“${says}”: with people without end it is ${spreadText(values)}; nobody can do better by hiring.`];
  });
  return [...targets, ...offersText(found.offers)];
}

/** Why no number of people is enough, target by target, and what would be; the first line of each is about the target. */
export function floorReasons(scenario: Scenario, answer: StaffingAnswer): readonly (readonly string[])[] {
  const { floor, ceilings } = answer;
  const reasons = scenario.targets.flatMap((target, place) => {
    const all = floor.judged.filter(({ unit }) => unit.target === place);
    const missed = all.filter(({ is }) => is === 'missed');
    if (missed.length === 0 || ceilings.includes(place)) return [];
    const reached = spreadText(missed.map(({ estimate }) => estimate));
    const spans = target.per === 'run' ? '' : ` in ${counted(missed.length, target.per)} of ${all.length}`;
    const first = `“${targetSentence(target, scenario)}”: with people without end it is ${reached}${spans}.`;
    if (!floor.levels.groups.some((group) => helps(group, target, scenario)))
      return [[first, 'No group that is planned can take these tickets: plan more groups, or give them the skills.']];
    return [[first, ...remedies(answer.cleared, missed, target)]];
  });
  return [...reasons, offersText(offersPart(scenario, floor.runs))].filter((lines) => lines.length > 0);
}

/** What each cause comes to when it is taken away, those first that are enough, then those that bring the most. */
function remedies(
  cleared: readonly ClearedFloor[],
  missed: readonly Judgement[],
  { atLeast, atMost, figure }: Scenario['targets'][number],
): string[] {
  const bound = (atLeast ?? atMost)!;
  const worst = (judged: readonly Judgement[]): number => {
    const values = judged.flatMap(({ estimate }) => (Number.isNaN(estimate) ? [] : [estimate]));
    return atLeast === undefined ? Math.max(...values) : Math.min(...values);
  };
  const before = worst(missed);
  const told = cleared.flatMap(({ cause, judged }) => {
    // That nobody is lost where nobody leaves is no news.
    if (cause === 'patience' && figure.startsWith('abandoned')) return [];
    const same = judged.filter(({ unit }) => missed.some((each) => each.unit === unit));
    const after = worst(same);
    const closed = (after - before) / (bound - before);
    return closed > WORTH_TELLING ? [{ cause, after, closed, isEnough: same.every(({ looksMet }) => looksMet) }] : [];
  });
  if (told.length === 0) return ['Nothing that was tried by itself changes that much: promise less.'];
  told.sort((one, other) => Number(other.isEnough) - Number(one.isEnough) || other.closed - one.closed);
  return told.map(({ cause, after, isEnough }) => {
    const { without, lever } = CAUSES[cause];
    return `If ${without}, it would be ${decimalText(after, 1)}${isEnough ? ', which is enough' : ''}. Lever: ${lever}.`;
  });
}

function spreadText(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => decimalText(value, 1));
  return low === high ? low! : `${low!} to ${high!}`;
}
