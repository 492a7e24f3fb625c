import { expect, it } from 'vitest';
import { parseScenario, RunPlayer, type StampedAct } from '../../../engine/index.ts';
import { OpenDesk, type News } from '../../../server/live/open-desk.ts';
import { OPEN_DESK } from '../open-desk.ts';

/** An open desk that writes down in memory, and notes in which order things happened to it. */
function noted(keep: (acts: readonly StampedAct[]) => void = () => {}) {
  const order: string[] = [];
  const parsed = parseScenario(OPEN_DESK);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  const run = {
    player: undefined as unknown as RunPlayer,
    catchUp: () => {},
    keep(acts: readonly StampedAct[]) {
      keep(acts);
      order.push(`kept ${acts.map(({ act }) => act).join(' ')}`.trim());
    },
  };
  const desk = new OpenDesk(run);
  run.player = new RunPlayer(parsed.value, { listening: [desk.hear] });
  desk.tell = (news: readonly News[]) =>
    order.push(
      ...news.map((each) => `${each.kind} ${each.kind === 'offered' ? each.offer.ticket : each.notice.ticket}`),
    );
  return { desk, run, order };
}

it('acts of one turn are kept together, then acknowledged, and only then is anybody told of offers', async () => {
  const { desk, order } = noted();
  const acts = [
    desk.act({ act: 'expert-comes', expert: 0, as: 'a' }),
    desk.act({ act: 'ticket-comes', ticket: 0, reference: 'x' }),
    desk.act({ act: 'ticket-comes', ticket: 1 }),
  ];
  expect(order).toEqual([]);
  await Promise.all(acts);
  expect(order).toEqual(['kept expert-comes ticket-comes ticket-comes', 'offered 0', 'offered 1']);
});

it('one that is sent again while the first is on its way to the disk waits for it too', async () => {
  const { desk, order } = noted();
  const first = desk.act({ act: 'ticket-comes', ticket: 0, reference: 'x' });
  const again = desk.act({ act: 'ticket-comes', ticket: 1, reference: 'x' });
  expect(await again).toMatchObject({ ticket: 0, isRepeated: true });
  expect(order).toEqual(['kept ticket-comes']);
  expect(await first).toMatchObject({ ticket: 0, isRepeated: false });
});

it('what happens by itself is kept too before anybody is told', async () => {
  const { desk, run, order } = noted();
  await Promise.all([
    desk.act({ act: 'expert-comes', expert: 0, as: 'a' }),
    desk.act({ act: 'expert-comes', expert: 1, as: 'b' }),
    desk.act({ act: 'ticket-comes', ticket: 0 }),
  ]);
  order.length = 0;
  run.player.advance(300_000);
  await new Promise(setImmediate);
  expect(order).toEqual(['kept', 'withdrawn 0', 'offered 0']);
});

it('what cannot be kept is not acknowledged, and nobody is told', async () => {
  const { desk, order } = noted(() => {
    throw new Error('the disk is full');
  });
  const acts = [desk.act({ act: 'expert-comes', expert: 0, as: 'a' }), desk.act({ act: 'ticket-comes', ticket: 0 })];
  for (const act of acts) await expect(act).rejects.toThrow('the disk is full');
  expect(order).toEqual([]);
});

it('taken up from its log, it knows what was done', async () => {
  const { desk, run } = noted();
  await desk.act({ act: 'expert-comes', expert: 2, as: 'a' });
  await desk.act({ act: 'ticket-comes', ticket: 0, reference: 'x' });
  const later = new OpenDesk(run);
  later.takeUp();
  expect(later.seats.placeOf('a')).toBe(2);
  expect(await later.act({ act: 'ticket-comes', ticket: 1, reference: 'x' })).toMatchObject({ isRepeated: true });
});
