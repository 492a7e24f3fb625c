import { describe, expect, it } from 'vitest';
import { Day, HOUR } from './day.ts';
import { accepts, desk, linesOf, table, team, traceOf } from './trace.ts';

describe('tickets of one instant', () => {
  const TOGETHER = `
    0:01:00   0  arrives, offered A
    0:01:00   1  arrives, offered B
    0:01:00   2  arrives, offered C
    0:01:10   0  accepted A
    0:01:10   1  accepted B
    0:01:10   2  accepted C
    0:11:10   0  answered A, solved, closed
    0:11:10   1  answered B, solved, closed
    0:11:10   2  answered C, solved, closed`;
  const three = team(accepts('10 s'), accepts('10 s'), accepts('10 s'));

  it('of one stream come in the order of their list', () => {
    expect(traceOf(desk(['1 min', '1 min', '1 min'], three))).toEqual(table(TOGETHER));
  });

  it('of several streams come in the order in which the streams were last heard of', () => {
    const stream = (name: string, ...times: string[]) => ({ name, times });
    const day = new Day(
      desk([], { ...three, arrivals: [stream('first', '30 s', '1 min'), stream('second', '1 min')] }),
    ).toTheEnd();
    // At the start both were put down; the second arrival of the first stream only at 30 s.
    expect(day.of('ticketArrived').map(({ at, detail }) => [at / 1000, detail])).toEqual([
      [30, 0],
      [60, 1],
      [60, 0],
    ]);
  });

  it('of a batch come one after the other, each offered before the next is looked at', () => {
    expect(traceOf(desk([], { ...three, arrivals: [{ times: ['1 min'], batch: 3 }] }))).toEqual(table(TOGETHER));
  });
});

describe('a backlog', () => {
  it('waits when the run begins and is taken up in its order before anything that arrives', () => {
    const settings = { ...team(accepts('10 s')), waiting: { backlog: 2 } };
    expect(traceOf(desk(['5 s'], settings)).slice(0, 5)).toEqual([
      '0:00:00 0 arrives, offered A',
      '0:00:00 1 arrives, offered A',
      '0:00:05 2 arrives, offered A',
      '0:00:10 0 accepted A',
      '0:00:10 1 accepted A',
    ]);
  });
});

describe('closing time', () => {
  const times = ['50 min', '59 min 59 s', '60 min'];
  const settings = { ...team(accepts('10 s')), horizon: '1 h' };
  const UNTIL = `
    0:50:00   0  arrives, offered A
    0:50:10   0  accepted A
    0:59:59   1  arrives, offered A`;

  it('cuts the day: a ticket that would come at that moment does not, nor is anything after it played', () => {
    expect(traceOf(desk(times, { ...settings, closing: 'cut' }))).toEqual(table(UNTIL));
  });

  it('plays what is due at that very moment', () => {
    const day = new Day(desk(['50 min', '59 min 50 s'], { ...settings, closing: 'cut' })).until(HOUR - 1);
    expect(day.simulation.isFinished).toBe(false);
    expect(linesOf(day.toTheEnd().entries)).toEqual(
      table(`
        0:50:00   0  arrives, offered A
        0:50:10   0  accepted A
        0:59:50   1  arrives, offered A
        1:00:00   1  accepted A
      `),
    );
    expect(day.simulation.isFinished).toBe(true);
  });

  it('or lets those on the desk be served, and no more in', () => {
    const day = new Day(desk(times, { ...settings, closing: 'drain' })).toTheEnd();
    expect(traceOf(desk(times, { ...settings, closing: 'drain' }))).toEqual(
      table(`${UNTIL}
        1:00:09   1  accepted A
        1:00:10   0  answered A, solved, closed
        1:10:10   1  answered A, solved, closed
      `),
    );
    expect(day.simulation.isFinished).toBe(true);
    expect(day.simulation.now).toBe(HOUR + 610_000);
  });

  it('comes, at the latest, 60 days after the horizon where nobody serves those who are left', () => {
    const nobody = { experts: [{ count: 1, joins: '90 d', ...accepts('0 s') }] };
    const day = new Day(desk(['1 min'], { ...nobody, horizon: '1 h', closing: 'drain' })).toTheEnd();
    expect(day.simulation.isFinished).toBe(true);
    expect(day.simulation.world.tickets.used).toBe(1);
    expect(day.of('offerMade')).toEqual([]);
  });
});

describe('a finite population', () => {
  it('writes again so long after a ticket has ended, each customer alone', () => {
    const population = { size: 2, thinking: '5 min' };
    const settings = { ...team(accepts('0 s')), arrivals: [{ population }], horizon: '40 min' };
    // Both write at 5 min; one is served until 15, the other until 25; they think until 20 and 30.
    expect(traceOf(desk([], settings))).toEqual(
      table(`
        0:05:00   0  arrives, offered A, accepted A
        0:05:00   1  arrives, offered A, accepted A
        0:15:00   0  answered A, solved, closed
        0:20:00   2  arrives, offered A, accepted A
        0:25:00   1  answered A, solved, closed
        0:30:00   3  arrives, offered A, accepted A
        0:35:00   2  answered A, solved, closed
      `),
    );
  });
});
