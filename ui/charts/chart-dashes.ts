/** Dashes of lines in the order in which they are taken, in CSS pixels: lines are told apart without their colours. */
export const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 5]];

/** Number, from 0, of the look of a series: its own or that of its place. */
export const lookOf = (colour: number | undefined, place: number): number =>
  ((colour ?? place + 1) - 1) % DASHES.length;

/** Custom property of the colour of a look. */
export const colourOfLook = (look: number): `--sy-${string}` => `--sy-series-${look + 1}`;
