import { expect, it } from 'vitest';
import {
  eventSentence,
  expertList,
  momentText,
  RunPlayer,
  StoryTeller,
  ticketStateText,
} from '../../../engine/index.ts';
import type { TicketStory } from '../../../server/protocol/index.ts';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { shipped } from '../../shipped-scenarios.ts';
import { HOUR } from '../real-desk.ts';

const player = new RunPlayer(shipped('expert-marketplace'));
player.seek(0);
player.advance(14 * HOUR);
const { names } = expertList(player.world);

/** The story of a ticket as it comes over the wire. */
function storyOf(ticket: number): TicketStory {
  const teller = new StoryTeller(player, ticket, player.moment);
  while (!teller.advance(50_000));
  const { story } = teller;
  if ('arrived' in story) throw new Error(`Ticket ${ticket} has not arrived.`);
  const told = { ticket, at: player.now, parts: story.parts, state: ticketStateText(story.state) ?? null };
  return JSON.parse(JSON.stringify(told)) as TicketStory;
}

/** The first ticket from number 1,000 on of whose offers one did not end well. */
function firstRefused(): TicketStory {
  for (let ticket = 1000; ; ticket++) {
    const story = storyOf(ticket);
    if (story.parts.some((part) => part.kind === 'event' && /^offer-(?:rejected|expired)$/.test(part.event.type)))
      return story;
  }
}
const refused = firstRefused();

const mountStory = (story: TicketStory | undefined = refused, options: ViewOptions = {}): Promise<Mounted> =>
  mount('ui/tickets/ticket-story.ts', 'sy-ticket-story', { story, names }, options);

it.each<[string, ViewOptions]>([
  ['light', {}],
  ['dark', { dark: true }],
  ['narrow', { width: 320 }],
])('axe finds nothing, with the choice explained: %s', async (name, options) => {
  const { page, element, faults } = await mountStory(refused, options);
  await element.getByRole('button', { name: 'Why this expert?' }).first().click();
  await element
    .locator('sy-why-this-expert')
    .getByRole('button', { name: /offline|offer pending|hold/ })
    .first()
    .click();
  await takePicture(page, `tickets/story ${name}`, true);
  expect(await faults()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

it('tells everything that happened, in order and in the words of the terminal', async () => {
  const { element } = await mountStory();
  const told = refused.parts.flatMap((part) =>
    part.kind === 'waits'
      ? ['Nobody is offered it: it waits.']
      : (eventSentence(part.event, (expert) => names[expert]!) ?? []),
  );
  expect(await element.locator('li p').allTextContents()).toEqual(told);
  expect(await element.locator('.end').textContent()).toMatch(/^(?:Its story ends here\.|At day 1 14:00:00 it .+\.)$/);
});

it('every offer says who else could have had it', async () => {
  const { element } = await mountStory();
  const offers = refused.parts.filter((part) => part.kind === 'event' && part.event.type === 'offer-made');
  const why = element.getByRole('button', { name: 'Why this expert?' });
  expect(await why.count()).toBe(offers.length);
  await why.first().click();
  const [first] = offers;
  const { explanation } = first as Extract<typeof first, { kind: 'event' }>;
  expect(await element.locator('sy-why-this-expert caption').textContent()).toContain(
    `: ${explanation!.candidates.length}`,
  );
  await why.first().click();
  expect(await element.locator('sy-why-this-expert').count()).toBe(0);
});

it('leads to the moments and to the experts in it', async () => {
  const { element, heard } = await mountStory();
  await heard('moment-chosen');
  await heard('expert-chosen');
  const [part] = refused.parts;
  const at = part!.kind === 'event' ? part!.event.at : part!.at;
  await element
    .getByRole('button', { name: momentText(at) })
    .first()
    .click();
  expect(await heard('moment-chosen')).toEqual([{ at }]);
  await element.getByRole('button', { name: 'Why this expert?' }).first().click();
  const chosen = element.locator('tr.chosen').getByRole('button');
  const expert = names.indexOf((await chosen.textContent())!.trim());
  await chosen.click();
  expect(await heard('expert-chosen')).toEqual([{ expert }]);
});

it('a story on its way, and one without anything in it, say so', async () => {
  const { element, set, faults } = await mount('ui/tickets/ticket-story.ts', 'sy-ticket-story', { names });
  expect(await element.getByRole('status').textContent()).toContain('being looked up');
  await set({ story: { ticket: 3, at: 0, parts: [], state: null } });
  expect(await element.locator('p').first().textContent()).toContain('Nothing has happened to it yet.');
  expect(await faults()).toEqual([]);
});
