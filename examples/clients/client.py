"""
A client of `yijia serve --stdio` (docs/serve.md), with Python's standard library alone. Copy the class Yijia.

    python3 client.py                                   # with `npm install --global yijia-cli`
    python3 client.py node /path/to/cli/dist/main.js    # with another command
"""

import itertools
import json
import subprocess
import sys
import threading
from concurrent.futures import Future
from decimal import Decimal


class Refused(Exception):
    """A request that the process could not do. `code` is for programs, the message and `zh` are for people."""

    def __init__(self, error):
        super().__init__(error["message"])
        self.code, self.zh, self.issues = error["code"], error["zh"], error["issues"]


class Yijia:
    """A running process. Any number of threads may ask it; closing it waits for the answers."""

    def __init__(self, command=("yijia",), options=()):
        argv = [*command, "serve", "--stdio", *options]
        self._process = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._ids = itertools.count()
        self._lock = threading.Lock()
        self._waiting = {}
        # One thread always reads: if nobody did, both pipes could fill up and each side wait for the other.
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def submit(self, method, params=None):
        """Asks, and does not wait. Answers may come in any order; the id says whose they are."""
        future = Future()
        with self._lock:
            request = {"id": next(self._ids), "method": method}
            if params is not None:
                request["params"] = params
            self._waiting[request["id"]] = future
            try:
                self._process.stdin.write(json.dumps(request).encode() + b"\n")
                self._process.stdin.flush()
            except (OSError, ValueError) as error:  # the process has ended, or this client was closed
                del self._waiting[request["id"]]
                raise ConnectionError("yijia has ended") from error
        return future

    def ask(self, method, params=None):
        """The result of a request. @raises Refused"""
        return self.submit(method, params).result()

    def _read(self):
        for line in self._process.stdout:
            answer = json.loads(line)
            future = self._waiting.pop(answer["id"], None)
            if future is None:
                print("yijia:", line.decode().rstrip(), file=sys.stderr)
            elif "error" in answer:
                future.set_exception(Refused(answer["error"]))
            else:
                future.set_result(answer["result"])
        with self._lock:  # nobody who asks is left waiting
            for future in self._waiting.values():
                future.set_exception(ConnectionError("yijia has ended"))
            self._waiting.clear()

    def close(self):
        self._process.stdin.close()
        self._reader.join()
        self._process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def main(command):
    visit = {"jurisdiction": "CN-JX", "facility": {"name": "南方医院赣州医院"}}

    def quote(code):
        return {**visit, "line": {"code": code, "date": "2025-10-08"}}

    with Yijia(command) as yijia:
        print(yijia.ask("hello")["engine"])
        for code in "QYLS00158", "QYLS00152":
            line = yijia.ask("quote", quote(code))
            print(code, line["decision"], line["amount"], *(finding["code"] for finding in line["findings"]))
        print(len(yijia.ask("billable", {**visit, "date": "2025-10-08"})), "items may be charged")
        try:
            yijia.ask("item", {"code": "QYLS00158", "jurisdiction": "CN-GD", "date": "2025-10-08"})
        except Refused as refused:
            print(f"{refused.code}: {refused}")
        # many at once; amounts are texts, so that no float loses a fen
        answers = [yijia.submit("quote", quote("QYLS00158")) for _ in range(1000)]
        print(sum(Decimal(answer.result()["amount"]) for answer in answers), "yuan in all")


if __name__ == "__main__":
    main(sys.argv[1:] or ["yijia"])
