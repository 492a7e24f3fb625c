import type { Answer, Problem, PulledLever, RunDetails, RunId, RunSummary } from '../../server/protocol/index.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import type { CommandDetail, RunCommand, RunRequestName } from '../live/run-command.ts';
import { clockOf } from '../time-bar/moment-words.ts';
import type { Toast } from './toast-list.ts';

interface Surroundings {
  readonly desk: LiveDesk;
  /** The run on the screen. */
  readonly run: () => RunId | undefined;
  /** The run beside it, whose time goes along. */
  readonly beside: () => RunId | undefined;
  readonly say: (toast: Toast) => void;
  readonly goToRun: (run: RunId) => void;
  readonly changed: () => void;
}

/** These play the run to another moment, which may take a while. */
const JUMPS: ReadonlySet<RunRequestName> = new Set(['seek', 'step', 'fork']);
/** What is done to the time of one of two runs side by side is done to the other too. */
const TOGETHER: ReadonlySet<RunRequestName> = new Set(['setPace', 'seek', 'step']);
/** A jump that takes longer than this is spoken of. */
const SOON = 300;

/** Carries out what elements want of the run on the screen, and says what was refused. */
export class CommandCarrier {
  readonly #around: Surroundings;
  #jumps = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Whether the run has been on its way to another moment for a while. */
  isJumping = false;

  readonly take = (event: RunCommand): void => {
    event.stopPropagation();
    event.answer = this.#carryOut(event.detail) as typeof event.answer;
  };

  async #carryOut({ name, request, done }: CommandDetail): Promise<Answer<unknown>> {
    const { desk, run: runOf, say } = this.#around;
    const run = runOf();
    const obstacle = desk.obstacleTo(name);
    if (run === undefined || obstacle !== undefined) {
      const problem: Problem = { code: 'failed', message: obstacle ?? 'There is no run on the screen.' };
      say(refusal(problem));
      return { ok: false, problem };
    }
    const arrived = JUMPS.has(name) ? this.#setOut() : (): void => {};
    const ask = desk.request.bind(desk) as AnyRequest;
    const beside = TOGETHER.has(name) ? this.#around.beside() : undefined;
    const [answer] = await Promise.all([
      ask(name, { ...request, run }),
      beside === undefined ? undefined : ask(name, { ...request, run: beside }),
    ]);
    if (beside !== undefined && answer.ok) this.#alignBeside(beside, answer.value as RunDetails);
    arrived();
    if (!answer.ok) say(refusal(answer.problem));
    else if (name === 'fork') this.#forked(run, answer.value as RunSummary);
    else if (name === 'pullLever') this.#pulled(answer.value as RunDetails);
    else if (done !== undefined) say({ kind: 'done', text: done });
    return answer;
  }

  /** Two runs that stand still stand at the same moment. */
  #alignBeside(beside: RunId, { summary }: RunDetails): void {
    if (summary.pace.kind === 'paused') void this.#around.desk.request('seek', { run: beside, to: summary.now });
  }

  #pulled({ summary, levers }: RunDetails): void {
    const last = levers.at(-1);
    if (last === undefined) return;
    this.#around.say({
      kind: 'done',
      text: `${last.words}, from ${clockOf(last.at, summary.horizon)} on.`,
      action: { label: 'Undo', act: () => this.#undo(last) },
    });
  }

  /** The same run without its last lever is a run of its own. */
  #undo({ number, words }: PulledLever): void {
    const request = { at: { from: 'lever', number }, name: `without ${words}`.slice(0, 120) } as const;
    void this.#carryOut({ name: 'fork', request });
  }

  #forked(from: RunId, { run, name }: RunSummary): void {
    const { goToRun, say } = this.#around;
    goToRun(run);
    say({
      kind: 'done',
      text: `This is “${name}”, a run of its own; the one it branched off is as it was.`,
      action: { label: 'Back to it', act: () => goToRun(from) },
    });
  }

  /** Says after a while that the run is on its way; returns what is called when it is there. */
  #setOut(): () => void {
    let isSpokenOf = false;
    const timer = window.setTimeout(() => {
      isSpokenOf = true;
      this.#count(1);
    }, SOON);
    return () => {
      clearTimeout(timer);
      if (isSpokenOf) this.#count(-1);
    };
  }

  #count(change: 1 | -1): void {
    this.#jumps += change;
    this.isJumping = this.#jumps > 0;
    this.#around.changed();
  }
}

type AnyRequest = (name: RunRequestName, request: object) => Promise<Answer<unknown>>;

const refusal = ({ message, remedy }: Problem): Toast => ({ kind: 'refused', text: message, remedy });
