#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The commands of build-aux: well-formed scripts, a well-formed list of packages, and a count that no broken test program
slips through."""
import glob
import json
import os
import re
import subprocess
import tempfile

import tap

AUX = os.path.join(tap.SOURCE, "build-aux")


def read_packages():
    """(name, kind) of each line of the list."""
    with open(os.path.join(AUX, "packages"), encoding="utf-8") as file:
        rows = [row for row in file.read().splitlines() if row and not row.startswith("#")]
    return [re.fullmatch(r"([a-z0-9.+-]+) +# (run|test): \S.*", row).groups() for row in rows]


def test_scripts_have_no_warning():
    names = ["build-aux/" + name for name in ("run", "test", "on-screen", "sanitized", "prepare")] + [".ci/run"]
    found = subprocess.run(["shellcheck", "-x"] + names, cwd=tap.SOURCE, stdout=subprocess.PIPE, text=True)
    tap.check_empty(found.stdout.splitlines(), "shellcheck")


def test_packages_are_listed_once():
    names = [name for name, _ in read_packages()]
    tap.check_equal(len(names), len(set(names)))
    assert len(names) > 20, names


def test_no_file_names_a_path_of_one_machine():
    pattern = re.compile(r"(?<![\w.$}])/(work|farm|root)/[a-z]")
    found = []
    for top in ("src", "ui", "data", "po", "tests", "build-aux", ".ci", "*.*"):
        for path in glob.glob(os.path.join(tap.SOURCE, top, "**"), recursive=True):
            if os.path.isfile(path):
                with open(path, "rb") as file:
                    if pattern.search(file.read().decode("latin-1")):
                        found.append(os.path.relpath(path, tap.SOURCE))
    tap.check_empty(found, "a path of one machine")


def count(*tests):
    """What build-aux/count says of these tests: its last line and its exit status."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as log:
        log.writelines(json.dumps(test) + "\n" for test in tests)
        log.flush()
        done = subprocess.run([os.path.join(AUX, "count"), log.name], stdout=subprocess.PIPE, text=True)
    return done.stdout.splitlines()[-1], done.returncode


def test_count_sums_the_cases():
    good = {"name": "a", "result": "OK", "stdout": "1..2\nok 1 /a/b\n# not ok\nok 2 /a/c\n"}
    tap.check_equal(count(good, good), ("4 passed, 0 failed", 0))
    bad = {"name": "b", "result": "FAIL", "stdout": "ok 1 /b/a\nnot ok 2 /b/b\nnot ok 3 /b/c\n"}
    tap.check_equal(count(good, bad), ("3 passed, 2 failed", 1))


def test_count_misses_no_broken_program():
    for result, stdout in [("ERROR", "1..2\nok 1 /a/b\n"), ("TIMEOUT", "ok 1 /a/b\n"), ("FAIL", "ok 1 /a/b\n"),
                           ("INTERRUPT", "ok 1 /a/b\n")]:
        tap.check_equal(count({"name": "a", "result": result, "stdout": stdout}), ("1 passed, 1 failed", 1))
    for stdout in ("", "1..0\n", "ok 1 /a/b # SKIP no reason\n"):
        tap.check_equal(count({"name": "a", "result": "OK", "stdout": stdout}), ("0 passed, 1 failed", 1))
    tap.check_equal(count({"name": "a", "result": "SKIP"}), ("0 passed, 1 failed", 1))
    tap.check_equal(count(), ("0 passed, 0 failed", 1))


if __name__ == "__main__":
    tap.main()
