/** A file that was sent, and where it lies on the server. */
export interface SentFile {
  readonly fileName: string;
  readonly upload: string;
}

const SENT_AS = 'switchyard.plan.sent';

/** The file that was sent before the page was loaded again. */
export function sentBefore(): SentFile | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(SENT_AS) ?? '') as SentFile;
  } catch {
    return undefined;
  }
}

/** Keeps it for the next time. */
export const keepSent = (sent: SentFile): void => sessionStorage.setItem(SENT_AS, JSON.stringify(sent));
