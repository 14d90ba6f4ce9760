# SPDX-License-Identifier: MIT
"""The least that a test script needs: each function named test_… of the script is one case of its TAP output."""
import os
import sys
import traceback

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Where the program was built; meson says so.
BUILD = os.path.dirname(os.environ.get("G_TEST_BUILDDIR", os.path.join(SOURCE, "build", "tests")))


def check_empty(found, what):
    """Fail with everything that was found, one a line."""
    found = list(found)
    if found:
        raise AssertionError("%s:\n%s" % (what, "\n".join(str(one) for one in found)))


def check_equal(value, expected):
    if value != expected:
        raise AssertionError("%r, not %r" % (value, expected))


def main(module="__main__"):
    cases = {name: case for name, case in vars(sys.modules[module]).items() if name.startswith("test_")}
    print("1..%d" % len(cases))
    failed = False
    for number, (name, case) in enumerate(cases.items(), 1):
        try:
            case()
            print("ok %d %s" % (number, name), flush=True)
        except Exception:
            failed = True
            for line in traceback.format_exc().splitlines():
                print("# " + line)
            print("not ok %d %s" % (number, name), flush=True)
    sys.exit(1 if failed else 0)
