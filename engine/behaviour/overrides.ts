/** Some numbers of some groups of a behaviour. */
export type Overrides<Behaviour> = {
  readonly [Group in keyof Behaviour]?: Partial<Behaviour[Group]>;
};

/** The behaviour with those numbers put in place of its own; groups and numbers left out stay. */
export function withOverrides<Behaviour extends object>(
  behaviour: Behaviour,
  overrides: Overrides<Behaviour>,
): Behaviour {
  const result = { ...behaviour };
  for (const group of Object.keys(overrides) as (keyof Behaviour)[]) {
    result[group] = { ...behaviour[group], ...overrides[group] };
  }
  return result;
}
