import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/** Frees what can be freed; twice, as what columns took is given back by the collection after. Made without a flag on the command line, so that the ordinary tests can measure too. */
function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  collect();
}

/** Bytes that live after a collection: objects, and columns, which lie outside the heap. */
export function bytesInUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Bytes of objects on the heap, those that nobody needs any more included. */
export function bytesOnHeap(): number {
  return getHeapStatistics().used_heap_size;
}
