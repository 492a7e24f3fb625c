import { asList, asMapping } from '../plain-data.ts';
import type { Finding, Path, ProblemCode } from '../scenario-problem.ts';
import { nearestName } from '../text/nearest-name.ts';
import { knownNames, nameOf, textsOf } from './known-names.ts';
import type { KnownNames } from './known-names.ts';

type ReferenceCode = Extract<ProblemCode, `unknown-${string}`>;

/** Names that are used and nobody has, and names that two have. `policies` is undefined when they are not known here. */
export function checkReferences(data: unknown, policies: readonly string[] | undefined): Finding[] {
  const scenario = asMapping(data);
  if (scenario === undefined) return [];
  const names = knownNames(data);
  return [
    ...asList(scenario.arrivals).flatMap((stream, index) => checkStream(stream, ['arrivals', index], names)),
    ...asList(scenario.experts).flatMap((group, index) => checkGroup(group, ['experts', index], names)),
    ...checkCategories(asMapping(asMapping(scenario.tickets)?.categories), names),
    ...checkOffering(asMapping(asMapping(scenario.desk)?.offering), names, policies),
    ...asList(scenario.interventions).flatMap((lever, index) =>
      checkLever(lever, ['interventions', index], names, policies),
    ),
    ...checkTwice(asList(scenario.arrivals), 'arrivals', 'tickets'),
    ...checkTwice(asList(scenario.experts), 'experts', 'experts'),
  ];
}

function unknownNames(code: ReferenceCode, used: readonly [Path, unknown][], known: Iterable<string>): Finding[] {
  const names = new Set(known);
  const kind = code.slice('unknown-'.length);
  return used.flatMap(([path, name]) => {
    if (typeof name !== 'string' || names.has(name.trim())) return [];
    return [{ code, path, message: `unknown ${kind} "${name}"`, suggestion: nearestName(name, names) }];
  });
}

const keysAt = (value: unknown, path: Path): [Path, unknown][] =>
  Object.keys(asMapping(value) ?? {}).map((key) => [[...path, key], key]);
const entriesAt = (value: unknown, path: Path): [Path, unknown][] =>
  asList(value).map((entry, index) => [[...path, index], entry]);

function checkStream(stream: unknown, path: Path, { categories }: KnownNames): Finding[] {
  return unknownNames('unknown-category', keysAt(asMapping(stream)?.categories, [...path, 'categories']), categories);
}

function checkGroup(entry: unknown, path: Path, names: KnownNames): Finding[] {
  const group = asMapping(entry);
  if (group === undefined) return [];
  const skillsPath = [...path, 'skills'];
  const skills = [...entriesAt(group.skills, skillsPath), ...keysAt(group.skills, skillsPath)];
  return [
    ...(names.skillsAreListed ? unknownNames('unknown-skill', skills, names.skills) : []),
    ...unknownNames(
      'unknown-category',
      keysAt(group.workFactorByCategory, [...path, 'workFactorByCategory']),
      names.categories,
    ),
    ...unknownNames('unknown-category', entriesAt(group.categoryOrder, [...path, 'categoryOrder']), names.categories),
  ];
}

/** Skills that categories ask for: of those listed, or of those that some group has. */
function checkCategories(categories: Readonly<Record<string, unknown>> | undefined, names: KnownNames): Finding[] {
  return Object.entries(categories ?? {}).flatMap(([name, category]) => {
    const path = ['tickets', 'categories', name, 'skills'];
    return unknownNames('unknown-skill', entriesAt(asMapping(category)?.skills, path), names.skills);
  });
}

function checkOffering(
  offering: Readonly<Record<string, unknown>> | undefined,
  names: KnownNames,
  policies: readonly string[] | undefined,
): Finding[] {
  const path = ['desk', 'offering'];
  const order = asMapping(offering?.groupOrder);
  const orderPath = [...path, 'groupOrder'];
  return [
    ...unknownPolicy(offering?.policy, [...path, 'policy'], policies),
    ...unknownNames('unknown-category', keysAt(order, orderPath), names.categories),
    ...Object.entries(order ?? {}).flatMap(([category, groups]) =>
      unknownNames('unknown-group', entriesAt(groups, [...orderPath, category]), names.groups),
    ),
  ];
}

function checkLever(entry: unknown, path: Path, names: KnownNames, policies: readonly string[] | undefined): Finding[] {
  const lever = asMapping(entry);
  if (lever === undefined) return [];
  return [
    ...unknownNames('unknown-stream', [[[...path, 'stream'], lever.stream]], names.streams),
    ...unknownNames('unknown-group', [[[...path, 'group'], lever.group]], names.groups),
    ...unknownPolicy(lever.policy, [...path, 'policy'], policies),
  ];
}

function unknownPolicy(policy: unknown, path: Path, policies: readonly string[] | undefined): Finding[] {
  return policies === undefined ? [] : unknownNames('unknown-policy', [[path, policy]], policies);
}

/** Groups and streams are told apart by their names. */
function checkTwice(entries: readonly unknown[], list: string, usual: string): Finding[] {
  const names = entries.map((entry) => nameOf(entry, usual));
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (first === index || asMapping(entries[index]) === undefined) return [];
    const path = [list, index, ...(textsOf([asMapping(entries[index])?.name]).length > 0 ? ['name'] : [])];
    const message = `"${name}" is already the name of ${list}[${first}]`;
    return [{ code: 'duplicate-name', path, message, suggestion: `${name} ${index + 1}` } satisfies Finding];
  });
}
