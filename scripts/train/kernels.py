"""Attention over packed examples, residual dropout, layer norm, bfloat16 linear layers and AdamW: in C where a
compiler is there, else in PyTorch.

Packed: the rows of all examples of a batch lie one after another; `start[i]` is the first row of example i.
Rows after the last example are padding: attention gives zeros for them.
"""

import ctypes
import hashlib
import math
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as functional
from torch import Tensor

NORM_EPSILON = 1e-5
MAX_RELATIONS = 96
HERE = Path(__file__).resolve().parent
FLAGS = "-O3 -march=native -mprefer-vector-width=512 -ffast-math -fopenmp -fPIC -shared".split()


def _compile() -> ctypes.CDLL | None:
    if os.environ.get("ASKDB_TRAIN_KERNELS") == "torch":
        return None
    sources = [HERE / "attention.c", HERE / "elementwise.c"]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in [HERE / "bf16.h", *sources]))
    folder = HERE.parents[1] / "var" / "train"
    library = folder / f"kernels-{digest.hexdigest()[:12]}.so"
    try:
        if not library.exists():
            folder.mkdir(parents=True, exist_ok=True)
            unfinished = library.with_suffix(f".{os.getpid()}")
            subprocess.run(["cc", *FLAGS, "-o", unfinished, *sources, "-lm"], check=True)
            unfinished.rename(library)
        return ctypes.CDLL(str(library))
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"the C kernels do not build, the slow way is taken: {error}")
        return None


def _pointer(tensor: Tensor) -> ctypes.c_void_p:
    return ctypes.c_void_p(tensor.data_ptr())


def _multiplies_bfloat16() -> bool:
    """Elsewhere the products are emulated, and float32 is five times as fast."""
    try:
        flags = set(Path("/proc/cpuinfo").read_text().split())
    except OSError:
        return False
    return not flags.isdisjoint({"avx512_bf16", "amx_bf16", "bf16"})


_library = _compile()
low_precision = _library is not None and _multiplies_bfloat16()  # bfloat16 activations in the linear layers


@dataclass
class Packing:
    """Which rows belong to which example, on both sides of an attention."""

    query_start: Tensor  # int32 [batch + 1]
    key_start: Tensor
    relations: Tensor | None = None  # uint8, the examples' n x n matrices one after another
    relation_start: Tensor | None = None  # int64 [batch + 1]
    causal: bool = False

    def __post_init__(self) -> None:
        lengths = self.query_start.diff().long(), self.key_start.diff().long()
        self.rows = lengths[0]
        self.padded_keys = (lengths[1] + 15) // 16 * 16


class _Call(ctypes.Structure):
    """struct attention of attention.c"""

    _numbers = "bf16 batch heads width query_stride key_stride relation_count causal threads"
    _tensors = """query_start key_start relation_start saved_start query key value relations
        relation_key relation_value relation_bias output saved output_grad query_grad key_grad value_grad
        relation_key_grad relation_value_grad relation_bias_grad"""
    _fields_ = [(name, ctypes.c_int32) for name in _numbers.split()] + [(name, ctypes.c_void_p) for name in _tensors.split()]


def _address(tensor: Tensor, column: int = 0) -> int:
    return tensor.data_ptr() + column * tensor.element_size()


def _call(query: Tensor, memory: Tensor, packing: Packing, saved_start: Tensor, heads: int, tables: list[Tensor]) -> _Call:
    call = _Call()
    joint = memory.shape == query.shape  # query, key and value lie in one matrix
    width = query.shape[1] // 3 if joint else query.shape[1]
    first = width if joint else 0
    call.bf16, call.batch, call.heads = query.dtype == torch.bfloat16, len(packing.rows), heads
    call.width, call.causal, call.threads = width // heads, packing.causal, torch.get_num_threads()
    call.query_stride, call.key_stride = query.shape[1], memory.shape[1]
    call.query_start, call.key_start = packing.query_start.data_ptr(), packing.key_start.data_ptr()
    call.saved_start = saved_start.data_ptr()
    call.query, call.key, call.value = _address(query), _address(memory, first), _address(memory, first + width)
    if tables:
        call.relations, call.relation_start = packing.relations.data_ptr(), packing.relation_start.data_ptr()
        call.relation_count = len(tables[0])
        call.relation_key, call.relation_value, call.relation_bias = (table.data_ptr() for table in tables)
    return call


def _clear_tail(rows: Tensor, start: Tensor) -> None:
    rows[int(start[-1]) :] = 0


class _Attention(torch.autograd.Function):
    @staticmethod
    def forward(context, query: Tensor, memory: Tensor, packing: Packing, heads: int, *tables: Tensor) -> Tensor:
        joint = memory is query
        width = query.shape[1] // 3 if joint else query.shape[1]
        relation_columns = (len(tables[0]) + 15) // 16 * 16 if tables else 0
        sizes = packing.rows * heads * (packing.padded_keys + relation_columns)
        saved_start = functional.pad(sizes.cumsum(0), (1, 0))
        saved = torch.empty(int(saved_start[-1]))
        output = query.new_empty(len(query), width)
        _clear_tail(output, packing.query_start)
        call = _call(query, memory, packing, saved_start, heads, list(tables))
        call.output, call.saved = output.data_ptr(), saved.data_ptr()
        if tables and len(tables[0]) > MAX_RELATIONS:
            raise ValueError(f"attention.c holds at most {MAX_RELATIONS} relations")
        _library.attention_forward(ctypes.byref(call))
        context.packing, context.heads, context.joint = packing, heads, joint
        context.save_for_backward(query, memory, saved, saved_start, *tables)
        return output

    @staticmethod
    def backward(context, output_grad: Tensor):
        query, memory, saved, saved_start, *tables = context.saved_tensors
        output_grad = output_grad.contiguous()
        query_grad = torch.empty_like(query)
        memory_grad = query_grad if context.joint else torch.empty_like(memory)
        _clear_tail(query_grad, context.packing.query_start)
        _clear_tail(memory_grad, context.packing.key_start)
        table_grads = [torch.zeros_like(table) for table in tables]
        width = output_grad.shape[1]
        first = width if context.joint else 0
        call = _call(query, memory, context.packing, saved_start, context.heads, tables)
        call.saved, call.output_grad = saved.data_ptr(), output_grad.data_ptr()
        call.query_grad = _address(query_grad)
        call.key_grad, call.value_grad = _address(memory_grad, first), _address(memory_grad, first + width)
        if tables:
            call.relation_key_grad, call.relation_value_grad, call.relation_bias_grad = (grad.data_ptr() for grad in table_grads)
        _library.attention_backward(ctypes.byref(call))
        return query_grad, None if context.joint else memory_grad, None, None, *table_grads


def _attention_reference(query: Tensor, memory: Tensor, packing: Packing, heads: int, *tables: Tensor) -> Tensor:
    """What _Attention computes, an example at a time."""
    joint = memory is query
    width = query.shape[1] // 3 if joint else query.shape[1]
    queries = query[:, :width].unflatten(1, (heads, -1)).transpose(0, 1) / math.sqrt(width // heads)
    keys, values = memory[:, -2 * width :].unflatten(1, (2, heads, -1)).permute(1, 2, 0, 3)
    outputs = []
    for b in range(len(packing.rows)):
        rows = slice(int(packing.query_start[b]), int(packing.query_start[b + 1]))
        columns = slice(int(packing.key_start[b]), int(packing.key_start[b + 1]))
        scores = queries[:, rows] @ keys[:, columns].transpose(1, 2)
        if packing.causal:
            scores = scores + torch.full(scores.shape[1:], -1e9).triu(1)
        if tables:
            relation_key, relation_value, relation_bias = tables
            relation = packing.relations[packing.relation_start[b] : packing.relation_start[b + 1]].long()
            relation = relation.view(1, *scores.shape[1:]).expand_as(scores)
            by_relation = queries[:, rows] @ relation_key.t() + relation_bias.t()[:, None]
            scores = scores + by_relation.gather(2, relation)
        weights = scores.softmax(-1)
        output = weights @ values[:, columns]
        if tables:
            output = output + torch.zeros_like(by_relation).scatter_add(2, relation, weights) @ relation_value
        outputs.append(output)
    output = torch.cat(outputs, 1).transpose(0, 1).flatten(1)
    return functional.pad(output, (0, 0, 0, len(query) - len(output)))


def attention(query: Tensor, memory: Tensor, packing: Packing, heads: int, *tables: Tensor) -> Tensor:
    """Multi-head attention. Self: query is memory is [rows, 3 width]; cross: query [rows, width], memory [keys, 2 width].

    `tables`: none, or relation key [R, head width], relation value [R, head width] and relation bias [R, heads].
    """
    if _library is None:
        return _attention_reference(query, memory, packing, heads, *tables)
    return _Attention.apply(query, memory, packing, heads, *tables)


class _ResidualDropout(torch.autograd.Function):
    @staticmethod
    def forward(context, base: Tensor, branch: Tensor, rate: float) -> Tensor:
        context.seed, context.rate, context.branch_type = int(torch.randint(2**31, ())), rate, branch.dtype
        output = torch.empty_like(base)
        _dropout(branch.contiguous(), output, context.seed, rate, base.contiguous())
        return output

    @staticmethod
    def backward(context, grad: Tensor):
        branch_grad = torch.empty(grad.shape, dtype=context.branch_type)
        _dropout(grad.contiguous(), branch_grad, context.seed, context.rate, None)
        return grad, branch_grad, None


def _dropout(source: Tensor, target: Tensor, seed: int, rate: float, base: Tensor | None) -> None:
    _library.dropout(
        ctypes.c_int64(source.numel()),
        ctypes.c_uint32(seed),
        ctypes.c_float(rate),
        source.dtype == torch.bfloat16,
        target.dtype == torch.bfloat16,
        _pointer(base) if base is not None else None,
        _pointer(source),
        _pointer(target),
        torch.get_num_threads(),
    )


def residual_dropout(base: Tensor, branch: Tensor, rate: float) -> Tensor:
    """base + dropout(branch)"""
    if _library is None:
        return base + functional.dropout(branch, rate, rate > 0)
    return _ResidualDropout.apply(base, branch, rate)


class _LowLinear(torch.autograd.Function):
    @staticmethod
    def forward(context, x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
        low, low_weight = x.bfloat16(), weight.bfloat16()
        context.save_for_backward(low, low_weight)
        context.x_type, context.has_bias = x.dtype, bias is not None
        return functional.linear(low, low_weight, bias.bfloat16() if bias is not None else None)

    @staticmethod
    def backward(context, grad: Tensor):
        low, low_weight = context.saved_tensors
        grad = grad.bfloat16()
        x_grad = (grad @ low_weight).to(context.x_type) if context.needs_input_grad[0] else None
        bias_grad = grad.float().sum(0) if context.has_bias else None
        return x_grad, (grad.t() @ low).float(), bias_grad


class _LowRelu(torch.autograd.Function):
    @staticmethod
    def forward(context, x: Tensor) -> Tensor:
        _relu(x, x)
        context.mark_dirty(x)
        context.save_for_backward(x)
        return x

    @staticmethod
    def backward(context, grad: Tensor):
        grad = grad.clone()
        _relu(context.saved_tensors[0], grad)
        return grad


def _relu(gate: Tensor, x: Tensor) -> None:
    _library.relu(ctypes.c_int64(x.numel()), _pointer(gate), _pointer(x), torch.get_num_threads())


def relu(x: Tensor) -> Tensor:
    return _LowRelu.apply(x) if x.dtype == torch.bfloat16 and _library else x.relu()


class _LowNorm(torch.autograd.Function):
    @staticmethod
    def forward(context, x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
        x = x.contiguous()
        output, moments = torch.empty(x.shape, dtype=torch.bfloat16), torch.empty(len(x), 2)
        inputs = _pointer(x), _pointer(weight), _pointer(bias)
        outputs = _pointer(output), _pointer(moments)
        _library.norm_forward(*x.shape, ctypes.c_float(NORM_EPSILON), *inputs, *outputs, torch.get_num_threads())
        context.save_for_backward(x, weight, moments)
        return output

    @staticmethod
    def backward(context, grad: Tensor):
        saved = context.saved_tensors
        grad = grad.bfloat16().contiguous()
        x_grad, weight_grad, bias_grad = torch.empty_like(saved[0]), torch.zeros_like(saved[1]), torch.zeros_like(saved[1])
        tensors = (*saved, grad, x_grad, weight_grad, bias_grad)
        _library.norm_backward(*grad.shape, *map(_pointer, tensors), torch.get_num_threads())
        return x_grad, weight_grad, bias_grad


def norm(x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    """Layer norm; in bfloat16 where that is on."""
    if not low_precision or _library is None:
        return functional.layer_norm(x, weight.shape, weight, bias, NORM_EPSILON)
    return _LowNorm.apply(x, weight, bias)


def linear(x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
    """x weight' + bias; in bfloat16 where that is on, with float32 gradients of the weights."""
    if not low_precision:
        return functional.linear(x.float(), weight, bias)
    return _LowLinear.apply(x, weight, bias)


class _Step(ctypes.Structure):
    _fields_ = [
        (name, ctypes.c_float) for name in "rate decay beta1 beta2 correction1 correction2 grad_scale average".split()
    ]


class AdamW:
    """AdamW with the gradients clipped to a norm of 1, which also keeps a moving average of the parameters."""

    BETAS = 0.9, 0.98

    def __init__(self, parameters: list[Tensor], averaged: list[Tensor], decay: float):
        self.parameters, self.averaged, self.decay = parameters, averaged, decay
        self.means = [torch.zeros_like(parameter) for parameter in parameters]
        self.squares = [torch.zeros_like(parameter) for parameter in parameters]
        self.steps = 0

    @torch.no_grad()
    def step(self, rate: float, average: float) -> None:
        self.steps += 1
        grads = [p.grad.contiguous() for p in self.parameters]
        length = torch.stack([grad.norm() for grad in grads]).norm().item()
        if not math.isfinite(length):
            raise FloatingPointError("the gradient is not finite")
        (beta1, beta2), scale = self.BETAS, 1 / max(length, 1.0)
        corrections = 1 - beta1**self.steps, 1 - beta2**self.steps
        step = _Step(rate, self.decay, beta1, beta2, *corrections, scale, average)
        for tensors in zip(self.parameters, grads, self.means, self.squares, self.averaged):
            if _library is not None:
                count = ctypes.c_int64(tensors[0].numel())
                _library.adamw(ctypes.byref(step), count, *map(_pointer, tensors), torch.get_num_threads())
            else:
                _adamw_reference(step, *tensors)
            tensors[0].grad = None

    def state(self) -> dict:
        return {"means": self.means, "squares": self.squares, "steps": self.steps}

    def restore(self, state: dict) -> None:
        self.means, self.squares, self.steps = state["means"], state["squares"], state["steps"]


def _adamw_reference(s: _Step, parameter: Tensor, grad: Tensor, mean: Tensor, square: Tensor, averaged: Tensor) -> None:
    grad = grad * s.grad_scale
    mean.lerp_(grad, 1 - s.beta1)
    square.lerp_(grad * grad, 1 - s.beta2)
    change = mean / s.correction1 / ((square / s.correction2).sqrt() + 1e-8)
    parameter.sub_(s.rate * (change + s.decay * parameter))
    averaged.lerp_(parameter, 1 - s.average)
