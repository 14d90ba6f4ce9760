#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""office WRITER   LibreOffice opens the sheets as an office would: it comes to the same totals, every text shows whole, and the
pages can be printed and signed as they are."""
import atexit
import os
import random
import re
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

import workbooks
from sheets import LONG, OFFICE
from workbooks import FRAME, PARTY, Sheet, case, registration, unit

import tap  # noqa: E402

PATIENCE = 60  # seconds until LibreOffice that does not answer is a failure
TENTH = 10     # 1/100 mm: heights are rounded to points and back
FONT = "LiberationSerif"  # the metrics of Times New Roman

TEXTS = [
    LONG, "Xây dựng mô hình trường học xanh- sạch- đảm bảo an toàn về an ninh trật tự", "dòng một\ndòng hai\ndòng ba",
    "Côngtrìnhkhôngcókhoảngtrắngnàođểxuốngdòngnênphảicắtgiữachữmàkhôngmấtchữnào", "https://a.example/van-ban/158-KH-HU?nam=2022",
    "( trong ngoặc ) : và / hoặc “ trích ” …", "WWWWWW MMMMMM ƯƯƯƯƯƯ ỘỘỘỘỘỘ", "i", "23,47% 204.700 lượt 103/70 tỷ đồng",
]

PHRASES = [
    "Chi bộ ấp Phong, xã Tân Phong", "xây dựng mô hình chi bộ trong sạch vững mạnh toàn diện", "Ban Dân vận Huyện ủy",
    "Uỷ viên Ban Thường vụ Huyện uỷ, Trưởng Ban Dân vận", "Ủy ban nhân dân xã Đại Điền", "năng lực và hiệu quả hoạt động",
    "của chính quyền", "xã đạt chuẩn nông thôn mới", "Hợp tác xã Nông nghiệp Thới Thạnh", "kinh tế hợp tác",
    "ứng dụng công nghệ thông tin, chuyển đổi số", "trường học xanh - sạch - đảm bảo an toàn về an ninh trật tự",
    "chuỗi giá trị nông sản chủ lực và các sản phẩm OCOP", "gia đình hạnh phúc - tiến bộ", "Kế hoạch số 158-KH/HU",
    "tập trung cải cách thủ tục hành chính;", "phục vụ Nhân dân", "(05 xã, 02 xã nâng cao)", "“Hai chân - Ba mũi”", "0,7% đến 1%",
]
MIXED = 120


def mix(seed):
    chosen = random.Random(seed)
    return " ".join(chosen.choice(PHRASES) for _ in range(chosen.randint(1, 4)))


def folder():
    made = tempfile.TemporaryDirectory()
    atexit.register(made.cleanup)
    return made.name


class Office:
    """A LibreOffice of the tests' own, which ends with them."""

    def __init__(self):
        self.profile = folder()
        pipe = "dienhinh-%d" % os.getpid()
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", "--accept=pipe,name=%s;urp" % pipe,
             "-env:UserInstallation=file://" + self.profile], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        atexit.register(self.end)
        context = uno.getComponentContext()
        resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
        end = time.monotonic() + PATIENCE
        while True:
            try:
                remote = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
                break
            except Exception:
                assert time.monotonic() < end and self.process.poll() is None, "LibreOffice does not answer"
                time.sleep(0.1)
        self.desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)

    def end(self):
        try:
            self.desktop.terminate()
            self.process.wait(PATIENCE)
        except Exception:
            self.process.kill()

    def open(self, path):
        return self.desktop.loadComponentFromURL("file://" + path, "_blank", 0, (PropertyValue("Hidden", 0, True, 0),))


def pages(path):
    """The text of each page of a PDF file, by lines."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    return [[line.strip() for line in page.splitlines() if line.strip()] for page in text.split("\f")[:-1]]


OFFICE_PROGRAM = Office()
WRITTEN = {}  # name of a case → folder
CASES = {
    "office": OFFICE,
    "real": os.path.join(workbooks.SOURCE, "data", "samples", "thanh-phu.json"),
    "practice": os.path.join(workbooks.SOURCE, "data", "samples", "thuc-hanh.json"),
    "empty": case(PARTY),
    "texts": case(PARTY, year={"frame_part": FRAME},
                  units=[unit("u%d" % i, "%s (%d)" % (text, i)) for i, text in enumerate(TEXTS)],
                  registrations=[registration("u%d" % i, text, "ntm", "recognised", [text], text)
                                 for i, text in enumerate(TEXTS)]),
    "mixed": case(PARTY, year={"frame_part": FRAME},
                  units=[unit("u%d" % i, "%s %d" % (mix(i), i)) for i in range(MIXED)],
                  registrations=[registration("u%d" % i, mix(i + MIXED), "ntm", "recognised", [mix(i + 2 * MIXED)],
                                              mix(i + 3 * MIXED)) for i in range(MIXED)]),
    "many": case(PARTY, units=[unit("u%d" % i, "Ấp %d" % i) for i in range(300)],
                 registrations=[registration("u%d" % i, "Mô hình %d" % i, None, "recognised") for i in range(300)]),
}


def sheets():
    """(case, path) of every sheet, each written once."""
    for name, data in CASES.items():
        if name not in WRITTEN:
            WRITTEN[name] = folder()
            workbooks.write(WRITTEN[name], data)
        for code in ("X1", "X2", "X3", "X7a", "X7b"):
            yield name, os.path.join(WRITTEN[name], code + ".xlsx")


def test_recalculated_totals_are_the_stored_ones():
    for name, path in sheets():
        sheet = Sheet(path)
        document = OFFICE_PROGRAM.open(path)
        document.calculateAll()
        page = document.Sheets.getByIndex(0)
        formulas = 0
        for row in sheet.page.iter_rows(min_row=sheet.first_row):
            for cell in row:
                if cell.data_type == "f":
                    found = page.getCellByPosition(cell.column - 1, cell.row - 1)
                    tap.check_equal((name, cell.coordinate, found.getError(), found.Value),
                                    (name, cell.coordinate, 0, sheet.values[cell.coordinate].value))
                    formulas += 1
        if path.endswith("X3.xlsx"):
            width = len(sheet.numbers)
            wanted = width - 2 + 2 * sum(1 for row in sheet.rows if isinstance(row[0], int))  # a row of sums, two sums a row
        else:
            wanted = len(sheet.totals)
        tap.check_equal((name, path, formulas), (name, path, wanted))
        document.close(False)


def test_every_text_shows_whole():
    """No row of a table is lower than the height that LibreOffice would give it."""
    for name, path in sheets():
        sheet = Sheet(path)
        document = OFFICE_PROGRAM.open(path)
        first, last = sheet.head_rows[0] - 1, sheet.total_row - 2
        rows = document.Sheets.getByIndex(0).getCellRangeByPosition(0, first, 0, last).Rows
        heights = [rows.getByIndex(i).Height for i in range(rows.Count)]
        rows.OptimalHeight = True
        for i, height in enumerate(heights):
            needed = rows.getByIndex(i).Height
            assert needed <= height + TENTH, "%s: row %d is %d, needs %d" % (path, first + i + 1, height, needed)
        document.close(False)


def test_dates_and_numbers_are_no_texts():
    path = os.path.join(folder(), "plain.xlsx")
    subprocess.run([workbooks.WRITER, os.path.dirname(path)], check=True)
    sheet = Sheet(path)
    document = OFFICE_PROGRAM.open(path)
    page = document.Sheets.getByIndex(0)
    row = sheet.first_row  # the second one, as LibreOffice counts
    tap.check_equal([page.getCellByPosition(i, row).Type.value for i in range(7)],
                    ["VALUE", "TEXT", "VALUE", "TEXT", "VALUE", "VALUE", "VALUE"])
    tap.check_equal(page.getCellByPosition(2, row).String, "03/02/1960")
    document.close(False)


def test_pages_can_be_signed():
    for name, path in sheets():
        sheet = Sheet(path)
        pdf = path.replace(".xlsx", ".pdf")
        document = OFFICE_PROGRAM.open(path)
        document.storeToURL("file://" + pdf, (PropertyValue("FilterName", 0, "calc_pdf_Export", 0),))
        document.close(False)
        found = pages(pdf)
        for i, lines in enumerate(found, 1):
            where = "%s, page %d of %d" % (path, i, len(found))
            tap.check_equal((where, lines[0] == str(i)), (where, i > 1))  # its number, from the second page on
            numbers = next(line for line in lines if line.startswith("(1)"))
            tap.check_equal((where, numbers.split()), (where, sheet.numbers))  # the whole width on one page
        last = found[-1]
        head = next(i for i, line in enumerate(last) if line.startswith("(1)"))
        total = next(i for i, line in enumerate(last) if line.startswith("Tổng cộng"))
        assert total > head + 1, "%s: the last page bears no row of the list" % path
        if path.endswith(("X3.xlsx", "X7b.xlsx")):
            assert any("Người lập biểu" in line for line in last[total:]), last


def test_pages_are_set_in_one_face():
    for name, path in sheets():
        pdf = path.replace(".xlsx", ".pdf")
        fonts = subprocess.run(["pdffonts", pdf], check=True, capture_output=True, text=True).stdout.splitlines()[2:]
        faces = {re.sub(r"^[A-Z]+\+", "", line.split()[0]).split("-")[0] for line in fonts}
        tap.check_equal((path, faces), (path, {FONT}))


if __name__ == "__main__":
    tap.main()
