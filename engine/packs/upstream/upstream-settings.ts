/**
 * Orders before the desk: what comes late or not whole makes customers write, with a cause that no expert can do anything about (K-112).
 * Such tickets are of the first category with the case type `late-order`, or of any where there is none, and of the first stream.
 */
export interface UpstreamSettings {
  /** How often orders fall due, ms, > 0. 1 h, A: a step of the model. */
  readonly stepTime: number;
  /** Orders due each time on average, 0..65535; half an order each time is one every other time. 20, A. */
  readonly ordersPerStep: number;
  /** Part of them delivered on time in usual days, 0..1. 0.95, A. */
  readonly onTimeShare: number;
  /** Part of them delivered whole, 0..1. 0.98, A. */
  readonly filledShare: number;
  /** When something goes wrong upstream, ms after the start. 1 d, A. */
  readonly shockTime: number;
  /** For how long, ms; 0 for never. 8 h, A. */
  readonly shockLastsTime: number;
  /** Part delivered on time meanwhile, 0..1. 0.6, A. */
  readonly shockOnTimeShare: number;
  /** Chance that the customer of an order that is late or not whole writes, 0..1. 0.3, A. */
  readonly contactShare: number;
  /** Mean time until then, ms. 6 h, A. */
  readonly contactMean: number;
}

export const DEFAULT_UPSTREAM: UpstreamSettings = {
  stepTime: 3_600_000,
  ordersPerStep: 20,
  onTimeShare: 0.95,
  filledShare: 0.98,
  shockTime: 86_400_000,
  shockLastsTime: 28_800_000,
  shockOnTimeShare: 0.6,
  contactShare: 0.3,
  contactMean: 21_600_000,
};
