import { covers, coversRun, type Grant } from '../access/grant.ts';
import { problemOf } from '../live/problem-of.ts';
import { Refusal } from '../live/refusal.ts';
import { firstWrong, REQUESTS, ROLE_FOR, wrongFields } from '../protocol/index.ts';
import type { Answer, CheckedRequest, RequestName } from '../protocol/index.ts';
import { COMPARING } from './handlers/comparing.ts';
import { DRIVING } from './handlers/driving.ts';
import type { Handlers, Services } from './handlers/handler.ts';
import { MEETING } from './handlers/meeting.ts';
import { TAKING_PART } from './handlers/taking-part.ts';
import { WATCHING } from './handlers/watching.ts';
import type { Viewer } from './viewer.ts';

const HANDLERS: Handlers<RequestName> = { ...MEETING, ...WATCHING, ...DRIVING, ...COMPARING, ...TAKING_PART };

/** Told of every request, for the metrics. */
export type CountRequest = (request: string, outcome: string) => void;

/**
 * The one way in for whatever a client sends: whether it comes too often, whether it is a request at all, whether its sender may make
 * it, whether it has the right shape; then it is done. All of it is looked at every time, whoever sends it.
 */
export class Dispatcher {
  readonly #services: Services;
  readonly #clock: () => number;
  readonly #count: CountRequest;

  constructor(services: Services, clock: () => number, count: CountRequest) {
    this.#services = services;
    this.#clock = clock;
    this.#count = count;
  }

  /** Answers a message; never rejects. */
  async answer(viewer: Viewer, name: string, args: readonly unknown[]): Promise<Answer<unknown>> {
    try {
      const value = await this.#do(viewer, name, args);
      this.#count(name, 'ok');
      return { ok: true, value };
    } catch (error) {
      const problem = problemOf(error);
      this.#count(Object.hasOwn(REQUESTS, name) ? name : 'unknown', problem.code);
      return { ok: false, problem };
    }
  }

  #do(viewer: Viewer, name: string, args: readonly unknown[]): unknown {
    if (!viewer.budget.take(this.#clock())) {
      throw new Refusal('too-often', 'Too many requests at once.', { remedy: 'Wait for a second.' });
    }
    if (!isRequest(name)) throw new Refusal('bad-message', `There is no request "${name.slice(0, 40)}".`);
    const grant = name === 'hello' ? undefined : this.#grantOf(viewer, name);
    const request = checked(name, args);
    if (grant !== undefined) refuseOtherRuns(grant, request);
    const handler = HANDLERS[name] as (request: unknown, viewer: Viewer, services: Services) => unknown;
    return handler(request, viewer, this.#services);
  }

  #grantOf({ grant }: Viewer, name: RequestName): Grant {
    if (grant === undefined) throw new Refusal('not-greeted', 'Say hello first.');
    if (this.#services.gatekeeper.isOver(grant)) {
      throw new Refusal('unauthorised', 'This permission has expired.', { remedy: 'Open the address or code again.' });
    }
    if (covers(grant, ROLE_FOR[name])) return grant;
    throw new Refusal('not-allowed', 'Viewers watch; this is for operators.', { at: name });
  }
}

const isRequest = (name: string): name is RequestName => Object.hasOwn(REQUESTS, name);

function checked<Name extends RequestName>(name: Name, args: readonly unknown[]): CheckedRequest<Name> {
  if (args.length !== 1) throw new Refusal('bad-message', `"${name}" takes one object.`);
  const parsed = REQUESTS[name].safeParse(args[0]);
  if (parsed.success) return parsed.data as CheckedRequest<Name>;
  const at = firstWrong(parsed.error);
  throw new Refusal('bad-message', `This is no "${name}": ${wrongFields(parsed.error)}.`, at === '' ? {} : { at });
}

/** Members of a class have one run. */
function refuseOtherRuns(grant: Grant, request: object): void {
  const named = ['run', 'runA', 'runB'].map((key) => (request as Readonly<Record<string, unknown>>)[key]);
  for (const run of named) {
    if (typeof run === 'string' && !coversRun(grant, run))
      throw new Refusal('not-allowed', 'Your class watches another run.', { at: 'run' });
  }
}
