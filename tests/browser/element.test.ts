import { expect, it } from 'vitest';
import { iconShapes } from '../../ui/kit/icon-shapes.ts';
import { loadInBrowser, mount } from './element.ts';

const button = 'ui/kit/icon-button.ts';

it('an element gets properties, and says what happened to it', async () => {
  const { element, set, heard } = await mount(button, 'sy-icon-button', { label: 'Go', icon: 'play' });
  expect(await heard('click')).toEqual([]);
  await element.getByRole('button', { name: 'Go' }).click();
  expect(await heard('click')).toHaveLength(1);
  await set({ label: 'Stop' });
  expect(await element.getByRole('button', { name: 'Stop' }).count()).toBe(1);
});

it('an element gets content', async () => {
  const { element } = await mount('ui/states/empty-state.ts', 'sy-empty-state', {}, { content: '<b>Go</b>' });
  expect(await element.getByText('Go').isVisible()).toBe(true);
});

it('typed arrays arrive as typed arrays', async () => {
  const { element } = await mount(button, 'sy-icon-button', {
    figures: new Float64Array([1, NaN, 0.1]),
    states: new Uint8Array([255]),
  });
  const seen = await element.evaluate((target) => {
    const { figures, states } = target as unknown as { figures: Float64Array; states: Uint8Array };
    return {
      figures: figures instanceof Float64Array && [...figures],
      states: states instanceof Uint8Array && [...states],
    };
  });
  expect(seen).toEqual({ figures: [1, NaN, 0.1], states: [255] });
});

it('a source that is no element can be loaded in the browser', async () => {
  const shapes = await loadInBrowser<typeof import('../../ui/kit/icon-shapes.ts')>('ui/kit/icon-shapes.ts');
  expect(await shapes.evaluate(({ iconShapes: { play } }) => play)).toBe(iconShapes['play']);
});

it('a source that is not there is told by its path', async () => {
  await expect(mount('ui/gone.ts', 'sy-gone')).rejects.toThrow('no source ui/gone.ts');
});
