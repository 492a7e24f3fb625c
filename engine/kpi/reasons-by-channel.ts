import { REVIEW_REASONS } from '../behaviour/review-reasons.ts';
import { CHANNELS, type Channel } from '../scenario/scenario.ts';
import type { World } from '../world/world.ts';

/** How often customers of each channel gave one reason for their review. */
export interface ReasonRow {
  readonly reason: (typeof REVIEW_REASONS)[number];
  readonly byChannel: Readonly<Record<Channel, number>>;
  readonly total: number;
}

/** What customers say, channel by channel: reviews of measured tickets by reason, in the order in which customers see them (K-119). */
export function reasonsByChannel({ figures }: World): readonly ReasonRow[] {
  const { reasons, reasonsByChannel: cells } = figures.quality;
  return REVIEW_REASONS.map((reason, row) => ({
    reason,
    byChannel: {
      email: cells[row * CHANNELS.length],
      chat: cells[row * CHANNELS.length + 1],
      voice: cells[row * CHANNELS.length + 2],
    },
    total: reasons[row],
  }));
}
