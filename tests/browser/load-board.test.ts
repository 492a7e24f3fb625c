import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { BoardServer } from '../../server/load/live/board-server.ts';
import { LoadBoard } from '../../server/load/live/load-board.ts';
import { readPlan } from '../../server/load/profile/load-plan.ts';
import type { LoadProgress } from '../../server/load/sending.ts';
import { resultOf } from '../../server/load/verdict/load-result.ts';
import { measure } from '../../server/load/verdict/measured-load.ts';
import { playedLoad, RULES } from '../server/load/played-load.ts';
import { TINY_PROFILE } from '../server/load/tiny-profile.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { accessibilityFaults } from './accessibility.ts';
import { openView, takePicture } from './view.ts';

interface Board {
  readonly board: LoadBoard;
  readonly server: BoardServer;
}

const NAME = 'a rush <b>of</b> tickets';

async function openBoard(): Promise<Board & { readonly plan: Awaited<ReturnType<typeof readPlan>> }> {
  const text = `${TINY_PROFILE.replace('name: tiny', `name: "${NAME}"`)}  thresholds: ['ticket_ms{p99} < 500', 'ticket_ms{p50} < 1']\n`;
  const plan = await readPlan(join(temporaryFolder({ 'tiny.yaml': text }), 'tiny.yaml'));
  const watch = { progress: (): void => {}, stop: new AbortController().signal };
  const board = new LoadBoard(plan, watch, (run) => `http://127.0.0.1:1/#/run/${run}`);
  const server = await BoardServer.start(0, () => board.state);
  onTestFinished(() => server.close());
  return { board, server, plan };
}

/** As a load of two seconds tells of itself after a while. */
function underWay(at: number): LoadProgress {
  const played = playedLoad();
  const { timings } = measure(played, RULES, 0);
  const { counts, slices } = played.tickets;
  const nothing = timings.answer_ms;
  return {
    phase: 'sending',
    at,
    length: 4000,
    arrivals: { kind: 'constant', seed: 'any', stages: [{ lasts: 4000, from: 30, to: 30 }] },
    measured: { timings, counts: {} },
    tickets: {
      kind: 'progress',
      counts,
      underWay: 3,
      response: timings.ticket_ms,
      service: nothing,
      lateness: nothing,
      slices,
    },
    crowd: {
      counts: played.crowd.counts,
      level: { at, waiting: 5 + at, offered: 2, held: 1, online: 9 },
      offer: nothing,
      answer: nothing,
      reply: nothing,
      staleness: nothing,
      frameGaps: 0,
    },
  };
}

it.each([
  ['light', { width: 1280 }],
  ['dark and narrow', { width: 360, dark: true }],
])('a load under way is seen as it goes, and at its end the verdict and the report: %s', async (_look, options) => {
  const { board, server, plan } = await openBoard();
  board.opened('r-1');
  board.progress(underWay(2000));
  board.progress(underWay(3000));
  const page = await openView(server.address, options);
  const tile = (label: string): Promise<string | null> =>
    page.locator('dl div', { hasText: label }).locator('dd').textContent();
  await expect.poll(() => tile('asked, tickets/s')).toBe('30');
  expect(await page.locator('h1').textContent()).toBe(NAME);
  expect(await tile('tickets waiting')).toBe('3,005');
  expect(await tile('experts on duty')).toBe('9');
  expect(await page.locator('svg').count()).toBe(3);
  expect(await page.getByRole('row', { name: '✗ missed ticket_ms{p50} < 1' }).count()).toBe(1);
  expect(await page.getByRole('link', { name: 'The desk at work' }).getAttribute('href')).toMatch(/#\/run\/r-1$/);
  expect(await accessibilityFaults(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);

  board.ended(resultOf(plan, playedLoad(), true), 'mine.html');
  await page.getByText('Missed: a threshold').waitFor();
  expect(await page.getByText('It was written into mine.html.').count()).toBe(1);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'The report' }).click();
  const report = await opened;
  await report.getByText('Percentile spectrum').waitFor();
  expect(await report.locator('h1').textContent()).toBe(NAME);
  expect(await accessibilityFaults(report)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePicture(page, `load-board-${options.width}`, true);
});

it('says that the command has ended when nobody answers any more', async () => {
  const { server } = await openBoard();
  const page = await openView(server.address, { expected: [/ERR_CONNECTION_REFUSED/] });
  await page.getByText('starting').waitFor();
  await server.close();
  await page.getByText('The command has ended.').waitFor();
});

it('answers to names of this machine only, and to nothing but its two addresses', async () => {
  const { server } = await openBoard();
  const at = (path: string, init?: RequestInit): Promise<number> =>
    fetch(new URL(path, server.address), init).then(({ status }) => status);
  expect(await at('/')).toBe(200);
  expect(await at('/state.json')).toBe(200);
  expect(await at('/etc/passwd')).toBe(404);
  expect(await at('/state.json', { method: 'POST' })).toBe(405);
});
