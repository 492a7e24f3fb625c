import { describe, expect, it } from 'vitest';
import { bytesOf, imageOf, restoreImage } from '../../engine/state-copy.ts';
import { StatePart } from '../../engine/state-part.ts';

class Leg extends StatePart {
  steps = 0;
}

class Walker extends StatePart {
  name = 'walker';
  tired = false;
  rests: number | null = null;
  distance = new Float64Array([1, 2]);
  heights = [new Int32Array([3]), new Int32Array([4])];
  numbers = [1, 2];
  left = new Leg();
  legs = [new Leg(), new Leg()];
  readonly #scenery: () => string;

  constructor(scenery: () => string) {
    super();
    this.#scenery = scenery;
  }

  look(): string {
    return this.#scenery();
  }
}

const walked = (): Walker => {
  const walker = new Walker(() => 'hills');
  walker.tired = true;
  walker.rests = 7;
  walker.distance = new Float64Array([1, 2, 3, 4]);
  walker.heights[1] = new Int32Array([5, 6]);
  walker.numbers.push(3);
  walker.left.steps = 8;
  walker.legs[1]!.steps = 9;
  return walker;
};

describe('the image of a part', () => {
  it('puts every ordinary field of a part and of those in it into another, and leaves wiring alone', () => {
    const other = new Walker(() => 'sea');
    const { left, legs } = other;
    restoreImage(other, imageOf(walked()));
    expect(imageOf(other)).toEqual(imageOf(walked()));
    expect(other.look()).toBe('sea');
    // The parts themselves stay, so that whoever holds them sees the change.
    expect([other.left === left, other.legs[1] === legs[1], left.steps, legs[1]!.steps]).toEqual([true, true, 8, 9]);
  });

  it('shares nothing with the part, nor with what it is put into', () => {
    const walker = walked();
    const image = imageOf(walker);
    const other = new Walker(() => 'sea');
    restoreImage(other, image);
    walker.distance[0] = 100;
    walker.heights[0]![0] = 100;
    walker.left.steps = 100;
    other.distance[1] = 200;
    other.heights[1]![1] = 200;
    other.numbers.push(200);
    expect(image).toEqual(imageOf(walked()));
  });

  it('makes lists shorter again', () => {
    const other = walked();
    restoreImage(other, imageOf(new Walker(() => 'hills')));
    expect(other.numbers).toEqual([1, 2]);
  });

  it('refuses what is no state, and says where it is', () => {
    class Faulty extends StatePart {
      parts = [{ when: new Date(0) }];
    }
    expect(() => imageOf(new Faulty())).toThrow('Faulty.parts[0] is state, yet neither a number');
  });
});

it('the size of a part is that of its columns, eight bytes a number and one a letter, wiring left out', () => {
  class Sized extends StatePart {
    heights = new Float64Array(10);
    flags = new Uint8Array(3);
    parts = [new Small(), new Small()];
    counts = [1, 2];
    name = 'walk';
    readonly #wiring = new Float64Array(1000);
    get wired(): number {
      return this.#wiring.length;
    }
  }
  class Small extends StatePart {
    steps = 1;
  }
  expect(bytesOf(new Sized())).toBe(80 + 3 + 2 * 8 + 2 * 8 + 4);
});
