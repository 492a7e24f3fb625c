/* oxlint-disable complexity, max-lines-per-function -- the one switch: a line for every kind of event */
import { EVENT } from './time/event-kind.ts';
import { OFFER } from './world/offers.ts';
import type { World } from './world/world.ts';

/** Plays the event that the calendar has just published: the one place that knows which process answers which event. */
export function play(world: World): void {
  const { kind, subject, detail } = world.calendar;
  switch (kind) {
    case EVENT.ticketsArrive:
      return world.arrivals.ticketsArrive(subject);
    case EVENT.backlogArrives:
      return world.arrivals.backlogArrives();
    case EVENT.offerExpires:
      return world.offering.expire(subject);
    case EVENT.offerAnswered:
      return world.answering.answered(subject, detail);
    case EVENT.workDone:
      return world.working.done(subject);
    case EVENT.holdEnds:
      return world.working.holdEnds(subject);
    case EVENT.pauseEnds:
      return world.dispatching.pauseEnds(subject);
    case EVENT.askAgain:
      return world.dispatching.askAgain(subject);
    case EVENT.patienceEnds:
      return world.leaving.patienceEnds(subject);
    case EVENT.firstReplyOverdue:
      return world.leaving.revoke(subject, OFFER.noFirstReply);
    case EVENT.presenceChanges:
      return world.presence.presenceChanges(subject);
    case EVENT.staffingChanges:
      return world.presence.staffingChanges(subject);
    case EVENT.groupJoins:
      return world.presence.groupJoins(subject);
    case EVENT.setAsideEnds:
      return world.presence.setAsideEnds(subject);
    case EVENT.deskChanges:
      return world.deskAttendance.deskChanges(subject);
    case EVENT.offerNoticed:
      return world.answeringPeople.noticed(subject);
    case EVENT.followUpNoticed:
      return world.followingUp.noticed(subject, detail);
    case EVENT.followUpOverdue:
      return world.leaving.revoke(subject, OFFER.noFollowUp);
    case EVENT.customerReplies:
      return world.writingBack.comes(subject);
    case EVENT.customerChases:
      return world.customers.chases(subject);
    case EVENT.silentCustomerDetected:
      return world.customers.foundGone(subject);
    case EVENT.silenceCloses:
      return world.solving.silenceCloses(subject);
    case EVENT.hourStrikes:
      return world.standing.hourStrikes();
    case EVENT.standingDue:
      return world.standing.due();
    case EVENT.skillsRelax:
      return world.relaxing.relax(subject);
    case EVENT.matchingDue:
      return world.matching.due();
    case EVENT.expertLooks:
      return world.pulling.look(subject);
    case EVENT.leverPulled:
      return world.levers.pulled(subject);
    case EVENT.intervalEnds:
      return world.figures.intervalEnds();
    case EVENT.dashboardsRefresh:
      return world.figures.dashboardsRefresh();
    case EVENT.reviewDue:
      return world.reviewing.due(subject);
    case EVENT.packDue:
      return world.packs?.due(subject, detail);
  }
}
