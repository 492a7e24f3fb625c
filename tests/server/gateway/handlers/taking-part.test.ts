import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskServer } from '../../desk-server.ts';
import { SMALL_DESK } from '../../small-desk.ts';
import { OpenRunOn } from '../../open-desk.ts';

const EXPERT = 'expert-token-of-tests';
const VIEWER = 'viewer-token-of-tests';
let server: DeskServer;

beforeAll(async () => {
  server = await DeskServer.start({
    keys: { token: 'operator-token-of-tests', expertToken: EXPERT, viewerToken: VIEWER },
    limits: { absenceMs: 300, requestsAtOnce: 10_000 },
  });
});
afterAll(() => server.close());

const open = (speedup = 60): Promise<OpenRunOn> => OpenRunOn.start(server, speedup);

describe('an expert from outside', () => {
  it('is offered a ticket, accepts and answers it; each act is acknowledged once and repeated alike', async () => {
    const desk = await open();
    const expert = await desk.expert('one', EXPERT);
    const offered = expert.next('offered');
    const sent = await desk.ticket({ category: 'refund', channel: 'email' });
    expect(sent).toMatchObject({ status: 201, body: { ticket: 0, isRepeated: false } });
    const [offer] = await offered;
    expect(offer).toMatchObject({ run: desk.run, ticket: 0, offer: 1, category: 'refund', channel: 'email' });
    expect(offer.expiresAt).toBe(offer.madeAt + 300_000);
    const about = { run: desk.run, ticket: 0, offer: 1 };
    expect(await expert.get('answerOffer', { ...about, answer: 'accept' })).toMatchObject({ isRepeated: false });
    expect(await expert.get('answerOffer', { ...about, answer: 'accept' })).toMatchObject({ isRepeated: true });
    expect(await expert.get('joinDesk', { run: desk.run, as: 'one' })).toMatchObject({
      expert: 0,
      offers: [],
      held: [{ ticket: 0, offer: 1, category: 'refund' }],
    });
    expect(await expert.get('reply', { run: desk.run, ticket: 0 })).toMatchObject({ ticket: 0, isRepeated: false });
    expect(await expert.get('reply', { run: desk.run, ticket: 0 })).toMatchObject({ ticket: 0, isRepeated: true });
    const { parts, state } = await expert.get('ticketStory', { run: desk.run, ticket: 0 });
    expect(state).toBeNull();
    const types = parts.flatMap((part) => (part.kind === 'event' ? [part.event.type] : []));
    expect(types).toEqual([
      'ticket-arrived',
      'offer-made',
      'offer-accepted',
      'reply-sent',
      'ticket-solved',
      'ticket-closed',
    ]);
  });

  it('who rejects is not asked again, and another one is; who stays silent loses the offer at five minutes of the desk’s clock', async () => {
    const desk = await open(600);
    const [one, two] = [await desk.expert('one'), await desk.expert('two')];
    const first = [one, two].map(async (client, index) => {
      const [offer] = await client.next('offered');
      return { client, offer, other: index === 0 ? two : one };
    });
    await desk.ticket();
    const { client, offer, other } = await Promise.race(first);
    const second = other.next('offered');
    const rejection = { run: desk.run, ticket: 0, offer: offer.offer, answer: 'reject', reason: 'tooHard' } as const;
    await client.get('answerOffer', rejection);
    const [again] = await second;
    expect(again).toMatchObject({ ticket: 0, offer: 2 });
    const [withdrawn] = await other.next('withdrawn');
    expect(withdrawn).toMatchObject({ ticket: 0, offer: 2, how: 'expired', at: again.madeAt + 300_000 });
    const late = await other.refusal('answerOffer', { run: desk.run, ticket: 0, offer: 2, answer: 'accept' });
    expect(late).toMatchObject({ code: 'offer-over' });
  });

  it('whose connection is lost keeps the place for a while, and goes off duty then', async () => {
    const desk = await open();
    const first = await desk.expert('one');
    first.close();
    const again = await desk.expert('one');
    const { world } = desk.session.player;
    expect(world.presence.isOnDuty(0)).toBe(true);
    again.close();
    await expect.poll(() => world.presence.isOnDuty(0)).toBe(false);
  });

  it('finds the desk full, gets another place than somebody who is there, and the own one back', async () => {
    const desk = await open();
    const clients = [];
    for (const name of ['a', 'b', 'c']) clients.push(await desk.expert(name));
    const late = await server.welcome();
    expect(await late.refusal('joinDesk', { run: desk.run, as: 'd' })).toMatchObject({ code: 'desk-full' });
    expect(await late.refusal('joinDesk', { run: desk.run, as: 'd', group: 'nobody' })).toMatchObject({
      code: 'desk-full',
    });
    await clients[1]!.get('leaveDesk', { run: desk.run });
    expect(await late.get('joinDesk', { run: desk.run, as: 'd' })).toMatchObject({ expert: 1 });
    expect(await clients[1]!.refusal('reply', { run: desk.run, ticket: 0 })).toMatchObject({ code: 'no-seat' });
    await late.get('leaveDesk', { run: desk.run });
    expect(await clients[1]!.get('joinDesk', { run: desk.run, as: 'b' })).toMatchObject({ expert: 1 });
  });

  it('can send a ticket outside the desk, and nothing that is not theirs', async () => {
    const desk = await open();
    const expert = await desk.expert('one');
    const offered = expert.next('offered');
    await desk.ticket();
    await offered;
    expect(await expert.refusal('reply', { run: desk.run, ticket: 0 })).toMatchObject({ code: 'not-theirs' });
    await expert.get('answerOffer', { run: desk.run, ticket: 0, offer: 1, answer: 'accept' });
    expect(await expert.get('escalate', { run: desk.run, ticket: 0 })).toMatchObject({ isRepeated: false });
    expect(desk.session.player.world.tickets.used).toBe(0);
  });
});

describe('the clock of an open desk', () => {
  it('is not moved while people work by it, and can be stopped', async () => {
    const desk = await open();
    const operator = await server.welcome();
    expect(await operator.refusal('seek', { run: desk.run, to: 0 })).toMatchObject({ code: 'desk-open' });
    await operator.get('setPace', { run: desk.run, pace: { kind: 'paused' } });
    const { now } = desk.session.player;
    const sent = await desk.ticket();
    expect(sent.body.at).toBe(now);
  });
});

describe('who may take part', () => {
  it('viewers may not, experts may not drive, and a run of simulated people takes nobody', async () => {
    const desk = await open();
    const [viewer, expert] = [await server.welcome(VIEWER), await server.welcome(EXPERT)];
    expect(await viewer.refusal('joinDesk', { run: desk.run, as: 'x' })).toMatchObject({ code: 'not-allowed' });
    expect(await expert.refusal('stopRun', { run: desk.run })).toMatchObject({ code: 'not-allowed' });
    expect((await desk.post('tickets', {}, VIEWER)).status).toBe(403);
    expect((await desk.post('tickets', {}, EXPERT)).status).toBe(201);
    const simulated = await server.server.desk.start({ source: { from: 'text', text: SMALL_DESK } });
    expect(await expert.refusal('joinDesk', { run: simulated.id, as: 'x' })).toMatchObject({ code: 'desk-closed' });
  });
});
