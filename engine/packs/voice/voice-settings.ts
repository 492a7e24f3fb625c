/** What happens in a call besides talking: callers put on hold, and passed on (K-85, K-87). */
export interface VoiceSettings {
  readonly hold: HoldSettings;
  readonly transfer: TransferSettings;
  /** A call answered within this counts for the service level, ms. 20 s, I (80/20). */
  readonly serviceLevelTime: number;
}

/** Callers on hold. */
export interface HoldSettings {
  /** Share of calls of middling difficulty (½) in which the caller is put on hold, in proportion to difficulty, 0..1. 0.4, A. */
  readonly heldShare: number;
  /** Median of a hold, ms. 45 s, A. */
  readonly heldMedian: number;
  /** Sigma of its logarithm, ≥ 0. 0.7, A. */
  readonly heldSigma: number;
  /** The hold begins after this part of the talk, 0..1. 0.3, A. */
  readonly talkedShare: number;
  /** A hold longer than this is too long, ms. 60 s, S (S1, K-85). */
  readonly mindedTime: number;
  /** Share of callers who feel so, 0..1. 0.6, S (S1: up to 60 %). */
  readonly mindsShare: number;
  /** What it costs their satisfaction. 0.35, A (as much as a wait of twice what was expected). */
  readonly mindedLoss: number;
}

/** Callers passed on to somebody else. */
export interface TransferSettings {
  /** Share of calls that an expert of skill ½ passes on, in proportion to what is missing in skill, 0..1. 0.08, A. */
  readonly transferredShare: number;
  /** Nobody passes a caller on who has been passed on so often. 3, A. */
  readonly mostTransfers: number;
}

export const DEFAULT_VOICE: VoiceSettings = {
  hold: {
    heldShare: 0.4,
    heldMedian: 45_000,
    heldSigma: 0.7,
    talkedShare: 0.3,
    mindedTime: 60_000,
    mindsShare: 0.6,
    mindedLoss: 0.35,
  },
  transfer: { transferredShare: 0.08, mostTransfers: 3 },
  serviceLevelTime: 20_000,
};
