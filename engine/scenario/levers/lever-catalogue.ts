import { z } from 'zod';
import { leverFault } from '../../processes/lever-faults.ts';
import type { Lever } from '../../replay/lever-problem.ts';
import type { World } from '../../world/world.ts';
import { parseLever } from '../parse-lever.ts';
import { liveLeverSchema } from '../schema/pulled-levers.ts';
import type { LeverDefinition, LeverEntry } from './lever-definition.ts';
import { leverEntries } from './lever-entries.ts';

/**
 * What every lever of the schema asks for, in the order in which they are shown, with what this desk has to choose from; those of packs
 * only where the pack is on.
 */
export function leverCatalogue(world: World): readonly LeverDefinition[] {
  const isOn = ({ pack }: LeverEntry): boolean => pack === undefined || world.packs?.named(pack) !== undefined;
  const offered = Object.entries(leverEntries(world)).filter(([, entry]) => isOn(entry));
  return offered.map(([lever, { parameters, pack: _pack, ...entry }]) => {
    const required = requiredBy(lever);
    const definition: LeverDefinition = {
      lever: lever as Lever['lever'],
      ...entry,
      parameters: Object.entries(parameters).map(([key, parameter]) => ({
        key,
        isOptional: !required.includes(key),
        ...parameter,
      })),
    };
    const unavailable = faultOf(world, definition);
    return unavailable === undefined ? definition : { ...definition, unavailable };
  });
}

/** What would be said to who pulls a lever as the form shows it at first. */
function faultOf(world: World, { lever, parameters }: LeverDefinition): string | undefined {
  const values = parameters.map(({ key, kind, usual }) => [key, kind === 'switch' && key === 'on' ? true : usual]);
  const parsed = parseLever({ lever, ...Object.fromEntries(values) });
  return parsed.ok
    ? leverFault(world, { ...parsed.value, at: 0 })
    : 'This desk has nothing that the lever could change.';
}

/** Keys that a lever cannot do without, by its schema. */
function requiredBy(lever: string): readonly string[] {
  const schema = liveLeverSchema.options.find((option) => option.shape.lever?.value === lever);
  if (schema === undefined) throw new Error(`There is no lever "${lever}".`);
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>)
    .filter(([, value]) => !(value instanceof z.ZodOptional) && !(value instanceof z.ZodDefault))
    .map(([key]) => key);
}
