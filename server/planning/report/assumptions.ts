import type { PlanRecipe } from '../plan-file.ts';
import type { Assumption } from './plan-report.ts';

const LINE = /^(?<indent>\s*)(?:- )?(?<key>["\w][^:#]*?):(?:\s+(?<value>[^#]*?))?\s*#\s*(?<comment>.+)$/;
const ORIGIN = /\b(seen|fitted|assum(?:ed|ption))\b/i;
/** A value that is longer is cut: the whole text stands in the report too. */
const LONGEST = 60;

/**
 * Settings of a scenario with the comment that stands beside each in its file: an import writes there where every number comes from. What is
 * laid over the file comes behind.
 */
export function assumptionsOf({
  scenario,
  overrides,
  presets,
}: Pick<PlanRecipe, 'scenario' | 'overrides' | 'presets'>): Assumption[] {
  const path: { readonly indent: number; readonly key: string }[] = [];
  const commented = scenario.split('\n').flatMap((line): Assumption[] => {
    const at = placeOf(line);
    if (at !== undefined) {
      while ((path.at(-1)?.indent ?? -1) >= at.indent) path.pop();
      path.push(at);
    }
    const found = LINE.exec(line)?.groups;
    if (found === undefined || at === undefined || line.trimStart().startsWith('#')) return [];
    const { value = '', comment = '' } = found;
    const setting = path.map(({ key }) => key).join('.');
    return [{ setting, value: short(value.trim()), origin: originOf(comment), comment: comment.trim() }];
  });
  const laid = [
    ...presets.map((preset) => ({ setting: 'preset', value: preset, origin: 'laid over' as const, comment: '' })),
    ...overrides.map((text): Assumption => {
      const [setting = '', ...value] = text.split('=');
      return { setting, value: short(value.join('=')), origin: 'laid over', comment: '' };
    }),
  ];
  return [...commented, ...laid];
}

/** The key of a line of YAML and how far it stands in. */
function placeOf(line: string): { indent: number; key: string } | undefined {
  const [, indent = '', dash = '', key] = /^(\s*)(- )?(["\w][^:#]*?):(?:\s|$)/.exec(line) ?? [];
  return key === undefined ? undefined : { indent: indent.length + dash.length, key: key.replaceAll('"', '') };
}

function originOf(comment: string): Assumption['origin'] {
  const word = ORIGIN.exec(comment)?.[1]?.toLowerCase();
  if (word === 'seen' || word === 'fitted') return word;
  return word === undefined ? 'said' : 'assumed';
}

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
