import { figureCatalogue, isAct } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { Refusal } from '../live/refusal.ts';
import type { RunSession } from '../live/run-session.ts';

/**
 * A run as a scenario that can be played with any seed: what was pulled while it ran is pulled at the same moments. The number of events
 * played before a lever is that of one seed, and does not count.
 *
 * @throws Refusal for a run in which somebody outside took part: what they do depends on what they are offered
 */
export function comparedScenario({ scenario, player }: RunSession): Scenario {
  const { levers } = player.log;
  const pulled = levers.flatMap((command) => {
    if (isAct(command)) throw unlike('have tickets or experts from outside, who come only once');
    const { eventsPlayed: _eventsPlayed, ...lever } = command;
    return [lever];
  });
  return { ...scenario, interventions: [...scenario.interventions, ...pulled] };
}

/**
 * Whether two runs can be compared.
 *
 * @throws Refusal that says why not
 */
export function refuseUnlike(one: Scenario, other: Scenario): void {
  const keys = (scenario: Scenario): string =>
    figureCatalogue(scenario)
      .map(({ key }) => key)
      .join(' ');
  if (one.horizon !== other.horizon) throw unlike('last differently long');
  if (one.warmUp !== other.warmUp) throw unlike('are measured from different moments on');
  if (keys(one) !== keys(other)) throw unlike('have different figures');
}

const unlike = (how: string): Refusal =>
  new Refusal('not-comparable', `These two runs ${how}.`, { remedy: 'Compare a run with a fork of it.' });
