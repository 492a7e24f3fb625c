import { z } from 'zod';
import { PACK_DEFAULTS, parseScenario } from '../../../engine/index.ts';
import { figureColumns } from '../../live/figure-columns.ts';
import { Refusal } from '../../live/refusal.ts';
import { prepareRun, sentSource, shippedSource } from '../../live/run-recipe.ts';
import { LONGEST_SCENARIO } from '../../protocol/index.ts';
import { shippedScenarios } from '../../scenario-files.ts';
import { route, type ApiRoute } from '../api-route.ts';
import { figureColumnSchema, scenarioProblemSchema } from '../schemas.ts';

const tag = 'Scenarios';
const shipped = z.object({
  name: z.string(),
  title: z.string(),
  about: z.string(),
  experts: z.int(),
  horizon: z.number(),
});

/** Scenarios that ship, and checking one of your own. */
export const SCENARIO_ROUTES: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/api/scenarios',
    summary: 'Scenarios that ship',
    tag,
    role: 'viewer',
    answer: z.array(shipped),
    handle: () => Promise.all(shippedScenarios().map(describe)),
  }),
  route({
    method: 'get',
    path: '/api/scenarios/{name}',
    summary: 'The text of a scenario that ships',
    tag,
    role: 'viewer',
    params: z.object({ name: z.string() }),
    answer: z.object({ name: z.string(), text: z.string() }),
    handle: async ({ params: { name } }) => ({ name, text: (await shippedSource(name)).text }),
  }),
  route({
    method: 'post',
    path: '/api/scenarios/check',
    summary: 'All that is wrong with a scenario, with line, column and suggestion',
    tag,
    role: 'viewer',
    body: z.strictObject({
      text: z.string().max(LONGEST_SCENARIO).describe('YAML or JSON.'),
      overrides: z.array(z.string().max(1000)).max(100).optional(),
    }),
    answer: z.object({ ok: z.boolean(), problems: z.array(scenarioProblemSchema) }),
    handle({ body: { text, overrides } }, { desk }) {
      try {
        prepareRun(sentSource(text), { overrides }, desk.limits);
        return { ok: true, problems: [] };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { problems, message } = error.problem;
        return { ok: false, problems: problems ?? [{ code: 'too-large', path: '', message }] };
      }
    },
  }),
  route({
    method: 'get',
    path: '/api/figures',
    summary: 'Every figure that is measured, those of packs too: what it means, its unit, its bands',
    tag,
    role: 'viewer',
    answer: z.array(figureColumnSchema),
    async handle(_, { desk }) {
      const [name = ''] = shippedScenarios();
      const { figures } = prepareRun(await shippedSource(name), {}, desk.limits).scenario;
      return figureColumns({ figures, packs: PACK_DEFAULTS });
    },
  }),
];

async function describe(name: string): Promise<z.output<typeof shipped>> {
  const { text, files } = await shippedSource(name);
  const parsed = parseScenario(text, { files });
  if (!parsed.ok) return { name, title: name, about: '', experts: 0, horizon: 0 };
  const { experts, horizon, name: title, about } = parsed.value;
  const count = experts.reduce((sum, group) => sum + (group.count === 'unlimited' ? 1 : group.count), 0);
  return { name, title, about, experts: count, horizon };
}
