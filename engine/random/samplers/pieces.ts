/** One stretch of a law whose values grow evenly with the cumulative probability from `from` to `to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** Laws given as data: a sequence of pieces in rising order. A single value is a piece of no width. A Sampler. */
export class PiecesSampler {
  readonly mean: number;
  readonly variance: number;
  /** Cumulative probability below each piece, and 1 after the last. */
  readonly #levels: Float64Array;
  readonly #starts: Float64Array;
  /** Growth of the value per probability. */
  readonly #slopes: Float64Array;
  readonly #ends: Float64Array;
  /** The piece that holds the cumulative probability cell ÷ number of cells: where the search of a draw begins. */
  readonly #guide: Int32Array;

  constructor(pieces: readonly Piece[]) {
    const count = pieces.length;
    this.#levels = cumulativeProbabilities(pieces);
    this.#starts = Float64Array.from(pieces, (piece) => piece.from);
    this.#ends = Float64Array.from(pieces, (piece) => piece.to);
    this.#slopes = Float64Array.from(
      pieces,
      ({ from, to }, place) => (to - from) / (this.#levels[place + 1] - this.#levels[place]),
    );
    this.#guide = new Int32Array(count);
    for (let cell = 0, piece = 0; cell < count; cell++) {
      while (this.#levels[piece + 1] <= cell / count) piece++;
      this.#guide[cell] = piece;
    }
    const total = pieces.reduce((sum, piece) => sum + piece.probability, 0);
    this.mean = pieces.reduce((sum, { from, to, probability }) => sum + (probability * (from + to)) / 2, 0) / total;
    this.variance =
      pieces.reduce((sum, piece) => sum + piece.probability * meanSquareAround(this.mean, piece), 0) / total;
  }

  quantile(u: number): number {
    const levels = this.#levels;
    let piece = this.#guide[Math.floor(u * this.#guide.length)];
    while (levels[piece + 1] <= u) piece++;
    return Math.min(this.#starts[piece] + (u - levels[piece]) * this.#slopes[piece], this.#ends[piece]);
  }
}

/** One piece per value, equal values together, none without weight. */
export function piecesOfValues(values: readonly number[], weights: readonly number[] | undefined): Piece[] {
  const weightOf = new Map<number, number>();
  for (const [place, value] of values.entries()) {
    weightOf.set(value, (weightOf.get(value) ?? 0) + (weights === undefined ? 1 : weights[place]));
  }
  return [...weightOf]
    .filter(([, weight]) => weight > 0)
    .sort(([one], [other]) => one - other)
    .map(([value, probability]) => ({ from: value, to: value, probability }));
}

/** Bins cut at each other's ends, so that none overlap; what lies in the same place is added up. */
export function piecesOfBins(
  bins: readonly { readonly from: number; readonly to: number; readonly weight: number }[],
): Piece[] {
  const weighty = bins.filter((bin) => bin.weight > 0);
  const cuts = [...new Set(weighty.flatMap((bin) => [bin.from, bin.to]))].sort((one, other) => one - other);
  const pieces: Piece[] = [];
  for (const [place, from] of cuts.entries()) {
    const atOnce = weighty.filter((bin) => bin.from === from && bin.to === from);
    pieces.push({ from, to: from, probability: atOnce.reduce((sum, bin) => sum + bin.weight, 0) });
    const to = place + 1 < cuts.length ? cuts[place + 1] : from;
    const across = weighty.filter((bin) => bin.from < bin.to && bin.from <= from && bin.to >= to);
    const probability = across.reduce((sum, bin) => sum + (bin.weight * (to - from)) / (bin.to - bin.from), 0);
    pieces.push({ from, to, probability });
  }
  return pieces.filter((piece) => piece.probability > 0);
}

/** P(X ≤ x) of the law that the pieces make up. */
export function cdfOfPieces(pieces: readonly Piece[]): (x: number) => number {
  const levels = cumulativeProbabilities(pieces);
  return (x) => {
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pieces[middle].from <= x) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    const { from, to } = pieces[low - 1];
    const share = x < to ? (x - from) / (to - from) : 1;
    return levels[low - 1] + (levels[low] - levels[low - 1]) * share;
  };
}

/** Cumulative probability below each piece, and exactly 1 after the last. */
function cumulativeProbabilities(pieces: readonly Piece[]): Float64Array {
  const levels = new Float64Array(pieces.length + 1);
  for (const [place, piece] of pieces.entries()) levels[place + 1] = levels[place] + piece.probability;
  const total = levels[pieces.length];
  for (let place = 0; place < pieces.length; place++) levels[place] /= total;
  levels[pieces.length] = 1;
  return levels;
}

function meanSquareAround(mean: number, { from, to }: Piece): number {
  const below = from - mean;
  const above = to - mean;
  return (below * below + below * above + above * above) / 3;
}
