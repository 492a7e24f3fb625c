import type { ArrivalStreamSettings, Law, Scenario } from '../scenario.ts';
import type { Finding } from '../scenario-problem.ts';

/** Settings that would have endless things happen at one moment, so that the clock never moves on. */
export function checkStandstill(scenario: Scenario): Finding[] {
  const { arrivals, experts, desk } = scenario;
  return [
    ...arrivals.flatMap((stream, index) => checkStream(stream, index)),
    ...experts.flatMap(({ schedule }, index) => {
      const alternates = typeof schedule === 'object' && 'online' in schedule;
      const never = alternates && isAlwaysZero(schedule.online) && isAlwaysZero(schedule.offline);
      return never ? [standstill(['experts', index, 'schedule'], 'periods take some time')] : [];
    }),
    ...(isAlwaysZero(desk.offering.pullEvery)
      ? [standstill(['desk', 'offering', 'pullEvery'], 'looks lie some time apart')]
      : []),
    ...checkRounds(scenario),
  ];
}

function checkStream({ gaps, population }: ArrivalStreamSettings, index: number): Finding[] {
  const path = ['arrivals', index];
  if (gaps !== undefined && isAlwaysZero(gaps)) return [standstill([...path, 'gaps'], 'gaps take some time')];
  const never = population !== undefined && isAlwaysZero(population.thinking);
  return never ? [standstill([...path, 'population', 'thinking'], 'thinking takes some time')] : [];
}

/** Offers that are always rejected at once and go round for ever. */
function checkRounds({ experts, desk }: Scenario): Finding[] {
  const { to, whenAllRefused, again, againAtMost, maxOffers, delay } = desk.reoffer;
  const bounded = maxOffers !== 'unlimited' || (delay !== undefined && !isAlwaysZero(delay));
  const backAtOnce = again !== null && isAlwaysZero(again) && againAtMost === 'unlimited';
  const goesRound =
    to === 'anyone' ||
    to === 'not-the-last' ||
    whenAllRefused === 'start-again' ||
    (to === 'others-first' && backAtOnce);
  if (bounded || !goesRound) return [];
  const plain = experts.map(({ response }) => (response === 'outside' ? undefined : response));
  const nobodyAccepts = plain.every((response) => response?.accept === 0);
  const atOnce = plain.findIndex(
    (response) => response !== undefined && response.reject > 0 && isAlwaysZero(response.answer),
  );
  if (!nobodyAccepts || atOnce === -1) return [];
  return [
    standstill(
      ['experts', atOnce, 'response'],
      'nobody accepts, rejections come at once, and tickets are offered again at once',
    ),
  ];
}

function standstill(path: Finding['path'], message: string): Finding {
  return { code: 'contradiction', path, message };
}

/** Whether a law draws nothing but 0 once rounded to whole milliseconds, as far as its parameters say. */
function isAlwaysZero(law: Law): boolean {
  if (law.law === 'constant') return law.value < 0.5;
  if ('mean' in law) return law.mean === 0;
  if ('median' in law) return law.median === 0;
  if (law.law === 'empirical') return law.values.every((value) => value < 0.5);
  return law.law === 'uniform' && law.to < 0.5;
}
