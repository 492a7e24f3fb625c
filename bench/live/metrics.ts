/** Numbers of the server at one moment, from what it tells Prometheus. */
export interface ServerNumbers {
  /** Seconds on a processor since it began. */
  readonly cpuSeconds: number;
  readonly memoryMb: number;
  /** Frames made, whoever got them. */
  readonly frames: number;
  readonly mostPacketsWaiting: number;
  readonly bytesWaiting: number;
}

/** @throws Error when the server does not answer, or tells something else */
export async function serverNumbers(port: number, token: string): Promise<ServerNumbers> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  const text = await response.text();
  return {
    cpuSeconds: readMetric(text, 'process_cpu_seconds_total'),
    memoryMb: readMetric(text, 'process_resident_memory_bytes') / 2 ** 20,
    frames: readMetric(text, 'switchyard_frames_total'),
    mostPacketsWaiting: readMetric(text, 'switchyard_packets_waiting_most'),
    bytesWaiting: readMetric(text, 'switchyard_bytes_waiting'),
  };
}

/** One number of the text that Prometheus reads. */
export function readMetric(text: string, name: string): number {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  if (line === undefined) throw new Error(`The server tells no ${name}.`);
  return Number(line.slice(name.length + 1));
}
