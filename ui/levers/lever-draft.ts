import type { LeverDefinition, LeverParameter } from '../../engine/index.ts';
import type { Lever } from '../../server/protocol/index.ts';

/** What a parameter of a lever holds while somebody fills it in; undefined where it is left out. */
export type DraftValue = string | number | boolean | undefined;
export type LeverDraft = Readonly<Record<string, DraftValue>>;

/** What a form shows before anybody has touched it. */
export function firstDraft({ parameters }: LeverDefinition): LeverDraft {
  return Object.fromEntries(parameters.map(({ key, usual }) => [key, usual]));
}

/** What is wrong with a value, or undefined if nothing is; the server checks the whole once more. */
export function faultOf(parameter: LeverParameter, value: DraftValue): string | undefined {
  const { kind, isOptional, none } = parameter;
  if (value === undefined || value === '') return isOptional ? undefined : 'This is needed.';
  if (value === none) return undefined;
  if (kind === 'limit') return LIMIT.test(String(value).trim()) ? undefined : 'Write it as 5 min, 90 s, 1 h, or never.';
  return kind === 'number' || kind === 'count' || kind === 'share' ? numberFault(parameter, Number(value)) : undefined;
}

function numberFault({ kind, least = -Infinity, most = Infinity }: LeverParameter, number: number): string | undefined {
  if (!Number.isFinite(number)) return 'This is no number.';
  if (kind === 'count' && !Number.isInteger(number)) return 'A whole number is needed.';
  const per = kind === 'share' ? 100 : 1;
  if (number < least) return `At least ${least * per}.`;
  return number > most ? `At most ${most * per}.` : undefined;
}

const LIMIT = /^(?:never|(?:\d+(?:\.\d+)?\s*(?:ms|s|min|h|d)\s*)+)$/;

/** The lever as it is pulled; what is left out is not there. */
export function leverOf({ lever, parameters }: LeverDefinition, draft: LeverDraft): Lever {
  const values = parameters.flatMap(({ key, kind, none }) => {
    const value = draft[key];
    if (value === undefined || value === '') return [];
    const isNumber = value !== none && (kind === 'number' || kind === 'count' || kind === 'share');
    const isRow = kind === 'expert' && /^\d+$/.test(String(value));
    return [[key, isNumber || isRow ? Number(value) : value]];
  });
  return { lever, ...Object.fromEntries(values) } as Lever;
}
