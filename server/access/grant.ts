import { ROLES, type Role } from '../protocol/index.ts';

/** What somebody may do here. */
export interface Grant {
  readonly role: Role;
  /** The one run that it covers; all of them when left out. */
  readonly onlyRun?: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Whether a grant covers what a role may do. */
export function covers({ role }: Grant, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}

/** Whether a grant covers a run. */
export function coversRun({ onlyRun }: Grant, run: string): boolean {
  return onlyRun === undefined || onlyRun === run;
}
