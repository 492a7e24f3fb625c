import { expect, it } from 'vitest';
import { ASLEEP, expertsOffered, quietDesk } from '../quiet-desk.ts';

const offering = { policy: 'least-loaded' };

it('fills up whoever holds least, the longest idle among equals', () => {
  // At 10:30 expert 0 has one ticket (of 3 min), 1 and 2 have one each: 0 was touched at 10:00, 1 at 1:00, 2 at 2:00.
  const times = ['0 s', '1 min', '2 min', '3 min', '10 min 30 s', '10 min 40 s'];
  expect(expertsOffered(quietDesk({ offering, arrivals: [{ times }], experts: [{ count: 3 }] }))).toEqual([
    0, 1, 2, 0, 1, 2,
  ]);
});

it('counts offers that are still pending', () => {
  // With one item each the third ticket goes to the sleeper, longest idle; the fourth does not, two offers of whom are pending.
  const experts = [{ name: 'asleep', count: 1, ...ASLEEP }, { count: 1 }];
  const times = ['0 s', '1 s', '2 s', '3 s'];
  expect(expertsOffered(quietDesk({ offering, arrivals: [{ times }], experts })).slice(0, 4)).toEqual([0, 1, 0, 1]);
});

it('prefers an idle expert of another group', () => {
  const experts = [{ count: 1 }, { name: 'others', count: 1 }];
  const times = ['0 s', '1 s', '2 s', '11 min', '11 min 1 s'];
  // Expert 0 has two tickets and 1 one; all are done at 10 min or so, expert 1 first.
  expect(expertsOffered(quietDesk({ offering, arrivals: [{ times }], experts }))).toEqual([0, 1, 0, 1, 0]);
});
