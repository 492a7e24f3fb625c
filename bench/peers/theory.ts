interface Queue {
  /** Tickets a second. */
  readonly arrivalRate: number;
  /** Mean of the exponential work on a ticket, s. */
  readonly work: number;
}

interface QueueWithPatience extends Queue {
  readonly servers: number;
  /** Mean of the exponential time after which who still waits leaves, s. */
  readonly patience: number;
}

/** States less likely than this beside the likeliest one change no digit. */
const NEGLIGIBLE = 1e-18;

/** Mean times of M/M/1 in a steady state, s: until the work begins, and until it is done. */
export function singleServer({ arrivalRate, work }: Queue): { wait: number; stay: number } {
  const load = arrivalRate * work;
  const stay = work / (1 - load);
  return { wait: stay - work, stay };
}

/**
 * Erlang A (M/M/c+M) in a steady state: the share of customers who leave, and how long the others waited on average, s.
 *
 * Who finds k others waiting moves up in steps, each of which ends when a server is free or one of those ahead leaves, unless it is he
 * who leaves first: after all of them he is served with probability ∏ (cμ + jθ) ÷ (cμ + (j+1)θ), j = 0 … k, and they take
 * ∑ 1 ÷ (cμ + (j+1)θ), whoever ends them.
 */
export function queueWithPatience(queue: QueueWithPatience): { left: number; waitOfServed: number } {
  const { arrivalRate, work, servers, patience } = queue;
  const capacity = servers / work;
  let weight = 1;
  let total = 0;
  for (let busy = 0; busy < servers; busy++) {
    total += weight;
    weight *= (arrivalRate * work) / (busy + 1);
  }
  let served = total;
  let waited = 0;
  let stays = 1;
  let time = 0;
  for (let ahead = 0; weight > NEGLIGIBLE * total; ahead++) {
    const step = capacity + (ahead + 1) / patience;
    stays *= (step - 1 / patience) / step;
    time += 1 / step;
    total += weight;
    served += weight * stays;
    waited += weight * stays * time;
    weight *= arrivalRate / step;
  }
  return { left: 1 - served / total, waitOfServed: waited / served };
}
