"""The network: an encoder over nodes with relations, a decoder of grammar words with pointers at nodes."""

import math
from dataclasses import dataclass, fields

import torch
from torch import Tensor, nn

from kernels import NORM_EPSILON, Packing, attention, linear, norm, relu, residual_dropout
from tensors import Batch

NODE_MULTIPLE, TOKEN_MULTIPLE = 128, 32


@dataclass
class Config:
    width: int
    heads: int
    ff: int
    encoder_layers: int
    decoder_layers: int
    words: int
    relations: int
    learned_words: int
    node_types: int = 32
    positions: int = 70
    trigram_buckets: int = 8192
    trigram_width: int = 64
    vector_width: int = 100
    max_length: int = 96

    @classmethod
    def of(cls, values: dict) -> "Config":
        return cls(**{field.name: int(values[field.name]) for field in fields(cls)})


class Linear(nn.Linear):
    def forward(self, x: Tensor) -> Tensor:
        return linear(x, self.weight, self.bias)


class Norm(nn.LayerNorm):
    def __init__(self, width: int):
        super().__init__(width, NORM_EPSILON)

    def forward(self, x: Tensor) -> Tensor:
        return norm(x, self.weight, self.bias)


def embedding(rows: int, width: int, deviation: float) -> nn.Embedding:
    table = nn.Embedding(rows, width)
    nn.init.normal_(table.weight, std=deviation)
    return table


class WordVectors(nn.Module):
    """Vectors of the distinct words of a batch: GloVe (frozen) + learned + trigrams."""

    def __init__(self, config: Config, glove: Tensor, glove_scale: Tensor):
        super().__init__()
        self.register_buffer("glove", glove, persistent=False)  # int8 [V, 100]
        self.register_buffer("glove_scale", glove_scale, persistent=False)
        self.proj = nn.Linear(config.vector_width, config.width)
        self.learned = embedding(config.learned_words, config.width, 0.02)
        self.trigram = nn.EmbeddingBag(config.trigram_buckets, config.trigram_width, mode="mean")
        self.trigram_proj = nn.Linear(config.trigram_width, config.width, bias=False)
        self.norm = nn.LayerNorm(config.width)

    def forward(self, batch: Batch) -> Tensor:
        rows = batch.word_rows
        vectors = self.glove[rows].float() * self.glove_scale[rows, None]
        learned = self.learned(rows.where(rows < self.learned.num_embeddings, torch.zeros_like(rows)))
        trigrams = self.trigram_proj(self.trigram(batch.trigrams, batch.trigram_start))
        return self.norm(self.proj(vectors) + learned + trigrams)


class EncoderLayer(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        width, head = config.width, config.width // config.heads
        self.heads = config.heads
        self.norm1, self.norm2 = Norm(width), Norm(width)
        self.qkv, self.out = Linear(width, 3 * width), Linear(width, width)
        self.ff1, self.ff2 = Linear(width, config.ff), Linear(config.ff, width)
        self.rel_key = nn.Parameter(torch.randn(config.relations, head) * 0.05)
        self.rel_value = nn.Parameter(torch.randn(config.relations, head) * 0.05)
        self.rel_bias = nn.Parameter(torch.zeros(config.relations, config.heads))

    def forward(self, x: Tensor, packing: Packing, dropout: float) -> Tensor:
        qkv = self.qkv(self.norm1(x))
        mixed = attention(qkv, qkv, packing, self.heads, self.rel_key, self.rel_value, self.rel_bias)
        x = residual_dropout(x, self.out(mixed), dropout)
        return residual_dropout(x, self.ff2(relu(self.ff1(self.norm2(x)))), dropout)


class DecoderLayer(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        width = config.width
        self.heads = config.heads
        self.norm1, self.norm2, self.norm3 = Norm(width), Norm(width), Norm(width)
        self.qkv, self.out = Linear(width, 3 * width), Linear(width, width)
        self.cross_q, self.cross_kv, self.cross_out = Linear(width, width), Linear(width, 2 * width), Linear(width, width)
        self.ff1, self.ff2 = Linear(width, config.ff), Linear(config.ff, width)

    def forward(self, x: Tensor, memory: Tensor, own: Packing, cross: Packing, dropout: float) -> Tensor:
        qkv = self.qkv(self.norm1(x))
        x = residual_dropout(x, self.out(attention(qkv, qkv, own, self.heads)), dropout)
        mixed = attention(self.cross_q(self.norm3(x)), self.cross_kv(memory), cross, self.heads)
        x = residual_dropout(x, self.cross_out(mixed), dropout)
        return residual_dropout(x, self.ff2(relu(self.ff1(self.norm2(x)))), dropout)


class Nodes(nn.Module):
    """The encoder's input: a vector for each node."""

    def __init__(self, config: Config):
        super().__init__()
        self.type = embedding(config.node_types, config.width, 0.1)
        self.position = embedding(config.positions, config.width, 0.02)
        self.last = nn.Linear(2 * config.width, config.width)

    def forward(self, words: Tensor, batch: Batch) -> Tensor:
        mean = nn.functional.embedding_bag(batch.node_words, words, batch.node_word_start, mode="mean")
        schema = batch.schema_nodes  # columns, tables, values
        last = self.last(torch.cat([mean[schema], words[batch.last_words[schema]]], 1))
        placed = batch.placed_nodes  # tokens, values
        x = mean + self._modules["type"](batch.types)  # self.type is a method of every module
        return x.index_add(0, schema, last).index_add(0, placed, self.position(batch.positions[placed]))


class Encoder(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        self.layers = config.encoder_layers
        for i in range(self.layers):
            self.add_module(str(i), EncoderLayer(config))
        self.norm = Norm(config.width)

    def forward(self, x: Tensor, packing: Packing, dropout: float) -> Tensor:
        for i in range(self.layers):
            x = self.get_submodule(str(i))(x, packing, dropout)
        return self.norm(x)


class Decoder(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        width = config.width
        self.layers, self.scale = config.decoder_layers, 1 / math.sqrt(width)
        self.word, self.position = embedding(config.words, width, 0.1), embedding(config.max_length, width, 0.1)
        self.pointer = nn.Linear(width, width)
        for i in range(self.layers):
            self.add_module(str(i), DecoderLayer(config))
        self.norm = Norm(width)
        self.out_word = nn.Linear(width, config.words)
        self.out_query, self.out_key = Linear(width, width), Linear(width, width)

    def forward(self, memory: Tensor, batch: Batch, dropout: float) -> Tensor:
        """Logits [tokens, words + most nodes of an example], question tokens and padding not masked."""
        x = self.word(batch.input_words).index_copy(0, batch.pointer_rows, self.pointer(memory[batch.pointer_nodes].float()))
        x = residual_dropout(torch.zeros_like(x), x + self.position(batch.input_positions), dropout)
        x = pad_rows(x, TOKEN_MULTIPLE)
        for i in range(self.layers):
            x = self.get_submodule(str(i))(x, memory, batch.own, batch.cross, dropout)
        x = self.norm(x)
        queries, keys = self.out_query(x).float() * self.scale, self.out_key(memory).float()
        x, queries, keys = x[: batch.tokens], queries[: batch.tokens], keys[: batch.nodes]
        queries = unpack(queries, batch.token_places, batch.examples, batch.most_tokens)
        keys = unpack(keys, batch.node_places, batch.examples, batch.most_nodes)
        pointers = (queries @ keys.transpose(1, 2)).flatten(0, 1)[batch.token_places]
        return torch.cat([self.out_word(x.float()), pointers], 1)


def pad_rows(x: Tensor, multiple: int) -> Tensor:
    """Rows of zeros at the end, so that few shapes occur: a matrix product of a new shape is slow, its code is made for it."""
    return nn.functional.pad(x, (0, 0, 0, -len(x) % multiple))


def unpack(rows: Tensor, places: Tensor, examples: int, most: int) -> Tensor:
    """Packed rows to [examples, most, width], zeros where an example has fewer."""
    return rows.new_zeros(examples * most, rows.shape[1]).index_copy(0, places, rows).view(examples, most, -1)


class Network(nn.Module):
    """Parameters are named as the tensors of the GGUF file."""

    def __init__(self, config: Config, glove: Tensor, glove_scale: Tensor):
        super().__init__()
        self.config = config
        self.word = WordVectors(config, glove, glove_scale)
        self.node = Nodes(config)
        self.enc = Encoder(config)
        self.dec = Decoder(config)

    def forward(self, batch: Batch, dropout: float = 0.0) -> Tensor:
        words = self.word(batch)
        words = residual_dropout(torch.zeros_like(words), words, dropout)
        nodes = self.node(words, batch)
        nodes = residual_dropout(torch.zeros_like(nodes), nodes, dropout)
        memory = self.enc(pad_rows(nodes, NODE_MULTIPLE), batch.among, dropout)
        return self.dec(memory, batch, dropout)
