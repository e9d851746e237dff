"""Trains the network on tensor folders. Checkpoints, the log and the exported model are in var/train/NAME."""

import argparse
import copy
import json
import math
import signal
import time
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from export import read_model, write_model
from kernels import AdamW
from network import Config, Network
from tensors import IGNORED, Batch, Batcher, Folders

ROOT = Path(__file__).resolve().parents[2]
RUNS = ROOT / "var" / "train"
HEAD_WIDTH = 32
REPORT_STEPS = 100
MASKED = -1e9


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", help="of the run")
    parser.add_argument("--resume", metavar="NAME", help="go on with a run, its arguments kept where not given again")
    parser.add_argument("--init", metavar="GGUF", help="start from exported weights")
    parser.add_argument("--train", nargs="+", default=[], metavar="DIR", help="tensor folders")
    parser.add_argument("--dev", nargs="+", default=[], metavar="DIR")
    parser.add_argument("--hold-out", metavar="FILE", help="databases, one a line, whose examples only measure")
    parser.add_argument("--vocabulary", metavar="NPZ")
    parser.add_argument("--weight", action="append", default=[], metavar="SOURCE=SHARE")
    parser.add_argument("--width", type=int, default=256)
    parser.add_argument("--heads", type=int, help=f"default: width / {HEAD_WIDTH}")
    parser.add_argument("--ff", type=int, help="default: 4 width")
    parser.add_argument("--encoder-layers", type=int, default=6)
    parser.add_argument("--decoder-layers", type=int, default=3)
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--warm-up", type=int, default=400, help="steps")
    parser.add_argument("--minutes", type=float, default=1e6)
    parser.add_argument("--steps", type=int, default=10**9, help="ends the run; the rate falls to nothing until then")
    parser.add_argument("--epochs", type=float, default=1000)
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--drop-words", type=float, default=0.05)
    parser.add_argument("--drop-schema", type=float, default=0.4, help="share of the examples that lose unused tables and columns")
    parser.add_argument("--drop-named", type=float, default=0.0, help="share that lose a column they name, so have no answer")
    parser.add_argument("--most-columns", type=int, default=1000, help="wider schemas lose unused columns at random")
    parser.add_argument("--smoothing", type=float, default=0.0)
    parser.add_argument("--weight-decay", type=float, default=0.01)
    parser.add_argument("--average", type=float, default=0.999, help="decay of the averaged weights")
    parser.add_argument("--checkpoint-minutes", type=float, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.resume:
        kept = json.loads((RUNS / arguments.resume / "arguments.json").read_text())
        parser.set_defaults(**(kept | {"name": arguments.resume}))
        arguments = parser.parse_args()
    if not (arguments.name and arguments.train and arguments.vocabulary):
        parser.error("--name, --train and --vocabulary are needed, or --resume")
    return arguments


GRAMMAR = ("dec.word.weight", "dec.out_word.weight", "dec.out_word.bias")  # a row for each grammar word
RESIDUAL = ("out", "cross_out", "ff2")  # what a layer adds goes through these
# RELATION_HINTED of src/model/input.h and on: what each relation was before hints told it apart.
HINTED_LIKE = dict(zip(range(79, 91), [10, 11, 9, 16, 17, 15, 22, 23, 21, 28, 29, 27]))


def sample_epoch(source_of: np.ndarray, shares: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """A random order of the examples, each source's taken `share` times (the fraction: a random part of them)."""
    times = np.floor(shares[source_of]).astype(int)
    taken = [np.repeat(np.arange(len(source_of)), times)]
    for source, share in enumerate(shares):
        members = np.flatnonzero(source_of == source)
        taken.append(random.permutation(members)[: round(len(members) * (share % 1))])
    return random.permutation(np.concatenate(taken))


def source_shares(sources: list[str], weights: list[str]) -> np.ndarray:
    shares = np.ones(len(sources))
    for weight in weights:
        name, share = weight.rsplit("=", 1)
        matching = [i for i, source in enumerate(sources) if name in source]
        if not matching:
            raise SystemExit(f"--weight {weight}: no source of {sources} has that name")
        shares[matching] = float(share)
    return shares


def log_probabilities(logits: Tensor, batch: Batch, words: int) -> tuple[Tensor, Tensor]:
    """Over grammar words and allowed nodes; and which those are."""
    allowed = torch.nn.functional.pad(batch.allowed, (words, 0), value=True)[batch.token_examples]
    return logits.masked_fill(~allowed, MASKED).log_softmax(1), allowed


def loss_of(logits: Tensor, batch: Batch, words: int, smoothing: float) -> Tensor:
    """Mean over the tokens whose value is known."""
    log_probability, allowed = log_probabilities(logits, batch, words)
    loss = torch.nn.functional.nll_loss(log_probability, batch.target, ignore_index=IGNORED)
    if not smoothing:
        return loss
    known = batch.target != IGNORED
    spread = -(log_probability * allowed).sum(1) / allowed.sum(1)
    return (1 - smoothing) * loss + smoothing * spread[known].mean()


@torch.no_grad()
def evaluate(network: Network, batcher: Batcher, size: int) -> dict[str, float]:
    """Teacher forcing: every step sees the right tokens before it."""
    order = np.arange(len(batcher.folders))
    loss = tokens = right = named = named_right = sequences = 0.0
    for first in range(0, len(order), size):
        batch = batcher.batch(order[first : first + size])
        log_probability, _ = log_probabilities(network(batch), batch, batcher.words)
        known = batch.target != IGNORED
        hit = log_probability.argmax(1) == batch.target
        of_value = batch.target >= batcher.words + batch.value_start[batch.token_examples]
        loss += torch.nn.functional.nll_loss(log_probability, batch.target, ignore_index=IGNORED, reduction="sum").item()
        tokens, right = tokens + known.sum().item(), right + hit.sum().item()
        named += (known & ~of_value).sum().item()
        named_right += (hit & ~of_value).sum().item()
        wrong = torch.zeros(batch.examples).index_add(0, batch.token_examples, (known & ~hit).float())
        sequences += (wrong == 0).sum().item()
    return {
        "loss": loss / tokens,
        "token_accuracy": right / tokens,
        "name_accuracy": named_right / named,
        "sequence_accuracy": sequences / len(order),
    }


class Trainer:
    def __init__(self, arguments: argparse.Namespace):
        self.arguments = arguments
        self.folder = RUNS / arguments.name
        self.folder.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(arguments.seed)
        with np.load(arguments.vocabulary) as file:
            self.vocabulary = {key: file[key] for key in file.files}
        words = self.vocabulary["words"].tolist()
        held = Path(arguments.hold_out).read_text().split() if arguments.hold_out else []
        self.train = Batcher(
            Folders(arguments.train, without=held),
            words,
            arguments.drop_schema,
            arguments.drop_words,
            arguments.drop_named,
            arguments.most_columns,
        )
        self.held = Batcher(Folders(arguments.train, only=held), words) if held else None
        self.dev = {Path(path).name: Batcher(Folders([path]), words) for path in arguments.dev}
        self.config = self._config()
        glove, scale = (torch.from_numpy(self.vocabulary[key]) for key in ("glove", "glove_scale"))
        self.network = Network(self.config, glove, scale)
        if arguments.init:
            self._start_from(arguments.init)
        self.averaged = copy.deepcopy(self.network)
        self.parameters = list(self.network.parameters())
        self.optimizer = AdamW(self.parameters, list(self.averaged.parameters()), arguments.weight_decay)
        self.step = self.epoch = self.in_epoch = 0
        self.elapsed = 0.0  # seconds of training, over resumes
        self.stopped = False
        if arguments.resume:
            self._restore()

    def _config(self) -> Config:
        a = self.arguments
        return Config(
            a.width,
            a.heads or a.width // HEAD_WIDTH,
            a.ff or 4 * a.width,
            a.encoder_layers,
            a.decoder_layers,
            self.train.words,
            self.train.folders.relations,
            int(self.vocabulary["learned"]),
        )

    def _start_from(self, path: str) -> None:
        """Weights of the same name and shape; learned words by their text; relations and grammar words, which are added at the end,
        as far as it has them."""
        other, words = read_model(path)
        mine, theirs = self.network.state_dict(), other.state_dict()
        for name in mine.keys() & theirs.keys():
            if mine[name].shape == theirs[name].shape and name != "word.learned.weight":
                mine[name].copy_(theirs[name])
            elif name in GRAMMAR and mine[name].shape[1:] == theirs[name].shape[1:]:
                mine[name][: len(theirs[name])] = theirs[name]
            elif ".rel_" in name and mine[name].shape[1:] == theirs[name].shape[1:]:
                mine[name][: len(theirs[name])] = theirs[name]
                for row, like in HINTED_LIKE.items():
                    if len(theirs[name]) <= row < len(mine[name]):
                        mine[name][row] = theirs[name][like]
        for name in mine.keys() - theirs.keys():  # layers that it has not: they change nothing at first
            if name.startswith(("enc.", "dec.")) and name.split(".")[-2] in RESIDUAL:
                mine[name].zero_()
        row_of = {word: row for row, word in enumerate(words[: other.config.learned_words])}
        for row, word in enumerate(self.vocabulary["words"][: self.config.learned_words].tolist()):
            if word in row_of and other.config.width == self.config.width:
                mine["word.learned.weight"][row] = theirs["word.learned.weight"][row_of[word]]

    def _restore(self) -> None:
        state = torch.load(self.folder / "checkpoint.pt", weights_only=False)
        self.network.load_state_dict(state["network"])
        self.averaged.load_state_dict(state["average"])
        self.optimizer.restore(state["optimizer"])
        self.step, self.epoch, self.in_epoch, self.elapsed = state["progress"]
        torch.set_rng_state(state["random"])

    def save(self) -> None:
        state = {
            "config": asdict(self.config),
            "vocabulary": self.vocabulary,
            "network": self.network.state_dict(),
            "average": self.averaged.state_dict(),
            "optimizer": self.optimizer.state(),
            "progress": (self.step, self.epoch, self.in_epoch, self.elapsed),
            "random": torch.get_rng_state(),
        }
        unfinished = self.folder / "checkpoint.unfinished"
        torch.save(state, unfinished)
        unfinished.rename(self.folder / "checkpoint.pt")
        for name in ("model.gguf", f"model-{self.step:06}.gguf"):  # earlier ones are there to be averaged
            write_model(self.folder / name, self.config, self.averaged.state_dict(), self.vocabulary)

    def log(self, **line) -> None:
        line = {"step": self.step, "minutes": self.elapsed / 60} | line
        line = {key: float(f"{value:.5g}") if isinstance(value, float) else value for key, value in line.items()}
        print(json.dumps(line), flush=True)
        with open(self.folder / "log.jsonl", "a") as file:
            file.write(json.dumps(line) + "\n")

    def checkpoint(self) -> None:
        self.save()
        for name, batcher in (self.dev | {"held": self.held}).items():
            if batcher:
                result = evaluate(self.averaged, batcher, self.arguments.batch)
                self.log(epoch=self.epoch, **{f"{name}_{key}": value for key, value in result.items()})

    def _rate(self, progress: float) -> float:
        warm = min(1.0, (self.step + 1) / self.arguments.warm_up)
        return self.arguments.rate * warm * 0.5 * (1 + math.cos(math.pi * min(1.0, progress)))

    def _update(self, batch: Batch, rate: float) -> float:
        a = self.arguments
        loss = loss_of(self.network(batch, a.dropout), batch, self.config.words, a.smoothing)
        loss.backward()
        self.optimizer.step(rate, min(a.average, (1 + self.step) / (10 + self.step)))
        return loss.item()

    def run(self) -> None:
        a = self.arguments
        shares = source_shares(self.train.folders.sources, a.weight)
        parameters = sum(p.numel() for p in self.parameters)
        self.log(parameters=parameters, examples=len(self.train.folders), shares=dict(zip(self.train.folders.sources, shares)))
        saved = time.monotonic()
        losses, reported, seen = [], self.elapsed, 0
        while not self.stopped:
            random = np.random.default_rng((a.seed, self.epoch, self.in_epoch))
            order = sample_epoch(self.train.folders.source_of, shares, np.random.default_rng((a.seed, self.epoch)))
            batches = math.ceil(len(order) / a.batch)
            while self.in_epoch < batches and not self.stopped:
                started = time.monotonic()
                epochs = self.epoch + self.in_epoch / batches
                progress = max(epochs / a.epochs, self.elapsed / 60 / a.minutes, self.step / a.steps)
                if progress >= 1:
                    self.stopped = True
                    break
                indexes = order[self.in_epoch * a.batch : (self.in_epoch + 1) * a.batch]
                rate = self._rate(progress)
                losses.append(self._update(self.train.batch(indexes, random), rate))
                self.step, self.in_epoch, seen = self.step + 1, self.in_epoch + 1, seen + len(indexes)
                self.elapsed += time.monotonic() - started
                if self.step % REPORT_STEPS == 0:
                    speed = seen / (self.elapsed - reported)
                    self.log(epoch=self.epoch, loss=float(np.mean(losses)), rate=rate, examples_a_second=speed)
                    losses, reported, seen = [], self.elapsed, 0
                if time.monotonic() - saved > 60 * a.checkpoint_minutes:
                    self.checkpoint()
                    saved = time.monotonic()
            if self.in_epoch == batches:
                self.epoch, self.in_epoch = self.epoch + 1, 0
        self.checkpoint()


def main() -> None:
    arguments = parse_arguments()
    torch.set_num_threads(arguments.threads)
    torch.set_flush_denormal(True)
    trainer = Trainer(arguments)
    (trainer.folder / "arguments.json").write_text(json.dumps(vars(arguments) | {"resume": None}, indent=1) + "\n")

    def stop(*_) -> None:
        trainer.stopped = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    trainer.run()


if __name__ == "__main__":
    main()
