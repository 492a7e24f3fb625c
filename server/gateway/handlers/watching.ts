import { expertList, leverCatalogue } from '../../../engine/index.ts';
import {
  breakdownAnswer,
  dashboardAnswer,
  figuresOf,
  joinedOf,
  ticketStory,
  whyThisExpert,
} from '../../live/run-reading.ts';
import { exceptionsAnswer, reasonsAnswer, volumeAnswer } from '../../live/table-readings.ts';
import type { Handlers } from './handler.ts';

type Watching =
  | 'watchRun'
  | 'leaveRun'
  | 'resync'
  | 'expertDashboard'
  | 'ticketStory'
  | 'whyThisExpert'
  | 'breakdown'
  | 'intervals'
  | 'exceptions'
  | 'volume'
  | 'reasons'
  | 'series'
  | 'figures'
  | 'experts'
  | 'levers';

/** Looking at a run. */
export const WATCHING: Handlers<Watching> = {
  async watchRun({ run }, viewer, { desk, audience }) {
    const session = await desk.find(run);
    audience.join(viewer, session);
    return joinedOf(session, viewer.grant!.role);
  },

  async leaveRun({ run }, viewer, { audience }) {
    audience.leave(viewer, run);
    return null;
  },

  async resync({ run, epoch, from }, _, { desk, audience }) {
    const session = await desk.find(run);
    audience.publisher.flushEvents(session);
    const { feed } = session;
    const batches = feed.since(epoch, from);
    if (batches !== undefined) return { kind: 'events', batches, nextEvent: feed.next };
    return { kind: 'snapshot', frame: session.frame(), epoch: feed.epoch, nextEvent: feed.next };
  },

  expertDashboard: async ({ run, expert }, _, { desk }) => dashboardAnswer(await desk.find(run), expert),
  ticketStory: async ({ run, ticket }, _, { desk }) => ticketStory(await desk.find(run), ticket),
  whyThisExpert: async ({ run, ticket, offer }, _, { desk }) => whyThisExpert(await desk.find(run), ticket, offer),
  breakdown: async ({ run, by, figures }, _, { desk }) => breakdownAnswer(await desk.find(run), by, figures),
  intervals: async ({ run, figures }, _, { desk }) => breakdownAnswer(await desk.find(run), 'interval', figures),
  exceptions: async ({ run }, _, { desk }) => exceptionsAnswer(await desk.find(run)),
  volume: async ({ run, grain }, _, { desk }) => volumeAnswer(await desk.find(run), grain),
  reasons: async ({ run }, _, { desk }) => reasonsAnswer(await desk.find(run)),
  series: async ({ run }, _, { desk }) => (await desk.find(run)).recorder.series,
  figures: async ({ run }, _, { desk }) => figuresOf(await desk.find(run)),
  experts: async ({ run }, _, { desk }) => expertList((await desk.find(run)).player.world),
  levers: async ({ run }, _, { desk }) => leverCatalogue((await desk.find(run)).player.world),
};
