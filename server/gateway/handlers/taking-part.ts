import { answerOffer, finishTicket } from '../../live/taking-part.ts';
import type { Handlers } from './handler.ts';

/** What experts from outside do at an open desk; answered when it is kept. */
export const TAKING_PART: Handlers<'joinDesk' | 'answerOffer' | 'reply' | 'escalate' | 'leaveDesk'> = {
  joinDesk: async ({ run, as, group }, viewer, { desk, seating }) =>
    seating.join(viewer, await desk.find(run), { as, group }),

  async answerOffer({ run, ...answer }, viewer, { desk, seating }) {
    const session = await desk.find(run);
    return answerOffer(session, seating.expertOf(viewer, run), answer);
  },

  async reply({ run, ticket }, viewer, { desk, seating }) {
    const session = await desk.find(run);
    return finishTicket(session, 'expert-replies', { expert: seating.expertOf(viewer, run), ticket });
  },

  async escalate({ run, ticket }, viewer, { desk, seating }) {
    const session = await desk.find(run);
    return finishTicket(session, 'expert-escalates', { expert: seating.expertOf(viewer, run), ticket });
  },

  async leaveDesk({ run }, viewer, { desk, seating }) {
    await seating.leave(viewer, await desk.find(run));
    return null;
  },
};
