import { StatePart } from '../state-part.ts';
import { SharedHeaps } from './shared-heaps.ts';

/** An order over rows by (key, tie), smallest first: {@link SharedHeaps} with one heap. */
export class IndexedHeap extends StatePart {
  private heaps = new SharedHeaps(1);

  get size(): number {
    return this.heaps.sizeOf(0);
  }

  /** The row with the smallest key, or -1. */
  get top(): number {
    return this.heaps.top(0);
  }

  contains(row: number): boolean {
    return this.heaps.contains(row);
  }

  keyOf(row: number): number {
    return this.heaps.keyOf(row);
  }

  tieOf(row: number): number {
    return this.heaps.tieOf(row);
  }

  /** Adds a row that is not in the heap. */
  insert(row: number, key: number, tie: number): void {
    this.heaps.insert(0, row, key, tie);
  }

  /** Takes out a row that is in the heap. */
  remove(row: number): void {
    this.heaps.remove(row);
  }

  /** Gives a row that is in the heap a new place. */
  update(row: number, key: number, tie: number): void {
    this.heaps.update(row, key, tie);
  }

  /** Begins a walk in order, nothing removed. Until it ends the heap may not change. */
  startWalk(): void {
    this.heaps.startWalk(0);
  }

  /** The next row of the walk, or -1 at its end: the first costs no more than {@link top}, k of them k log k. */
  nextInWalk(): number {
    return this.heaps.nextInWalk();
  }
}
