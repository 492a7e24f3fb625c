/** A load of two seconds on a desk of ten; thresholds can be written behind it. */
export const TINY_PROFILE = `
name: tiny
desk:
  preset: offer-core
  seed: tiny
  horizon: 365 d
  arrivals: [{ name: tickets, rate: 0 per hour }]
  experts: [{ name: agents, count: 10, response: outside }]
load:
  kind: smoke
  speed: 600
  seed: 1
  settle: 1 s
  populations:
    tickets: { arrivals: poisson, stages: [{ for: 2 s, rate: 30/s }], twice: 30 % }
    experts:
      count: 10
      accept: 80 %
      reject: 10 %
      think: { law: exponential, mean: 60 s }
      work: 60 s
    watchers: { count: 2 }
`;
