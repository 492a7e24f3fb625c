/** Somebody was picked, on the floor or in a list; `expert` is the row. */
export type ExpertChosen = CustomEvent<{ readonly expert: number }>;

/** The event that says so; it leaves the element it comes from. */
export function expertChosen(expert: number): ExpertChosen {
  return new CustomEvent('expert-chosen', { detail: { expert }, bubbles: true, composed: true });
}

declare global {
  interface HTMLElementEventMap {
    'expert-chosen': ExpertChosen;
  }
}
