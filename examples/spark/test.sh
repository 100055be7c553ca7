#!/usr/bin/env bash
# The Spark job on two workers, tested for real: Python and Java must be there, pyspark comes from PyPI.
# `npm run build` comes first. Other arguments are pytest's.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"
venv="$root/node_modules/.cache/yijia-spark"

[ -x "$venv/bin/pytest" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"

YIJIA_SPARK_DATA="$(mktemp -d)"
export YIJIA_SPARK_DATA
trap 'rm -rf "$YIJIA_SPARK_DATA"' EXIT
cd "$root"
npx tsx bench/generate.ts --lines "${LINES:-36000}" --seed 7 --error-rate 0.02 --shuffle \
  --out "$YIJIA_SPARK_DATA/claims.ndjson" --parquet "$YIJIA_SPARK_DATA/claims.parquet" \
  --price-book "$YIJIA_SPARK_DATA/prices.csv"

cd "$here/test"
"$venv/bin/pytest" -p no:cacheprovider --verbose --tb=short --durations=0 --durations-min=0.5 "$@"
