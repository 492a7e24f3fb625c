import { engineLever } from '../../live/lever-forms.ts';
import type { Handlers } from './handler.ts';

type Driving =
  | 'startRun'
  | 'setPace'
  | 'step'
  | 'seek'
  | 'fork'
  | 'pullLever'
  | 'stopRun'
  | 'deleteRun'
  | 'addBookmark'
  | 'removeBookmark';

/** Starting, moving and ending runs. Each is done between two slices of events, and answered when it is done and kept. */
export const DRIVING: Handlers<Driving> = {
  startRun: async (request, _, { desk }) => (await desk.start(request)).summary,

  async setPace({ run, pace }, _, { desk }) {
    const session = await desk.find(run);
    session.setPace(pace);
    return session.details;
  },

  async step({ run, what }, _, { desk }) {
    const session = await desk.find(run);
    await session.step(what);
    return session.details;
  },

  async seek({ run, to }, _, { desk }) {
    const session = await desk.find(run);
    await session.seek(to);
    return session.details;
  },

  fork: async (request, _, { desk }) => (await desk.fork(request)).summary,

  async pullLever({ run, lever }, _, { desk }) {
    const session = await desk.find(run);
    session.pull(engineLever(lever));
    return session.details;
  },

  async stopRun({ run }, _, { desk }) {
    const session = await desk.find(run);
    session.stop();
    return session.summary;
  },

  async deleteRun({ run }, _, { desk }) {
    await desk.delete(run);
    return null;
  },

  async addBookmark({ run, label, at }, _, { desk }) {
    const session = await desk.find(run);
    session.addBookmark(label, at);
    return session.details;
  },

  async removeBookmark({ run, bookmark }, _, { desk }) {
    const session = await desk.find(run);
    session.removeBookmark(bookmark);
    return session.details;
  },
};
