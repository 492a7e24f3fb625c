/** What can happen, as small integers; the subject of each is named behind it. */
export const EVENT = {
  ticketsArrive: 0, // stream
  offerExpires: 2, // offer
  offerAnswered: 3, // offer
  offerNoticed: 4, // offer
  workDone: 5, // ticket
  holdEnds: 6, // ticket
  pauseEnds: 7, // ticket
  askAgain: 8, // ticket
  skillsRelax: 9, // ticket
  patienceEnds: 10, // ticket
  firstReplyOverdue: 11, // ticket
  followUpOverdue: 12, // ticket
  silenceCloses: 13, // ticket
  customerReplies: 14, // ticket
  customerChases: 15, // ticket
  reviewDue: 16, // ticket
  presenceChanges: 17, // expert
  deskChanges: 18, // expert
  setAsideEnds: 19, // expert
  expertLooks: 20, // expert
  staffingChanges: 21, // group
  hourStrikes: 22, // –
  dashboardsRefresh: 23, // –
  leverPulled: 24, // intervention
  matchingDue: 25, // –
  groupJoins: 26, // group
  silentCustomerDetected: 28, // ticket
  followUpNoticed: 29, // ticket
  standingDue: 30, // –
  intervalEnds: 31, // –
  backlogArrives: 32, // –
  packDue: 33, // whatever the pack named in the detail keeps
} as const;
