#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Each floor includes only what lies below it and the outside libraries that are its own: the system's headers are always
in sight of the compiler, so the build cannot tell."""
import glob
import os
import re

import tap

FLOORS = ["base", "model", "store", "exchange", "command", "ui"]
# What a floor may include, and the beginnings of the headers of the outside libraries that it alone may include.
BELOW = {
    "base": {"base"},
    "model": {"base", "model"},
    "store": {"base", "model", "store"},
    "exchange": {"base", "model", "store", "exchange"},
    "command": {"base", "model", "store", "exchange", "command"},
    "ui": {"base", "model", "store", "exchange", "ui"},
    "main": set(FLOORS),
}
OUTSIDE = {
    "base": ("unicode/",),
    "model": (),
    "store": ("sqlite3",),
    "exchange": ("xlsxwriter", "zip.h", "zipconf.h", "zlib.h", "libxml/", "json-glib/", "cairo", "pango/"),
    "command": (),
    "ui": ("gtk/", "gdk/", "gsk/", "adwaita.h", "cairo", "pango/", "graphene"),
    "main": ("gtk/", "adwaita.h"),
}
GUARDED = sorted({start for starts in OUTSIDE.values() for start in starts} | {"curl/", "libsoup/"})
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
SPDX = "/* SPDX-License-Identifier: MIT */"
LONGEST = 800


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def find_sources(folder="src"):
    """Path below the source folder → text, of every C file."""
    paths = glob.glob(os.path.join(tap.SOURCE, folder, "**", "*.[ch]"), recursive=True)
    return {os.path.relpath(path, tap.SOURCE): read(path) for path in sorted(paths)}


def find_breaches(sources):
    """The includes that their floor may not have. src/main.c joins the command line and the window: it sees all floors
    and the toolkit."""
    homes = {}
    for path in sources:
        parts = path.split("/")
        if len(parts) > 2:
            homes[parts[-1]] = parts[1]
    for path, text in sources.items():
        parts = path.split("/")
        floor = parts[1] if len(parts) > 2 else "main"
        below = BELOW.get(floor, set())
        outside = OUTSIDE.get(floor, ())
        for _, header in INCLUDE.findall(text):
            home = homes.get(header.split("/")[-1])
            if home is not None and home not in below:
                yield "%s includes %s of %s" % (path, header, home)
            elif header.startswith(tuple(GUARDED)) and not header.startswith(outside or ("\0",)):
                yield "%s includes %s" % (path, header)


def test_every_folder_of_src_is_a_floor():
    found = {path.split("/")[1] for path in find_sources() if path.count("/") > 1}
    tap.check_empty(sorted(found - set(FLOORS)), "no floor of architecture")


def test_floors_include_only_what_lies_below():
    tap.check_empty(find_breaches(find_sources()), "not below")


def test_a_planted_include_is_found():
    planted = [
        ("base", "<sqlite3.h>"), ("base", '"dien-planted-model.h"'), ("model", "<unicode/ucol.h>"),
        ("model", "<gtk/gtk.h>"), ("store", "<xlsxwriter.h>"), ("store", '"dien-planted-exchange.h"'),
        ("exchange", "<gtk/gtk.h>"), ("exchange", '"dien-planted-command.h"'), ("command", "<sqlite3.h>"),
        ("command", '"dien-planted-ui.h"'), ("ui", "<sqlite3.h>"), ("ui", '"dien-planted-command.h"'),
        ("ui", "<json-glib/json-glib.h>"), ("exchange", '"../ui/dien-planted-ui.h"'), ("ui", "<curl/curl.h>"),
        ("main", "<sqlite3.h>"),
    ]
    homes = {"src/%s/dien-planted-%s.h" % (floor, floor): "" for floor in FLOORS}
    for floor, header in planted:
        path = "src/main.c" if floor == "main" else "src/%s/dien-planted.c" % floor
        sources = dict(homes, **{path: "#include <glib.h>\n  # include %s\n" % header})
        tap.check_equal((floor, header, len(list(find_breaches(sources)))), (floor, header, 1))


def test_what_a_floor_may_include_passes():
    sources = {"src/%s/dien-planted-%s.h" % (floor, floor): "" for floor in FLOORS}
    sources["src/ui/dien-planted.c"] = '#include "dien-planted-store.h"\n#include <gtk/gtk.h>\n#include <cairo.h>\n'
    sources["src/exchange/dien-planted.c"] = '#include "dien-planted-store.h"\n#include <xlsxwriter.h>\n'
    sources["src/main.c"] = '#include "dien-planted-ui.h"\n#include "dien-planted-command.h"\n#include <gtk/gtk.h>\n'
    tap.check_equal(list(find_breaches(sources)), [])


def test_every_file_names_its_licence():
    sources = dict(find_sources(), **find_sources("tests"))
    tap.check_empty((path for path, text in sources.items() if not text.startswith(SPDX)), "no " + SPDX)


def test_no_file_is_too_long():
    sources = dict(find_sources(), **find_sources("tests"))
    lengths = {path: text.count("\n") for path, text in sources.items()}
    tap.check_empty(("%s: %d lines" % item for item in lengths.items() if item[1] > LONGEST), "split by concern")


def test_sql_stays_in_store():
    query = re.compile(r'"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|PRAGMA)\s')
    tap.check_empty((path for path, text in find_sources().items()
                     if not path.startswith("src/store/") and query.search(text)), "SQL outside store")


def test_names_begin_with_the_namespace():
    tap.check_empty((path for path in find_sources() if path != "src/main.c"
                     and not os.path.basename(path).startswith("dien-")), "not dien-…")


if __name__ == "__main__":
    tap.main()
