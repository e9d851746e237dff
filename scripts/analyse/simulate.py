"""Series of known structure, the same on every run: level, trend, season and noise, and what was put into them."""
import math
import random

KINDS = ("level", "trend", "damped", "season", "trend and season", "season that grows", "walk", "counts", "jumps", "weeks")
SEED = 21


def season_of(rng, period, size):
    parts = [rng.gauss(0, size) for _ in range(period)]
    mean = sum(parts) / period
    return [part - mean for part in parts]


def poisson(rng, mean):
    if mean > 50:
        return max(0, round(rng.gauss(mean, math.sqrt(mean))))
    bound, product, count = math.exp(-mean), rng.random(), 0
    while product > bound:
        product *= rng.random()
        count += 1
    return count


def make(kind, rng):
    """(values, period): 60 to 144 values of the kind."""
    period = 7 if kind in ("weeks", "counts") else 12 if rng.random() < 0.7 else 4
    count = rng.randrange(60, 145)
    noise, level = rng.uniform(3, 10), rng.uniform(150, 400)
    slope = rng.uniform(-0.8, 1.2)
    season = season_of(rng, period, rng.uniform(10, 40))
    values, state = [], level
    for i in range(count):
        expected = level
        if kind in ("trend", "trend and season"):
            expected += slope * i
        if kind == "damped":
            expected += 40 * slope * (1 - 0.95 ** i)
        if kind in ("season", "trend and season", "weeks"):
            expected += season[i % period]
        if kind == "season that grows":
            expected = (level + 1.5 * i) * (1 + season[i % period] / 200)
        if kind == "walk":
            state += rng.gauss(0, noise)
            expected = state
        if kind == "jumps":
            state += rng.gauss(0, 3 * noise) if rng.random() < 0.05 else 0
            expected = state
        if kind == "counts":
            values.append(poisson(rng, max(0.5, level / 40 + season[i % period] / 12)))
        else:
            values.append(expected + rng.gauss(0, noise))
    return values, period


def series(each):
    rng = random.Random(SEED)
    for kind in KINDS:
        for _ in range(each):
            yield kind, *make(kind, rng)


def with_anomalies(count):
    """(values, period, places of points, places of steps): points 6 to 10 noises off, in some a lasting step of 6 to 10."""
    rng = random.Random(SEED + 1)
    for number in range(count):
        period = rng.choice((1, 7, 12))
        size, noise = rng.randrange(72, 145), rng.uniform(2, 8)
        season = season_of(rng, period, 3 * noise) if period > 1 else [0]
        slope = rng.choice((0, 0, rng.uniform(-0.3, 0.3) * noise / 3))
        values = [200 + slope * i + season[i % period] + rng.gauss(0, noise) for i in range(size)]
        steps = []
        if number % 4 == 0:
            at = rng.randrange(size // 4, 3 * size // 4)
            by = rng.choice((-1, 1)) * rng.uniform(6, 10) * noise
            values = [value + (by if i >= at else 0) for i, value in enumerate(values)]
            steps.append(at)
        points = sorted(rng.sample([i for i in range(size) if all(abs(i - step) > 6 for step in steps)], rng.randrange(0, 5)))
        for i in points:
            values[i] += rng.choice((-1, 1)) * rng.uniform(6, 10) * noise
        yield values, period, points, steps
