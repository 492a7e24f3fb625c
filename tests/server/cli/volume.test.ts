import { expect, it } from 'vitest';
import { EXIT } from '../../../server/trouble.ts';
import { folderWithDesk, switchyard, widestLine, type Ran } from './command-line.ts';
import { ran } from './in-this-process.ts';

/** A ticket every hour from half past midnight on, over nine days; two dozen more on the second Monday. */
const DESK = `name: even
horizon: 9 d
warmUp: 0 s
seed: even
calendar: { starts: '2026-01-05' }
arrivals: [{ name: usual, times: [${Array.from({ length: 216 }, (_, hour) => `${hour * 60 + 30} min`).join(', ')}] }]
experts: [{ count: 5 }]
interventions: [{ at: 7 d 12 h, lever: burst, count: 24 }]
`;
const folderWithEven = (): string => folderWithDesk({ 'even.yaml': DESK });
const volume = (...more: string[]): Promise<Ran> => ran(folderWithEven(), ['volume', 'even.yaml', ...more]);

it('days stand beside what is usual on that weekday, and a launch beside its day, on 80 columns', () => {
  const { status, out } = switchyard(folderWithEven(), ['volume', 'even.yaml']);
  expect(status).toBe(EXIT.fine);
  expect(out).toMatch(/^Tickets of even by day · seed even$/m);
  expect(out).toMatch(/^2026-01-05 +24 +24\.0 +× 1\.00$/m);
  expect(out).toMatch(/^2026-01-12 +48 +24\.0 +× 2\.00 {2}24 tickets at once$/m);
  expect(out).toMatch(/^ +email +chat +voice +all$/m);
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
});

it('as JSON it has the periods and the reasons, whose channels add up', async () => {
  const { status, out } = await volume('--grain', 'week', '--json');
  expect(status).toBe(EXIT.fine);
  const { periods, reasons } = JSON.parse(out) as {
    periods: { name: string; tickets: number; isWhole: boolean }[];
    reasons: { reason: string; email: number; chat: number; voice: number; total: number }[];
  };
  expect(periods.map(({ name, isWhole }) => [name, isWhole])).toEqual([
    ['2026-W02', true],
    ['2026-W03', false],
  ]);
  expect(periods[0]?.tickets).toBe(168);
  expect(reasons.length).toBeGreaterThan(0);
  for (const { email, chat, voice, total } of reasons) expect(email + chat + voice).toBe(total);
});

it('a grain that is none is bad input, with a suggestion', async () => {
  const { status, out, errors } = await volume('--grain', 'weeks');
  expect({ status, out }).toEqual({ status: EXIT.badInput, out: '' });
  expect(errors).toContain('--grain  expected one of day, week, month, quarter, found "weeks". Did you mean "week"?');
});
