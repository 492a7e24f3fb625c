import { figureCatalogue } from '../kpi/catalogue/catalogue.ts';
import type { Scenario, ServiceTarget } from '../scenario/scenario.ts';

/** A target as people say it: `Service within 20 s (voice) ≥ 80 % in every interval`. */
export function targetSentence(
  { figure, atLeast, atMost, per, of, penalty }: ServiceTarget,
  scenario: Scenario,
): string {
  const definition = figureCatalogue(scenario).find(({ key }) => key === figure);
  const unit = definition?.unit === 'percent' ? ' %' : ` ${definition?.unit ?? ''}`;
  const bound = atLeast === undefined ? `≤ ${atMost!}` : `≥ ${atLeast}`;
  const part = [of.category, of.channel].filter((name) => name !== undefined).join(', ');
  const span = per === 'run' ? 'the whole run' : `every ${per}`;
  const missed = penalty === 0 ? '' : `, else $${penalty}`;
  return `${definition?.label ?? figure}${part === '' ? '' : ` (${part})`} ${bound}${unit.trimEnd()} in ${span}${missed}`;
}
