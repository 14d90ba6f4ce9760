#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""cards WRITER   the scorecards and their ranking hold what an officer would write by hand, and LibreOffice comes to the same
totals."""
import os
import tempfile

import openpyxl

import workbooks
from office import OFFICE_PROGRAM
from workbooks import PARTY, unit

import tap  # noqa: E402


def criterion(key, kind, code, name, maximum=None):
    row = {"key": key, "kind": kind, "code": code, "name": name}
    if maximum:
        row["maximum"] = maximum
    return row


SET = {
    "name": "Tiêu chí chuẩn",
    "criteria_version": [{
        "key": "ban", "number": 1, "label": "Bản năm 2022", "recognise_from": "85", "complete_from": "70", "no_zero": True,
        "bonus_cap": "5", "deduction_cap": "5", "due_on": "30/11/2022",
        "points_class": [{"name": "Tốt", "low": "85"}, {"name": "Khá", "low": "70"}],
        "criterion_group": [
            {"code": "I", "name": "Kết quả", "maximum": "60", "criterion": [
                criterion("c11", "points", "1.1", "Chỉ tiêu", "50"), criterion("c12", "points", "1.2", "Tiến độ", "10")]},
            {"code": "II", "name": "Lan tỏa", "maximum": "40", "criterion": [
                criterion("c21", "points", "2.1", "Nhân rộng", "40")]}],
        "criterion": [criterion("t1", "bonus", "", "Khen thưởng", "4"), criterion("t2", "bonus", "", "Biểu dương", "4"),
                      criterion("p1", "deduction", "", "Báo cáo chậm", "5"), criterion("b1", "mandatory", "", "Có kế hoạch"),
                      criterion("k1", "knock_out", "", "Mất đoàn kết")]}],
}
CONDITIONS = {"name": "Đạt hoặc không đạt", "criteria_version": [
    {"key": "dk", "number": 1, "no_zero": False, "criterion": [criterion("d1", "mandatory", "1", "Có hồ sơ")]}]}


def score(key, got, **more):
    row = dict(more, criterion=key)
    if got in (True, False):
        row["met"] = got
    elif got == "kc":
        row["applicable"] = False
    else:
        row["points"] = got
    return row


def card(kind, *scores):
    return {"round": kind, "score": list(scores)}


def registration(subject, version, *cards):
    row = {"year": "nam", "subject": subject, "model": "Mô hình " + subject, "source": "chosen", "stage": "inspected",
           "scorecard": list(cards)}
    if version:
        row["criteria_version"] = version
    return row


def case(registrations, units):
    return {"organisation": [PARTY], "criteria_set": [SET, CONDITIONS], "unit": units,
            "year": [{"key": "nam", "number": 2022, "round": [
                {"key": "tu", "kind": "self", "name": "Tự chấm", "position": 1},
                {"key": "cuoi", "kind": "final", "name": "Kết quả cuối", "position": 2}]}],
            "registration": registrations}


DATA = case([
    registration("a", "ban",
                 card("tu", score("c11", "45"), score("c12", "10"), score("c21", "40"), score("t1", "3"), score("b1", True)),
                 card("cuoi", score("c11", "42,5", note="Thiếu số liệu"), score("c12", "10", evidence="Báo cáo số 12"),
                      score("c21", "35"), score("t1", "4"), score("t2", "3"), score("p1", "1"), score("b1", True),
                      score("k1", False))),
    registration("b", "ban", card("tu", score("c11", "50"), score("c12", "kc"), score("c21", "30"), score("b1", False))),
    registration("c", "ban"),
    registration("d", "ban", card("cuoi", score("c11", "50"), score("c12", "5"), score("c21", "36,5"), score("b1", True),
                                  score("k1", True))),
    registration("e", None),
    registration("g", "dk", card("tu", score("d1", True))),
], [unit("a", "Xã Thạnh Phong"), unit("b", "Xã Hòa Lợi"), unit("c", "Xã Đại Điền"), unit("d", "Xã [Giao]: Thạnh"),
    unit("e", "Xã Tân Phong"), unit("g", "Xã Thới Thạnh")])

# TT, criterion, maximum, method, self, final, difference, reason, evidence
CARD_OF_A = [
    ["I", "Kết quả", 60, None, 55, 52.5, -2.5, None, None],
    ["1.1", "Chỉ tiêu", 50, None, 45, 42.5, -2.5, "Thiếu số liệu", None],
    ["1.2", "Tiến độ", 10, None, 10, 10, 0, None, "Báo cáo số 12"],
    ["II", "Lan tỏa", 40, None, 40, 35, -5, None, None],
    ["2.1", "Nhân rộng", 40, None, 40, 35, -5, None, None],
    [None, "Điểm thưởng", 5, None, 3, 5, 2, None, None],
    [None, "Khen thưởng", 4, None, 3, 4, 1, None, None],
    [None, "Biểu dương", 4, None, None, 3, None, None, None],
    [None, "Điểm trừ", 5, None, None, 1, None, None, None],
    [None, "Báo cáo chậm", 5, None, None, 1, None, None, None],
    [None, "Điều kiện bắt buộc", None, None, "1/1", "1/1", None, None, None],
    [None, "Có kế hoạch", None, None, "Đạt", "Đạt", None, None, None],
    [None, "Trường hợp không xét", None, None, None, None, None, None, None],
    [None, "Mất đoàn kết", None, None, None, "Không", None, None, None],
    [None, "Tổng điểm", 100, None, 98, 91.5, -6.5, None, None],
    [None, "Xếp loại", None, None, "Tốt", "Tốt", None, None, None],
]
# The unit has scored, the team has not: its column is blank, to be filled in by hand.
CARD_OF_B = [
    ["I", "Kết quả", 60, None, 50, None, None, None, None],
    ["1.1", "Chỉ tiêu", 50, None, 50, None, None, None, None],
    ["1.2", "Tiến độ", 10, None, "Không chấm", None, None, None, None],
    ["II", "Lan tỏa", 40, None, 30, None, None, None, None],
    ["2.1", "Nhân rộng", 40, None, 30, None, None, None, None],
    [None, "Điểm thưởng", 5, None, None, None, None, None, None],
    [None, "Khen thưởng", 4, None, None, None, None, None, None],
    [None, "Biểu dương", 4, None, None, None, None, None, None],
    [None, "Điểm trừ", 5, None, None, None, None, None, None],
    [None, "Báo cáo chậm", 5, None, None, None, None, None, None],
    [None, "Điều kiện bắt buộc", None, None, "0/1", None, None, None, None],
    [None, "Có kế hoạch", None, None, "Không đạt", None, None, None, None],
    [None, "Trường hợp không xét", None, None, None, None, None, None, None],
    [None, "Mất đoàn kết", None, None, None, None, None, None, None],
    [None, "Tổng điểm", 100, None, 80, None, None, None, None],
    [None, "Xếp loại", None, None, "Khá", None, None, None, None],
]
# Rank, subject, each group: self, final, change; bonus, deduction, total, conditions, class, proposal
RANKING = [
    [1, "Xã Thạnh Phong", 55, 52.5, -2.5, 40, 35, -5, 5, 1, 91.5, "Đạt 1/1", "Tốt", "Công nhận"],
    [1, "Xã [Giao]: Thạnh", None, 55, None, None, 36.5, None, 0, 0, 91.5, "Đạt 1/1\nTrường hợp không xét", "Tốt",
     "Không công nhận"],
    [3, "Xã Hòa Lợi", 50, None, None, 30, None, None, 0, 0, 80, "Đạt 0/1", "Khá", "Không công nhận"],
    [None, "Xã Đại Điền"] + [None] * 12,
]


class Page:
    """A worksheet by its parts; what a formula gives is what is stored beside it."""

    def __init__(self, page):
        cells = [[cell.value if cell.value != "" else None for cell in row] for row in page.iter_rows()]
        head = next(i for i, row in enumerate(cells) if row[0] == "(1)")
        after = head + 1
        while after < len(cells) and any(value is not None for value in cells[after]):
            after += 1
        self.name = page.title
        self.above = [[text for text in row if text] for row in cells[:head] if any(row)]
        self.headings = cells[head - 1]
        self.groups = cells[head - 2]
        self.rows = cells[head + 1:after]
        self.below = [[text for text in row if text] for row in cells[after:] if any(row)]


class Written:
    def __init__(self, data):
        self.folder = tempfile.TemporaryDirectory()
        workbooks.write(self.folder.name, data)

    def path(self, code):
        return os.path.join(self.folder.name, code + ".xlsx")

    def pages(self, code):
        return [Page(page) for page in openpyxl.load_workbook(self.path(code), data_only=True).worksheets]


WRITTEN = Written(DATA)


def test_a_card_for_each_registration():
    pages = WRITTEN.pages("X5")
    tap.check_equal([page.name for page in pages], ["1. Xã Thạnh Phong", "2. Xã Hòa Lợi", "3. Xã Đại Điền",
                                                    "4. Xã  Giao   Thạnh", "5. Xã Thới Thạnh"])
    tap.check_equal(pages[0].headings, ["TT", "Tiêu chí", "Điểm tối đa", "Phương pháp tính", "Tự chấm", "Kết quả cuối",
                                        "Chênh lệch", "Lý do", "Tài liệu kiểm chứng"])
    tap.check_equal(pages[0].above[4:6], [
        ["BẢNG CHẤM ĐIỂM NĂM 2022"],
        ["Đơn vị, cá nhân: Xã Thạnh Phong\nMô hình: Mô hình a\nBộ tiêu chí: Tiêu chí chuẩn (Bản năm 2022). Hạn chấm: 30/11/2022"]])
    tap.check_equal(pages[0].rows, CARD_OF_A)
    tap.check_equal(pages[0].below, [["Đề nghị: Công nhận."], ["ĐẠI DIỆN ĐƠN VỊ", "TRƯỞNG ĐOÀN KIỂM TRA", "THƯ KÝ"]])
    tap.check_equal(pages[1].rows, CARD_OF_B)
    tap.check_equal(pages[1].below, [["ĐẠI DIỆN ĐƠN VỊ", "TRƯỞNG ĐOÀN KIỂM TRA", "THƯ KÝ"]])
    tap.check_equal(pages[3].below[0], ["Đề nghị: Không công nhận. Thuộc trường hợp không xét: Mất đoàn kết."])
    tap.check_equal(pages[4].rows, [[None, "Điều kiện bắt buộc", None, None, "1/1", None, None, None, None],
                                    ["1", "Có hồ sơ", None, None, "Đạt", None, None, None, None]])


def test_a_ranking_for_each_set():
    pages = WRITTEN.pages("X6")
    tap.check_equal([page.name for page in pages], ["1. Tiêu chí chuẩn (Bản năm 2022", "2. Đạt hoặc không đạt (bản 1)"])
    tap.check_equal(pages[0].groups, ["Hạng", "Đơn vị, cá nhân", "I. Kết quả", None, None, "II. Lan tỏa", None, None, "Điểm thưởng",
                                      "Điểm trừ", "Tổng điểm", "Điều kiện bắt buộc", "Xếp loại", "Đề nghị"])
    tap.check_equal(pages[0].headings[2:8], ["Tự chấm", "Kết quả cuối", "Tăng, giảm"] * 2)
    tap.check_equal(pages[0].above[4:6], [["TỔNG HỢP CHẤM ĐIỂM, XẾP HẠNG NĂM 2022"], ["(Theo Tiêu chí chuẩn (Bản năm 2022))"]])
    tap.check_equal(pages[0].rows, RANKING)
    tap.check_equal(pages[0].below, [["Danh sách này có 4 (bốn) mô hình."], ["Người lập biểu", "T/L BAN THƯỜNG VỤ"],
                                     ["CHÁNH VĂN PHÒNG"], ["Trần Thị B"]])
    tap.check_equal(pages[1].rows, [[1, "Xã Thới Thạnh", None, None, None, "Đạt 1/1", None, "Công nhận"]])


def test_empty():
    written = Written(case([], []))
    for code, width in (("X5", 7), ("X6", 8)):
        pages = written.pages(code)
        tap.check_equal([page.rows for page in pages], [[["(Không có)"] + [None] * (width - 1)]])


def test_a_reason_that_no_row_can_hold_shifts_no_formula():
    data = case([registration("a", "ban", card("tu", score("c11", "45", note=" ".join("từ%d" % i for i in range(900))),
                                               score("c12", "10"), score("c21", "40"), score("b1", True)))],
                [unit("a", "Xã Thạnh Phong")])
    written = Written(data)
    rows = written.pages("X5")[0].rows
    assert len(rows) > 16, rows
    tap.check_equal([row[4] for row in rows if row[1] in ("Kết quả", "Lan tỏa", "Tổng điểm")], [55, 40, 95])
    check_recalculated(written.path("X5"))


def check_recalculated(path):
    """LibreOffice calculates everything anew and comes to what is stored."""
    formulas = openpyxl.load_workbook(path)
    stored = openpyxl.load_workbook(path, data_only=True)
    document = OFFICE_PROGRAM.open(path)
    document.calculateAll()
    n = 0
    for i, page in enumerate(formulas.worksheets):
        for row in page.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                found = document.Sheets.getByIndex(i).getCellByPosition(cell.column - 1, cell.row - 1)
                value = stored.worksheets[i][cell.coordinate].value
                where = (page.title, cell.coordinate, cell.value)
                tap.check_equal((where, found.getError()), (where, 0))
                tap.check_equal((where, found.String == "" if value in ("", None) else found.Value),
                                (where, True if value in ("", None) else value))
                n += 1
    document.close(False)
    assert n > 0, path
    return n


def test_recalculated_totals_are_the_stored_ones():
    practice = Written(os.path.join(workbooks.SOURCE, "data", "samples", "thuc-hanh.json"))
    for written in (WRITTEN, practice):
        for code in ("X5", "X6"):
            check_recalculated(written.path(code))


def test_many_cards():
    count = 300
    data = case([registration("u%d" % i, "ban", card("tu", score("c11", "45"), score("c12", "10"), score("c21", "40"),
                                                     score("b1", True))) for i in range(count)],
                [unit("u%d" % i, "Ấp %d" % i) for i in range(count)])
    written = Written(data)
    book = openpyxl.load_workbook(written.path("X5"), read_only=True)
    tap.check_equal(len(book.sheetnames), count)
    rows = written.pages("X6")[0].rows
    tap.check_equal({row[0] for row in rows}, {1})
    tap.check_equal([row[1] for row in rows], ["Ấp %d" % i for i in range(count)])


if __name__ == "__main__":
    tap.main()
