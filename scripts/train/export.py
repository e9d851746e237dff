"""Writes averaged weights, of one checkpoint or the mean of several, as the GGUF file that the program reads; reads one back as a network."""

import argparse
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

import gguf_file
from network import Config, Network

FORMAT = 1


def packed(tensor: np.ndarray, quantise: bool) -> np.ndarray | gguf_file.Quantised:
    """Matrices in 16 bits, or 8 where their rows are whole blocks; vectors as they are."""
    if tensor.ndim != 2:
        return tensor.astype(np.float32)
    if quantise and tensor.shape[1] % gguf_file.BLOCK == 0:
        return gguf_file.Quantised(tensor)
    return tensor.astype(np.float16)


def write_model(
    path: str | Path,
    config: Config,
    weights: dict[str, Tensor],
    vocabulary: dict,
    quantise: bool = False,
    confidence: list[float] | None = None,
    rerank: list[float] | None = None,
    sure: float | None = None,
) -> None:
    """`weights` by their names in the network; `vocabulary` as vocabulary.py makes it: words, glove, glove_scale;
    `rerank`, `confidence`, `sure`: as rerank.py prints them."""
    gguf = gguf_file.Gguf()
    gguf.values["general.architecture"] = "askdb"
    gguf.values["general.alignment"] = gguf_file.ALIGNMENT
    gguf.values["askdb.format"] = FORMAT
    gguf.values |= {f"askdb.{name}": value for name, value in asdict(config).items()}
    gguf.values["askdb.vocabulary"] = [str(word) for word in vocabulary["words"]]
    gguf.tensors["word.glove"] = np.asarray(vocabulary["glove"], np.int8)
    gguf.tensors["word.glove_scale"] = np.asarray(vocabulary["glove_scale"], np.float32)
    for name, tensor in weights.items():
        gguf.tensors[name] = packed(tensor.numpy(), quantise)
    for name, vector in (("confidence", confidence), ("rerank", rerank), ("sure", [sure] if sure else None)):
        if vector:
            gguf.tensors[name] = np.array(vector, np.float32)
    gguf_file.write(path, gguf)


def read_model(path: str | Path) -> tuple[Network, list[str]]:
    """The network of a GGUF file, in float32, and its vocabulary."""
    gguf = gguf_file.read(path)
    config = Config.of({name.removeprefix("askdb."): value for name, value in gguf.values.items()})
    tensors = {name: torch.from_numpy(tensor.copy()) for name, tensor in gguf.tensors.items()}
    for name in ("confidence", "rerank", "sure"):
        tensors.pop(name, None)
    network = Network(config, tensors.pop("word.glove"), tensors.pop("word.glove_scale"))
    network.load_state_dict({name: tensor.float() for name, tensor in tensors.items()})
    return network.eval(), gguf.values["askdb.vocabulary"]


def load(path: str) -> tuple[Config, dict[str, Tensor], dict]:
    """Configuration, averaged weights and vocabulary of a checkpoint, or of an exported model."""
    if path.endswith(".gguf"):
        network, words = read_model(path)
        gguf = gguf_file.read(path)
        vocabulary = {"words": words, "glove": gguf.tensors["word.glove"], "glove_scale": gguf.tensors["word.glove_scale"]}
        return network.config, network.state_dict(), vocabulary
    checkpoint = torch.load(path, weights_only=False)
    return Config.of(checkpoint["config"]), checkpoint["average"], checkpoint["vocabulary"]


def mean_of(models: list[tuple[Config, dict[str, Tensor], dict]]) -> dict[str, Tensor]:
    """Of several points of a run, or of runs that began from the same weights: often better than each on what none has seen (Wortsman
    et al. 2022, "Model soups")."""
    config, first, vocabulary = models[0]
    for other, _, its in models[1:]:
        if other != config or list(its["words"]) != list(vocabulary["words"]):
            raise SystemExit("the models differ in their vocabulary or shape")
    return {name: sum(weights[name].float() for _, weights, _ in models) / len(models) for name in first}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", nargs="+", metavar="CHECKPOINT", help="or an exported model; of several the mean")
    parser.add_argument("out")
    parser.add_argument("--quantise", action="store_true", help="matrices in 8 bits: half the size")
    parser.add_argument("--rerank", nargs="+", type=float, metavar="WEIGHT", help="as rerank.py finds them")
    parser.add_argument("--confidence", nargs="+", type=float, metavar="WEIGHT", help="slope, intercept and weights of evidence, likewise")
    parser.add_argument("--sure", type=float, metavar="SHARE", help="answers below this confidence are said to be unsure, likewise")
    arguments = parser.parse_args()
    models = [load(path) for path in arguments.models]
    config, _, vocabulary = models[0]
    write_model(
        arguments.out,
        config,
        mean_of(models),
        vocabulary,
        arguments.quantise,
        arguments.confidence,
        arguments.rerank,
        arguments.sure,
    )


if __name__ == "__main__":
    main()
