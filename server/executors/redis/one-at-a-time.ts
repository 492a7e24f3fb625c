/** Leaves a step out while the one before it goes on: what is done again and again does not pile up when an answer takes long. */
export function onlyOneAtATime(step: () => Promise<void>): () => void {
  let isUnderWay = false;
  return () => {
    if (isUnderWay) return;
    isUnderWay = true;
    void step().finally(() => (isUnderWay = false));
  };
}
