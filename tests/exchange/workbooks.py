# SPDX-License-Identifier: MIT
"""What sheets.py and office.py share: cases as the data they are made of, and workbooks as they come out."""
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(SOURCE, "tests", "project"))

import openpyxl  # noqa: E402

WRITER = sys.argv[1]

PARTY = {
    "form": "party", "level": "district", "name": "Huyện ủy Thạnh Phú", "heading": "HUYỆN ỦY THẠNH PHÚ",
    "upper_heading": "ĐẢNG BỘ TỈNH BẾN TRE", "decider": "Ban Thường vụ Huyện ủy", "place": "Thạnh Phú", "symbol": "HU",
    "signer": [{"mandate": "T/M BAN THƯỜNG VỤ", "post": "BÍ THƯ"},
               {"mandate": "T/L BAN THƯỜNG VỤ", "post": "CHÁNH VĂN PHÒNG", "name": "Trần Thị B"}],
}
STATE = {
    "form": "state", "level": "commune", "name": "Ủy ban nhân dân xã Đại Điền", "heading": "ỦY BAN NHÂN DÂN",
    "upper_heading": "HUYỆN THẠNH PHÚ", "decider": "Chủ tịch Ủy ban nhân dân xã", "place": "Đại Điền", "symbol": "UBND",
}
DECISION = {"key": "qd-219", "kind": "Quyết định", "number": "219", "symbol": "QĐ/HU", "issued_on": "05/12/2022",
            "title": "Công nhận điển hình năm 2022"}
CRITERIA = {
    "name": "Tiêu chí chuẩn",
    "criteria_version": [{
        "key": "ban-1", "number": 1, "recognise_from": "85", "complete_from": "70", "no_zero": False,
        "criterion": [
            {"key": "ket-qua", "kind": "points", "code": "1", "name": "Kết quả của mô hình", "maximum": "100"},
            {"key": "ke-hoach", "kind": "mandatory", "code": "2", "name": "Có kế hoạch"},
        ]}],
}
FRAME = [
    {"level": "axis", "name": "Hai chân",
     "frame_part": [{"key": "ntm", "level": "content", "name": "Xây dựng nông thôn mới"}]},
    {"key": "mui", "level": "axis", "name": "Ba mũi"},
]


def unit(key, name):
    return {"key": key, "kind": "other", "unit_name": [{"name": name}]}


def person(key, name, address, *posts):
    return {"key": key, "name": name, "address": address, "post": [{"title": post} for post in posts]}


def registration(subject, model, part=None, result=None, reasons=(), note="", stage="inspected", **outcome):
    row = {"year": "nam", "subject": subject, "model": model, "source": "chosen", "stage": stage, "note": note}
    if part:
        row["frame_part"] = part
    if result:
        outcome["result"] = result
        outcome["outcome_reason"] = [{"text": reason} for reason in reasons]
        row["outcome"] = [outcome]
    return row


def scored(row, points, condition):
    """@row with a scorecard: points of the first criterion, whether the condition is met."""
    row["criteria_version"] = "ban-1"
    row["scorecard"] = [{"round": "vong", "score": [{"criterion": "ket-qua", "points": points},
                                                    {"criterion": "ke-hoach", "met": condition}]}]
    return row


def case(organisation=None, papers=(), year=None, units=(), people=(), households=(), registrations=()):
    """The JSON of a store with one year."""
    whole = {"key": "nam", "number": 2022, "round": [{"key": "vong", "kind": "final", "name": "Kết quả cuối"}]}
    whole.update(year or {})
    return {"organisation": [organisation] if organisation else [], "paper": list(papers), "year": [whole],
            "criteria_set": [CRITERIA], "unit": list(units), "household": list(households), "person": list(people),
            "registration": list(registrations)}


def write(folder, data, year=2022):
    """Write the sheets of @data, a case or the path of one, into @folder."""
    if isinstance(data, dict):
        path = os.path.join(folder, "case.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(data, file, ensure_ascii=False)
        data = path
    subprocess.run([WRITER, data, str(year), folder], check=True)


class Sheet:
    """A sheet by its parts, as they stand from top to bottom."""

    def __init__(self, path):
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.values = openpyxl.load_workbook(path, data_only=True).worksheets[0]
        self.page = self.book.worksheets[0]
        cells = [[cell.value for cell in row] for row in self.values.iter_rows()]
        top = next(i for i, row in enumerate(cells) if row[0] == "STT")
        head = next(i for i, row in enumerate(cells) if row[0] == "(1)")
        below = next(i for i, row in enumerate(cells) if row[0] == "Tổng cộng")
        after = below
        while after < len(cells) and any(cells[after]):
            after += 1
        self.first_row, self.total_row = head + 2, below + 1  # as Excel counts
        self.head_rows = (top + 1, head + 1)
        self.above = [[text for text in row if text] for row in cells[:top] if any(row)]
        self.headings = cells[top]
        self.numbers = cells[head]
        self.rows = cells[head + 1:below]
        self.totals = [[value for value in row if value is not None] for row in cells[below:after]]
        self.below = [[text for text in row if text] for row in cells[after:] if any(row)]

    def get(self, row, column):
        return self.page.cell(row, column)
