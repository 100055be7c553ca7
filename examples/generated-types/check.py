"""Holds the schemas to documents: check.py DOCUMENTS TYPES OUT.

Both drafts must take real documents and refuse spoilt ones. Claims go through the generated types, as a Python client would
send them, with null for whatever is not there; OUT has them as NDJSON, after the same claims as they were."""

import importlib
import json
import sys
from pathlib import Path

from jsonschema import Draft7Validator, Draft202012Validator

schemas = Path(__file__).parents[2] / "schemas"
documents = json.loads(Path(sys.argv[1]).read_text("utf-8"))
sys.path.insert(0, sys.argv[2])
out = Path(sys.argv[3])

faults, refused = [], 0
for folder, validator in ((schemas, Draft202012Validator), (schemas / "draft-07", Draft7Validator)):
    names = {path.stem for path in folder.glob("*.json")}
    if names != documents.keys():
        faults.append(f"{folder.name}: without documents or without a schema: {names ^ documents.keys()}")
    for name in sorted(names & documents.keys()):
        check = validator(json.loads((folder / f"{name}.json").read_text("utf-8")))
        for real in documents[name]["real"]:
            faults += [f"{folder.name}/{name}: {error.message[:200]}" for error in check.iter_errors(real)]
        for spoilt in documents[name]["spoilt"]:
            refused += 1
            if check.is_valid(spoilt["document"]):
                faults.append(f"{folder.name}/{name} takes {spoilt['how']}")
if faults:
    sys.exit("\n".join(faults))

ROOTS = {"claim": "Claim", "quote_request": "QuoteRequest", "adjudication": "Adjudication", "answer_line": "AnswerLine"}
read = 0
for module, root in ROOTS.items():
    model = getattr(importlib.import_module(module), root)
    for real in documents[module.replace("_", "-")]["real"]:
        written = json.loads(model.model_validate(real).model_dump_json())
        read += 1
        if module == "claim":
            with (out / "given.ndjson").open("a", encoding="utf-8") as given:
                given.write(json.dumps(real) + "\n")
            with (out / "generated.ndjson").open("a", encoding="utf-8") as generated:
                generated.write(json.dumps(written) + "\n")

adjudication = importlib.import_module("adjudication")
for name in ("LineAdjudication", "OverchargedFinding", "OverchargedParams", "PriceComponentType"):
    getattr(adjudication, name)
print(f"{len(documents)} schemas in two drafts: {refused} spoilt documents refused, {read} documents read by types")
