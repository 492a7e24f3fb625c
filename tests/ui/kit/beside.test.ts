import { expect, it } from 'vitest';
import { loadInBrowser } from '../../browser/element.ts';

it.each([
  ['below it', { x: 100, y: 100 }, { left: 100, top: 126 }],
  ['above it where there is no room below', { x: 100, y: 560 }, { left: 100, top: 354 }],
  ['on the screen, whatever stands at the edge', { x: 790, y: 100 }, { left: 492, top: 126 }],
  ['not left of the screen', { x: -40, y: 100 }, { left: 8, top: 126 }],
])('a panel stands %s', async (_, at, expected) => {
  const beside = await loadInBrowser<typeof import('../../../ui/kit/beside.ts')>('ui/kit/beside.ts', {
    width: 800,
    height: 600,
  });
  const place = await beside.evaluate(({ placeBeside }, { x, y }) => {
    const panel = document.createElement('div');
    for (const [name, value] of Object.entries({ position: 'fixed', width: '300px', height: '200px' }))
      panel.style.setProperty(name, value);
    document.body.append(panel);
    placeBeside(panel, new DOMRect(x, y, 80, 20));
    const { left, top } = panel.getBoundingClientRect();
    return { left, top };
  }, at);
  expect(place).toEqual(expected);
});
