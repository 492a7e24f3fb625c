import { pathToFileURL } from 'node:url';
import { policyFault } from '../../engine/index.ts';
import type { PolicyModule } from '../../engine/index.ts';
import { badInput } from '../trouble.ts';
import type { PreparedPlan, RunPlan } from './executor.ts';

/**
 * Loads a planner's own policy: the default export of a JavaScript module.
 *
 * @throws Trouble when the file cannot be loaded or is no policy.
 */
export async function loadPolicy(file: string): Promise<PolicyModule> {
  let loaded: { readonly default?: unknown };
  try {
    loaded = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
  } catch (cause) {
    throw badInput(`${file} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const fault = policyFault(loaded.default);
  if (fault !== undefined) throw badInput(`${file}: ${fault}`);
  return loaded.default as PolicyModule;
}

/** Loads what a plan names. */
export async function prepare({ policyFile, ...plan }: RunPlan): Promise<PreparedPlan> {
  return policyFile === undefined ? plan : { ...plan, ownPolicy: await loadPolicy(policyFile) };
}
