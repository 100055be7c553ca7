#!/usr/bin/env bash
# Types of Python and Java generated from the schemas, tested for real. `npm run build` comes first. Python 3 must be there,
# and PyPI; javac compiles the Java types where there is one. Generators are installed once, beside the project's packages.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"
cache="$root/node_modules/.cache/yijia-types"
venv="$cache/venv"
quicktype="$cache/node_modules/.bin/quicktype"

[ -x "$venv/bin/pip" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
[ -x "$quicktype" ] || npm install --prefix "$cache" --no-package-lock --no-audit --no-fund --loglevel=error quicktype@26.0.0

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$root"
npx tsx cli/test/write-documents.ts "$work/documents.json"

mkdir "$work/python" "$work/out"
for name in claim quote-request adjudication answer-line; do
  "$venv/bin/datamodel-codegen" --input "schemas/$name.json" --input-file-type jsonschema --use-title-as-name \
    --output-model-type pydantic_v2.BaseModel --formatters builtin --output "$work/python/${name//-/_}.py" 2>"$work/said" ||
    { cat "$work/said"; exit 1; }
done
if grep -hE '^class (.*[0-9]|FieldSchema.*|Model)\(' "$work"/python/*.py; then
  echo "types that no one can tell apart" >&2
  exit 1
fi
"$venv/bin/python" "$here/check.py" "$work/documents.json" "$work/python" "$work/out"

# what a generated client sends, nulls and all, is decided as the claims that it was made from
for name in given generated; do
  node cli/dist/main.js adjudicate "$work/out/$name.ndjson" --ndjson --price-book examples/prices.csv >"$work/out/$name.answers"
done
cmp "$work/out/given.answers" "$work/out/generated.answers"
echo "$(wc -l <"$work/out/given.answers") claims are decided alike, given and sent by generated types"

for name in claim adjudication; do
  mkdir -p "$work/java/$name"
  "$quicktype" --src-lang schema --lang java --just-types --package "yijia.$name" --src "schemas/draft-07/$name.json" \
    --out "$work/java/$name/Root.java"
done
if ! command -v javac >/dev/null; then
  echo "skipped: no javac, so the Java types are not compiled"
  exit 0
fi
mkdir "$work/classes"
for name in claim adjudication; do
  javac -encoding UTF-8 -d "$work/classes/$name" "$work/java/$name"/*.java
  echo "$(find "$work/classes/$name" -name '*.class' | wc -l) classes of Java compiled of $name"
done
