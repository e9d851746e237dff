"""Which phrasings are kept out of training: one in eight of every list of at least four, told by its own text."""
import zlib


def held(pattern):
    return zlib.crc32(pattern.encode()) % 8 == 3


def choose(c, patterns):
    """One of the patterns; a context says whether it may (or would rather) use those held out, and is told if it did."""
    kept = [p for p in patterns if not held(p)]
    if len(set(patterns)) < 4 or not kept:
        return c.rng.choice(patterns)
    out = [p for p in patterns if held(p)]
    if c.held and out and c.rng.random() < .5:
        c.used_held = True
        return c.rng.choice(out)
    return c.rng.choice(kept)
