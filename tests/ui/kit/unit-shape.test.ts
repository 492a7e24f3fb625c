import { expect, it } from 'vitest';
import { SHAPES, type ShapeName } from '../../../ui/kit/unit-shape.ts';
import { loadInBrowser } from '../../browser/element.ts';

const names = Object.keys(SHAPES) as ShapeName[];

it('no two shapes are the same', () => {
  expect(new Set(Object.values(SHAPES).map((shape) => JSON.stringify(shape))).size).toBe(names.length);
});

it('every shape is seen on a canvas, and stays in its place', async () => {
  const shapes = await loadInBrowser<typeof import('../../../ui/kit/unit-shape.ts')>('ui/kit/unit-shape.ts');
  const inked = await shapes.evaluate(
    ({ drawShape }, all) =>
      all.map((name) => {
        const canvas = new OffscreenCanvas(40, 40);
        const pen = canvas.getContext('2d')!;
        drawShape(pen as unknown as CanvasRenderingContext2D, name, 20, 20, 12);
        const { data } = pen.getImageData(0, 0, 40, 40);
        let [inside, outside] = [0, 0];
        for (let pixel = 0; pixel < 1600; pixel++) {
          const alpha = data[4 * pixel + 3];
          if (alpha === 0) continue;
          const away = Math.max(Math.abs((pixel % 40) - 19.5), Math.abs(Math.floor(pixel / 40) - 19.5));
          if (away > 12 * 1.3) outside++;
          else inside++;
        }
        return { name, inside, outside };
      }),
    names,
  );
  for (const { name, inside, outside } of inked) {
    expect(inside, name).toBeGreaterThan(8);
    expect(outside, name).toBe(0);
  }
});
