/** An expert was picked, on the floor or in a list. */
export class ExpertChosen extends Event {
  static readonly type = 'expert-chosen';
  /** Row of the expert. */
  readonly expert: number;

  constructor(expert: number) {
    super(ExpertChosen.type, { bubbles: true, composed: true });
    this.expert = expert;
  }
}

declare global {
  interface HTMLElementEventMap {
    'expert-chosen': ExpertChosen;
  }
}
