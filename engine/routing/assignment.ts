const GROWTH = 2;

/**
 * Least-cost assignment of rows to columns, each at most once and as many as possible: the Hungarian method by shortest augmenting
 * paths with potentials (Kuhn 1955; Jonker and Volgenant 1987), rows² · columns steps. Its arrays are used again.
 */
export class Assignment {
  #rowPotential = new Float64Array(16);
  #columnPotential = new Float64Array(16);
  #rowOf = new Int32Array(16);
  #cameFrom = new Int32Array(16);
  #distance = new Float64Array(16);
  #isDone = new Uint8Array(16);

  /**
   * Fills `columnOf` with the column of each row. Costs are finite; that of row r and column c is at `r * columns + c`.
   *
   * @param rows at most as many as columns
   */
  solve(rows: number, columns: number, costs: Float64Array, columnOf: Int32Array): void {
    if (columns + 1 > this.#rowOf.length) this.#grow(columns + 1);
    this.#rowPotential.fill(0);
    this.#columnPotential.fill(0);
    // Column `columns` is nobody’s: the row that a path begins with stands there.
    this.#rowOf.fill(-1);
    for (let row = 0; row < rows; row++) this.#assign(row, columns, costs);
    for (let column = 0; column < columns; column++) {
      const row = this.#rowOf[column];
      if (row >= 0) columnOf[row] = column;
    }
  }

  /** Finds the cheapest way to give one row more a column, letting others change theirs. */
  #assign(row: number, columns: number, costs: Float64Array): void {
    const rowOf = this.#rowOf;
    this.#distance.fill(Infinity);
    this.#isDone.fill(0);
    rowOf[columns] = row;
    let column = columns;
    while (rowOf[column] >= 0) column = this.#step(column, columns, costs);
    while (column !== columns) {
      const before = this.#cameFrom[column];
      rowOf[column] = rowOf[before];
      column = before;
    }
    rowOf[columns] = -1;
  }

  /** Goes on to the nearest column not reached yet, and moves the potentials along. */
  #step(at: number, columns: number, costs: Float64Array): number {
    const distance = this.#distance;
    const columnPotential = this.#columnPotential;
    const row = this.#rowOf[at];
    const base = row * columns;
    let nearest = -1;
    this.#isDone[at] = 1;
    for (let column = 0; column < columns; column++) {
      if (this.#isDone[column] === 1) continue;
      const reduced = costs[base + column] - this.#rowPotential[row] - columnPotential[column];
      if (reduced < distance[column]) {
        distance[column] = reduced;
        this.#cameFrom[column] = at;
      }
      if (nearest < 0 || distance[column] < distance[nearest]) nearest = column;
    }
    const moved = distance[nearest];
    for (let column = 0; column <= columns; column++) {
      if (this.#isDone[column] === 1) {
        this.#rowPotential[this.#rowOf[column]] += moved;
        columnPotential[column] -= moved;
      } else distance[column] -= moved;
    }
    return nearest;
  }

  #grow(columns: number): void {
    const length = GROWTH * columns;
    this.#rowPotential = new Float64Array(length);
    this.#columnPotential = new Float64Array(length);
    this.#rowOf = new Int32Array(length);
    this.#cameFrom = new Int32Array(length);
    this.#distance = new Float64Array(length);
    this.#isDone = new Uint8Array(length);
  }
}
