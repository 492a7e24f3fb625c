import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  logOf,
  owedTickets,
  parseCommandLog,
  RunPlayer,
  snapshotOf,
  waitingOffers,
  type OutsideAct,
  type Scenario,
} from '../../../engine/index.ts';
import { DeskWatch } from '../../properties/desk-watch.ts';
import { scenarioWith } from '../../scenarios.ts';
import { randomStep, take } from './random-acts.ts';

const MINUTE = 60_000;
/** `SWITCHYARD_SEED=n npx vitest run --config tests/vitest.config.ts tests/engine/outside` plays others. */
const SEED = Number(process.env['SWITCHYARD_SEED'] ?? 20_261);

/** Two experts outside with two places each, and in some runs a third who is simulated and beside whom they work. */
const openDesk = (settings: object = {}): Scenario =>
  scenarioWith(
    {
      horizon: '2 d',
      tickets: { categories: { question: {}, refund: {} } },
      arrivals: [{ name: 'tickets', rate: '0 per hour' }],
      experts: [{ name: 'agents', count: 2, response: 'outside' }],
      desk: { cap: { unanswered: 2 }, offering: { policy: 'longest-idle' } },
      ...settings,
    },
    ['offer-core'],
  );

const done = (player: RunPlayer, ...acts: readonly OutsideAct[]): void => {
  for (const act of acts) expect(player.act(act)).toMatchObject({ ok: true });
};

const comes = (expert: number): OutsideAct => ({ act: 'expert-comes', expert, as: `desk ${expert}` });
const ticket = (number: number): OutsideAct => ({ act: 'ticket-comes', ticket: number });

describe('people outside', () => {
  it('a ticket is offered to who has come; the offer expires after five minutes and goes to the other', () => {
    const player = new RunPlayer(openDesk());
    done(player, ticket(0));
    expect(player.world.waiting.count).toBe(1);
    player.advance(10 * MINUTE);
    done(player, comes(1));
    const { world } = player;
    expect(waitingOffers(world, 1)).toMatchObject([
      { ticket: 0, offer: 1, madeAt: 10 * MINUTE, expiresAt: 15 * MINUTE },
    ]);
    done(player, comes(0));
    player.advance(15 * MINUTE - 1);
    expect(waitingOffers(world, 0)).toEqual([]);
    player.advance(15 * MINUTE);
    expect(waitingOffers(world, 0)).toMatchObject([{ ticket: 0, offer: 2, expiresAt: 20 * MINUTE }]);
  });

  it('an answer one moment before the limit counts, and at the limit it comes too late', () => {
    const accepts: OutsideAct = { act: 'expert-accepts', expert: 0, ticket: 0, offer: 0 };
    const player = new RunPlayer(openDesk());
    done(player, comes(0), ticket(0));
    player.advance(5 * MINUTE - 1);
    done(player, accepts);
    const late = new RunPlayer(openDesk());
    done(late, comes(0), ticket(0));
    late.advance(5 * MINUTE);
    expect(late.act(accepts)).toMatchObject({ ok: false, problem: { code: 'offer-over' } });
  });

  it('time to accept and time to the reply are those between the acts, and the time in between is work', () => {
    const player = new RunPlayer(openDesk());
    done(player, comes(0), ticket(0));
    player.advance(MINUTE);
    done(player, { act: 'expert-accepts', expert: 0, ticket: 0, offer: 0 });
    player.advance(4 * MINUTE);
    done(player, { act: 'expert-replies', expert: 0, ticket: 0 });
    player.advance(10 * MINUTE);
    const { figures } = snapshotOf(player.world, player.now);
    expect(figures['acceptance']).toMatchObject({ value: 60, sampleSize: 1 });
    expect(figures['emailFirstReply']).toMatchObject({ value: 3, sampleSize: 1 });
    expect(figures['answer']).toMatchObject({ value: 4, sampleSize: 1 });
    expect(player.world.tickets.used).toBe(0);
  });

  it('takes no more tickets than there are places, and the next one as soon as one is answered', () => {
    const player = new RunPlayer(openDesk());
    done(player, comes(0), ticket(0), ticket(1), ticket(2));
    done(player, { act: 'expert-accepts', expert: 0, ticket: 0, offer: 0 });
    done(player, { act: 'expert-accepts', expert: 0, ticket: 1, offer: 0 });
    expect(waitingOffers(player.world, 0)).toEqual([]);
    done(player, { act: 'expert-replies', expert: 0, ticket: 1 });
    expect(waitingOffers(player.world, 0)).toMatchObject([{ ticket: 2 }]);
    expect(owedTickets(player.world, 0)).toMatchObject([{ ticket: 0 }]);
  });

  it('who goes keeps what is held, and is offered nothing until back', () => {
    const player = new RunPlayer(openDesk());
    done(player, comes(0), ticket(0), { act: 'expert-accepts', expert: 0, ticket: 0, offer: 0 });
    done(player, { act: 'expert-goes', expert: 0 }, ticket(1));
    expect(waitingOffers(player.world, 0)).toEqual([]);
    done(player, { act: 'expert-replies', expert: 0, ticket: 0 });
    done(player, comes(0));
    expect(waitingOffers(player.world, 0)).toMatchObject([{ ticket: 1 }]);
  });

  it('an escalated ticket has left the desk, and so has one whose customer leaves, wherever it is', () => {
    const player = new RunPlayer(openDesk());
    done(player, comes(0), ticket(0), ticket(1));
    done(player, { act: 'expert-accepts', expert: 0, ticket: 0, offer: 0 });
    done(player, { act: 'expert-escalates', expert: 0, ticket: 0 }, { act: 'customer-leaves', ticket: 1 });
    expect(player.world.tickets.used).toBe(0);
    expect(player.act({ act: 'customer-leaves', ticket: 1 })).toMatchObject({
      ok: false,
      problem: { code: 'unknown' },
    });
  });
});

describe('what cannot be done', () => {
  const player = new RunPlayer(
    openDesk({ experts: [{ name: 'agents', count: 2, response: 'outside' }, { count: 1 }] }),
  );
  it.each<[string, OutsideAct, string]>([
    ['a ticket with another number than the next', ticket(5), 'unknown'],
    ['a ticket of a stream that is not there', { act: 'ticket-comes', ticket: 0, stream: 'x' }, 'unknown'],
    ['a ticket of a category that is not there', { act: 'ticket-comes', ticket: 0, category: 'x' }, 'unknown'],
    ['somebody who is simulated', comes(2), 'unknown'],
    ['somebody who is not there at all', comes(99), 'unknown'],
    ['to go without having come', { act: 'expert-goes', expert: 0 }, 'off-duty'],
    ['to take an offer that nobody made', { act: 'expert-accepts', expert: 0, ticket: 0, offer: 0 }, 'offer-over'],
    ['a reason that is none', { act: 'expert-rejects', expert: 0, ticket: 0, offer: 0, reason: 'x' }, 'unknown'],
    ['to answer what somebody else holds', { act: 'expert-replies', expert: 0, ticket: 0 }, 'not-theirs'],
  ])('is refused and changes nothing: %s', (_, act, code) => {
    const before = { moment: player.moment, fingerprint: player.fingerprint, log: player.log };
    expect(player.act(act)).toMatchObject({ ok: false, problem: { code } });
    expect({ moment: player.moment, fingerprint: player.fingerprint, log: player.log }).toEqual(before);
  });

  it('to come twice', () => {
    const other = new RunPlayer(openDesk());
    done(other, comes(0));
    expect(other.act(comes(0))).toMatchObject({ ok: false, problem: { code: 'already' } });
  });
});

describe('any acts in any order', () => {
  const desks = [
    openDesk(),
    openDesk({
      experts: [
        { name: 'agents', count: 2, response: 'outside' },
        { name: 'simulated', count: 1 },
      ],
    }),
    openDesk({
      desk: {
        cap: { unanswered: 1 },
        offering: { policy: 'broadcast', breadth: 2 },
        afterMiss: { action: 'away', after: 1, lasts: '20 min' },
        shiftEnd: 'drop',
        offline: { onPending: 'rescind' },
      },
    }),
  ];

  it('keep the rules of the desk, and the log of them is the run: straight, in slices, from JSON, and up to any fork', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...desks),
        fc.array(randomStep, { minLength: 5, maxLength: 120 }),
        fc.integer({ min: 1, max: 40 }),
        (desk, steps, slice) => {
          const player = new RunPlayer(desk);
          player.simulation.listen(new DeskWatch(player.simulation));
          for (const step of steps) take(player, step);
          expect(snapshotOf(player.world, player.now).conservation.holds).toBe(true);
          const text = JSON.stringify(player.log);
          const log = parseCommandLog(JSON.parse(text));
          if (!log.ok) throw new Error(JSON.stringify(log.problem));
          const again = new RunPlayer(desk, { log: log.value, edge: player.edge });
          again.beginSeek(player.moment);
          while (again.continueSeek(slice) === 'budget-spent');
          expect(again.fingerprint).toBe(player.fingerprint);
          expect(snapshotOf(again.world, again.now)).toEqual(snapshotOf(player.world, player.now));
          const fork = player.branch(logOf(player.forkHere().levers));
          fork.seek(player.moment);
          expect(fork.fingerprint).toBe(player.fingerprint);
        },
      ),
      { numRuns: 150, seed: SEED },
    );
  });
});
