import { asMapping } from './plain-data.ts';
import { readOverride } from './set-path.ts';
import { readYaml } from './yaml-source.ts';

/** The presets that a file names, or that a setting given beside it puts in their place; for titles. Empty for a file without any. */
export function namedPresets(text: string, overrides: readonly string[] = []): readonly string[] {
  let preset = asMapping(readYaml(text).data)?.preset;
  for (const override of overrides) {
    const read = readOverride(override);
    if (read.ok && read.value.path[0] === 'preset') preset = read.value.value;
  }
  return [preset].flat().filter((name) => typeof name === 'string');
}
