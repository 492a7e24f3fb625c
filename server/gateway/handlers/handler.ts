import type { Gatekeeper } from '../../access/gatekeeper.ts';
import type { ComparisonDesk } from '../../compare/comparison-desk.ts';
import type { RunDesk } from '../../live/run-desk.ts';
import type { Answers, CheckedRequest, RequestName } from '../../protocol/index.ts';
import type { Audience } from '../audience.ts';
import type { Seating } from '../seating.ts';
import type { Viewer } from '../viewer.ts';

/** What requests are answered from. */
export interface Services {
  readonly desk: RunDesk;
  readonly comparisons: ComparisonDesk;
  readonly gatekeeper: Gatekeeper;
  readonly audience: Audience;
  readonly seating: Seating;
}

/** Answers one kind of request; a Refusal that it throws is answered as a problem. */
export type Handler<Name extends RequestName> = (
  request: CheckedRequest<Name>,
  viewer: Viewer,
  services: Services,
) => Answers[Name] | Promise<Answers[Name]>;

export type Handlers<Names extends RequestName> = { readonly [Name in Names]: Handler<Name> };
