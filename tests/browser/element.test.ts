import { expect, it } from 'vitest';
import { iconShapes } from '../../ui/kit/icon-shapes.ts';
import { loadInBrowser, mount } from './element.ts';

const app = 'ui/app/switchyard-app.ts';

it('an element gets properties, content, and says what happened to it', async () => {
  const button = await mount(app, 'wa-button', { disabled: true }, { content: 'Go' });
  expect(await button.element.getByRole('button', { name: 'Go' }).isDisabled()).toBe(true);
  await button.set({ disabled: false });
  expect(await button.heard('click')).toEqual([]);
  await button.element.getByRole('button').click();
  expect(await button.heard('click')).toHaveLength(1);
});

it('typed arrays arrive as typed arrays', async () => {
  const { element } = await mount(app, 'wa-button', {
    figures: new Float64Array([1, NaN, 0.1]),
    states: new Uint8Array([255]),
  });
  const seen = await element.evaluate((button) => {
    const { figures, states } = button as unknown as { figures: Float64Array; states: Uint8Array };
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
