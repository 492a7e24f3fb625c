import { expect, it } from 'vitest';
import { EXIT } from '../../../server/trouble.ts';
import { loggedRun } from '../people-desk.ts';
import { smallDesk } from '../small-desk.ts';
import { folderWithDesk, switchyard, widestLine } from './command-line.ts';
import { ran } from './in-this-process.ts';

it('a ticket that was refused has its whole story told, with times, on 80 columns', () => {
  const { simulation, events } = loggedRun(smallDesk());
  simulation.run();
  const refused = events.find(({ type }) => type === 'offer-expired') as { ticket: number; expert: number };
  const { status, out } = switchyard(folderWithDesk(), ['explain', 'small.yaml', '--ticket', String(refused.ticket)]);
  expect(status).toBe(EXIT.fine);
  expect(out).toMatch(new RegExp(`^Ticket ${refused.ticket} of small desk · seed small · random$`, 'm'));
  expect(out).toMatch(/^day 1 \d\d:\d\d:\d\d +It arrives: /m);
  expect(out).toMatch(/Offer 1 goes to (steady|others) \d\.\n +Could have had it too: /);
  expect(out).toContain('has not answered: the offer expires.');
  expect(out).toMatch(/Offer 2 goes to .*\n(?: .*\n)* +Could not: .*who refused it before/);
  expect(out).toMatch(/It is closed, and (steady|others) \d is paid \$/);
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
});

it('a ticket that does not arrive, and a number that is none, are bad input', async () => {
  const folder = folderWithDesk();
  const late = await ran(folder, ['explain', 'small.yaml', '--ticket', '100000']);
  expect(late.status).toBe(EXIT.badInput);
  expect(late.errors).toMatch(/no ticket 100000 in this run: \d+ arrived, the first is ticket 0/);
  const none = await ran(folder, ['explain', 'small.yaml', '--ticket', 'x']);
  expect(none).toMatchObject({ status: EXIT.badInput, out: '' });
  expect(none.errors).toContain('found "x"');
});
