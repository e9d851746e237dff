"""Tensor folders, as askdb-tensors writes them, and batches of their examples."""

import struct
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from kernels import Packing

MAGIC, VERSION = 0x54534B41, 1
NAMED = (11, 12, 14)  # relations from a question token to a column whose name it is, or part of
TABLE_NAMED = (23, 24, 26)  # likewise to a table
COLUMN_TABLE_OWN = (39, 40)  # relations from a column to its own table
MEANT = 74  # relation from a token of the earlier query to what it means
IGNORED = -100
RELATION_PADDING = 16  # attention.c reads so much beyond the end


@dataclass
class Example:
    folder: int
    source: int  # among the sources of all folders
    record: int  # place in its folder
    tokens: int
    columns: int
    tables: int
    values: int
    types: np.ndarray  # [N]
    positions: np.ndarray  # [N]
    word_counts: np.ndarray  # [N]
    words: np.ndarray  # [sum of word_counts], ids of the merged word list
    target: np.ndarray  # [L]
    relations: np.ndarray  # [N, N]
    database: int = -1  # in its folder

    @property
    def nodes(self) -> int:
        return len(self.types)


class Folders:
    """The examples of several tensor folders, read as they are asked for, `without` some databases or `only` of some."""

    def __init__(self, paths: list[str | Path], without: list[str] = (), only: list[str] = ()):
        self.words: list[str] = []
        self.trigrams: list[list[int]] = []
        self.sources: list[str] = []
        self.grammar: list[str] = []
        self._data: list[np.ndarray] = []
        self._word_ids: list[np.ndarray] = []  # of each folder, to merged ids
        self._source_ids: list[list[int]] = []
        self._records: list[tuple[int, int, int]] = []  # folder, place, offset
        self._known: dict[str, int] = {}
        self._without, self._only = frozenset(without), frozenset(only)
        for path in paths:
            self._add(Path(path))
        self.source_of = np.array([self._source(*record) for record in self._records], np.int32)

    def _add(self, path: Path) -> None:
        data = np.memmap(path / "examples.bin", np.uint8, "r")
        magic, version, words, relations = struct.unpack_from("<4I", data)
        grammar = (path / "grammar.txt").read_text().splitlines()
        if (magic, version) != (MAGIC, VERSION) or words != len(grammar):
            raise ValueError(f"{path}: not a tensor folder of version {VERSION}")
        if self.grammar and (grammar, relations) != (self.grammar, self.relations):
            raise ValueError(f"{path}: its grammar or relations differ from the other folders'")
        self.grammar, self.relations = grammar, relations
        ids = []
        for line in (path / "words.txt").read_text().split("\n"):
            if line:
                word, buckets = line.split("\t")
                ids.append(self._word(word, buckets))
        self._word_ids.append(np.array(ids, np.int64))
        sources = (path / "sources.txt").read_text().splitlines()
        self._source_ids.append([self._name(source) for source in sources])
        databases = (path / "databases.txt").read_text().splitlines()
        offset, place = 16, 0
        while offset < len(data):
            database = databases[struct.unpack_from("<I", data, offset + 12)[0]]
            if database not in self._without and (not self._only or database in self._only):
                self._records.append((len(self._data), place, offset))
            offset += 4 + struct.unpack_from("<I", data, offset)[0]
            place += 1
        self._data.append(data)

    def _word(self, word: str, buckets: str) -> int:
        if word not in self._known:
            self._known[word] = len(self.words)
            self.words.append(word)
            self.trigrams.append([int(bucket) for bucket in buckets.split()])
        return self._known[word]

    def _name(self, source: str) -> int:
        if source not in self.sources:
            self.sources.append(source)
        return self.sources.index(source)

    def _source(self, folder: int, _: int, offset: int) -> int:
        return self._source_ids[folder][struct.unpack_from("<I", self._data[folder], offset + 4)[0]]

    def __len__(self) -> int:
        return len(self._records)

    def __getitem__(self, index: int) -> Example:
        folder, place, offset = self._records[index]
        data = self._data[folder]
        source, _, database, _, tokens, columns, tables, values, words, length = struct.unpack_from("<10I", data, offset + 4)
        n = tokens + columns + tables + values
        at = offset + 44

        def take(kind: type, count: int) -> np.ndarray:
            nonlocal at
            size = count * np.dtype(kind).itemsize
            array = data[at : at + size].view(kind)
            at += (size + 3) // 4 * 4
            return array

        nodes = take(np.uint16, 3 * n).reshape(n, 3)
        word_ids = self._word_ids[folder][take(np.uint32, words)]
        target = take(np.int32, length)
        relations = take(np.uint8, n * n).reshape(n, n)
        kept = (nodes[:, i].astype(np.int64) for i in range(3))
        return Example(
            folder,
            self._source_ids[folder][source],
            place,
            tokens,
            columns,
            tables,
            values,
            *kept,
            word_ids,
            target,
            relations,
            database,
        )


def select_nodes(example: Example, keep: np.ndarray, words: int) -> Example:
    """The example with the nodes where `keep` is true; the target may point at none of the others."""
    moved = np.cumsum(keep) - 1
    target = example.target.copy()
    pointers = target >= words
    target[pointers] = words + moved[target[pointers] - words]
    first_column, first_table = example.tokens, example.tokens + example.columns
    index = np.flatnonzero(keep)
    return Example(
        example.folder,
        example.source,
        example.record,
        example.tokens,
        int(keep[first_column:first_table].sum()),
        int(keep[first_table : first_table + example.tables].sum()),
        example.values,
        example.types[keep],
        example.positions[keep],
        example.word_counts[keep],
        example.words[np.repeat(keep, example.word_counts)],
        target,
        example.relations[index[:, None], index],
    )


def drop_schema(example: Example, words: int, random: np.random.Generator) -> Example:
    """A random share of the tables that the target does not use, dropped with their columns, and of the other unused columns."""
    if example.columns == 0 or example.tables == 0:
        return example
    first_column, first_table = example.tokens, example.tokens + example.columns
    last_table = first_table + example.tables
    own = np.isin(example.relations[first_column:first_table, first_table:last_table], COLUMN_TABLE_OWN)
    owner = own.argmax(1)
    pointers = example.target[example.target >= words] - words
    used_column = np.zeros(example.columns, bool)
    used_column[pointers[(pointers >= first_column) & (pointers < first_table)] - first_column] = True
    used_column |= (example.relations[:first_column, first_column:first_table] == MEANT).any(0)
    used = np.zeros(example.tables, bool)
    used[owner[used_column]] = True
    used[pointers[(pointers >= first_table) & (pointers < last_table)] - first_table] = True
    used |= (example.relations[:first_column, first_table:last_table] == MEANT).any(0)
    dropped = ~used & (random.random(example.tables) < random.random())
    if dropped.all():
        return example
    thinned = ~used_column & (random.random(example.columns) < 0.5 * random.random())
    keep = np.ones(example.nodes, bool)
    keep[first_table:last_table] = ~dropped
    keep[first_column:first_table] = ~(dropped[owner] & own.any(1)) & ~thinned
    return select_nodes(example, keep, words)


def thin_columns(example: Example, words: int, most: int, random: np.random.Generator) -> Example:
    """Of a wide schema a random choice of `most` columns; those that the target uses or that the question names stay."""
    if example.columns <= most:
        return example
    first_column, first_table = example.tokens, example.tokens + example.columns
    pointers = example.target[example.target >= words] - words
    relations = example.relations[:first_column, first_column:first_table]
    stays = np.isin(relations, NAMED + (MEANT,)).any(0)
    stays[pointers[(pointers >= first_column) & (pointers < first_table)] - first_column] = True
    others = random.permutation(np.flatnonzero(~stays))
    stays[others[: max(0, most - int(stays.sum()))]] = True
    keep = np.ones(example.nodes, bool)
    keep[first_column:first_table] = stays
    return select_nodes(example, keep, words)


def make_unanswerable(example: Example, words: int, none: int, random: np.random.Generator) -> Example:
    """The example without a column that its question names, and with no query; as it is where nothing can be dropped so."""
    first_column, first_table = example.tokens, example.tokens + example.columns
    named = np.isin(example.relations[:first_column, first_column:first_table], NAMED)
    tables = np.isin(example.relations[:first_column, first_table : first_table + example.tables], TABLE_NAMED)
    pointers = np.unique(example.target[example.target >= words]) - words
    used = pointers[(pointers >= first_column) & (pointers < first_table)] - first_column
    used = used[named[:, used].any(0)]
    if len(used) == 0 or (example.relations[:first_column] == MEANT).any():
        return example
    tokens = named[:, random.choice(used)]
    dropped = named[tokens].any(0)
    if dropped.all() or tables[tokens].any():
        return example
    keep = np.ones(example.nodes, bool)
    keep[first_column:first_table] = ~dropped
    return select_nodes(replace(example, target=np.array([none], example.target.dtype)), keep, words)


@dataclass
class Batch:
    """Examples packed: nodes, words of nodes and tokens of the examples lie one after another."""

    examples: int
    nodes: int
    tokens: int
    most_nodes: int
    most_tokens: int
    word_rows: Tensor  # of the distinct words: row of the vocabulary
    trigrams: Tensor
    trigram_start: Tensor
    node_words: Tensor  # indexes of distinct words
    node_word_start: Tensor
    last_words: Tensor  # of each node
    types: Tensor
    positions: Tensor
    schema_nodes: Tensor  # rows that are columns, tables, values
    placed_nodes: Tensor  # rows that are tokens, values
    node_places: Tensor  # rows of [examples * most_nodes]
    allowed: Tensor  # bool [examples, most_nodes]: what a pointer may mean
    value_start: Tensor  # [examples]: the first node that is a value
    among: Packing  # nodes attend to nodes
    own: Packing  # tokens to tokens
    cross: Packing  # tokens to nodes
    token_places: Tensor  # rows of [examples * most_tokens]
    token_examples: Tensor  # the example of each token
    input_words: Tensor  # 0 where a pointer is fed
    input_positions: Tensor
    pointer_rows: Tensor  # tokens that are fed a pointer
    pointer_nodes: Tensor  # and the rows of those nodes
    target: Tensor  # [tokens], IGNORED where no candidate gives the value


def starts(lengths) -> np.ndarray:
    return np.concatenate([[0], np.cumsum(lengths)])


class Batcher:
    """Makes batches: maps words to vocabulary rows, and augments where `random` is given."""

    def __init__(
        self,
        folders: Folders,
        vocabulary: list[str],
        drop_schema: float = 0.0,
        drop_words: float = 0.0,
        drop_named: float = 0.0,
        most_columns: int = 1000,
    ):
        row_of = {word: row for row, word in enumerate(vocabulary)}
        self.folders = folders
        self.words = len(folders.grammar)
        self.unknown_value = folders.grammar.index("value")
        self.rows = np.array([row_of.get(word, 0) for word in folders.words], np.int64)
        self.trigram_count = np.array([len(buckets) for buckets in folders.trigrams], np.int64)
        self.trigram_start = starts(self.trigram_count)
        self.trigrams = np.concatenate([np.array(buckets, np.int64) for buckets in folders.trigrams])
        self.drop_schema, self.drop_words, self.drop_named = drop_schema, drop_words, drop_named
        self.most_columns = most_columns
        self.none = folders.grammar.index("none") if drop_named else -1

    def batch(self, indexes: np.ndarray, random: np.random.Generator | None = None) -> Batch:
        examples = [self.folders[int(i)] for i in indexes]
        if random is not None:
            examples = [self._augment(example, random) for example in examples]
        return self.pack(examples, random)

    def _augment(self, example: Example, random: np.random.Generator) -> Example:
        if random.random() < self.drop_named:
            return make_unanswerable(example, self.words, self.none, random)
        if random.random() < self.drop_schema:
            example = drop_schema(example, self.words, random)
        return thin_columns(example, self.words, self.most_columns, random)

    def pack(self, examples: list[Example], random: np.random.Generator | None = None) -> Batch:
        sizes = np.array([e.nodes for e in examples])
        lengths = np.array([len(e.target) for e in examples])
        node_start, token_start = starts(sizes), starts(lengths)
        types = np.concatenate([e.types for e in examples])
        word_counts = np.concatenate([e.word_counts for e in examples])
        word_start = starts(word_counts)
        nodes = np.arange(node_start[-1]) - np.repeat(node_start[:-1], sizes)  # of each row: its place in its example
        first_schema = np.array([e.tokens for e in examples])
        first_value = np.array([e.tokens + e.columns + e.tables for e in examples])
        schema = nodes >= np.repeat(first_schema, sizes)
        placed = ~schema | (nodes >= np.repeat(first_value, sizes))
        most_nodes, most_tokens = int(sizes.max()), int(lengths.max())
        grid = np.arange(most_nodes)[None]
        distinct, node_words = self._distinct(np.concatenate([e.words for e in examples]), random)
        words, unknown = distinct >> 1, distinct & 1
        counts = self.trigram_count[words]
        trigrams = np.repeat(self.trigram_start[words] - starts(counts)[:-1], counts) + np.arange(counts.sum())
        tokens = np.arange(token_start[-1]) - np.repeat(token_start[:-1], lengths)
        target = np.concatenate([e.target for e in examples]).astype(np.int64)
        fed = np.concatenate([[0], target[:-1]])
        fed[token_start[:-1]] = 0
        pointers = np.flatnonzero(fed >= self.words)
        pointer_nodes = fed[pointers] - self.words + np.repeat(node_start[:-1], lengths)[pointers]
        int32, tensor = (lambda a: torch.from_numpy(a.astype(np.int32))), torch.from_numpy
        node_rows, token_rows = int32(node_start), int32(token_start)
        relations = tensor(np.concatenate([*(e.relations.reshape(-1) for e in examples), np.zeros(RELATION_PADDING, np.uint8)]))
        return Batch(
            examples=len(examples),
            nodes=int(node_start[-1]),
            tokens=int(token_start[-1]),
            most_nodes=most_nodes,
            most_tokens=most_tokens,
            word_rows=tensor(np.where(unknown, 0, self.rows[words])),
            trigrams=tensor(self.trigrams[trigrams]),
            trigram_start=tensor(starts(counts)[:-1]),
            node_words=tensor(node_words),
            node_word_start=tensor(word_start[:-1]),
            last_words=tensor(node_words[word_start[1:] - 1]),
            types=tensor(types),
            positions=tensor(np.concatenate([e.positions for e in examples])),
            schema_nodes=tensor(np.flatnonzero(schema)),
            placed_nodes=tensor(np.flatnonzero(placed)),
            node_places=tensor(nodes + np.repeat(np.arange(len(examples)) * most_nodes, sizes)),
            allowed=tensor((grid >= first_schema[:, None]) & (grid < sizes[:, None])),
            value_start=tensor(first_value),
            among=Packing(node_rows, node_rows, relations, tensor(starts(sizes * sizes))),
            own=Packing(token_rows, token_rows, causal=True),
            cross=Packing(token_rows, node_rows),
            token_places=tensor(tokens + np.repeat(np.arange(len(examples)) * most_tokens, lengths)),
            token_examples=tensor(np.repeat(np.arange(len(examples)), lengths)),
            input_words=tensor(np.where(fed < self.words, fed, 0)),
            input_positions=tensor(tokens),
            pointer_rows=tensor(pointers),
            pointer_nodes=tensor(pointer_nodes),
            target=tensor(np.where(target == self.unknown_value, IGNORED, target)),
        )

    def _distinct(self, words: np.ndarray, random: np.random.Generator | None) -> tuple[np.ndarray, np.ndarray]:
        """The distinct (2 * word + whether it is taken for unknown), and of each word its index among them."""
        dropped = random.random(len(words)) < self.drop_words if random is not None else np.zeros(len(words), bool)
        return np.unique(2 * words + dropped, return_inverse=True)
