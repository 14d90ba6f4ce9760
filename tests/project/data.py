#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""What the desktop is told of the program is valid, each by the tool whose business it is, and a data file is known by what
is in it."""
import glob
import os
import re
import sqlite3
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

import tap

ID = "vn.dienhinh.DienHinh"
DATA = os.path.join(tap.SOURCE, "data")
BUILT = os.path.join(tap.BUILD, "data")
TYPE = "application/vnd.dienhinh"


def get_application_id():
    """As the program writes it into its files."""
    with open(os.path.join(tap.SOURCE, "src", "store", "dien-format-private.h"), encoding="utf-8") as file:
        return int(re.search(r"#define DIEN_FORMAT_APPLICATION_ID (0x[0-9a-fA-F]+)", file.read()).group(1), 16)


def run(*command, **more):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **more)
    if done.returncode:
        raise AssertionError("%s:\n%s" % (" ".join(command), done.stdout))
    return done.stdout


def test_desktop_entry_is_valid():
    tap.check_equal(run("desktop-file-validate", os.path.join(BUILT, ID + ".desktop")), "")


def test_metainfo_is_valid():
    out = subprocess.run(["appstreamcli", "validate", "--no-net", "--no-color", os.path.join(BUILT, ID + ".metainfo.xml")],
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout
    assert "alidation" in out, out
    found = [row for row in out.splitlines() if row.startswith(("E:", "W:"))]
    # There is no page of the project to name; newer versions warn of that.
    tap.check_empty((row for row in found if not row.endswith("url-homepage-missing")), "appstreamcli")


def test_settings_schema_is_valid():
    run("glib-compile-schemas", "--strict", "--dry-run", DATA)


def test_xml_is_well_formed():
    paths = [path for pattern in ("data/**/*.xml", "data/**/*.xml.in", "data/**/*.svg", "ui/**/*.ui", "ui/**/*.xml")
             for path in glob.glob(os.path.join(tap.SOURCE, pattern), recursive=True)]
    assert len(paths) >= 5, paths
    run("xmllint", "--noout", "--nonet", *paths)


def test_icons_have_their_size():
    for name, side in (("scalable/apps/%s.svg" % ID, "128"), ("symbolic/apps/%s-symbolic.svg" % ID, "16")):
        root = ElementTree.parse(os.path.join(DATA, "icons", "hicolor", name)).getroot()
        tap.check_equal((root.get("width"), root.get("height")), (side, side))


def test_manual_has_no_warning():
    out = subprocess.run(["groff", "-k", "-ww", "-z", "-man", "-Tutf8", os.path.join(DATA, "dienhinh.1")],
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True).stdout
    tap.check_equal(out, "")


def test_data_file_is_known_by_its_content_and_its_name():
    with tempfile.TemporaryDirectory() as folder:
        packages = os.path.join(folder, "mime", "packages")
        os.makedirs(packages)
        with open(os.path.join(BUILT, ID + ".xml"), "rb") as source, open(os.path.join(packages, ID + ".xml"), "wb") as copy:
            copy.write(source.read())
        run("update-mime-database", os.path.join(folder, "mime"))
        env = dict(os.environ, XDG_DATA_HOME=folder, XDG_DATA_DIRS="/usr/share", LC_ALL="C")

        def write_database(name, application_id):
            path = os.path.join(folder, name)
            connection = sqlite3.connect(path)
            connection.execute("PRAGMA application_id = %d" % application_id)
            connection.execute("CREATE TABLE unit (id INTEGER PRIMARY KEY)")
            connection.commit()
            connection.close()
            return path

        def get_type(path):
            out = run("gio", "info", "--attributes=standard::content-type", path, env=env)
            return out.split("standard::content-type: ")[1].split()[0]

        tap.check_equal(get_type(write_database("without-extension", get_application_id())), TYPE)
        assert get_type(write_database("of-another-program", 0x12345678)) != TYPE
        assert get_type(write_database("of-no-program", 0)) != TYPE
        tap.check_equal(get_type(write_database("by-name.dienhinh", 0)), TYPE)


if __name__ == "__main__":
    tap.main()
