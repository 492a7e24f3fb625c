import { expect, it } from 'vitest';
import { progressText } from '../../../server/cli/progress-bar.ts';

it('a bar shows the share, the count and what is left at the present pace', () => {
  expect(progressText({ done: 12.5, of: 50, unit: 'replications' }, 10_000)).toBe(
    `${'█'.repeat(5)}${'░'.repeat(15)} 25 %  12 of 50 replications, about 30 s left`,
  );
});

it('one run has no count, and the beginning no estimate', () => {
  expect(progressText({ done: 0.5, of: 1, unit: 'replications' }, 90_000)).toBe(
    `${'█'.repeat(10)}${'░'.repeat(10)} 50 %  about 1 min 30 s left`,
  );
  expect(progressText({ done: 1, of: 100, unit: 'replications' }, 1000)).not.toContain('left');
  expect(progressText({ done: 0, of: 0, unit: 'replications' }, 0)).toBe(`${'░'.repeat(20)} 0 %`);
});

it('the longest line stays within 80 characters, and tells big spans in two units', () => {
  const text = progressText({ done: 60_000.4, of: 1_000_000, unit: 'replications' }, 5e8);
  expect(text.length).toBeLessThanOrEqual(79);
  expect(text).toContain('60000 of 1000000 replications, about 90 d 15 h l');
});
