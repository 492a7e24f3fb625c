import { expect, it } from 'vitest';
import { expertList } from '../../../engine/index.ts';
import { mount } from '../../browser/element.ts';
import { HOUR, marketplaceAt } from '../real-desk.ts';

it('tells what happened to tickets, the newest first, each a way to its story', async () => {
  const { simulation, events } = marketplaceAt(10 * HOUR);
  const batch = { run: 'r-1', epoch: 0, first: 0, events: events.slice(0, 60), leftOut: 0 };
  const { element, set, faults } = await mount('ui/desk/happenings-list.ts', 'sy-happenings-list', {
    batch,
    experts: expertList(simulation.world),
    run: 'r-1',
  });
  const links = element.getByRole('link');
  await expect.poll(() => links.count()).toBe(8);
  const last = events.slice(0, 60).findLast((event) => 'ticket' in event)!;
  expect(await links.first().textContent()).toContain(`Ticket ${(last as { ticket: number }).ticket}`);
  expect(await links.first().getAttribute('href')).toBe(
    `#/tickets?run=r-1&ticket=${(last as { ticket: number }).ticket}`,
  );
  expect(await faults()).toEqual([]);
  await set({ run: 'r-2' });
  await element.getByText('Nothing yet.').waitFor();
});
