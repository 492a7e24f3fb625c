import type { SimulationEvent } from '../../engine/index.ts';
import type { ShapeName } from '../kit/unit-shape.ts';

/** How a moment in the story of a ticket is marked, and in which colour. */
export interface MomentLook {
  readonly shape: ShapeName;
  readonly colour: `--sy-${string}`;
}

const look = (shape: ShapeName, colour: `--sy-${string}`): MomentLook => ({ shape, colour });

/** What goes on without deciding anything has a small dot. */
const PLAIN = look('dot', '--sy-text-quiet');
export const WAITING: MomentLook = look('hourglass', '--sy-okay');

const LOOKS: Readonly<Partial<Record<SimulationEvent['type'], MomentLook>>> = {
  'ticket-arrived': look('disc', '--sy-accent'),
  'follow-on-arrived': look('back', '--sy-accent'),
  'offer-made': look('diamond', '--sy-offered'),
  'offer-accepted': look('check', '--sy-good'),
  'offer-rejected': look('cross', '--sy-watch'),
  'offer-expired': look('hourglass', '--sy-poor'),
  'offer-rescinded': look('back', '--sy-text-quiet'),
  'assignment-revoked': look('hourglass', '--sy-poor'),
  'ticket-escalated': look('triangle', '--sy-away'),
  'ticket-solved': look('check', '--sy-good'),
  'ticket-reopened': look('ring', '--sy-watch'),
  'ticket-closed': look('square', '--sy-good'),
  'ticket-abandoned': look('cross', '--sy-poor'),
  'ticket-blocked': look('cross', '--sy-poor'),
  'ticket-balked': look('cross', '--sy-poor'),
  'customer-lost': look('cross', '--sy-poor'),
  'customer-chased': look('warning', '--sy-okay'),
};

/** The mark of an event. */
export const lookOfEvent = (type: SimulationEvent['type']): MomentLook => LOOKS[type] ?? PLAIN;
