import type { Control } from '../control.ts';
import type { Stretch, TakeOutcome } from '../executor.ts';
import type { FoundChunk, WiredPlan } from './chunk.ts';

/** One call of an executor while it goes on: what of it is handed out, and when it is over. */
export class Play {
  readonly number: number;
  readonly plan: WiredPlan;
  /** Resolves when all replications have ended or it was stopped. */
  readonly ended: Promise<void>;
  readonly #take: TakeOutcome;
  readonly #control: Control;
  readonly #to: number;
  #next: number;
  #underWay = 0;
  #isOver = false;
  #settle!: { readonly resolve: () => void; readonly reject: (error: unknown) => void };

  constructor(
    number: number,
    plan: WiredPlan,
    { from, to }: Stretch,
    listener: { take: TakeOutcome; control: Control },
  ) {
    this.number = number;
    this.plan = plan;
    this.#take = listener.take;
    this.#control = listener.control;
    this.#next = from;
    this.#to = to;
    this.ended = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether whoever asked for it wants no more of it. */
  get isStopped(): boolean {
    return this.#control.isStopped;
  }

  /** Replications that are not handed out yet. */
  get left(): number {
    return this.#isOver ? 0 : this.#to - this.#next;
  }

  /** Hands out the next replications, at most so many. */
  cut(most: number): { readonly from: number; readonly to: number } {
    const from = this.#next;
    this.#next = Math.min(this.#to, from + most);
    this.#underWay++;
    return { from, to: this.#next };
  }

  /** Takes what was found of replications from that one on. */
  found(from: number, outcomes: NonNullable<FoundChunk['outcomes']>): void {
    if (this.#isOver) return;
    this.#underWay--;
    try {
      outcomes.forEach((outcome, place) => {
        this.#control.advance(0, 1);
        this.#take(from + place, outcome);
      });
    } catch (error) {
      this.fail(error);
    }
    if (this.isStopped || (this.left === 0 && this.#underWay === 0)) this.end();
  }

  /** Nothing more comes of it. */
  end(): void {
    this.#isOver = true;
    this.#settle.resolve();
  }

  fail(error: unknown): void {
    this.#isOver = true;
    this.#settle.reject(error);
  }
}
