import type { Clock } from './clock.ts';
import type { Fields } from './fields.ts';
import { constant, lawAt, lawOf, type ModelLaw } from './laws.ts';
import type { Team } from './team.ts';

/** How experts answer offers, and how many they may have. */
export interface Answers {
  readonly means: readonly number[];
  /** What an expert's group says about answers and places, as in a file. */
  groupOf(expert: number, clock: Clock): Readonly<Record<string, unknown>>;
  /** `desk.cap`, as in a file. */
  readonly cap: Readonly<Record<string, unknown>>;
  /** Tickets that all experts together can hold; Infinity when there is no limit. */
  readonly places: number;
}

/** A queue makes no offers: whoever is asked begins at once. */
export function isQueue(fields: Fields): boolean {
  return !['response', 'acceptProbability', 'offerTimeout', 'maxOpenOffers', 'maxOffers'].some((name) =>
    fields.has(name),
  );
}

/** Reads probabilities, laws of answers and limits: one for all, or one an expert. */
export function readAnswers(fields: Fields, team: Team): Answers {
  const accept = byExpert(fields, 'acceptProbability', team, (value) => numberOf(fields, 'acceptProbability', value));
  const answer = byExpert(fields, 'response', team, (value) => lawOf(fields, 'response', value));
  const laws = (answer ?? []).filter((law) => law !== undefined);
  const places = readPlaces(fields, team);
  return {
    means: laws.map((law) => law.mean),
    cap: places.cap,
    places: places.total,
    groupOf(expert, clock) {
      const share = accept?.[expert] ?? 1;
      const law: ModelLaw = answer?.[expert] ?? constant(0);
      const response = { accept: share, reject: 1 - share, answer: law.inFile(clock.size) };
      return { response, ...places.groupOf(expert) };
    },
  };
}

function byExpert<Value>(
  fields: Fields,
  name: string,
  team: Team,
  read: (value: unknown) => Value | undefined,
): readonly (Value | undefined)[] | undefined {
  const given = fields.take(name);
  if (given === undefined || given === null) return undefined;
  if (!Array.isArray(given)) {
    const value = read(given);
    return Array.from({ length: team.experts }, () => value);
  }
  if (team.isUnlimited) return fields.refuse(name, 'an unlimited team has no single experts');
  if (given.length !== team.experts) return fields.refuse(name, `${given.length} entries for ${team.experts} experts`);
  return given.map(read);
}

function numberOf(fields: Fields, name: string, value: unknown): number | undefined {
  return typeof value === 'number' ? value : fields.refuse(name, 'a number is expected');
}

interface Places {
  readonly cap: Readonly<Record<string, unknown>>;
  readonly total: number;
  groupOf(expert: number): Readonly<Record<string, unknown>>;
}

/** How many offers may be open with an expert, and how many tickets open in all. One where nothing is said. */
function readPlaces(fields: Fields, team: Team): Places {
  const limit = (name: string) => byExpert(fields, name, team, (value) => numberOf(fields, name, value));
  const offers = limit('maxOpenOffers');
  const items = limit('maxOpenItems') ?? limit('concurrency');
  fields.pass('concurrency');
  const holds = holdsUntilDone(fields, offers === undefined);
  if (team.isUnlimited) {
    const unlimited = { unansweredCap: 'unlimited', pendingCap: 'unlimited' };
    return { cap: { heldUntil: holds ? 'done' : 'acceptance' }, total: Infinity, groupOf: () => unlimited };
  }
  const cap = Array.from({ length: team.experts }, (_, expert) =>
    holds ? (items?.[expert] ?? offers?.[expert] ?? 1) : (offers?.[expert] ?? items?.[expert] ?? 1),
  );
  return {
    cap: { heldUntil: holds ? 'done' : 'acceptance' },
    total: cap.reduce((sum, each) => sum + each, 0),
    groupOf: (expert) => ({
      unansweredCap: cap[expert],
      pendingCap: (holds ? offers?.[expert] : undefined) ?? cap[expert],
    }),
  };
}

/** Whether an accepted ticket keeps its place: in a queue always, with offers where the model says so. */
function holdsUntilDone(fields: Fields, isByItems: boolean): boolean {
  const said = fields.text('capacityCounts');
  if (said === undefined) return isQueue(fields) || (isByItems && fields.has('handling'));
  if (said === 'pending offers only') return false;
  if (said !== 'pending offers + accepted unanswered')
    fields.refuse('capacityCounts', '"pending offers only" or "pending offers + accepted unanswered" is expected');
  return true;
}

/** The limit of an offer, as in a file, and its mean. */
export function readOfferLimit(fields: Fields): { means: readonly number[]; limit(clock: Clock): unknown } {
  const law = lawAt(fields, 'offerTimeout');
  return law === undefined
    ? { means: [], limit: () => 'never' }
    : { means: [law.mean], limit: (clock) => law.inFile(clock.size) };
}
