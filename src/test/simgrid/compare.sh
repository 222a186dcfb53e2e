#!/bin/sh
# Plays workloads of transfers in SimGrid and in VmkLab, each as a whole process, and prints seconds and the ratio.
#
#   compare.sh CASE.txt.gz...       beside each case its expected finish times, CASE.expected.csv.gz
#
# Needs g++, SimGrid (Debian: libsimgrid-dev) and a packaged program: ./mvnw package -DskipTests
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
vmklab=${VMKLAB:-$here/../../../target/vmklab/bin/vmklab}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
g++ -O2 -std=c++17 -o "$work/dyn" "$here/dyn.cpp" -lsimgrid

now() { date +%s.%N; }

printf '%-20s %10s %10s %8s %s\n' case simgrid vmklab ratio 'flows that differ: simgrid, vmklab'
for case in "$@"; do
    name=$(basename "$case" .txt.gz)
    mkdir "$work/$name"
    cp "$case" "${case%.txt.gz}.expected.csv.gz" "$work/$name"
    t0=$(now)
    "$work/dyn" "$case" 2>/dev/null | sort -t, -k1n >"$work/simgrid.csv"
    t1=$(now)
    code=0
    "$vmklab" validate "$work/$name" >"$work/vmklab.txt" || code=$?
    t2=$(now)
    gzip -dc "${case%.txt.gz}.expected.csv.gz" | sort -t, -k1n | paste -d, - "$work/simgrid.csv" |
        awk -F, -v name="$name" -v t0="$t0" -v t1="$t1" -v t2="$t2" -v code="$code" '
            $1 != "id" { d = $2 - $4; if (d < 0) d = -d; if ($1 != $3 || d > 1e-6 * $2 + 2e-9) wrong++ }
            END {
                printf "%-20s %9.2fs %9.2fs %7.1fx %d, %s\n", name, t1 - t0, t2 - t1, (t1 - t0) / (t2 - t1), wrong,
                    code == 0 ? "none" : "some"
            }'
done
