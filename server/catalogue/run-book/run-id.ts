import { randomBytes } from 'node:crypto';

/** The id of a run that has not been before: `r-5f0c21b9aa`. */
export const newRunId = (): string => `r-${randomBytes(5).toString('hex')}`;
