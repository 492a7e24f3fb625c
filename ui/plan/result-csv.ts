import type { ComparedPlans } from '../../server/protocol/index.ts';

const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Every figure of every way to play, with its interval and its difference from the base; a line each. */
export function resultCsv({ arms, pairs, replications, seed, level }: ComparedPlans): string {
  const head = [
    'way',
    'figure',
    'value',
    'low',
    'high',
    'difference',
    'differenceLow',
    'differenceHigh',
    'verdict',
    'replications',
    'seed',
    'level',
  ];
  const rows = arms.flatMap(({ name, figures }, place) =>
    figures.map(({ key, value, low, high }) => {
      const compared = pairs[place - 1]?.figures.find((each) => each.key === key);
      const { difference = null } = compared ?? {};
      return [
        name,
        key,
        value,
        low,
        high,
        difference?.value ?? null,
        difference?.low ?? null,
        difference?.high ?? null,
        compared?.verdict ?? null,
        replications,
        seed,
        level,
      ];
    }),
  );
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\n') + '\n';
}
