/** The part of autocannon 9 that is used; it brings no types. Latencies in milliseconds. */
declare module 'autocannon' {
  interface Wish {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly headers: Readonly<Record<string, string>>;
  }

  interface Found {
    readonly requests: { readonly average: number; readonly total: number };
    readonly latency: { readonly p50: number; readonly p99: number; readonly max: number };
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
  }

  function autocannon(wish: Wish): Promise<Found>;
  export = autocannon;
}
