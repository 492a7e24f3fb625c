import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Gatekeeper } from '../access/gatekeeper.ts';
import type { RunExporter } from '../executors/run-exporter.ts';
import type { RunDesk } from '../live/run-desk.ts';
import type { PlanDesk } from '../planning/jobs/plan-desk.ts';
import type { Role } from '../protocol/index.ts';

/** What requests over HTTP are answered from. */
export interface HttpServices {
  readonly desk: RunDesk;
  readonly gatekeeper: Gatekeeper;
  /** Writes logs of runs in a thread of its own. */
  readonly exporter: RunExporter;
  readonly plans: PlanDesk;
}

/** What a request carries once it is checked. */
export interface RouteInput<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly request: Request;
  readonly response: Response;
}

/** What an answer is: JSON by a schema, or a file of one of these types. */
export type RouteAnswer = z.ZodType | { readonly contentTypes: readonly string[]; readonly description: string };

/** One address of the API: how it is called, what it takes and gives, and what it does. Served, checked and documented from this. */
export interface ApiRoute {
  readonly method: 'get' | 'post';
  /** With parameters in braces, as OpenAPI writes it. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly tag: string;
  readonly role: Role;
  readonly params?: z.ZodObject | undefined;
  readonly query?: z.ZodObject | undefined;
  readonly body?: z.ZodObject | undefined;
  readonly answer: RouteAnswer;
  /** 200 when left out. */
  readonly status?: number;
  /** Answers; a file is written to the response by itself, and undefined returned. */
  readonly handle: (input: RouteInput<never, never, never>, services: HttpServices) => unknown;
}

interface Shape<
  Params extends z.ZodObject | undefined,
  Query extends z.ZodObject | undefined,
  Body extends z.ZodObject | undefined,
> extends Omit<ApiRoute, 'params' | 'query' | 'body' | 'handle'> {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly handle: (
    input: RouteInput<Checked<Params>, Checked<Query>, Checked<Body>>,
    services: HttpServices,
  ) => unknown;
}

type Checked<Schema extends z.ZodObject | undefined> = Schema extends z.ZodObject ? z.output<Schema> : undefined;

/** A route whose handler has the types of its schemas. */
export function route<
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodObject | undefined = undefined,
>(shape: Shape<Params, Query, Body>): ApiRoute {
  return shape;
}

export function isJson(answer: RouteAnswer): answer is z.ZodType {
  return !('contentTypes' in answer);
}
