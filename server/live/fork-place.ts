import { logOf } from '../../engine/index.ts';
import type { CommandLog, RunMoment, RunPlayer } from '../../engine/index.ts';
import type { CheckedRequest } from '../protocol/index.ts';
import { leversOf } from './lever-forms.ts';
import { Refusal } from './refusal.ts';

/** Where a run branches off another, and the levers that it takes along. */
export interface ForkPlace {
  readonly moment: number | RunMoment;
  readonly log: CommandLog;
}

/**
 * Finds the place that a request for a fork means.
 *
 * @throws Refusal when the run has never been there
 */
export function forkPlace(player: RunPlayer, at: CheckedRequest<'fork'>['at']): ForkPlace {
  return at.from === 'moment' ? placeAt(player, at.at) : placeBefore(player, at.number);
}

function placeAt(player: RunPlayer, at: number): ForkPlace {
  const { edge } = player;
  if (at > edge.at) {
    throw new Refusal('moment-out-of-range', `This run has been played up to ${edge.at} ms.`, {
      at: 'at.at',
      remedy: 'Go there first, or fork it earlier.',
    });
  }
  if (at === player.now) return { moment: player.moment, log: player.forkHere() };
  if (at === edge.at) return { moment: edge, log: player.log };
  return { moment: at, log: player.forkAt(at + 1) };
}

function placeBefore(player: RunPlayer, number: number): ForkPlace {
  const ofScenario = player.scenario.interventions.length;
  const { levers } = player.log;
  if (number < ofScenario) {
    throw new Refusal('lever-refused', 'This lever is one of the scenario, and pulled in every run of it.', {
      at: 'at.number',
      remedy: 'Start a run of the scenario without it.',
    });
  }
  const lever = leversOf(levers)[number - ofScenario];
  if (lever === undefined) throw new Refusal('lever-refused', `This run has no lever ${number}.`, { at: 'at.number' });
  const { at, eventsPlayed } = lever;
  return { moment: { at, eventsPlayed }, log: logOf(levers.slice(0, levers.indexOf(lever))) };
}
