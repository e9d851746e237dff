"""Makes fixtures/model/tiny.*: a small random model, examples for it, and the logits PyTorch gives for them.

Sizes are odd on purpose, so that the program's vectorised loops meet their edges. The same files come out every time.
"""

import argparse
import os
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ["ASKDB_TRAIN_KERNELS"] = "torch"

import numpy as np
import torch

from export import write_model
from network import Config, Network
from vocabulary import quantise

HERE = Path(__file__).resolve().parent
WORDS = (
    "how many customers are there in each city name of the singer with most concerts year stadium capacity age country id "
    "order by price total amount product date first last student pets weight type count average café h 2024 3 ' ?"
).split()
GRAMMAR = ["<s>", "end", "select", "value"] + [f"word{i}" for i in range(4, 37)]
RELATIONS = 77
TOKEN, TABLE, VALUE = 20, 21, 22
MAGIC, VERSION = 0x54534B41, 1
# tokens, columns, tables, values, tokens of the target
SHAPES = [(5, 4, 2, 1, 6), (1, 1, 1, 0, 1), (17, 33, 4, 5, 11), (12, 21, 3, 2, 8)]


def trigram_buckets(word: str) -> list[int]:
    data = f"<{word}>".encode()
    buckets = []
    for i in range(len(data) - 2):
        value = 2166136261
        for byte in data[i : i + 3]:
            value = (value ^ byte) * 16777619 % 2**32
        buckets.append(value % 8192)
    return buckets


def padded(data: bytes) -> bytes:
    return data.ljust((len(data) + 3) // 4 * 4, b"\0")


def record(random: np.random.Generator, shape: tuple[int, ...]) -> bytes:
    tokens, columns, tables, values, length = shape
    nodes = tokens + columns + tables + values
    types = [TOKEN] * tokens + list(random.integers(0, 20, columns)) + [TABLE] * tables + list(random.integers(22, 26, values))
    positions = list(range(tokens)) + [0] * (columns + tables) + list(random.integers(0, tokens, values))
    counts = [1] * tokens + list(random.integers(1, 4, nodes - tokens))
    words = random.integers(0, len(WORDS), sum(counts))
    pointers = np.arange(tokens, nodes) + len(GRAMMAR)
    target = np.where(random.random(length) < 0.5, random.integers(1, len(GRAMMAR), length), random.choice(pointers, length))
    body = struct.pack("<10I", 0, 0, 0, 0, tokens, columns, tables, values, len(words), length)
    body += padded(np.array([types, positions, counts], "<u2").T.tobytes())
    body += words.astype("<u4").tobytes() + target.astype("<i4").tobytes()
    body += padded(random.integers(0, RELATIONS, nodes * nodes).astype(np.uint8).tobytes())
    return struct.pack("<I", len(body)) + body


def write_tensors(folder: Path, random: np.random.Generator) -> None:
    lines = [f"{word}\t{' '.join(map(str, trigram_buckets(word)))}\n" for word in WORDS]
    (folder / "words.txt").write_text("".join(lines))
    (folder / "grammar.txt").write_text("".join(f"{word}\n" for word in GRAMMAR))
    (folder / "sources.txt").write_text("tiny\n")
    (folder / "databases.txt").write_text("tiny\n")
    header = struct.pack("<4I", MAGIC, VERSION, len(GRAMMAR), RELATIONS)
    (folder / "examples.bin").write_bytes(header + b"".join(record(random, shape) for shape in SHAPES))


def random_network(config: Config, random: np.random.Generator, vocabulary: int) -> tuple[Network, dict]:
    vectors = random.normal(size=(vocabulary, config.vector_width))
    vectors[0] = 0
    glove, scale = quantise(vectors)
    network = Network(config, torch.from_numpy(glove), torch.from_numpy(scale))
    for parameter in network.parameters():
        spread = 0.3 if parameter.dim() == 1 else max(0.25, parameter.shape[1] ** -0.5)
        parameter.data = torch.from_numpy(random.normal(scale=spread, size=tuple(parameter.shape)).astype(np.float32))
    for name, parameter in network.named_parameters():
        if "norm" in name and name.endswith("weight"):
            parameter.data += 1
    return network, {"glove": glove, "glove_scale": scale}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE.parents[1] / "fixtures" / "model")
    out = parser.parse_args().out
    random = np.random.default_rng(7)
    known = ["<unk>"] + WORDS[: len(WORDS) - 6]
    config = Config(
        width=32,
        heads=4,
        ff=44,
        encoder_layers=2,
        decoder_layers=1,
        words=len(GRAMMAR),
        relations=RELATIONS,
        learned_words=20,
        trigram_width=2,
        vector_width=11,
        max_length=24,
    )
    network, vectors = random_network(config, random, len(known))
    write_model(out / "tiny.gguf", config, network.state_dict(), {"words": known, **vectors})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_tensors(folder, random)
        for file in ("examples.bin", "words.txt"):
            (out / f"tiny.{file}").write_bytes((folder / file).read_bytes())
        command = [sys.executable, HERE / "reference.py", out / "tiny.gguf", folder, out / "tiny.logits.bin"]
        subprocess.run([*command, "--count", str(len(SHAPES))], check=True)


if __name__ == "__main__":
    main()
