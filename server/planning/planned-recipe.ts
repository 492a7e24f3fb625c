import { rosterSettings, staffingSettings } from '../../engine/index.ts';
import { scenarioOfPlan, type PlanFile, type PlanRecipe } from './plan-file.ts';

/** The scenario of a plan, rostered or staffed as planned, as a recipe: what is laid over it further goes on top. */
export function plannedRecipe(plan: Pick<PlanFile, 'recipe' | 'staffing' | 'roster'>): PlanRecipe {
  const { recipe, staffing, roster } = plan;
  if (roster !== undefined)
    return recipeWith(recipe, rosterSettings(scenarioOfPlan(plan), roster, roster.groups, roster.absent ?? undefined));
  if (staffing === undefined) return recipe;
  return recipeWith(recipe, staffingSettings(scenarioOfPlan(plan), staffing.plan));
}

/** A recipe with further settings on top. */
export const recipeWith = (recipe: PlanRecipe, set: readonly string[]): PlanRecipe => ({
  ...recipe,
  overrides: [...recipe.overrides, ...set],
});
