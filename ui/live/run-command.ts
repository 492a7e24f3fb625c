import type { Answer, AnswerTo, Request, RequestName } from '../../server/protocol/index.ts';

/** Requests that are about the run on the screen. */
export type RunRequestName = {
  [Name in RequestName]: Request<Name> extends { run: string } ? Name : never;
}[RequestName];

/** What a request about the run on the screen carries: the run itself is added by whoever carries it out. */
export type RunRequest<Name extends RunRequestName> = Omit<Request<Name>, 'run'>;

export interface CommandDetail<Name extends RunRequestName = RunRequestName> {
  readonly name: Name;
  readonly request: RunRequest<Name>;
  /** What was done, in words, if it is worth saying. */
  readonly done?: string;
}

/**
 * Somebody wants something of the run on the screen. Elements send it up the page and know no socket; the frame of the page carries it
 * out, says what was refused, and leaves the answer here.
 */
export class RunCommand<Name extends RunRequestName = RunRequestName> extends CustomEvent<CommandDetail<Name>> {
  static readonly type = 'run-command';
  /** What became of it; undefined if nobody took it up. */
  answer: Promise<Answer<AnswerTo<Name>>> | undefined;

  constructor(name: Name, request: RunRequest<Name>, done?: string) {
    super(RunCommand.type, {
      bubbles: true,
      composed: true,
      detail: { name, request, ...(done !== undefined && { done }) },
    });
  }
}

/** Sends a command up the page from an element, and waits for what becomes of it. */
export async function command<Name extends RunRequestName>(
  from: EventTarget,
  ...[name, request, done]: [name: Name, request: RunRequest<Name>, done?: string]
): Promise<Answer<AnswerTo<Name>> | undefined> {
  const event = new RunCommand(name, request, done);
  from.dispatchEvent(event);
  return event.answer;
}

declare global {
  interface HTMLElementEventMap {
    'run-command': RunCommand;
  }
}
