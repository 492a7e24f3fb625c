import { expect, it } from 'vitest';
import { expertsOffered, quietDesk } from '../quiet-desk.ts';

const offering = { policy: 'highest-spare-share' };

it('compares shares of places, not numbers, and settles ties by the longest time since an offer', () => {
  const experts = [
    { name: 'two', count: 1, unansweredCap: 2, pendingCap: 2 },
    { name: 'four', count: 1, unansweredCap: 4, pendingCap: 4 },
  ];
  const times = ['0 s', '1 s', '2 s', '3 s', '4 s', '5 s'];
  // Free: 2/2 = 4/4 → two; 1/2 < 4/4 → four; 1/2 < 3/4 → four; 1/2 = 2/4 → two, offered longest ago; then four has the rest.
  expect(expertsOffered(quietDesk({ offering, arrivals: [{ times }], experts }))).toEqual([0, 1, 1, 0, 1, 1]);
});

it('does not count the end of work as an offer', () => {
  // Both are done at 11 min, expert 0 after 1 in the order of offers being 0, 1, 0: expert 1 was offered longest ago.
  const times = ['0 s', '1 s', '2 s', '11 min'];
  expect(expertsOffered(quietDesk({ offering, arrivals: [{ times }], experts: [{ count: 2 }] }))).toEqual([0, 1, 0, 1]);
  // Longest idle would look at the ends: the short work of expert 1 ends first here as well, but 0 was offered first.
  const longShort = [
    { name: 'slow', count: 1, workFactor: 1 },
    { name: 'quick', count: 1, workFactor: 0.1 },
  ];
  const two = ['0 s', '1 s', '11 min'];
  expect(expertsOffered(quietDesk({ offering, arrivals: [{ times: two }], experts: longShort }))).toEqual([0, 1, 0]);
  const idle = quietDesk({ offering: { policy: 'longest-idle' }, arrivals: [{ times: two }], experts: longShort });
  expect(expertsOffered(idle)).toEqual([0, 1, 1]);
});
