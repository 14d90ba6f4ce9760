#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Opening a document from outside, as a file manager does: one process, one window a document; what is open already is
presented, and so is the program that is started once more. What went wrong is in the log, without names."""
import os
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

import tap  # noqa: E402

PROGRAM = os.path.abspath(sys.argv[1])
ID = "vn.dienhinh.DienHinh"
PATH = "/" + ID.replace(".", "/")
PATIENCE = 20  # seconds after which a condition that does not come true is a failure


def wait_for(condition, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError("waited in vain for " + what)


def describe(bus, place):
    """The actions of the application or of a window: {name: whether it is enabled}; None where there is no such window."""
    try:
        found = bus.call_sync(ID, place, "org.gtk.Actions", "DescribeAll", None, None, 0, -1, None).unpack()[0]
        return {name: enabled for name, (enabled, _, _) in found.items()}
    except GLib.Error:
        return None


def count_windows(bus):
    return sum(describe(bus, "%s/window/%d" % (PATH, i)) is not None for i in range(1, 6))


def start(*arguments, **more):
    return subprocess.run([PROGRAM, *arguments], timeout=PATIENCE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


def test_one_process_and_one_window_a_document():
    with tempfile.TemporaryDirectory() as folder:
        env = dict(os.environ, XDG_STATE_HOME=os.path.join(folder, "state"))
        files = [os.path.join(folder, name) for name in ("một.dienhinh", "hai.dienhinh")]
        for file in files:
            tap.check_equal(start("sample", file).returncode, 0)
        with open(os.path.join(folder, "Bí thư.dienhinh"), "w", encoding="utf-8") as file:
            file.write("không phải tệp dữ liệu")
        with subprocess.Popen([PROGRAM], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as first:
            try:
                bus = Gio.bus_get_sync(Gio.BusType.SESSION)
                wait_for(lambda: describe(bus, PATH + "/window/1"), "the first window")

                tap.check_equal(start().returncode, 0)
                tap.check_equal(count_windows(bus), 1)

                for file, windows in ((files[0], 1), (files[0], 1), (files[1], 2), (files[0], 2)):
                    done = start(file, cwd="/")
                    tap.check_equal((done.returncode, done.stderr), (0, ""))
                    wait_for(lambda: count_windows(bus) == windows, "%d windows" % windows)
                assert describe(bus, PATH + "/window/1")["office"]

                # A name from where the second one was started.
                tap.check_equal(start("hai.dienhinh", cwd=folder).returncode, 0)
                tap.check_equal(start("Bí thư.dienhinh", cwd=folder).returncode, 0)
                time.sleep(0.2)
                tap.check_equal(count_windows(bus), 2)
                assert first.poll() is None
            finally:
                first.terminate()

        log = os.path.join(folder, "state", "dienhinh", "dienhinh.log")
        with open(log, encoding="utf-8") as file:
            text = file.read()
        assert "dien-application" in text, text
        assert "thư" not in text and folder not in text, text
        tap.check_equal(os.stat(log).st_mode & 0o777, 0o600)


if __name__ == "__main__":
    tap.main()
