import { pathText } from './file-path.ts';
import { asMapping } from './plain-data.ts';
import type { Path } from './scenario-problem.ts';

/**
 * Mappings that replace what is under them as a whole. In a mix the names left out mean none of them; merged, the shares of
 * two files would be added up.
 */
const REPLACED_WHOLE = new Set(['tickets.channels', 'tickets.categories', 'desk.offering.groupOrder']);

/**
 * Lays one scenario over another, both in file form: mappings merge, key by key; lists, laws, mixes and single values replace.
 * Neither is changed.
 */
export function layOver(under: unknown, over: unknown, path: Path = []): unknown {
  const below = asMapping(under);
  const above = asMapping(over);
  if (below === undefined || above === undefined) return over === undefined ? under : over;
  if (Object.hasOwn(below, 'law') || Object.hasOwn(above, 'law')) return over;
  if (REPLACED_WHOLE.has(pathText(path))) return over;
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    merged[key] = Object.hasOwn(below, key) ? layOver(below[key], value, [...path, key]) : value;
  }
  return merged;
}

/** Lays `everyGroup` under each group of experts and takes it out of the scenario. */
export function spreadEveryGroup(data: unknown): unknown {
  const scenario = asMapping(data);
  if (scenario === undefined || !Object.hasOwn(scenario, 'everyGroup')) return data;
  const { everyGroup, ...rest } = scenario;
  if (asMapping(everyGroup) === undefined) return data;
  const groups = rest.experts;
  return Array.isArray(groups)
    ? { ...rest, experts: groups.map((group) => (asMapping(group) ? layOver(everyGroup, group) : (group as unknown))) }
    : rest;
}
