/** A part of a scenario in the form that files have it: durations, rates and shares as text. */
export interface ScenarioLayer {
  /** The preset under this one; strict when left out. */
  readonly preset?: string;
  /** In one sentence, for lists of presets. */
  readonly about: string;
  /** What is laid under the file. */
  readonly settings: Readonly<Record<string, unknown>>;
}
