import { z } from 'zod';
import { MOST_OWN_FIGURES, SCORECARD_NAMES } from '../../kpi/scorecards/shipped-cards.ts';
import { named } from './values.ts';

const competitorSchema = z.strictObject({
  name: named(),
  values: z.record(named(), z.number()).describe('Their value of each figure, by its key, in its unit.'),
});

/** Whose scorecard a run shows first, or figures of one’s own choice. */
export const scorecardSchema = z
  .union([
    z.enum(SCORECARD_NAMES),
    z.strictObject({
      title: named().default('Executive'),
      // How many they may be is checked with the reason.
      figures: z.array(named()).min(1).meta({ maxItems: MOST_OWN_FIGURES }).describe('Keys or K numbers of figures.'),
      competitor: competitorSchema.optional().describe('Values of somebody else beside one’s own (K-116).'),
    }),
  ])
  .describe('Scorecard shown first: one that ships, or at most six figures of one’s own choice (K-115).');
