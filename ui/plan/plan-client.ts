import {
  planStatusSchema,
  wrongFields,
  type PlanStatus,
  type PlanWish,
  type Problem,
} from '../../server/protocol/index.ts';

type Told = Pick<Problem, 'message' | 'remedy' | 'problems'>;

/** Why something was refused: everything that is wrong, a line each. */
export function problemLines({ message, remedy, problems = [] }: Told): readonly string[] {
  const wrong = problems.map(({ path, message: what, suggestion }) => {
    const meant = suggestion === undefined ? '' : `; did you mean “${suggestion}”?`;
    return `${path === '' ? '' : `${path}: `}${what}${meant}`;
  });
  return [message, ...wrong, ...(remedy === undefined ? [] : [remedy])];
}

/** Why a plan is not done; everything that is wrong, a line each. */
export class PlanRefused extends Error {
  readonly lines: readonly string[];

  constructor(problem: Told) {
    super(problem.message);
    this.name = 'PlanRefused';
    this.lines = problemLines(problem);
  }
}

/** Planning of the server. Each throws PlanRefused with what the server says, or that it says nothing. */
export const planning = {
  start: (wish: PlanWish): Promise<PlanStatus> => ask('api/plans', { wish }),
  read: (plan: string): Promise<PlanStatus> => ask(`api/plans/${plan}`),
  act: (plan: string, act: 'pause' | 'resume' | 'stop'): Promise<PlanStatus> => ask(`api/plans/${plan}/${act}`, {}),
  more: (plan: string, replications: number): Promise<PlanStatus> => ask(`api/plans/${plan}/more`, { replications }),
};

/** Sends a table of tickets as it is. Returns its name on the server. @throws PlanRefused */
export async function upload(file: File): Promise<string> {
  const response = await reached(`api/uploads/${encodeURIComponent(file.name)}`, file);
  const data: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new PlanRefused(problemOf(data, response.status));
  const { upload: name } = (data ?? {}) as { readonly upload?: unknown };
  if (typeof name === 'string') return name;
  throw unreadable('upload: expected a name');
}

async function ask(path: string, body?: object): Promise<PlanStatus> {
  const response = await reached(path, body);
  const data: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new PlanRefused(problemOf(data, response.status));
  const read = planStatusSchema.safeParse(data);
  if (read.success) return read.data;
  throw unreadable(wrongFields(read.error));
}

const unreadable = (wrong: string): PlanRefused =>
  new PlanRefused({
    message: `The server answers with something that this page cannot read: ${wrong}.`,
    remedy: 'Reload the page.',
  });

async function reached(path: string, body: object | undefined): Promise<Response> {
  const type = body instanceof File ? 'application/octet-stream' : 'application/json';
  const sent = body instanceof File ? body : JSON.stringify(body);
  try {
    return await fetch(new URL(path, document.baseURI), {
      ...(body !== undefined && { method: 'POST', body: sent }),
      headers: { accept: 'application/json', 'content-type': type },
    });
  } catch {
    throw new PlanRefused({ message: 'The server does not answer.', remedy: 'Try again when it is back.' });
  }
}

function problemOf(data: unknown, status: number): Told {
  const { message } = (data ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? (data as Problem) : { message: `The server says ${status}.` };
}
