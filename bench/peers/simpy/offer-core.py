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
        if self.taken[expert] == CAP:
            self.positions[expert] = len(self.free)
            self.free.append(expert)
        self.taken[expert] -= 1

    def place(self, refused_by):
        """A place with an expert, as an event: at once where there is one, or when one becomes free."""
        expert = self.choose(refused_by)
        found = self.env.event()
        if expert is None:
            self.waiting.append((found, refused_by))
        else:
            self.take(expert)
            found.succeed(expert)
        return found

    def offer_waiting(self, expert):
        """The oldest ticket that the expert has not refused takes the place that became free, unless another took it."""
        if self.taken[expert] == CAP:
            return
        for index, (found, refused_by) in enumerate(self.waiting):
            if expert not in refused_by:
                del self.waiting[index]
                self.take(expert)
                found.succeed(expert)
                return


def offer(env):
    """Makes one offer; whether it was accepted."""
    decision = random()
    limit = env.timeout(LIMIT)
    if decision < SILENT:
        yield limit
        return False
    answer = env.timeout(expovariate(1 / ANSWER))
    yield answer | limit
    return answer.processed and decision < SILENT + ACCEPT


def ticket(env, desk, tally, ordinal):
    arrived_at = env.now
    refused_by = []
    place = desk.place(refused_by)
    while True:
        expert = yield place
        if (yield from offer(env)):
            break
        refused_by.append(expert)
        desk.give(expert)
        place = desk.place(refused_by)
        desk.offer_waiting(expert)
    tally.add("accepted", ordinal, env.now - arrived_at)
    yield env.timeout(lognormvariate(MIDDLE, SPREAD))
    tally.add("answered", ordinal, env.now - arrived_at)
    desk.give(expert)
    desk.offer_waiting(expert)


def arrivals(env, tally):
    desk = Desk(env)
    for ordinal in range(tally.tickets):
        env.process(ticket(env, desk, tally, ordinal))
        yield env.timeout(expovariate(ARRIVAL_RATE))


play(arrivals)
