import { expect, test } from 'vitest';
import { chart } from '../../../../server/report/html/chart.ts';

const axis = { label: 'x', kind: 'linear' } as const;
const wish = { title: 'a < b', about: 'about', x: axis, y: axis };

test('a line breaks off where there is no number, and so does the area behind it', () => {
  const svg = chart({
    ...wish,
    lines: [
      {
        name: 'one',
        points: [
          [0, 1],
          [1, 2],
          [2, NaN],
          [3, 4],
        ],
        band: [
          [0, 0, 2],
          [1, 1, 3],
          [2, NaN, NaN],
          [3, 3, 5],
        ],
      },
    ],
  });
  expect(svg.match(/<polyline/g)).toHaveLength(2);
  expect(svg.match(/<polygon/g)).toHaveLength(2);
  expect(svg).not.toContain('NaN');
  expect(svg).toContain('<figcaption>a &lt; b</figcaption>');
});

test('a value that holds until the next one is drawn as steps', () => {
  const svg = chart({
    ...wish,
    lines: [
      {
        name: 'one',
        points: [
          [0, 1],
          [10, 2],
        ],
        isStepped: true,
      },
    ],
  });
  // From 64 to 700 across, from 268 to 40 upwards, 0 to 2: one corner at the end of the first value.
  expect(svg).toContain('points="64.0,154.0 700.0,154.0 700.0,40.0"');
});

test('what is promised is a line across, and in sight', () => {
  const svg = chart({
    ...wish,
    lines: [
      {
        name: 'one',
        points: [
          [0, 1],
          [1, 2],
        ],
      },
    ],
    bound: { y: 10, text: 'promised' },
  });
  expect(svg).toContain('>promised</text>');
  expect(svg).toContain('y1="40.0" y2="40.0"');
});

test('an axis ends where it is told to, and what is beyond is not drawn further', () => {
  const svg = chart({
    ...wish,
    x: { ...axis, shows: [0, 7], ticks: [0, 7], text: (at) => `day ${at}` },
    lines: [
      {
        name: 'one',
        points: [
          [0, 1],
          [7, 2],
        ],
      },
    ],
  });
  expect(svg).toContain('points="64.0,154.0 700.0,40.0"');
  expect(svg).toContain('>day 7</text>');
});

test('points alone have no line, and a cross over their intervals', () => {
  const svg = chart({
    ...wish,
    x: { ...axis, shows: [0, 10] },
    y: { ...axis, shows: [0, 2] },
    lines: [
      { name: 'one', points: [[5, 1]], isDotted: true, spreads: [{ at: [5, 1], across: [0, 10], upwards: [0, 2] }] },
    ],
  });
  expect(svg).not.toContain('<polyline');
  expect(svg).toContain('<line class="spread line-0" x1="64.0" x2="700.0" y1="154.0" y2="154.0"/>');
  expect(svg).toContain('<line class="spread line-0" x1="382.0" x2="382.0" y1="268.0" y2="40.0"/>');
});
