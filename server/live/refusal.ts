import type { Problem, ProblemCode } from '../protocol/index.ts';

/** What a request is answered with instead of its value: nothing has changed. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, message: string, more: Omit<Problem, 'code' | 'message'> = {}) {
    super(message);
    this.name = 'Refusal';
    this.problem = { code, message, ...more };
  }
}
