"""One partition and its process, without Spark."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import pytest
from yijia_pipe import Answer, Claim, PipeError, decide, key_of


def claim(text: bytes) -> Claim:
    return Claim(text, "f.ndjson", "CN-JX", "2025-10-08")


def answers(program: str, claims: Iterator[Claim] | list[Claim]) -> list[Answer]:
    """What a Python program answers, in the place of yijia."""
    return list(decide(iter(claims), [sys.executable, "-c", program], "."))


ECHO = "import sys\nfor line in sys.stdin.buffer: sys.stdout.buffer.write(line)"


def test_each_claim_is_answered_where_it_belongs() -> None:
    assert answers(ECHO, [claim(b'{"a":1}'), claim(b'{"b":2}')]) == [
        Answer("results", "CN-JX", "2025-10-08", '{"a":1}'),
        Answer("results", "CN-JX", "2025-10-08", '{"b":2}'),
    ]


def test_more_than_pipes_hold_passes_through_them() -> None:
    texts = [b'"%d%s"' % (i, b"x" * 10_000) for i in range(3000)]
    assert [answer.record.encode() for answer in answers(ECHO, [claim(text) for text in texts])] == texts


def test_a_process_that_reads_all_before_it_answers_does_not_block() -> None:
    program = "import sys\nlines = sys.stdin.buffer.readlines()\nsys.stdout.buffer.writelines(lines)"
    assert len(answers(program, [claim(b'"%s"' % (b"x" * 10_000))] * 500)) == 500


def test_much_on_standard_error_does_not_block() -> None:
    program = "import sys\nsys.stderr.write('x' * 1_000_000)\n" + ECHO
    assert len(answers(program, [claim(b"1")])) == 1


def test_blank_lines_have_no_answer() -> None:
    assert len(answers(ECHO, [claim(b"1"), claim(b""), claim(b" \t\r"), claim(b"2")])) == 2


def test_json_of_several_lines_is_one_line() -> None:
    (answer,) = answers(ECHO, [claim(b'{\n"a": 1\n}')])
    assert json.loads(answer.record) == {"a": 1}
    assert "\n" not in answer.record


def test_an_error_goes_to_the_bad_lines_with_the_text_it_is_about() -> None:
    error = '{"line":1,"error":{"code":"not-json","message":"Line 1: …","zh":"…","issues":[]}}'
    (answer,) = answers(f"import sys\nsys.stdin.read()\nprint('{error}')\nsys.exit(3)", [claim("坏".encode())])
    assert (answer.table, answer.province, answer.day) == ("bad-lines", "CN-JX", "2025-10-08")
    record = json.loads(answer.record)
    assert (record["file"], record["text"], record["code"]) == ("f.ndjson", "坏", "not-json")


@pytest.mark.parametrize("status", [1, 2, 137])
def test_a_failed_process_fails_the_partition_and_says_why(status: int) -> None:
    program = f"{ECHO}\nsys.stderr.write('no such pack')\nsys.exit({status})"
    with pytest.raises(PipeError, match=f"status {status}.*\n.*no such pack"):
        answers(program, [claim(b"1")])


def test_a_claim_without_an_answer_fails_the_partition() -> None:
    with pytest.raises(PipeError, match="1 claims not answered"):
        answers("import sys\nprint(sys.stdin.readline(), end='')\nsys.stdin.read()", [claim(b"1"), claim(b"2")])


def test_half_an_answer_fails_the_partition() -> None:
    with pytest.raises(PipeError, match="1 claims not answered"):
        answers("import sys\nsys.stdin.read()\nsys.stdout.write('half')", [claim(b"1")])


def test_an_answer_that_was_not_asked_for_fails_the_partition() -> None:
    with pytest.raises(PipeError, match="not asked"):
        answers("import sys\nsys.stdin.read()\nprint(1)\nprint(2)", [claim(b"1")])


def test_a_process_that_ends_early_fails_the_partition() -> None:
    with pytest.raises(PipeError, match="status 9"):
        answers("import os\nos._exit(9)", [claim(b"x" * 100_000)] * 100)


def test_a_fault_of_the_input_is_not_taken_for_its_end() -> None:
    def broken() -> Iterator[Claim]:
        yield claim(b"1")
        raise OSError("the shuffle is gone")

    with pytest.raises(OSError, match="the shuffle is gone"):
        answers(ECHO, broken())


def test_an_answer_nobody_waits_for_ends_the_process() -> None:
    taken = decide(iter([claim(b"1")] * 10_000), [sys.executable, "-u", "-c", ECHO], ".")
    next(taken)
    taken.close()


PATIENT = {"jurisdiction": "CN-JX", "patient": {"id": "P"}, "lines": [{"date": "2025-10-08"}, {"date": "2025-01-01"}]}


def changed(**members: object) -> bytes:
    return json.dumps({**PATIENT, **members}).encode()


def test_claims_of_one_patient_have_one_key() -> None:
    assert key_of(changed(id="a")).whose == key_of(changed(id="b", lines=[])).whose


@pytest.mark.parametrize(
    "other",
    [
        changed(patient={"id": "Q"}),
        changed(jurisdiction="CN-GD"),
        changed(patient={"id": 5}),
        changed(patient={}),
        changed(patient=None),
        b"not json",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        b"1" * 10_000,
    ],
)
def test_lines_of_others_have_other_keys(other: bytes) -> None:
    assert key_of(other).whose != key_of(changed()).whose


def test_province_and_day_are_those_of_the_claim_and_its_first_line() -> None:
    assert key_of(changed())[1:] == ("CN-JX", "2025-10-08")


@pytest.mark.parametrize("lines", [None, [], {}, [1], [{"date": 5}], [{"date": "../x"}]])
def test_a_day_that_cannot_be_read_is_null(lines: object) -> None:
    assert key_of(changed(lines=lines)).day is None


def test_a_province_that_is_none_is_null() -> None:
    assert key_of(changed(jurisdiction="a/b")).province is None
