import { expect, it } from 'vitest';
import { dashboardOf, decimalText, Simulation, valueText, type ExpertDashboard } from '../../../engine/index.ts';
import { figureColumns } from '../../../server/live/figure-columns.ts';
import { mount, type Mounted } from '../../browser/element.ts';
import { shipped } from '../../shipped-scenarios.ts';
import { columnOf, HOUR } from '../real-desk.ts';

const scenario = shipped('expert-marketplace', ['horizon=2 d']);
const simulation = new Simulation(scenario);
simulation.run(37.6 * HOUR);
/** Somebody whose three causes differ, so that none can stand in another's place. */
const { expert, frozen, live } = simulation.world.experts.group.reduce<ExpertDashboard | undefined>((found, _, row) => {
  const own = dashboardOf(simulation.world, row, 37.6 * HOUR)!;
  const { timedOutOffer, timedOutFirstReply, timedOutFollowUp } = own.frozen;
  const causes = new Set([timedOutOffer.value, timedOutFirstReply.value, timedOutFollowUp.value]);
  return found ?? (causes.size === 3 ? own : undefined);
}, undefined)!;
const mountView = (properties: object = {}): Promise<Mounted> =>
  mount('ui/experts/dashboard-view.ts', 'sy-dashboard-view', {
    heading: 'What it says',
    view: frozen,
    expert,
    columns: figureColumns(scenario),
    ...properties,
  });
const written = (key: string, value: number | null): string =>
  valueText({ value, definition: columnOf(scenario, key) });
const oneLine = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

it('has the sections of the help page in its order, and the stamp at the bottom', async () => {
  const { element } = await mountView();
  const sections = [
    'Rejected',
    'Timed-Out',
    'Email FRT',
    'Chat FRT',
    'Customer Reviews',
    'Leaderboard',
    'Customer Feedback',
    'What Customers Have to Say',
  ];
  const headings = element.getByRole('heading', { level: 3 });
  expect(await headings.count()).toBe(sections.length);
  for (const [place, name] of sections.entries())
    expect(
      await headings
        .nth(place)
        .and(element.getByRole('heading', { name, exact: true }))
        .count(),
      name,
    ).toBe(1);
  expect(await element.locator('article > :last-child').evaluate(({ tagName }) => tagName)).toBe('FOOTER');
});

it.each(['frozen', 'live'] as const)('shows every number of the %s dashboard', async (which) => {
  const view = which === 'frozen' ? frozen : live;
  const { element } = await mountView({ view, isLive: which === 'live' });
  const text = oneLine(await element.locator('article').textContent());
  for (const key of [
    'rejected',
    'turnedAway',
    'timedOut',
    'timedOutOffer',
    'timedOutFirstReply',
    'timedOutFollowUp',
  ] as const)
    expect(text, key).toContain(written(key, view[key].value));
  for (const key of ['emailFirstReply', 'chatFirstReply', 'reviewScore', 'controllableScore'] as const)
    expect(text, key).toContain(written(key, view[key].value));
  for (const { reason, count } of [...view.praise, ...view.complaints]) expect(text).toContain(`${reason} ${count}`);
  for (const { text: comment } of view.comments) expect(text).toContain(comment);
  for (const { rank, name, score, reviews } of view.leaderboard)
    expect(text).toContain(`${rank} ${name} ${decimalText(score, 2)} ${reviews}`);
  expect(text).toContain(view.reviewsFiltered === 1 ? '1 review filtered' : `${view.reviewsFiltered} reviews filtered`);
});

it('money turned away stands with what was rejected, and the three causes with what timed out', async () => {
  const { element } = await mountView();
  const [rejected, timedOut] = [element.locator('section').nth(0), element.locator('section').nth(1)] as const;
  const money = rejected.locator('dl');
  expect(await money.getByRole('button', { name: 'Money turned away' }).count()).toBe(1);
  expect(oneLine(await money.textContent())).toBe(written('turnedAway', frozen.turnedAway.value));
  const causes = [frozen.timedOutOffer, frozen.timedOutFirstReply, frozen.timedOutFollowUp];
  expect((await timedOut.locator('dd').allTextContents()).map(oneLine)).toEqual(
    causes.map(({ value }) => written('timedOut', value)),
  );
});

it('the histograms count the replies of the dashboard', async () => {
  const { element } = await mountView();
  const said = await element
    .getByRole('img', { name: 'FRT' })
    .evaluateAll((all) => all.map((picture) => picture.getAttribute('aria-label')));
  expect(said[0]).toMatch(new RegExp(`^Email FRT: ${frozen.emailFirstReply.sampleSize} repl`));
  expect(said[1]).toMatch(new RegExp(`^Chat FRT: ${frozen.chatFirstReply.sampleSize} repl`));
});

it('somebody on the leaderboard can be picked; the expert is marked there', async () => {
  const [leader, second] = frozen.leaderboard;
  const { element, heard } = await mountView({ expert: second!.expert });
  await heard('expert-chosen');
  await element.getByRole('button', { name: leader!.name, exact: true }).click();
  expect(await heard('expert-chosen')).toEqual([{ expert: leader!.expert }]);
  expect(oneLine(await element.locator('tr.own').textContent())).toContain(second!.name);
});
