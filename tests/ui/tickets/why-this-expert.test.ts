import { expect, it } from 'vitest';
import { explainChoice, TICKET } from '../../../engine/index.ts';
import { mount, type Mounted } from '../../browser/element.ts';
import { HOUR, marketplaceAt } from '../real-desk.ts';

/** A desk so busy that tickets wait. */
const { world } = marketplaceAt(13 * HOUR, ['arrivals[0].scale=2.5']).simulation;
const waiting = Array.from({ length: world.tickets.touched }, (_, row) => row).find(
  (row) => world.tickets.state[row] === TICKET.waiting,
)!;
const { world: calm } = marketplaceAt(13 * HOUR).simulation;
const held = Array.from({ length: calm.tickets.touched }, (_, row) => row).find(
  (row) => calm.tickets.state[row] === TICKET.held,
)!;

const mountWhy = (explanation: object): Promise<Mounted> =>
  mount('ui/tickets/why-this-expert.ts', 'sy-why-this-expert', {
    // As it comes over the wire, where NaN becomes null.
    explanation: JSON.parse(JSON.stringify(explanation)) as object,
  });

it('lists who could have it, those the policy likes best on top, and more on request', async () => {
  const explanation = explainChoice(calm, held);
  const { element, faults } = await mountWhy(explanation);
  const rows = element.locator('tbody tr');
  expect(await rows.count()).toBe(Math.min(8, explanation.candidates.length));
  expect(await faults()).toEqual([]);
  const more = element.getByRole('button', { name: /^Show / });
  if (explanation.candidates.length > 8) await more.click();
  expect(await rows.count()).toBe(explanation.candidates.length);
});

it('lists who could not, everybody once, under a reason in words', async () => {
  const explanation = explainChoice(world, waiting);
  const { element, faults } = await mountWhy(explanation);
  expect(await element.locator('p').first().textContent()).toContain('it waits');
  const reasons = await element.locator('.reasons > li > button').allTextContents();
  const counted = reasons.reduce((sum, reason) => sum + Number.parseInt(reason.trim(), 10), 0);
  expect(counted).toBe(explanation.excluded.length);
  await element.locator('.reasons > li > button').first().click();
  expect(await element.locator('.reasons p button').count()).toBe(Number.parseInt(reasons[0]!.trim(), 10));
  expect(await faults()).toEqual([]);
});
