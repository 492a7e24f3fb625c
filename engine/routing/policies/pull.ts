import { NONE } from '../../world/tickets.ts';
import { RoutingPolicy } from '../routing-policy.ts';

/** Nobody is chosen: experts pick from those waiting, in the desk’s order. */
export class PullPolicy extends RoutingPolicy {
  selectExpert(): number {
    return NONE;
  }
}
