import type { Fields } from './fields.ts';

/** Who there is, and who may serve what. */
export interface Team {
  /** Rows of experts; an unlimited team is one row. */
  readonly experts: number;
  readonly isUnlimited: boolean;
  /** Pool of each expert; everybody is in pool 0 where there are none. */
  readonly poolOf: readonly number[];
  readonly pools: number;
  readonly isPooled: boolean;
  /** Types that an expert may serve. */
  serves(expert: number, type: number): boolean;
  /** The type that an expert is there for in the first place. */
  ownTypeOf(expert: number): number | undefined;
}

const UNLIMITED = new Set<unknown>(['unlimited', 'infinite', 'infinity']);

/** Lists of which each has an entry an expert. */
const BY_EXPERT = [
  'expertRates',
  'skills',
  'skillsBitmaskPerExpert',
  'acceptProbability',
  'response',
  'maxOpenOffers',
  'maxOpenItems',
] as const;

/** Reads who there is; `staffed` is the highest level of a roster by period. */
export function readTeam(fields: Fields, types: number, staffed: number | undefined): Team {
  const pools = fields.numbers('pools');
  const isUnlimited = readUnlimited(fields);
  const experts = isUnlimited ? 1 : countExperts(fields, pools, staffed);
  const poolOf =
    pools === undefined
      ? new Array<number>(experts).fill(0)
      : pools.flatMap((size, pool) => new Array<number>(size).fill(pool));
  const serves = readSkills(fields, types, poolOf, pools !== undefined);
  const served = Array.from({ length: experts }, (_, expert) =>
    Array.from({ length: types }, (_type, type) => type).filter((type) => serves(expert, type)),
  );
  if (Array.from({ length: types }).some((_, type) => !served.some((list) => list.includes(type))))
    fields.refuse('skills', 'nobody may serve some type');
  return {
    experts,
    isUnlimited,
    poolOf,
    pools: pools?.length ?? 1,
    isPooled: pools !== undefined,
    serves: (expert, type) => served[expert]!.includes(type),
    ownTypeOf(expert) {
      const place = pools === undefined ? expert : poolOf[expert]!;
      if ((pools?.length ?? experts) === types) return place;
      return served[expert]![0];
    },
  };
}

function readUnlimited(fields: Fields): boolean {
  return ['servers', 'experts'].some((name) => fields.has(name) && UNLIMITED.has(fields.take(name)));
}

function countExperts(fields: Fields, pools: readonly number[] | undefined, staffed: number | undefined): number {
  const lists = BY_EXPERT.map((name) => fields.take(name)).filter((list) => Array.isArray(list));
  const compatible = fields.lists('compatibleExperts');
  const counts = [
    fields.number('servers'),
    fields.number('experts'),
    staffed,
    pools?.reduce((sum, size) => sum + size, 0),
    ...lists.map((list) => list.length),
    compatible === undefined ? undefined : 1 + Math.max(...compatible.flat()),
  ].filter((count) => count !== undefined);
  const most = Math.max(0, ...counts);
  if (most < 1 || !Number.isInteger(most)) {
    fields.refuse('experts', 'nothing says how many experts there are');
    return 1;
  }
  if (compatible === undefined && counts.some((count) => count !== most))
    fields.refuse('experts', `several numbers of experts: ${counts.join(', ')}`);
  return most;
}

type Serves = (expert: number, type: number) => boolean;

function readSkills(fields: Fields, types: number, poolOf: readonly number[], isPooled: boolean): Serves {
  const byExpert = fields.lists('skills');
  const bits = fields.numbers('skillsBitmaskPerExpert');
  const byType = fields.lists('compatibleExperts');
  const poolsByType = fields.lists('compatiblePools');
  if ([byExpert, bits, byType, poolsByType].filter((each) => each !== undefined).length > 1)
    fields.refuse('skills', 'several fields say who may serve what');
  if (byExpert !== undefined) return (expert, type) => byExpert[expert]?.includes(type) ?? false;
  if (bits !== undefined) return (expert, type) => Math.floor((bits[expert] ?? 0) / 2 ** type) % 2 === 1;
  if (byType !== undefined) return (expert, type) => byType[type]?.includes(expert) ?? false;
  if (poolsByType !== undefined) return (expert, type) => poolsByType[type]?.includes(poolOf[expert]!) ?? false;
  // As many pools as types, and nothing said about who serves what: each type has its own pool.
  if (isPooled && types > 1) return (expert, type) => poolOf[expert] === type;
  return () => true;
}
