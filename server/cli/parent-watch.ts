/** Between two looks, ms. */
const LOOK_MS = 500;

/**
 * Tells when the program that started this one is gone: `npm` that is told to end takes its shell along, and would leave a server behind.
 *
 * @returns ends the watching
 */
export function watchParent(gone: () => void): () => void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, LOOK_MS);
  return () => clearInterval(timer);
}
