"""Averages the weights of runs that began from the same weights: average.py OUT.gguf CHECKPOINT... [--quantise]

Wortsman et al. 2022, "Model soups": the mean of several fine-tuned models is often better than each.
"""

import argparse

import torch

from export import write_model
from network import Config


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out")
    parser.add_argument("checkpoints", nargs="+")
    parser.add_argument("--quantise", action="store_true")
    arguments = parser.parse_args()
    checkpoints = [torch.load(path, weights_only=False) for path in arguments.checkpoints]
    first = checkpoints[0]
    for other in checkpoints[1:]:
        if list(other["vocabulary"]["words"]) != list(first["vocabulary"]["words"]) or other["config"] != first["config"]:
            raise SystemExit("the runs differ in their vocabulary or shape")
    mean = {name: sum(c["average"][name] for c in checkpoints) / len(checkpoints) for name in first["average"]}
    write_model(arguments.out, Config.of(first["config"]), mean, first["vocabulary"], arguments.quantise)


if __name__ == "__main__":
    main()
