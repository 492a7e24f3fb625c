import { longerFloat64, longerInt32, lengthFor } from '../columns.ts';
import { StatePart } from '../state-part.ts';

const NONE = -1;
const FIRST_LENGTH = 16;

/**
 * Orders over the rows of one noun, each row in at most one of them: the waiting tickets of each class, say.
 *
 * Each order is a binary heap by (key, tie), smallest first; two rows of one order must differ in either. Columns by row are shared.
 */
export class SharedHeaps extends StatePart {
  /** Rows by position, heap by heap. */
  private rows: Int32Array[] = [];
  private sizes: Int32Array;
  // By row.
  private heaps = new Int32Array(FIRST_LENGTH).fill(NONE);
  private positions = new Int32Array(FIRST_LENGTH);
  private keys = new Float64Array(FIRST_LENGTH);
  private ties = new Float64Array(FIRST_LENGTH);
  // A walk begins and ends within one event, so none is saved: the rows from which it goes on, smallest first as a heap.
  #frontier = new Int32Array(FIRST_LENGTH);
  #frontierSize = 0;
  #lastWalked = NONE;

  constructor(heapCount: number) {
    super();
    this.sizes = new Int32Array(heapCount);
    for (let heap = 0; heap < heapCount; heap++) this.rows.push(new Int32Array(FIRST_LENGTH));
  }

  sizeOf(heap: number): number {
    return this.sizes[heap];
  }

  /** The row with the smallest key, or -1. */
  top(heap: number): number {
    return this.sizes[heap] === 0 ? NONE : this.rows[heap][0];
  }

  /** Whether the row is in any of the heaps. */
  contains(row: number): boolean {
    return row < this.heaps.length && this.heaps[row] !== NONE;
  }

  /** The heap that the row is in, or -1. */
  heapOf(row: number): number {
    return row < this.heaps.length ? this.heaps[row] : NONE;
  }

  keyOf(row: number): number {
    return this.keys[row];
  }

  tieOf(row: number): number {
    return this.ties[row];
  }

  /** Adds a row that is in none of the heaps. */
  insert(heap: number, row: number, key: number, tie: number): void {
    if (row >= this.heaps.length) this.growColumns(row);
    const size = this.sizes[heap];
    if (size === this.rows[heap].length) this.rows[heap] = longerInt32(this.rows[heap], 2 * size);
    this.sizes[heap] = size + 1;
    this.heaps[row] = heap;
    this.keys[row] = key;
    this.ties[row] = tie;
    this.rise(this.rows[heap], size, row);
  }

  /** Takes a row out of the heap that it is in. */
  remove(row: number): void {
    const heap = this.heaps[row];
    const rows = this.rows[heap];
    const last = this.sizes[heap] - 1;
    this.sizes[heap] = last;
    this.heaps[row] = NONE;
    const position = this.positions[row];
    if (position !== last) this.settle(rows, position, rows[last], last);
  }

  /** Gives a row a new place in the heap that it is in. */
  update(row: number, key: number, tie: number): void {
    const heap = this.heaps[row];
    this.keys[row] = key;
    this.ties[row] = tie;
    this.settle(this.rows[heap], this.positions[row], row, this.sizes[heap]);
  }

  /** Begins a walk through a heap in order, nothing removed. Until it ends neither it nor its rows may change. */
  startWalk(heap: number): void {
    this.startEmptyWalk();
    this.alsoWalk(heap);
  }

  /** Begins a walk through nothing yet. */
  startEmptyWalk(): void {
    this.#frontierSize = 0;
    this.#lastWalked = NONE;
  }

  /** Lets the walk just begun go through another heap as well, the rows of both in one order. */
  alsoWalk(heap: number): void {
    if (this.sizes[heap] > 0) this.reach(this.rows[heap][0]);
  }

  /** The next row of the walk, or -1 at its end: the first costs no more than {@link top}, k of them k log k. */
  nextInWalk(): number {
    if (this.#lastWalked !== NONE) this.reachChildren(this.#lastWalked);
    if (this.#frontierSize === 0) return (this.#lastWalked = NONE);
    const next = this.#frontier[0];
    this.#lastWalked = next;
    const last = --this.#frontierSize;
    if (last > 0) this.sinkInFrontier(this.#frontier[last], last);
    return next;
  }

  private precedes(row: number, other: number): boolean {
    const key = this.keys[row];
    const otherKey = this.keys[other];
    return key < otherKey || (key === otherKey && this.ties[row] < this.ties[other]);
  }

  private settle(rows: Int32Array, hole: number, row: number, size: number): void {
    if (hole > 0 && this.precedes(row, rows[(hole - 1) >> 1])) this.rise(rows, hole, row);
    else this.sink(rows, hole, row, size);
  }

  private rise(rows: Int32Array, hole: number, row: number): void {
    const positions = this.positions;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = rows[parent];
      if (!this.precedes(row, above)) break;
      rows[hole] = above;
      positions[above] = hole;
      hole = parent;
    }
    rows[hole] = row;
    positions[row] = hole;
  }

  private sink(rows: Int32Array, hole: number, row: number, size: number): void {
    const positions = this.positions;
    for (let child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && this.precedes(rows[child + 1], rows[child])) child++;
      const below = rows[child];
      if (!this.precedes(below, row)) break;
      rows[hole] = below;
      positions[below] = hole;
      hole = child;
    }
    rows[hole] = row;
    positions[row] = hole;
  }

  private reachChildren(row: number): void {
    const heap = this.heaps[row];
    const rows = this.rows[heap];
    const size = this.sizes[heap];
    const child = 2 * this.positions[row] + 1;
    if (child < size) this.reach(rows[child]);
    if (child + 1 < size) this.reach(rows[child + 1]);
  }

  private reach(row: number): void {
    let hole = this.#frontierSize++;
    if (hole === this.#frontier.length) this.#frontier = longerInt32(this.#frontier, 2 * hole);
    const frontier = this.#frontier;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!this.precedes(row, frontier[parent])) break;
      frontier[hole] = frontier[parent];
      hole = parent;
    }
    frontier[hole] = row;
  }

  private sinkInFrontier(row: number, size: number): void {
    const frontier = this.#frontier;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && this.precedes(frontier[child + 1], frontier[child])) child++;
      if (!this.precedes(frontier[child], row)) break;
      frontier[hole] = frontier[child];
      hole = child;
    }
    frontier[hole] = row;
  }

  private growColumns(row: number): void {
    const length = lengthFor(row, this.heaps.length);
    this.heaps = longerInt32(this.heaps, length, NONE);
    this.positions = longerInt32(this.positions, length);
    this.keys = longerFloat64(this.keys, length);
    this.ties = longerFloat64(this.ties, length);
  }
}
