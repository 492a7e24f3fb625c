import { DEFAULT_EXPERT_BEHAVIOUR, type ExpertBehaviour } from './expert-settings.ts';
import { type Overrides, withOverrides } from './overrides.ts';

/** A kind of expert: in what it differs from the steady one. */
export interface Archetype {
  /** One sentence: what it does. */
  readonly about: string;
  /** The paragraph of the marketplace's text (S0) and the metric in which it shows. */
  readonly shows: string;
  readonly overrides: Overrides<ExpertBehaviour>;
}

/** Every archetype by name. Numbers are assumptions (A); what each must do to its metric is tested. */
export const ARCHETYPES = {
  steady: {
    about: 'Takes most of what comes, reads it, answers in 5 to 15 minutes and rejects what does not suit.',
    shows: 'S0 Rejected, rejecting is healthy (K-07, K-13)',
    overrides: {},
  },
  newcomer: {
    about: 'Slow at first, unsure of difficulty and of when to escalate; quicker with every ticket.',
    shows: 'S0 Email FRT, new experts may start above 15 minutes (K-18)',
    overrides: { temperament: { skill: 0.55, ticketsDone: 0, ticketsDoneSigma: 0, workPace: 1.2, readFraction: 0.95 } },
  },
  'cherry-picker': {
    about: 'Rejects what looks hard and starts the shortest first.',
    shows: 'S0 Rejected, a better mix (K-11)',
    overrides: {
      temperament: { cherryPicking: 0.8, cherryPickingSpread: 0.08 },
      holding: { startOrder: 'shortest-first' },
    },
  },
  ignorer: {
    about: 'Has notifications off, sees offers only at a glance, and rarely bothers to reject.',
    shows: 'S0 Timed-Out, first cause and browser notifications (K-03a, K-10)',
    overrides: { temperament: { notificationsOnShare: 0, conscientiousness: 0.3 } },
  },
  overcommitted: {
    about: 'Takes everything, never minds how much is open, falls behind and forgets.',
    shows: 'S0 Rejected and Timed-Out, three unanswered at a time (K-03b, K-08)',
    overrides: {
      temperament: { willingness: 2, workPace: 1.8 },
      deciding: { unansweredWeight: 0 },
      holding: { forgottenShare: 0.06 },
      followUp: { forgottenShare: 0.15 },
    },
  },
  hoarder: {
    about: 'Accepts at once and sits on tickets before starting them.',
    shows: 'S0 Email FRT, taking tickets and holding onto them (K-17)',
    overrides: { temperament: { willingness: 1.5, greed: 1.8 }, holding: { heldShare: 0.7 } },
  },
  speedster: {
    about: 'Answers in under two minutes after reading a fraction of the ticket.',
    shows: 'S0 Email FRT, too fast (K-16)',
    overrides: { temperament: { workPace: 0.25, readFraction: 0.35 } },
  },
  'over-escalator': {
    about: 'Escalates on a slight suspicion.',
    shows: 'S0 Rejected, only correct escalations are left out (K-01, K-28)',
    overrides: { temperament: { escalationThreshold: 0.3, escalationThresholdSpread: 0.05, skill: 0.7 } },
  },
  'part-timer': {
    about: 'Leaves without going offline, and offers wait in front of an empty chair.',
    shows: 'S0 Timed-Out, switch to offline (K-09, K-03a)',
    overrides: { shift: { forgetsOfflineShare: 0.6 }, temperament: { ticketsDone: 120 } },
  },
  star: {
    about: 'Skilled, careful and reliable; wins over customers dealt an unlucky hand.',
    shows: 'S0 Customer Reviews, the leaderboard at 4.8 and above (K-23, K-24, K-25)',
    overrides: {
      temperament: {
        skill: 0.98,
        skillSpread: 0.015,
        ticketsDone: 3000,
        willingness: 0.6,
        conscientiousness: 0.99,
        conscientiousnessSpread: 0.01,
        cherryPicking: 0.02,
        cherryPickingSpread: 0.01,
        readFraction: 1,
        readFractionSpread: 0,
      },
    },
  },
  'ai-expert': {
    about: 'Accepts at once, answers in seconds, seldom doubts itself; its confident wrong answers come back.',
    shows: 'S0 Email FRT, artificially fast (K-16, K-28)',
    overrides: {
      temperament: {
        skill: 0.6,
        skillSpread: 0,
        ticketsDone: 100_000,
        ticketsDoneSigma: 0,
        willingness: 20,
        willingnessSpread: 0,
        conscientiousness: 1,
        conscientiousnessSpread: 0,
        cherryPicking: 0,
        cherryPickingSpread: 0,
        greed: 1,
        greedSpread: 0,
        workPace: 0.01,
        workPaceSigma: 0,
        readFraction: 1,
        readFractionSpread: 0,
        escalationThreshold: 0.85,
        escalationThresholdSpread: 0,
      },
      noticing: { missedAlertShare: 0, emailMedian: 200, emailSigma: 0.2, chatMedian: 200, chatSigma: 0.2 },
      away: { awayMean: 0 },
      deciding: {
        unansweredWeight: 0,
        shiftEndWeight: 0,
        emailMedian: 300,
        emailSigma: 0.2,
        chatMedian: 300,
        chatSigma: 0.2,
      },
      holding: { forgottenShare: 0 },
      working: { loadResponse: 'none', readingPart: 0 },
      chat: { turnSlowdown: 0, qualityLoss: 0 },
      quality: { noise: 0.25 },
      fatigue: { speedLoss: 0 },
      followUp: { forgottenShare: 0 },
    },
  },
} as const satisfies Record<string, Archetype>;

export type ArchetypeName = keyof typeof ARCHETYPES;

/** The names in the order above. */
export const ARCHETYPE_NAMES = Object.keys(ARCHETYPES) as readonly ArchetypeName[];

/** The whole behaviour of an archetype, with a scenario's own numbers put on top. */
export function resolveArchetype(name: ArchetypeName, overrides: Overrides<ExpertBehaviour> = {}): ExpertBehaviour {
  const archetype: Archetype = ARCHETYPES[name];
  return withOverrides(withOverrides(DEFAULT_EXPERT_BEHAVIOUR, archetype.overrides), overrides);
}
