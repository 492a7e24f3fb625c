import { describe, expect, it } from 'vitest';
import { RunPlayer } from '../../../engine/index.ts';
import { engineLever, pulledLevers } from '../../../server/live/lever-forms.ts';
import { Refusal } from '../../../server/live/refusal.ts';
import type { Lever } from '../../../server/protocol/index.ts';
import { smallDesk } from '../small-desk.ts';

describe('a lever', () => {
  it('comes back to the page as it was sent', () => {
    const levers: readonly Lever[] = [
      { lever: 'limit', limit: 'offerTimeout', value: '1 h 30 min' },
      { lever: 'limit', limit: 'offerTimeout', value: 'never' },
      { lever: 'cap', unanswered: 'unlimited' },
      { lever: 'arrival-factor', factor: 1.25, stream: 'tickets' },
    ];
    const player = new RunPlayer(smallDesk());
    for (const lever of levers) player.pull(engineLever(lever));
    const shown = pulledLevers(player.scenario, player.log.levers);
    expect(shown.map(({ lever }) => lever)).toEqual(levers);
    expect(shown.map(({ number, of }) => [number, of])).toEqual(levers.map((_, number) => [number, 'moment']));
  });

  it('of the scenario stands before those of the moment; one by a law has only its name', () => {
    const scenario = smallDesk(
      'interventions=[{"at":"1 h","lever":"limit","limit":"offerTimeout","value":{"law":"exponential","mean":"5 min"}}]',
    );
    const player = new RunPlayer(scenario);
    player.pull({ lever: 'burst', count: 2 });
    expect(pulledLevers(scenario, player.log.levers)).toMatchObject([
      { number: 0, of: 'scenario', at: 3_600_000, eventsPlayed: null, lever: { lever: 'limit' } },
      { number: 1, of: 'moment', at: 0, lever: { lever: 'burst', count: 2 } },
    ]);
  });

  it('with a wrong value is refused with a place and a suggestion', () => {
    expect(() => engineLever({ lever: 'limit', limit: 'offerTimeout', value: '5 mim' })).toThrow(Refusal);
    try {
      engineLever({ lever: 'limit', limit: 'offerTimeout', value: '5 mim' });
    } catch (error) {
      expect((error as Refusal).problem).toMatchObject({
        code: 'lever-refused',
        at: 'lever.value',
        remedy: 'Did you mean "min"?',
      });
    }
  });
});
