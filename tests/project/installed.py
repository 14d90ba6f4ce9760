#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""What an installation puts on a machine is whole, and the program runs from there."""
import json
import os
import subprocess
import sys
import tempfile

import tap

ID = "vn.dienhinh.DienHinh"
EXPECTED = [
    "bin/dienhinh",
    "share/applications/%s.desktop" % ID,
    "share/glib-2.0/schemas/%s.gschema.xml" % ID,
    "share/icons/hicolor/scalable/apps/%s.svg" % ID,
    "share/icons/hicolor/symbolic/apps/%s-symbolic.svg" % ID,
    "share/locale/vi/LC_MESSAGES/dienhinh.mo",
    "share/man/man1/dienhinh.1",
    "share/metainfo/%s.metainfo.xml" % ID,
    "share/mime/packages/%s.xml" % ID,
]
MESON = sys.argv[1]


def get_prefix():
    out = subprocess.run([MESON, "introspect", "--buildoptions", tap.BUILD], stdout=subprocess.PIPE, check=True).stdout
    return next(option["value"] for option in json.loads(out) if option["name"] == "prefix")


class Installed:
    """The program in a folder of its own, which goes with it."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        done = subprocess.run([MESON, "install", "-C", tap.BUILD, "--no-rebuild", "--destdir", self.folder.name],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        tap.check_equal(done.returncode, 0)
        self.prefix = os.path.join(self.folder.name, get_prefix().lstrip("/"))
        self.schemas = os.path.join(self.prefix, "share", "glib-2.0", "schemas")
        subprocess.run(["glib-compile-schemas", "--strict", self.schemas], check=True)
        return self

    def __exit__(self, *unused):
        self.folder.cleanup()

    def run(self, *arguments):
        env = {"PATH": os.environ["PATH"], "HOME": self.folder.name,
               "DIENHINH_LOCALEDIR": os.path.join(self.prefix, "share", "locale"),
               "XDG_DATA_DIRS": os.path.join(self.prefix, "share") + ":/usr/share"}
        return subprocess.run([os.path.join(self.prefix, "bin", "dienhinh"), *arguments], env=env, cwd=self.folder.name,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_everything_is_in_its_place():
    with Installed() as installed:
        tap.check_empty((path for path in EXPECTED if not os.path.isfile(os.path.join(installed.prefix, path))), "missing")


def test_nothing_points_into_the_build_folder():
    with Installed() as installed:
        found = []
        for folder, _, names in os.walk(installed.prefix):
            for path in (os.path.join(folder, name) for name in names if not name == "dienhinh"):
                with open(path, "rb") as file:
                    if tap.SOURCE.encode() in file.read():
                        found.append(path)
        tap.check_empty(found, "names the folder it was built in")


def test_version_is_the_projects():
    with Installed() as installed:
        out = subprocess.run([MESON, "introspect", "--projectinfo", tap.BUILD], stdout=subprocess.PIPE, check=True).stdout
        done = installed.run("--version")
        tap.check_equal((done.returncode, done.stdout, done.stderr), (0, "dienhinh %s\n" % json.loads(out)["version"], ""))


def test_it_speaks_vietnamese_and_does_its_work():
    with Installed() as installed:
        done = installed.run("--help")
        tap.check_equal((done.returncode, done.stderr), (0, ""))
        assert "Cách dùng" in done.stdout, done.stdout
        for arguments in (["sample", "a.dienhinh"], ["check", "a.dienhinh"], ["figures", "a.dienhinh", "--year", "2022"],
                          ["export", "a.dienhinh", "--year", "2022", "--all", "--output", "out"]):
            done = installed.run(*arguments)
            tap.check_equal((arguments, done.returncode, done.stderr), (arguments, 0, ""))
        assert os.listdir(os.path.join(installed.folder.name, "out")), "no sheet was written"


if __name__ == "__main__":
    tap.main()
