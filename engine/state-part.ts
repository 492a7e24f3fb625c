/**
 * Marks a class whose ordinary fields are part of the state of a run.
 *
 * Ordinary fields (numbers, strings, booleans, typed arrays, arrays of these, other state parts) are copied by save and restore.
 * `#private` fields are wiring and configuration: the constructor rebuilds them from the scenario, so they are never copied.
 */
export abstract class StatePart {}
