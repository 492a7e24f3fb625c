import { staffingSettings } from '../../engine/index.ts';
import { scenarioOfPlan, type PlanFile, type PlanRecipe } from './plan-file.ts';

/** The scenario of a plan, staffed as planned, as a recipe: what is laid over it further goes on top. */
export function plannedRecipe(plan: Pick<PlanFile, 'recipe' | 'staffing'>): PlanRecipe {
  const { recipe, staffing } = plan;
  if (staffing === undefined) return recipe;
  return { ...recipe, overrides: [...recipe.overrides, ...staffingSettings(scenarioOfPlan(plan), staffing.plan)] };
}

/** A recipe with further settings on top. */
export const recipeWith = (recipe: PlanRecipe, set: readonly string[]): PlanRecipe => ({
  ...recipe,
  overrides: [...recipe.overrides, ...set],
});
