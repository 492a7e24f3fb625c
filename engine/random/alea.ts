import seedrandom from 'seedrandom';

/** Two 32-bit words that a text decides and that say nothing about those of any other text (generator alea). */
export function keyOf(text: string): readonly [number, number] {
  const generator = seedrandom.alea(text);
  return [generator.int32(), generator.int32()];
}
