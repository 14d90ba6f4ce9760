#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The program speaks Vietnamese whatever the machine's locale is, and where it has none."""
import os
import subprocess
import sys
import tempfile

import tap
import vietnamese

PROGRAM = sys.argv[1]
ENVIRONMENTS = {
    "LANG unset": {},
    "LANG=C": {"LANG": "C"},
    "LANG=C.UTF-8": {"LANG": "C.UTF-8"},
    "LANG=POSIX": {"LANG": "POSIX"},
    "LANG=en_US.UTF-8, not generated": {"LANG": "en_US.UTF-8"},
    "LANG=vi_VN.UTF-8, not generated": {"LANG": "vi_VN.UTF-8"},
    "LC_ALL=C": {"LANG": "en_US.UTF-8", "LC_ALL": "C"},
    "LC_ALL=POSIX": {"LANG": "vi_VN.UTF-8", "LC_ALL": "POSIX"},
    "LANGUAGE of somebody else": {"LANG": "C.UTF-8", "LANGUAGE": "en:fr"},
}
# What stands in the answers as it is typed.
TYPED = {"Excel", "Word", "new", "kind", "name", "superior", "place", "symbol", "signer", "user", "theme", "local", "frame", "units",
         "dienhinh", "sample", "practice", "export", "document", "template", "review", "year", "sheet", "output", "all", "figures",
         "check", "help", "version", "tab"}


def run(environment, *arguments):
    # An empty LOCPATH: whatever this machine has generated, the program has none.
    with tempfile.TemporaryDirectory() as folder:
        env = {"PATH": os.environ["PATH"], "HOME": folder, "LOCPATH": folder,
               "DIENHINH_LOCALEDIR": os.environ["DIENHINH_LOCALEDIR"]}
        return subprocess.run([PROGRAM, *arguments], env=dict(env, **environment), stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")


def test_help_is_vietnamese():
    for name, environment in ENVIRONMENTS.items():
        done = run(environment, "--help")
        tap.check_equal((name, done.returncode, done.stderr), (name, 0, ""))
        assert "Cách dùng" in done.stdout, "%s: %s" % (name, done.stdout)
        tap.check_equal((name, vietnamese.find_foreign(done.stdout, TYPED)), (name, []))


def test_errors_are_vietnamese():
    for name, environment in ENVIRONMENTS.items():
        done = run(environment, "figures", "khong-co.dienhinh", "--year", "2022")
        tap.check_equal((name, done.returncode, done.stdout), (name, 2, ""))
        assert "khong-co.dienhinh" in done.stderr, done.stderr
        tap.check_equal((name, vietnamese.find_foreign(done.stderr, TYPED | {"dienhinh", "khong-co.dienhinh"})), (name, []))


if __name__ == "__main__":
    tap.main()
