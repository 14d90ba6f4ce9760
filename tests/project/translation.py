#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""po/vi.po is complete: it has every text of the sources, translated, certain and nothing besides; and every file that has
such texts is in po/POTFILES."""
import glob
import os
import re
import subprocess
import tempfile
import unicodedata

import tap

PO = os.path.join(tap.SOURCE, "po")
CATALOGUE = os.path.join(PO, "vi.po")
# As the build's own extraction (meson, preset glib) does it.
EXTRACT = ["xgettext", "--from-code=UTF-8", "--no-wrap", "--sort-output",
           "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2",
           "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3"]
QUOTED = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) "(.*)"$')


def run(*command):
    done = subprocess.run(command, cwd=tap.SOURCE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          env=dict(os.environ, LANGUAGE="C", LC_ALL="C.UTF-8"))
    if done.returncode:
        raise AssertionError("%s: %s" % (command[0], done.stderr))
    return done


def list_potfiles():
    with open(os.path.join(PO, "POTFILES"), encoding="utf-8") as file:
        return [row for row in file.read().splitlines() if row and not row.startswith("#")]


def extract(paths, folder):
    pot = os.path.join(folder, "dienhinh.pot")
    run(*EXTRACT, "--output=" + pot, *paths)
    return pot if os.path.exists(pot) else None


def read_entries(path):
    """(flags, {keyword: text}) of each entry but the header; obsolete ones have the flag 'obsolete'."""
    plain = run("msgcat", "--no-wrap", path).stdout
    for block in plain.split("\n\n"):
        flags, texts, keyword = set(), {}, None
        for row in block.splitlines():
            if row.startswith("#~"):
                flags.add("obsolete")
                row = row[3:]
            if row.startswith("#,"):
                flags.update(flag.strip() for flag in row[2:].split(","))
            found = QUOTED.match(row)
            if found:
                keyword = found.group(1)
                texts[keyword] = found.group(2)
            elif keyword and row.startswith('"'):
                texts[keyword] += row[1:-1]
        if texts.get("msgid"):
            yield flags, texts


def get_key(texts):
    return texts.get("msgctxt"), texts["msgid"]


def find_faults(potfiles, catalogue):
    """Whatever keeps the catalogue from being complete, one line each."""
    with tempfile.TemporaryDirectory() as folder:
        pot = extract(potfiles, folder)
        wanted = {get_key(texts) for _, texts in read_entries(pot)} if pot else set()
    there = set()
    for flags, texts in read_entries(catalogue):
        there.add(get_key(texts))
        translations = [text for keyword, text in texts.items() if keyword.startswith("msgstr")]
        if "obsolete" in flags:
            yield "obsolete: " + texts["msgid"]
        elif "fuzzy" in flags:
            yield "fuzzy: " + texts["msgid"]
        elif not all(translations):
            yield "not translated: " + texts["msgid"]
        elif get_key(texts) not in wanted:
            yield "in no source: " + texts["msgid"]
    for _, text in sorted(wanted - there, key=str):
        yield "missing: " + text


def find_marked_files():
    """Every file that has a text to translate."""
    patterns = ["src/**/*.c", "src/**/*.h", "ui/**/*.ui", "data/*.desktop.in", "data/*.metainfo.xml.in", "data/*.mime.xml.in"]
    paths = [path for pattern in patterns for path in glob.glob(os.path.join(tap.SOURCE, pattern), recursive=True)]
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(os.path.relpath(path, tap.SOURCE) for path in paths):
            pot = extract([path], folder)
            if pot:
                os.remove(pot)
                yield path


def test_potfiles_lists_every_file_with_texts():
    listed = list_potfiles()
    tap.check_empty(set(find_marked_files()) - set(listed), "not in po/POTFILES")
    tap.check_empty([path for path in listed if not os.path.exists(os.path.join(tap.SOURCE, path))], "gone")
    tap.check_equal(len(listed), len(set(listed)))


def test_catalogue_is_complete():
    tap.check_empty(find_faults(list_potfiles(), CATALOGUE), "po/vi.po")


def test_catalogue_is_well_formed():
    run("msgfmt", "--check-format", "--check-domain", "--output-file=/dev/null", CATALOGUE)


def test_catalogue_keeps_the_register():
    """texts.md: no 'bạn', no exclamation mark, 'tệp dữ liệu'; normal form C; and it ends as the text it translates does."""
    found = []
    for flags, texts in read_entries(CATALOGUE):
        for keyword, text in texts.items():
            if not keyword.startswith("msgstr"):
                continue
            if re.search(r"\bbạn\b|!|cơ sở dữ liệu", text, re.IGNORECASE):
                found.append("register: " + text)
            if unicodedata.normalize("NFC", text) != text:
                found.append("not NFC: " + text)
            for end in ("…", ":", "\\n"):
                if texts["msgid"].endswith(end) != text.endswith(end):
                    found.append("ends otherwise (%s): %s" % (end, text))
    tap.check_empty(found, "po/vi.po")


def test_planted_faults_are_found():
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    with tempfile.TemporaryDirectory() as folder:
        source, catalogue = os.path.join(folder, "a.c"), os.path.join(folder, "vi.po")
        with open(source, "w", encoding="utf-8") as file:
            file.write('char *a[] = { _("One"), N_("Two"), C_("list", "Three") };\n')
        for entries, expected in [
            ('msgid "One"\nmsgstr "Một"\n\nmsgid "Two"\nmsgstr "Hai"\n\nmsgctxt "list"\nmsgid "Three"\nmsgstr "Ba"\n', []),
            ('msgid "One"\nmsgstr ""\n\n#, fuzzy\nmsgid "Two"\nmsgstr "Hai"\n\nmsgid "Three"\nmsgstr "Ba"\n\n'
             '#~ msgid "Four"\n#~ msgstr "Bốn"\n',
             ["fuzzy: Two", "in no source: Three", "missing: Three", "not translated: One", "obsolete: Four"]),
        ]:
            with open(catalogue, "w", encoding="utf-8") as file:
                file.write(header + entries)
            tap.check_equal(sorted(find_faults([source], catalogue)), expected)


if __name__ == "__main__":
    tap.main()
