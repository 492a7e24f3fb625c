import { expect, test } from 'vitest';
import { bars } from '../../../../server/report/html/bars.ts';

test('bars go from the middle to their values, with whiskers over what is sure; what chance could do is paler', () => {
  const svg = bars({
    title: 'a & b',
    about: 'about',
    label: 'points',
    legend: ['less', 'more'],
    rows: [
      {
        name: 'volume',
        ends: [
          { value: -10, low: -12, high: -8, text: '−10' },
          { value: 20, low: 15, high: 20, text: '+20' },
        ],
        isNoise: false,
      },
      { name: 'nothing', ends: [{ value: 0, low: -Infinity, high: Infinity, text: '' }], isNoise: true },
    ],
  });
  expect(svg).toContain('<figcaption>a &amp; b</figcaption>');
  const boxes = [...svg.matchAll(/<rect class="bar-(\d)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="11.0"/g)];
  const [less, more] = boxes.map(([, , x, width]) => [Number(x), Number(width)] as const);
  expect(less![0] + less![1]).toBeCloseTo(more![0], 6);
  expect(more![1]).toBeCloseTo(2 * less![1], 6);
  expect(svg.match(/class="noise"/g)).toHaveLength(1);
  expect(svg).not.toMatch(/NaN|Infinity/);
});
