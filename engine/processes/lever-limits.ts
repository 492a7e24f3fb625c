/** What a lever may be set to while a run goes on: more would stop everybody who watches it. */
export const LEVER_LIMITS = {
  /** Times the usual rate. */
  arrivalFactor: 1000,
  /** Tickets at one moment: some tenths of a second to play. */
  burst: 50_000,
  /** Experts hired at one moment. */
  hired: 500,
  /** Experts of a desk with those hired while it runs: twenty such levers. */
  hiredInAll: 10_000,
} as const;
