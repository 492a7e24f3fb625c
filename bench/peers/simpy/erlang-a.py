"""A hundred servers who take every ticket in the order of arrival, and customers who leave."""

from random import expovariate

import simpy
from playing import play

ARRIVAL_RATE = 0.35
WORK = 300
SERVERS = 100
PATIENCE = 150


def ticket(env, servers, tally, ordinal):
    arrived_at = env.now
    with servers.request() as turn:
        yield turn | env.timeout(expovariate(1 / PATIENCE))
        if not turn.triggered:
            tally.add("left", ordinal, 1)
            return
        tally.add("left", ordinal, 0)
        tally.add("accepted", ordinal, env.now - arrived_at)
        yield env.timeout(expovariate(1 / WORK))


def arrivals(env, tally):
    servers = simpy.Resource(env, capacity=SERVERS)
    for ordinal in range(tally.tickets):
        env.process(ticket(env, servers, tally, ordinal))
        yield env.timeout(expovariate(ARRIVAL_RATE))


play(arrivals)
