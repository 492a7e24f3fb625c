/** A group of experts on the floor: a heading and a block of cells. Lengths in CSS pixels. */
export interface FloorBlock {
  readonly group: number;
  readonly x: number;
  /** Top of the heading. */
  readonly y: number;
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  /** Rows of the experts, in reading order. */
  readonly members: readonly number[];
}

/** Where every expert is. */
export interface FloorLayout {
  /** Side of a cell. */
  readonly cell: number;
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly FloorBlock[];
  /** Left and top of each expert’s cell. */
  readonly left: Float32Array;
  readonly top: Float32Array;
}

export interface FloorSpace {
  readonly width: number;
  /** The floor gets no higher than this unless its smallest cells still need more. */
  readonly height: number;
}

/** Room for the name of a group above its cells, and between groups. */
export const HEADING = 20;
const GAP_X = 20;
const GAP_Y = 12;
const LARGEST_CELL = 44;
const SMALLEST_CELL = 10;
const MOST_ROWS = 60;
/** Experts by group, in order of rows. */
export function membersOf(groupOf: readonly number[], groups: number): readonly (readonly number[])[] {
  const members: number[][] = Array.from({ length: groups }, () => []);
  groupOf.forEach((group, expert) => members[group]?.push(expert));
  return members;
}

type Members = readonly (readonly number[])[];

/**
 * Puts the groups side by side, line after line, with the largest cells with which all fit into the space. All groups of a floor have as
 * many rows of cells, so that little room is lost between the lines.
 *
 * @param headings widths of the groups’ names
 */
export function layOut(members: Members, headings: readonly number[], space: FloorSpace): FloorLayout {
  for (let cell = LARGEST_CELL; cell > SMALLEST_CELL; cell -= cell > 20 ? 2 : 1) {
    const layout = lowest(cell, members, headings, space);
    if (layout.height <= space.height) return layout;
  }
  return lowest(SMALLEST_CELL, members, headings, space);
}

/** Among all numbers of rows the one that makes the lowest floor. */
function lowest(cell: number, members: Members, headings: readonly number[], space: FloorSpace): FloorLayout {
  const largest = Math.max(...members.map((own) => own.length), 1);
  const mostRows = Math.min(largest, Math.max(1, Math.floor((space.height - HEADING) / cell)), MOST_ROWS);
  let best = withRows(1, cell, members, headings, space.width);
  for (let rows = 2; rows <= mostRows; rows++) {
    const layout = withRows(rows, cell, members, headings, space.width);
    if (layout.height < best.height) best = layout;
  }
  const blocks = best.blocks;
  return { cell, width: space.width, height: best.height, blocks, ...placesIn(blocks, cell, members) };
}

function withRows(
  rows: number,
  cell: number,
  members: Members,
  headings: readonly number[],
  width: number,
): Pick<FloorLayout, 'blocks' | 'height'> {
  const most = Math.max(1, Math.floor(width / cell));
  const blocks: FloorBlock[] = [];
  let [x, y, line] = [0, 0, 0];
  members.forEach((own, group) => {
    if (own.length === 0) return;
    const columns = Math.min(most, Math.ceil(own.length / rows));
    const blockWidth = Math.min(width, Math.max(columns * cell, headings[group] ?? 0));
    const height = HEADING + Math.ceil(own.length / columns) * cell;
    if (x > 0 && x + blockWidth > width) [x, y, line] = [0, y + line + GAP_Y, 0];
    blocks.push({ group, x, y, columns, width: blockWidth, height, members: own });
    x += blockWidth + GAP_X;
    line = Math.max(line, height);
  });
  return { blocks, height: y + line };
}

function placesIn(
  blocks: readonly FloorBlock[],
  cell: number,
  members: readonly (readonly number[])[],
): Pick<FloorLayout, 'left' | 'top'> {
  const count = members.reduce((sum, own) => sum + own.length, 0);
  const left = new Float32Array(count);
  const top = new Float32Array(count);
  for (const block of blocks) {
    block.members.forEach((expert, index) => {
      left[expert] = block.x + (index % block.columns) * cell;
      top[expert] = block.y + HEADING + Math.floor(index / block.columns) * cell;
    });
  }
  return { left, top };
}

/** The expert whose cell is at this point; −1 where there is none. */
export function expertAt({ blocks, cell }: FloorLayout, x: number, y: number): number {
  const block = blocks.find(
    (candidate) =>
      x >= candidate.x &&
      x < candidate.x + candidate.columns * cell &&
      y >= candidate.y + HEADING &&
      y < candidate.y + candidate.height,
  );
  if (block === undefined) return -1;
  const row = Math.floor((y - block.y - HEADING) / cell);
  return block.members[row * block.columns + Math.floor((x - block.x) / cell)] ?? -1;
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The expert that an arrow key leads to: next or previous in reading order, or the nearest one above or below. */
export function neighbourOf(layout: FloorLayout, expert: number, direction: Direction): number {
  const order = layout.blocks.flatMap(({ members }) => members);
  const place = order.indexOf(expert);
  if (direction === 'first' || place === -1) return order[0] ?? -1;
  if (direction === 'last') return order.at(-1) ?? -1;
  if (direction === 'left' || direction === 'right') return order[place + (direction === 'left' ? -1 : 1)] ?? expert;
  return nearest(layout, order, expert, direction === 'up' ? -1 : 1) ?? expert;
}

/** Among those above or below, whoever is on the nearest line, and there whoever is nearest. */
function nearest(
  { left, top, cell }: FloorLayout,
  order: readonly number[],
  expert: number,
  sign: number,
): number | undefined {
  let [best, bestDistance] = [undefined as number | undefined, Infinity];
  for (const other of order) {
    const down = (top[other]! - top[expert]!) * sign;
    if (down < cell / 2) continue;
    const across = Math.abs(left[other]! - left[expert]!);
    const distance = down * 4 + across;
    if (distance < bestDistance) [best, bestDistance] = [other, distance];
  }
  return best;
}
