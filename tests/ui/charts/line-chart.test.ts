import { expect, it } from 'vitest';
import { Simulation, snapshotOf } from '../../../engine/index.ts';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { shipped } from '../../shipped-scenarios.ts';
import type { LineChart } from '../../../ui/charts/line-chart.ts';
import { HOUR } from '../real-desk.ts';

const STEP = HOUR / 6;

/** How two figures of the marketplace go in half a day. */
function curves(): { times: Float64Array; series: { key: string; label: string; values: Float64Array }[] } {
  const simulation = new Simulation(shipped('expert-marketplace'));
  const times = Float64Array.from({ length: 72 }, (_, index) => (index + 1) * STEP);
  const rows = [new Float64Array(72), new Float64Array(72)] as const;
  times.forEach((at, index) => {
    simulation.run(at);
    const { rejected, timedOut } = snapshotOf(simulation.world, at).figures;
    rows[0][index] = rejected!.value ?? NaN;
    rows[1][index] = timedOut!.value ?? NaN;
  });
  return {
    times,
    series: [
      { key: 'rejected', label: 'Rejected', values: rows[0] },
      { key: 'timedOut', label: 'Timed out', values: rows[1] },
    ],
  };
}

const real = curves();
const whole = {
  ...real,
  heading: 'Refused offers',
  marks: [
    { at: 6 * HOUR, label: 'arrivals × 2', kind: 'lever' },
    { at: 9 * HOUR, label: 'here it broke', kind: 'bookmark' },
  ],
  levels: [{ value: 5, label: '5 great' }],
  bands: [{ label: 'lowest to highest', of: 'rejected', low: real.series[1]!.values, high: real.series[0]!.values }],
};
const mountChart = (properties: object = whole, options: ViewOptions = {}): Promise<Mounted> =>
  mount('ui/charts/line-chart.ts', 'sy-line-chart', properties, options);

/** Pixels of the plot that are not transparent. */
const inked = ({ element }: Mounted): Promise<number> =>
  element.evaluate((target) => {
    const canvas = target.shadowRoot!.querySelector('canvas');
    if (canvas === null) return 0;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, index) => index % 4 === 3 && value > 0).length;
  });

it.each<[string, ViewOptions]>([
  ['light', {}],
  ['dark', { dark: true }],
  ['narrow', { width: 320 }],
  ['forced colours', { forcedColors: true }],
])('axe finds nothing: %s', async (name, options) => {
  const mounted = await mountChart(whole, options);
  await expect.poll(() => inked(mounted)).toBeGreaterThan(500);
  await takePicture(mounted.page, `charts/lines ${name}`);
  expect(await mounted.faults()).toEqual([]);
});

it('is a picture that says what its lines do', async () => {
  const { element } = await mountChart();
  const last = real.series[1]!.values.at(-1)!;
  const said = await element.getByRole('img').getAttribute('aria-label');
  expect(said).toMatch(/^Refused offers\. Rejected: now .+\. Timed out: now /);
  expect(said).toContain(`Timed out: now ${last.toFixed(2)}`);
});

it('gives its numbers as a table, the newest first', async () => {
  const { element, faults } = await mountChart();
  await element.getByRole('button', { name: 'Table' }).click();
  const rows = element.getByRole('row');
  expect(await rows.nth(1).textContent()).toMatch(/day 1 12:00:00/);
  expect(await rows.count()).toBe(1 + 36);
  expect(await faults()).toEqual([]);
});

it('the pointer shows the values of its moment, and what happened there, in every chart of its group', async () => {
  const mounted = await mountChart({ ...whole, cursorKey: 'desk' });
  await mounted.page.evaluate(() => {
    const other = document.createElement('sy-line-chart');
    const { times, series } = document.querySelector('sy-line-chart') as LineChart;
    Object.assign(other, { times, series: series.slice(0, 1), heading: 'Another', cursorKey: 'desk' });
    document.querySelector('#stage')!.append(other);
  });
  await expect.poll(() => mounted.page.locator('canvas').count()).toBe(2);
  const plot = (await mounted.element.locator('.u-over').first().boundingBox())!;
  await mounted.page.mouse.move(plot.x + plot.width / 2, plot.y + 20);
  const moments = mounted.page.locator('.moment');
  // The span is from 00:10 to 12:00, so the middle is just after six, where the lever was pulled.
  await expect.poll(() => moments.first().textContent()).toMatch(/day 1 06:\d\d:00 · arrivals × 2/);
  await expect.poll(() => moments.last().textContent()).toMatch(/day 1 06:/);
});

it('another epoch takes away what was drawn, until there is something new', async () => {
  const mounted = await mountChart();
  await expect.poll(() => inked(mounted)).toBeGreaterThan(500);
  await mounted.set({ epoch: 1, times: [], series: whole.series.map((line) => ({ ...line, values: [] })), bands: [] });
  expect(await inked(mounted)).toBe(0);
  expect(await mounted.element.locator('.empty').textContent()).toBe('Nothing measured yet.');
  const { times, series } = real;
  await mounted.set({
    times: times.slice(0, 30),
    series: series.map((line) => ({ ...line, values: line.values.slice(0, 30) })),
  });
  await expect.poll(() => inked(mounted)).toBeGreaterThan(500);
});

it('however often it is told in a frame, it draws once', async () => {
  const mounted = await mountChart();
  await expect.poll(() => inked(mounted)).toBeGreaterThan(500);
  const draws = await mounted.element.evaluate(async (target) => {
    const chart = target as LineChart;
    const pen = chart.shadowRoot!.querySelector('canvas')!.getContext('2d')!;
    const clear = pen.clearRect.bind(pen);
    let cleared = 0;
    pen.clearRect = (...area: [number, number, number, number]): void => {
      cleared++;
      clear(...area);
    };
    for (let news = 0; news < 20; news++) {
      chart.times = Array.from(chart.times);
      await chart.updateComplete;
    }
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return cleared;
  });
  expect(draws).toBeGreaterThan(0);
  expect(draws).toBeLessThanOrEqual(2);
});
