import { expect, it } from 'vitest';
import { bandScale } from '../../../engine/index.ts';
import { mount } from '../../browser/element.ts';
import { shipped } from '../../shipped-scenarios.ts';

const source = 'ui/figures/band-mark.ts';
const { figures } = shipped('expert-marketplace');

it('every band is a word, and a shape that no other word has', async () => {
  const { element, set, faults } = await mount(source, 'sy-band-mark');
  const shapes = new Map<string, string>();
  for (const figure of ['rejected', 'emailFrt', 'chatFrt'] as const) {
    for (const { band } of bandScale(figure, figures)) {
      await set({ band });
      const note = band.note === undefined ? '' : `, ${band.note}`;
      expect((await element.locator('span').textContent())?.trim()).toBe(`${band.word}${note}`);
      expect(await faults()).toEqual([]);
      const paths = await element.locator('path').evaluateAll((all) => all.map((path) => path.getAttribute('d')));
      shapes.set(band.mark, paths.join());
    }
  }
  expect(shapes.size).toBe(4);
  expect(new Set(shapes.values()).size).toBe(4);
});

it('is nothing where there is no band', async () => {
  const { element } = await mount(source, 'sy-band-mark');
  expect(await element.locator('*').count()).toBe(0);
});
