"""What the models share: sums of what they find, slice by slice, and the time they take."""

import json
import platform
import random
import sys
import time

import simpy

SEED = 20261


class Tally:
    """Adds up what a model finds, by the slice in which a ticket came."""

    def __init__(self, tickets, slices):
        self.tickets = tickets
        self.slices = slices
        self.measures = {}

    def add(self, measure, ordinal, value):
        parts = self.measures.get(measure)
        if parts is None:
            parts = self.measures[measure] = [[0.0, 0] for _ in range(self.slices)]
        part = parts[ordinal * self.slices // self.tickets]
        part[0] += value
        part[1] += 1


def play(arrivals):
    """Runs `arrivals(env, tally)` for as many tickets and slices as the command line says, and prints what it found."""
    tally = Tally(int(sys.argv[1]), int(sys.argv[2]))
    random.seed(SEED)
    env = simpy.Environment()
    env.process(arrivals(env, tally))
    cpu, wall = time.process_time(), time.perf_counter()
    env.run()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    found = {
        "program": f"SimPy {simpy.__version__} on Python {platform.python_version()}",
        "tickets": tally.tickets,
        "cpu": 1000 * cpu,
        "wall": 1000 * wall,
        "measures": tally.measures,
    }
    print(json.dumps(found))
