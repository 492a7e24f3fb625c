import { asList, asMapping } from '../plain-data.ts';

/** What a scenario calls its own: the names that other settings may refer to. */
export interface KnownNames {
  readonly skills: ReadonlySet<string>;
  /** The file lists its skills itself, so that a group cannot bring in new ones. */
  readonly skillsAreListed: boolean;
  readonly categories: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly streams: ReadonlySet<string>;
}

/** Texts of a list; anything else in it is left out. */
export function textsOf(value: unknown): string[] {
  return asList(value).filter((entry) => typeof entry === 'string');
}

/** Skills of a group, listed or with proficiency by name. */
export function skillsOfGroup(group: unknown): string[] {
  const skills = asMapping(group)?.skills;
  return Array.isArray(skills) ? textsOf(skills) : Object.keys(asMapping(skills) ?? {});
}

/** The name of a stream or group, or the one it has by default. */
export function nameOf(entry: unknown, usual: string): string {
  const name = asMapping(entry)?.name;
  return typeof name === 'string' ? name.trim() : usual;
}

/** Collects the names of a scenario in file form, right or wrong in other ways. */
export function knownNames(data: unknown): KnownNames {
  const scenario = asMapping(data);
  const listed = textsOf(scenario?.skills);
  const groups = asList(scenario?.experts);
  const skills = listed.length > 0 ? listed : groups.flatMap(skillsOfGroup);
  return {
    skills: new Set(skills),
    skillsAreListed: listed.length > 0,
    categories: new Set(Object.keys(asMapping(asMapping(scenario?.tickets)?.categories) ?? {})),
    groups: new Set(groups.map((group) => nameOf(group, 'experts'))),
    streams: new Set(asList(scenario?.arrivals).map((stream) => nameOf(stream, 'tickets'))),
  };
}
