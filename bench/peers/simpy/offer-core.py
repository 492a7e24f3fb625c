"""Tickets are offered to one expert after the other, never twice to the same; an accepted one holds its place until it is answered."""

from math import log, sqrt
from random import expovariate, lognormvariate, random

from playing import play

ARRIVAL_RATE = 0.82872
EXPERTS = 200
CAP = 3
ACCEPT = 0.8
SILENT = 0.08
ANSWER = 60
LIMIT = 300
# Lognormal work with a mean of 480 s and a standard deviation of 360 s: deviation and mean of its logarithm.
SPREAD = sqrt(log(1 + (360 / 480) ** 2))
MIDDLE = log(480) - SPREAD**2 / 2


class Desk:
    """Who has a free place, and which tickets wait for one."""

    def __init__(self, env):
        self.env = env
        self.taken = [0] * EXPERTS
        self.free = list(range(EXPERTS))
        self.positions = list(range(EXPERTS))
        self.waiting = []

    def choose(self, refused_by):
        """One of those with a free place who have not refused, all alike; None when there is none."""
        free = self.free
        if len(free) <= len(refused_by) and all(expert in refused_by for expert in free):
            return None
        while True:
            expert = free[int(random() * len(free))]
            if expert not in refused_by:
                return expert

    def take(self, expert):
        self.taken[expert] += 1
        if self.taken[expert] == CAP:
            last = self.free.pop()
            if last != expert:
                position = self.positions[expert]
                self.free[position] = last
                self.positions[last] = position

    def give(self, expert):
        """The oldest waiting ticket that the expert has not refused gets the place, if there is one."""
        if self.taken[expert] == CAP:
            self.positions[expert] = len(self.free)
            self.free.append(expert)
        self.taken[expert] -= 1
        for index, (found, refused_by) in enumerate(self.waiting):
            if expert not in refused_by:
                del self.waiting[index]
                self.take(expert)
                found.succeed(expert)
                return

    def wait(self, refused_by):
        """A place that will become free with an expert who has not refused, as an event."""
        found = self.env.event()
        self.waiting.append((found, refused_by))
        return found


def ticket(env, desk, tally, ordinal):
    arrived_at = env.now
    refused_by = []
    while True:
        expert = desk.choose(refused_by)
        if expert is None:
            expert = yield desk.wait(refused_by)
        else:
            desk.take(expert)
        decision = random()
        limit = env.timeout(LIMIT)
        if decision < SILENT:
            yield limit
        else:
            answer = env.timeout(expovariate(1 / ANSWER))
            yield answer | limit
            if answer.processed and decision < SILENT + ACCEPT:
                break
        refused_by.append(expert)
        desk.give(expert)
    tally.add("accepted", ordinal, env.now - arrived_at)
    yield env.timeout(lognormvariate(MIDDLE, SPREAD))
    tally.add("answered", ordinal, env.now - arrived_at)
    desk.give(expert)


def arrivals(env, tally):
    desk = Desk(env)
    for ordinal in range(tally.tickets):
        env.process(ticket(env, desk, tally, ordinal))
        yield env.timeout(expovariate(ARRIVAL_RATE))


play(arrivals)
