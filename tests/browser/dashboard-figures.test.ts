import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { execPath } from 'node:process';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { figureCatalogue, valueText } from '../../engine/index.ts';
import { shipped } from '../shipped-scenarios.ts';
import { serveDesk } from '../served-desk.ts';
import { openView, takePicture } from './view.ts';

const SCENARIO = 'expert-marketplace';
const SETTINGS = ['--set', 'horizon=8 h'];
const SEED = 'a day of one’s own';
/** Headings of the dashboard, and which figure stands under each. */
const SECTIONS = {
  Rejected: 'rejected',
  'Timed-Out': 'timedOut',
  'Email FRT': 'emailFirstReply',
  'Chat FRT': 'chatFirstReply',
} as const;

interface Simulated {
  readonly breakdowns: {
    readonly expert: readonly {
      readonly name: string;
      readonly figures: Readonly<Record<string, { readonly value: number | null; readonly cases: number | null }>>;
    }[];
  };
}

/** What the command line says of the same day. */
function simulate(): Simulated {
  const root = join(import.meta.dirname, '..', '..');
  const command = [
    join('server', 'cli', 'switchyard.mjs'),
    'simulate',
    SCENARIO,
    '--seed',
    SEED,
    '--by',
    'expert',
    '--json',
  ];
  return JSON.parse(execFileSync(execPath, [...command, ...SETTINGS], { cwd: root, encoding: 'utf8' })) as Simulated;
}

it('the dashboards of experts say at the end of a day what the command line says of them', async () => {
  const { breakdowns } = simulate();
  const { address } = await serveDesk('--scenario', SCENARIO, '--seed', SEED, '--pace', 'flat-out', ...SETTINGS);
  const page = await openView(address);
  await page
    .getByText(/finished/)
    .first()
    .waitFor({ timeout: 60_000 });
  const catalogue = figureCatalogue(shipped(SCENARIO));
  const textOf = (key: string, value: number | null): string =>
    valueText({ definition: catalogue.find((figure) => figure.key === key)!, value });
  const busy = breakdowns.expert.flatMap(({ figures }, expert) => (figures['rejected']!.cases! > 20 ? [expert] : []));
  expect(busy.length).toBeGreaterThan(5);
  for (const expert of busy.slice(0, 6)) {
    const { name, figures } = breakdowns.expert[expert]!;
    await page.evaluate((to) => {
      location.hash = to;
    }, `#/experts?expert=${expert}`);
    await page.getByRole('heading', { name, exact: true }).waitFor();
    const live = page.getByRole('article', { name: 'Right now' });
    for (const [heading, key] of Object.entries(SECTIONS)) {
      const { value, cases } = figures[key]!;
      const section: Locator = live.locator('section').filter({ hasText: heading }).first();
      const shown = section.locator('.value').first();
      await shown.getByText(textOf(key, value), { exact: true }).waitFor();
      if (cases !== null) await shown.getByText(new RegExp(`(?:from|too few yet:) ${cases} `)).waitFor();
    }
  }
  await takePicture(page, 'journeys/dashboard-figures');
});
