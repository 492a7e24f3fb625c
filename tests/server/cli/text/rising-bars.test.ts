import { expect, it } from 'vitest';
import { risingBars } from '../../../../server/cli/text/rising-bars.ts';

it('draws from 0 up to the greatest', () => {
  expect(risingBars([0, 1, 2, 3, 4, 5, 6, 7, 8], 20)).toBe('▁▂▃▄▅▆▇██');
  expect(risingBars([0, 0], 20)).toBe('▁▁');
});

it('several values make one bar by their mean', () => {
  expect(risingBars([0, 0, 4, 4, 0, 8], 3)).toBe('▁██');
});
