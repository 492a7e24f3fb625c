import type { Clock } from './clock.ts';
import type { Fields } from './fields.ts';
import { lawAt } from './laws.ts';

type InFile = Readonly<Record<string, unknown>>;

/** What happens to a ticket whose offer failed: `desk.reoffer`, as in a file. */
export interface Rerouting {
  readonly means: readonly number[];
  reoffer(clock: Clock): InFile;
}

/** Reads to whom a failed ticket may be offered again, how often, and after which pause. */
export function readRerouting(fields: Fields, isUnlimited: boolean): Rerouting {
  const again = readAgain(fields);
  const maxOffers = fields.number('maxOffers');
  const delay = lawAt(fields, 'rerouteDelay');
  // Among experts without number somebody else is always there: nobody can tell that those who failed are left out.
  const to = isUnlimited ? { to: 'anyone' } : again;
  return {
    means: delay === undefined ? [] : [delay.mean],
    reoffer: (clock) => ({
      ...to,
      ...(maxOffers !== undefined && { maxOffers }),
      ...(delay !== undefined && { delay: delay.inFile(clock.size) }),
    }),
  };
}

function readAgain(fields: Fields): InFile {
  const said = fields.text('reeligibility');
  if (said === undefined || said.startsWith('any expert')) return { to: 'anyone' };
  const escalates = said.includes('escalate');
  const whenAllRefused = escalates ? 'escalate' : 'wait';
  if (said.startsWith('exclude only the last expert')) return { to: 'not-the-last', whenAllRefused };
  if (said.startsWith('exclude experts that already failed') || said.startsWith('never twice'))
    return { to: 'never-again', whenAllRefused };
  fields.refuse('reeligibility', 'unknown rule');
  return { to: 'anyone' };
}

/** Who is chosen for a ticket, and which ticket for an expert: `desk.offering`, and what groups say about categories. */
export interface Choosing {
  readonly offering: InFile;
  /** Types that a pool takes first, best first. */
  firstTypesOf(pool: number): readonly number[];
}

/** Reads how experts and tickets are chosen. `names` gives the file's names of types and pools. */
export function readChoosing(
  fields: Fields,
  pools: number,
  names: { readonly type: (type: number) => string; readonly pool: (pool: number) => string },
): Choosing {
  const groupOrder = pairsIn(fields, 'preference', /type (\d+):\s*pool (\d+)/g);
  const categoryOrder = pairsIn(fields, 'queuePriority', /pool (\d+):\s*type (\d+)/g);
  const policy = readPolicy(fields);
  const prefers = groupOrder.size + categoryOrder.size > 0;
  if (prefers && policy !== 'random') fields.refuse('preference', 'together with a choice by load');
  if ([...groupOrder.values()].flat().some((pool) => pool >= pools))
    fields.refuse('preference', 'there is no such pool');
  const order = [...groupOrder].map(([type, first]) => [names.type(type), first.map(names.pool)]);
  return {
    offering: prefers ? { policy: 'preference', groupOrder: Object.fromEntries(order) as unknown } : { policy },
    firstTypesOf: (pool) => categoryOrder.get(pool) ?? [],
  };
}

function readPolicy(fields: Fields): string {
  const routing = fields.text('routing');
  const assignment = fields.text('assignment');
  if (assignment !== undefined && assignment !== 'uniform random idle compatible')
    fields.refuse('assignment', 'only "uniform random idle compatible" is known');
  if (routing === undefined || routing.startsWith('random')) return 'random';
  if (!routing.startsWith('least')) fields.refuse('routing', '"random" or "least" is expected');
  return 'least-loaded-random-ties';
}

/** Sentences such as "type 0: pool 0 first, then pool 2; type 1: pool 1 first". */
function pairsIn(fields: Fields, name: string, pattern: RegExp): Map<number, number[]> {
  const pairs = new Map<number, number[]>();
  const text = fields.text(name);
  for (const sentence of text?.split(/[;.]/) ?? []) {
    const [found] = sentence.matchAll(new RegExp(pattern.source, 'g'));
    if (found === undefined) {
      if (sentence.trim() !== '') fields.refuse(name, `"${sentence.trim()}" is not understood`);
      continue;
    }
    const later = [...sentence.slice(found.index + found[0].length).matchAll(/(?:pool|type) (\d+)/g)];
    pairs.set(Number(found[1]), [Number(found[2]), ...later.map((each) => Number(each[1]))]);
  }
  return pairs;
}
