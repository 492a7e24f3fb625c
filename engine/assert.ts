/**
 * Stops the run when a fact the engine relies on does not hold: a bug in the engine, never a mistake of its user.
 *
 * @throws Error named 'BrokenInvariant' whose message is the fact.
 */
export function assert(condition: boolean, fact: string): asserts condition {
  if (!condition) breakOff(fact);
}

// Apart, so that assert itself stays small enough to be inlined where it is called.
function breakOff(fact: string): never {
  const broken = new Error(fact);
  broken.name = 'BrokenInvariant';
  throw broken;
}
