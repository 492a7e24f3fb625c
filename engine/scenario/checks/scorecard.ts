import { figureCatalogue } from '../../kpi/catalogue/catalogue.ts';
import { findFigure } from '../../kpi/scorecards/scorecard.ts';
import { MOST_OWN_FIGURES } from '../../kpi/scorecards/shipped-cards.ts';
import { PACK_DEFAULTS } from '../../packs/pack-settings.ts';
import type { Scenario } from '../scenario.ts';
import type { Finding, Path } from '../scenario-problem.ts';
import { nearestName } from '../text/nearest-name.ts';

/** Whether a scorecard of one’s own is short enough, and names figures that the run has. */
export function checkScorecard(scenario: Scenario): Finding[] {
  const { scorecard } = scenario;
  if (typeof scorecard === 'string') return [];
  const { figures, competitor } = scorecard;
  const path = ['scorecard', 'figures'];
  return [
    ...tooMany(figures, path),
    ...figures.flatMap((figure, index) => unknownFigure(figure, [...path, index], scenario)),
    ...Object.keys(competitor?.values ?? {}).flatMap((figure) =>
      unknownFigure(figure, ['scorecard', 'competitor', 'values', figure], scenario),
    ),
  ];
}

function tooMany({ length }: readonly string[], path: Path): Finding[] {
  if (length <= MOST_OWN_FIGURES) return [];
  const message = `a scorecard shows at most ${MOST_OWN_FIGURES} figures, and these are ${length}; choose the few that matter`;
  return [{ code: 'too-large', path, message }];
}

/** What is wrong with the name of a figure: there is none, or its pack is off. */
export function unknownFigure(figure: string, path: Path, scenario: Scenario): Finding[] {
  const catalogue = figureCatalogue(scenario);
  if (findFigure({ figure }, catalogue) !== undefined) return [];
  const everything = figureCatalogue({ figures: scenario.figures, packs: PACK_DEFAULTS });
  if (findFigure({ figure }, everything) !== undefined) {
    const message = `the figure "${figure}" comes with a pack that is off; switch it on under packs`;
    return [{ code: 'unknown-name', path, message }];
  }
  const suggestion = nearestName(figure, [...new Set(catalogue.flatMap(({ key, id = key }) => [key, id]))]);
  return [
    { code: 'unknown-name', path, message: `unknown figure "${figure}"; switchyard figures lists them`, suggestion },
  ];
}
