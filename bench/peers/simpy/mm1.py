"""One server who takes every ticket in the order of arrival."""

from random import expovariate

import simpy
from playing import play

ARRIVAL_RATE = 0.8 / 60
WORK = 60


def ticket(env, server, tally, ordinal):
    arrived_at = env.now
    with server.request() as turn:
        yield turn
        tally.add("accepted", ordinal, env.now - arrived_at)
        yield env.timeout(expovariate(1 / WORK))
    tally.add("answered", ordinal, env.now - arrived_at)


def arrivals(env, tally):
    server = simpy.Resource(env, capacity=1)
    for ordinal in range(tally.tickets):
        env.process(ticket(env, server, tally, ordinal))
        yield env.timeout(expovariate(ARRIVAL_RATE))


play(arrivals)
