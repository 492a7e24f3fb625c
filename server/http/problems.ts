import type { ErrorRequestHandler, Response } from 'express';
import { problemOf } from '../live/problem-of.ts';
import type { Problem, ProblemCode } from '../protocol/index.ts';

const STATUS: Readonly<Partial<Record<ProblemCode, number>>> = {
  'not-greeted': 401,
  unauthorised: 401,
  'not-allowed': 403,
  'run-unknown': 404,
  'scenario-unknown': 404,
  'expert-unknown': 404,
  'ticket-unknown': 404,
  'bookmark-unknown': 404,
  'comparison-unknown': 404,
  'plan-unknown': 404,
  'plan-unfit': 409,
  'desk-closed': 409,
  'desk-open': 409,
  'desk-full': 503,
  'offer-over': 409,
  'not-theirs': 409,
  'act-refused': 422,
  'run-over': 409,
  'behind-the-edge': 409,
  'too-large': 413,
  'scenario-invalid': 422,
  'too-often': 429,
  'too-many-runs': 503,
  closing: 503,
  failed: 500,
};

/** Answers with a problem; 400 where the asker has made the mistake. */
function refuse(response: Response, problem: Problem): void {
  response.status(STATUS[problem.code] ?? 400).json(problem);
}

/** Turns whatever was thrown into a problem. Bodies that cannot be read are the asker’s mistake. */
export const tellProblem: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  refuse(response, bodyProblem(error) ?? problemOf(error));
};

function bodyProblem(error: unknown): Problem | undefined {
  const { type, status } = (error ?? {}) as { readonly type?: unknown; readonly status?: unknown };
  if (type === 'entity.too.large')
    return { code: 'too-large', message: 'The request is larger than this server takes.' };
  const isOfAsker = typeof status === 'number' && status >= 400 && status < 500;
  return isOfAsker ? { code: 'bad-message', message: 'The request cannot be read; a body is JSON.' } : undefined;
}
