import { z } from 'zod';
import { sendRunFile } from '../run-files.ts';
import { route, type ApiRoute } from '../api-route.ts';
import { runParams } from '../schemas.ts';

const tag = 'Downloads';
const TABLES = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' } as const;
const LINES = 'application/x-ndjson';

/** Logs of a run up to where it stands, as files. */
export const DOWNLOAD_ROUTES: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/api/runs/{run}/tickets/download/{form}',
    summary: 'A row a ticket, as CSV or Parquet',
    tag,
    role: 'viewer',
    params: runParams.extend({ form: z.enum(['csv', 'parquet']) }),
    answer: { contentTypes: Object.values(TABLES), description: 'The table of tickets' },
    async handle({ params: { run, form }, response }, { desk, exporter }) {
      const session = await desk.find(run);
      const name = `${run}-tickets.${form}`;
      await sendRunFile(response, exporter, session, { kind: `tickets-${form}`, name, contentType: TABLES[form] });
    },
  }),
  route({
    method: 'get',
    path: '/api/runs/{run}/events/download',
    summary: 'A line an event, as JSON',
    tag,
    role: 'viewer',
    params: runParams,
    answer: { contentTypes: [LINES], description: 'The log of events' },
    async handle({ params: { run }, response }, { desk, exporter }) {
      const session = await desk.find(run);
      const name = `${run}-events.jsonl`;
      await sendRunFile(response, exporter, session, { kind: 'events-jsonl', name, contentType: LINES });
    },
  }),
];
