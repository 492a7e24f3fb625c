import { isAct, leverSentence, parseLever, spanText } from '../../engine/index.ts';
import type { Lever as EngineLever, Scenario, StampedCommand, StampedLever } from '../../engine/index.ts';
import type { Lever, PulledLever } from '../protocol/index.ts';
import { Refusal } from './refusal.ts';

type Intervention = Scenario['interventions'][number];

/**
 * A lever as the engine takes it.
 *
 * @throws Refusal that says what is wrong with its values
 */
export function engineLever(lever: Lever): EngineLever {
  const parsed = parseLever(lever);
  if (parsed.ok) return parsed.value;
  const { message, path, suggestion } = parsed.problem[0]!;
  throw new Refusal('lever-refused', `This lever cannot be pulled: ${message}.`, {
    at: `lever.${path}`,
    ...(suggestion !== undefined && { remedy: `Did you mean "${suggestion}"?` }),
  });
}

/** All levers of a run, those of its scenario first, as pages show them. */
export function pulledLevers({ interventions }: Scenario, log: readonly StampedCommand[]): readonly PulledLever[] {
  return [
    ...interventions.map((lever, number) => shown(lever, { number, of: 'scenario', eventsPlayed: null })),
    ...leversOf(log).map((lever, index) => {
      const { eventsPlayed } = lever;
      return shown(lever, { number: interventions.length + index, of: 'moment', eventsPlayed });
    }),
  ];
}

/** The levers of a log, without what people outside did. */
export const leversOf = (log: readonly StampedCommand[]): readonly StampedLever[] =>
  log.filter((command): command is StampedLever => !isAct(command));

function shown(lever: Intervention, place: Pick<PulledLever, 'number' | 'of' | 'eventsPlayed'>): PulledLever {
  return { ...place, at: lever.at, lever: wireLever(lever), words: leverSentence(lever) };
}

/** As it came over the wire; a limit by a law has no such form, and only its name is left. */
function wireLever(intervention: Intervention): PulledLever['lever'] {
  const { at: _at, eventsPlayed: _eventsPlayed, ...lever } = intervention as Intervention & { eventsPlayed?: number };
  if (lever.lever !== 'limit') return lever;
  const { value } = lever;
  if (value !== null && value.law !== 'constant') return { lever: 'limit' };
  return { ...lever, value: value === null ? 'never' : spanText(value.value) };
}
