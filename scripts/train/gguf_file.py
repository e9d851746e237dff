"""Writes and reads the part of GGUF version 3 that the model file uses: uint32 and string values, F32, F16, I8 and
Q8_0 tensors.

The file: magic "GGUF", u32 version, u64 tensor count, u64 value count; values (string key, u32 type, value); tensor headers
(string name, u32 dimensions, u64 sizes with the fastest first, u32 type, u64 offset); padding; the tensors, each aligned.
Strings are a u64 length and bytes. Everything is little-endian.
"""

import struct
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

MAGIC, VERSION, ALIGNMENT = b"GGUF", 3, 32
UINT32, STRING, ARRAY = 4, 8, 9
TENSOR_TYPES = {0: np.dtype("<f4"), 1: np.dtype("<f2"), 24: np.dtype("i1")}
Q8_0, BLOCK = 8, 32
BLOCK_TYPE = np.dtype([("scale", "<f2"), ("values", "i1", BLOCK)])
Value = int | str | list[str]


class Quantised:
    """A tensor in blocks of 32 whole numbers of 8 bits with a scale each (Q8_0); rows are whole blocks."""

    def __init__(self, tensor: np.ndarray):
        self.shape = tensor.shape
        groups = tensor.astype(np.float32).reshape(-1, BLOCK)
        self.blocks = np.zeros(len(groups), BLOCK_TYPE)
        self.blocks["scale"] = np.abs(groups).max(1) / 127
        scale = self.blocks["scale"].astype(np.float32)[:, None]
        self.blocks["values"] = np.clip(np.rint(groups / np.where(scale > 0, scale, 1)), -127, 127)
        self.nbytes = self.blocks.nbytes

    def tobytes(self) -> bytes:
        return self.blocks.tobytes()


def dequantise(blocks: np.ndarray) -> np.ndarray:
    return (blocks["scale"].astype(np.float32)[:, None] * blocks["values"]).ravel()


@dataclass
class Gguf:
    values: dict[str, Value] = field(default_factory=dict)
    tensors: dict[str, np.ndarray | Quantised] = field(default_factory=dict)


def _string(text: str) -> bytes:
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def _value(value: Value) -> bytes:
    if isinstance(value, int):
        return struct.pack("<II", UINT32, value)
    if isinstance(value, str):
        return struct.pack("<I", STRING) + _string(value)
    return struct.pack("<IIQ", ARRAY, STRING, len(value)) + b"".join(map(_string, value))


def _aligned(size: int) -> int:
    return (size + ALIGNMENT - 1) // ALIGNMENT * ALIGNMENT


def write(path: str | Path, gguf: Gguf) -> None:
    types = {dtype: number for number, dtype in TENSOR_TYPES.items()}
    parts = [MAGIC, struct.pack("<IQQ", VERSION, len(gguf.tensors), len(gguf.values))]
    parts += [_string(key) + _value(value) for key, value in gguf.values.items()]
    offset = 0
    for name, tensor in gguf.tensors.items():
        sizes = tensor.shape[::-1]
        kind = Q8_0 if isinstance(tensor, Quantised) else types[tensor.dtype]
        parts.append(_string(name) + struct.pack(f"<I{len(sizes)}QIQ", len(sizes), *sizes, kind, offset))
        offset += _aligned(tensor.nbytes)
    header = b"".join(parts)
    unfinished = Path(f"{path}.unfinished")
    with open(unfinished, "wb") as file:
        file.write(header.ljust(_aligned(len(header)), b"\0"))
        for tensor in gguf.tensors.values():
            file.write(tensor.tobytes().ljust(_aligned(tensor.nbytes), b"\0"))
    unfinished.rename(path)


class _Reader:
    def __init__(self, data: bytes):
        self.data, self.at = data, 0

    def take(self, layout: str) -> tuple:
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def string(self) -> str:
        (size,) = self.take("Q")
        self.at += size
        return self.data[self.at - size : self.at].decode()

    def value(self) -> Value:
        (kind,) = self.take("I")
        if kind == UINT32:
            return self.take("I")[0]
        if kind == STRING:
            return self.string()
        if kind == ARRAY:
            of, count = self.take("IQ")
            if of == STRING:
                return [self.string() for _ in range(count)]
        raise ValueError(f"values of type {kind} are not read")


def read(path: str | Path) -> Gguf:
    reader = _Reader(Path(path).read_bytes())
    if reader.data[:4] != MAGIC or struct.unpack_from("<I", reader.data, 4)[0] != VERSION:
        raise ValueError(f"{path}: not a GGUF file of version {VERSION}")
    reader.at = 8
    tensor_count, value_count = reader.take("QQ")
    gguf = Gguf()
    for _ in range(value_count):
        key = reader.string()
        gguf.values[key] = reader.value()
    headers = []
    for _ in range(tensor_count):
        name = reader.string()
        (dimensions,) = reader.take("I")
        headers.append((name, *reader.take(f"{dimensions}QIQ")))
    start = _aligned(reader.at)
    for name, *sizes, kind, offset in headers:
        count = int(np.prod(sizes))
        if kind == Q8_0:
            flat = dequantise(np.frombuffer(reader.data, BLOCK_TYPE, count // BLOCK, start + offset))
        else:
            flat = np.frombuffer(reader.data, TENSOR_TYPES[kind], count, start + offset)
        gguf.tensors[name] = flat.reshape(sizes[::-1])
    return gguf
