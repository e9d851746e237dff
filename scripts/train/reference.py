"""Writes the logits of some examples by teacher forcing, for the test that the program's forward pass equals PyTorch's.

For each example: u32 its place in the folder, u32 L, u32 words + nodes, then float32 logits [L, words + nodes].
"""

import argparse
import struct

import numpy as np
import torch

import kernels
from export import read_model
from tensors import Batcher, Folders


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", help="a GGUF file")
    parser.add_argument("tensors", help="a tensor folder")
    parser.add_argument("out")
    parser.add_argument("--count", type=int, default=8)
    arguments = parser.parse_args()
    kernels.low_precision = False
    network, vocabulary = read_model(arguments.model)
    folders = Folders([arguments.tensors])
    batcher = Batcher(folders, vocabulary)
    with open(arguments.out, "wb") as file, torch.no_grad():
        for record in np.linspace(0, len(folders) - 1, min(arguments.count, len(folders))).astype(int):
            logits = network(batcher.batch([record]))
            file.write(struct.pack("<III", record, *logits.shape))
            file.write(logits.numpy().astype("<f4").tobytes())


if __name__ == "__main__":
    main()
