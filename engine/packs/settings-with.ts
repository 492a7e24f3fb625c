type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Settings with those that a scenario names put in their place, at any depth. */
export function settingsWith<Settings extends object>(defaults: Settings, overrides: object): Settings {
  const result: Record<string, unknown> = Object.fromEntries(Object.entries(defaults));
  for (const [key, value] of Object.entries(overrides)) {
    const usual = result[key];
    result[key] = isTree(usual) && isTree(value) ? settingsWith(usual, value) : value;
  }
  return result as Settings;
}
