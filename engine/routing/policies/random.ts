import { PURPOSE } from '../../random/purposes.ts';
import { RoutingPolicy } from '../routing-policy.ts';

/** Each eligible expert with the same chance, whatever they hold. */
export class RandomPolicy extends RoutingPolicy {
  selectExpert(ticket: number): number {
    const { draws, tickets, floor } = this.world;
    return floor.pickUniform(ticket, draws.uniform(PURPOSE.policyChoice, tickets.fate[ticket], tickets.offers[ticket]));
  }
}
