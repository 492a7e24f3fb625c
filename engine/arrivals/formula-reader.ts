import * as step from './formula-steps.ts';

/** Why a text is no formula, and the character (from 0) at which that shows. */
export interface FormulaProblem {
  readonly message: string;
  readonly at: number;
}

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const NAME = /[a-z_]\w*/iy;
const BLANKS = /\s*/y;

/** Parentheses and powers nest at most this deep, so that no text exhausts the stack of the host. */
const DEEPEST = 100;

/** Turns the text of a formula into steps in postfix order, by recursive descent: sum, product, minus, power, atom. */
export class FormulaReader {
  readonly #text: string;
  readonly #steps: number[] = [];
  readonly #constants: number[] = [];
  #at = 0;
  #height = 0;
  #depth = 0;
  #nesting = 0;
  /** The first problem found; undefined while there is none. */
  problem: FormulaProblem | undefined;

  /** Reads nothing yet. */
  constructor(text: string) {
    this.#text = text;
  }

  /** The whole text as a program, or undefined and `problem` set. */
  read(): step.Program | undefined {
    this.#sum();
    if (this.problem === undefined && this.#peek() !== '') this.#fail(`unexpected "${this.#peek()}"`);
    if (this.problem !== undefined) return undefined;
    return {
      steps: Uint8Array.from(this.#steps),
      constants: Float64Array.from(this.#constants),
      depth: this.#depth,
    };
  }

  #sum(): void {
    if (++this.#nesting > DEEPEST) return this.#fail('nested too deeply');
    this.#product();
    for (;;) {
      if (this.#takes('+')) this.#operand(() => this.#product(), step.ADD);
      else if (this.#takes('-')) this.#operand(() => this.#product(), step.SUBTRACT);
      else break;
    }
    this.#nesting--;
  }

  #product(): void {
    this.#signed();
    for (;;) {
      if (this.#takes('*')) this.#operand(() => this.#signed(), step.MULTIPLY);
      else if (this.#takes('/')) this.#operand(() => this.#signed(), step.DIVIDE);
      else break;
    }
  }

  #signed(): void {
    let isNegative = false;
    while (this.#takes('-')) isNegative = !isNegative;
    this.#power();
    if (isNegative) this.#emit(step.NEGATE);
  }

  #power(): void {
    this.#atom();
    if (!this.#takes('^')) return;
    if (++this.#nesting > DEEPEST) return this.#fail('nested too deeply');
    this.#operand(() => this.#signed(), step.POWER);
    this.#nesting--;
  }

  #atom(): void {
    if (this.problem !== undefined) return;
    const number = this.#match(NUMBER);
    if (number !== undefined) return this.#emitConstant(Number(number));
    const start = this.#at;
    const name = this.#match(NAME);
    if (name !== undefined) return this.#named(name, start);
    if (this.#takes('(')) {
      this.#sum();
      return this.#expect(')');
    }
    const found = this.#peek();
    this.#fail(found === '' ? 'the formula breaks off here' : `unexpected "${found}"`);
  }

  #named(name: string, start: number): void {
    if (name === 't') return this.#emit(step.TIME);
    if (name === 'pi') return this.#emitConstant(Math.PI);
    if (!Object.hasOwn(step.FUNCTIONS, name)) {
      this.#at = start;
      return this.#fail(`unknown name "${name}"; known are t, pi, ${Object.keys(step.FUNCTIONS).join(', ')}`);
    }
    const operation = step.FUNCTIONS[name];
    this.#expect('(');
    this.#sum();
    if (operation >= step.NEGATE) this.#emit(operation);
    else {
      this.#expect(',');
      do this.#operand(() => this.#sum(), operation);
      while (this.problem === undefined && this.#takes(','));
    }
    this.#expect(')');
  }

  /** Reads the right side of an operation and then does it. */
  #operand(read: () => void, operation: number): void {
    read();
    this.#emit(operation);
  }

  #emit(operation: number): void {
    this.#steps.push(operation);
    this.#constants.push(0);
    if (operation === step.TIME) this.#height++;
    else if (operation < step.NEGATE) this.#height--;
    this.#depth = Math.max(this.#depth, this.#height);
  }

  #emitConstant(value: number): void {
    this.#steps.push(step.CONSTANT);
    this.#constants.push(value);
    this.#depth = Math.max(this.#depth, ++this.#height);
  }

  #takes(sign: string): boolean {
    if (this.problem !== undefined || this.#peek() !== sign) return false;
    this.#at++;
    return true;
  }

  #expect(sign: string): void {
    if (this.problem === undefined && !this.#takes(sign)) this.#fail(`expected "${sign}"`);
  }

  /** The next character that is no blank, or '' at the end. */
  #peek(): string {
    this.#skip(BLANKS);
    return this.#text.charAt(this.#at);
  }

  #match(pattern: RegExp): string | undefined {
    this.#skip(BLANKS);
    const start = this.#at;
    return this.#skip(pattern) ? this.#text.slice(start, this.#at) : undefined;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #fail(message: string): void {
    this.problem ??= { message, at: this.#at };
  }
}
