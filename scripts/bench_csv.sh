#!/bin/sh
# How fast rows become CSV, and in how much memory: askdb beside sqlite3 and psql on a table of 6 columns.
set -eu

usage() {
    cat <<END
usage: scripts/bench_csv.sh [ROWS [RUNS]]      10,000,000 rows, 3 runs by default; ASKDB is the program, build/askdb by default

Makes the tables in a folder of its own under TMPDIR and on a private PostgreSQL (scripts/postgres), and removes both. Where sqlite3 or
PostgreSQL is not installed, it is left out. The two programs of a pair run in turn. Prints the medians of the seconds and of the
client's seconds of the processor, the client's peak memory, and askdb's share of the other's time, which should be at most 1.15.
END
}

case ${1:-} in
-h | --help) usage && exit 0 ;;
*[!0-9]*) usage >&2 && exit 1 ;;
esac
rows=${1:-10000000}
runs=${2:-3}
root=$(cd "$(dirname "$0")/.." && pwd)
askdb=${ASKDB:-$root/build/askdb}
folder=$(mktemp -d "${TMPDIR:-/tmp}/askdb-bench-XXXXXX")
chmod 755 "$folder"
cleanup() {
    [ ! -f "$folder/server/data/PG_VERSION" ] || "$root/scripts/postgres" stop "$folder/server"
    rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

# Takes the label and the command of askdb, "vs", and those of the other program. Their rows go nowhere.
compared() {
    python3 -c "
import os, statistics, subprocess, sys, time

def measured(label, *command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f'{label} failed')
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024

runs, both = int(sys.argv[1]), sys.argv[2:]
at = both.index('vs')
pair = both[:at], both[at + 1:]
figures = [[], []]
for _ in range(runs):
    for program, done in zip(pair, figures):
        done.append(measured(*program))
for program, done in zip(pair, figures):
    seconds, processor, memory = zip(*done)
    print(f'{program[0]:18} {statistics.median(seconds):8.2f} s {statistics.median(processor):8.2f} s of processor {max(memory):8.1f} MB')
ours, theirs = (statistics.median(run[0] for run in done) for done in figures)
share = ours / theirs
print(f'{pair[0][0]:18} {share:8.2f} of the time of {pair[1][0]} ({\"at most\" if share <= 1.15 else \"MORE THAN\"} 1.15)', flush=True)
" "$runs" "$@"
}

query='SELECT id, name, amount, day, flag, note FROM facts'
echo "$rows rows, 6 columns, medians of $runs runs"
python3 -c "
import sqlite3, sys
database = sqlite3.connect(sys.argv[1])
database.execute('CREATE TABLE facts (id INTEGER PRIMARY KEY, name TEXT, amount REAL, day DATE, flag BOOLEAN, note TEXT)')
database.execute('''WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
    INSERT INTO facts SELECT i, 'name ' || i % 1000, i * 0.25, date('2020-01-01', '+' || i % 2000 || ' days'), i % 2,
    CASE WHEN i % 3 = 0 THEN 'a note, with a comma' END FROM n''', (int(sys.argv[2]),))
database.commit()
" "$folder/facts.db" "$rows"
if command -v sqlite3 >/dev/null; then
    compared 'askdb, SQLite' "$askdb" check --run --limit 0 --timeout 0 -q -f csv -- "$folder/facts.db" "$query" \
        vs 'sqlite3 -csv' sqlite3 -csv -header "$folder/facts.db" "$query"
fi
if environment=$("$root/scripts/postgres" start "$folder/server"); then
    eval "$environment"
    psql -X -q -d "$ASKDB_TEST_POSTGRES" -c "CREATE TABLE facts AS SELECT i AS id, 'name ' || i % 1000 AS name, i * 0.25::float8 AS amount,
        DATE '2020-01-01' + i % 2000 AS day, i % 2 = 0 AS flag, CASE WHEN i % 3 = 0 THEN 'a note, with a comma' END AS note
        FROM generate_series(1, $rows) AS i"
    psql -X -q -d "$ASKDB_TEST_POSTGRES" -c 'VACUUM ANALYZE facts'
    compared 'askdb, PostgreSQL' "$askdb" check --run --limit 0 --timeout 0 -q -f csv -- "$ASKDB_TEST_POSTGRES" "$query" \
        vs 'psql --csv' psql -X --csv -v FETCH_COUNT=10000 -d "$ASKDB_TEST_POSTGRES" -c "$query"
fi
