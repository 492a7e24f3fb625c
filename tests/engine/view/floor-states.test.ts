import { describe, expect, it } from 'vitest';
import { HAPPENING } from '../../../engine/log/happening.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { decodeCell, FLOOR_STATES, floorStates } from '../../../engine/view/floor-states.ts';
import { scenarioWith } from '../../scenarios.ts';
import { peopleDesk } from '../../server/people-desk.ts';
import { Day, HOUR, MINUTE } from '../processes/day.ts';
import { accepts, desk, IGNORES, shift, team } from '../processes/trace.ts';

/** The floor in words: state, unanswered, pending, muted. */
const wordsOf = ({ world }: Simulation): string[] =>
  [...floorStates(world)].map((byte) => {
    const { state, unanswered, pending, isMuted } = decodeCell(byte);
    return `${state} ${unanswered} ${pending}${isMuted ? ' muted' : ''}`;
  });

describe('the floor', () => {
  it('is a byte an expert: the state, two counts up to three, and whether alerts are off', () => {
    expect(FLOOR_STATES).toHaveLength(8);
    for (const [index, state] of FLOOR_STATES.entries())
      for (const unanswered of [0, 1, 2, 3])
        for (const pending of [0, 1, 2, 3])
          for (const isMuted of [false, true]) {
            const byte = index + unanswered * 8 + pending * 32 + (isMuted ? 128 : 0);
            expect(decodeCell(byte)).toEqual({ state, unanswered, pending, isMuted });
          }
  });

  it('says of each expert what they do, what they owe and what rings there', () => {
    const day = new Day(
      desk(
        ['1 min', '1 min', '1 min', '1 min'],
        team(
          { ...accepts('10 s'), ...shift('00:00', '02:00', [{ at: '00:30', lasts: '10 min' }]) },
          { ...IGNORES },
          { ...accepts('10 s'), ...shift('01:00', '02:00') },
        ),
      ),
    );
    const at = (moment: number): string[] => wordsOf(day.until(moment).simulation);
    expect(at(MINUTE - 1)).toEqual(['idle 0 0', 'idle 0 0', 'offline 0 0']);
    // The first and the third ticket ring with A, the others with B.
    expect(at(MINUTE)).toEqual(['ringing 0 2', 'ringing 0 2', 'offline 0 0']);
    expect(at(MINUTE + 10_000)).toEqual(['working 2 0', 'ringing 0 2', 'offline 0 0']);
    // Both of A’s are answered at 21:10; those that B let expire at 6:00 came to A at once, and one of them is in hand.
    day.simulation.intervene({ at: 0, lever: 'notifications', on: false, share: 1, group: 'B' });
    expect(at(22 * MINUTE)).toEqual(['working 2 0', 'idle 0 0 muted', 'offline 0 0']);
    expect(at(30 * MINUTE)[0]).toMatch(/^on-break/);
    day.simulation.intervene({ at: 0, lever: 'expert-leaves', expert: 1 });
    expect(at(HOUR)[1]).toBe('gone 0 0 muted');
    expect(at(HOUR)[2]).not.toMatch(/^offline/);
  });

  it('shows three or more as three', () => {
    const settings = desk(['1 min', '1 min', '1 min', '1 min', '1 min'], team(IGNORES));
    const many = {
      ...settings,
      desk: { ...(settings['desk'] as object), cap: { unanswered: 5, pendingPerExpert: 'cap' } },
    };
    expect(wordsOf(new Day(many).until(MINUTE).simulation)).toEqual(['ringing 0 3']);
  });

  it('agrees with the log on who is there, at the desk, on a break or set aside, and what rings where', () => {
    const simulation = new Simulation(peopleDesk('desk.afterMiss.action=away', 'desk.afterMiss.lasts=30 min'));
    const { count } = simulation.world.experts;
    const where: string[] = Array.from({ length: count }, () => '?');
    const away = new Uint8Array(count);
    const ringing = new Int32Array(count);
    const places: Readonly<Record<number, string>> = {
      [HAPPENING.expertCameOnline]: 'on duty',
      [HAPPENING.expertWentOffline]: 'offline',
      [HAPPENING.breakStarted]: 'on-break',
      [HAPPENING.breakEnded]: 'on duty',
      [HAPPENING.expertSetAside]: 'set-aside',
      [HAPPENING.expertBack]: 'on duty',
    };
    // An offer that is rescinded or escalated was accepted before, or was not.
    const pending = new Set<string>();
    simulation.listen({
      happened(what, ticket, expert, detail) {
        if (places[what] !== undefined) where[expert] = places[what];
        if (what === HAPPENING.leftDesk) away[expert] = 1;
        if (what === HAPPENING.cameToDesk || what === HAPPENING.expertCameOnline || what === HAPPENING.breakEnded)
          away[expert] = 0;
        const offer = `${simulation.world.tickets.ordinal[ticket]} ${detail}`;
        if (what === HAPPENING.offerMade) {
          pending.add(offer);
          ringing[expert]!++;
        } else if (what >= HAPPENING.offerAccepted && what <= HAPPENING.offerRescinded && pending.delete(offer)) {
          ringing[expert]!--;
        }
      },
    });
    const seen = new Set<string>();
    for (let moment = 0; moment <= 96 * HOUR; moment += 7 * MINUTE) {
      simulation.run(moment);
      const floor = [...floorStates(simulation.world)].map(decodeCell);
      floor.forEach((cell, expert) => {
        seen.add(cell.state);
        if (where[expert] === '?') return;
        const onDuty = !['offline', 'on-break', 'set-aside', 'gone'].includes(cell.state);
        expect(onDuty ? 'on duty' : cell.state, `expert ${expert} at ${moment}`).toBe(where[expert]);
        expect(cell.pending, `expert ${expert} at ${moment}`).toBe(Math.min(3, ringing[expert]!));
        if (cell.state === 'away' || cell.state === 'idle' || cell.state === 'ringing')
          expect(cell.state, `expert ${expert} at ${moment}`).toBe(
            away[expert] === 1 ? 'away' : ringing[expert]! > 0 ? 'ringing' : 'idle',
          );
      });
    }
    expect([...seen]).toEqual(expect.arrayContaining(['idle', 'ringing', 'working', 'away', 'set-aside']));
  });

  it('fills what it is given', () => {
    const { world } = new Simulation(scenarioWith(desk(['1 min'], team(IGNORES, IGNORES))));
    const into = new Uint8Array(2);
    expect(floorStates(world, into)).toBe(into);
  });
});
