#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""sheets WRITER   every cell of the sheets is what an officer who types them by hand would type."""
import datetime
import os
import tempfile
import unicodedata
import zipfile

from openpyxl.cell.cell import MergedCell

import workbooks
from workbooks import DECISION, FRAME, PARTY, STATE, Sheet, case, person, registration, scored, unit

import tap  # noqa: E402

LONG = " ".join("đoạn %d về xây dựng nông thôn mới" % i for i in range(1, 12))[:300].strip()

OFFICE = case(
    PARTY, [DECISION], {"frame_part": FRAME},
    units=[unit("thanh-phong", "Xã Thạnh Phong"), unit("hoa-loi", "Xã Hòa Lợi"), unit("giao-thanh", "Xã Giao Thạnh"),
           unit("tan-phong", "Xã Tân Phong"), unit("toa-an", "Chi bộ Tòa án nhân dân huyện")],
    people=[person("cua", "Trần Văn Của", "comrade", "Ủy viên Ban Thường vụ Huyện ủy", "Trưởng Ban Dân vận Huyện ủy"),
            person("ut", "Nguyễn Thị Út", "mrs"), person("on", "Lê Ơn", "mr", "Trưởng ấp"), person("y", "Phạm Ý", "none")],
    households=[{"key": "ho", "name": "Hộ ông Võ Văn Tám"}],
    registrations=[
        scored(registration("thanh-phong", "Xã đạt chuẩn nông thôn mới", "ntm", "recognised", decision="qd-219",
                            note="Nhân rộng"), "92,5", True),
        scored(registration("cua", "Nêu gương", "mui", "recognised", decision="qd-219"), "85", True),
        scored(registration("hoa-loi", "Giải phóng mặt bằng", "mui", "refused", ["Chậm tiến độ", "Chưa có kế hoạch"]),
               "69,25", False),
        registration("ho", "Gia đình hạnh phúc", None, "recognised", decision="qd-219"),
        registration("giao-thanh", "Thủ tục hành chính", "mui", "to_complete", ["Bổ sung minh chứng"]),
        registration("ut", "Kinh tế hợp tác", "ntm", "recognised", decision="qd-219"),
        registration("tan-phong", "Giao thông nông thôn", stage="planned"),
        registration("on", "Đường ấp", "mui", "recognised", decision="qd-219"),
        scored(registration("toa-an", "Tăng năng suất", None, "refused", ["Không có điểm"]), "0", True),
        registration("y", "Học tập", "ntm", "recognised", decision="qd-219"),
        registration("tan-phong", "Đã thôi", stage="withdrawn"),
    ])

# What is there of each registration, from the left.
RECOGNISED = [
    [1, "Hai chân", "Xã Thạnh Phong", "Xã đạt chuẩn nông thôn mới", "Xây dựng nông thôn mới", "Nhân rộng"],
    [2, "Ba mũi", "Đồng chí Trần Văn Của, Ủy viên Ban Thường vụ Huyện ủy, Trưởng Ban Dân vận Huyện ủy", "Nêu gương", None, None],
    [3, "(Chưa xếp)", "Hộ ông Võ Văn Tám", "Gia đình hạnh phúc", None, None],
    [4, "Hai chân", "Bà Nguyễn Thị Út", "Kinh tế hợp tác", "Xây dựng nông thôn mới", None],
    [5, "Ba mũi", "Ông Lê Ơn, Trưởng ấp", "Đường ấp", None, None],
    [6, "Hai chân", "Phạm Ý", "Học tập", "Xây dựng nông thôn mới", None],
]
FAILED = 6  # the column of what a criteria set holds against a registration, in the words of the screen
OUTCOMES = [
    [1, "Hai chân", "Xã Thạnh Phong", "Xã đạt chuẩn nông thôn mới", "Xây dựng nông thôn mới", 92.5, None, "Công nhận", None,
     "Nhân rộng"],
    [2, "Ba mũi", RECOGNISED[1][2], "Nêu gương", None, 85, None, "Công nhận", None, None],
    [3, "Ba mũi", "Xã Hòa Lợi", "Giải phóng mặt bằng", None, 69.25, ("69,25", "85", "2. Có kế hoạch"), "Không công nhận",
     "Chậm tiến độ\nChưa có kế hoạch", None],
    [4, "(Chưa xếp)", "Hộ ông Võ Văn Tám", "Gia đình hạnh phúc", None, None, None, "Công nhận", None, None],
    [5, "Ba mũi", "Xã Giao Thạnh", "Thủ tục hành chính", None, None, None, "Bổ sung, kiểm tra lại", "Bổ sung minh chứng", None],
    [6, "Hai chân", "Bà Nguyễn Thị Út", "Kinh tế hợp tác", "Xây dựng nông thôn mới", None, None, "Công nhận", None, None],
    [7, "(Chưa xếp)", "Xã Tân Phong", "Giao thông nông thôn", None, None, None, "Chưa xét", None, None],
    [8, "Ba mũi", "Ông Lê Ơn, Trưởng ấp", "Đường ấp", None, None, None, "Công nhận", None, None],
    [9, "(Chưa xếp)", "Chi bộ Tòa án nhân dân huyện", "Tăng năng suất", None, 0, ("0", "85"), "Không công nhận",
     "Không có điểm", None],
    [10, "Hai chân", "Phạm Ý", "Học tập", "Xây dựng nông thôn mới", None, None, "Công nhận", None, None],
    [11, "(Chưa xếp)", "Xã Tân Phong", "Đã thôi", None, None, None, "Đã rút", None, None],
]


class Written:
    """The sheets of a case, in a folder that goes with it."""

    def __init__(self, data, year=2022):
        self.folder = tempfile.TemporaryDirectory()
        workbooks.write(self.folder.name, data, year)
        self.recognised = Sheet(os.path.join(self.folder.name, "X7a.xlsx"))
        self.outcomes = Sheet(os.path.join(self.folder.name, "X7b.xlsx"))


def test_recognised_of_an_office():
    sheet = Written(OFFICE).recognised
    tap.check_equal(sheet.above, [
        ["ĐẢNG BỘ TỈNH BẾN TRE", "ĐẢNG CỘNG SẢN VIỆT NAM"], ["HUYỆN ỦY THẠNH PHÚ"], ["*"],
        ["Số 219-QĐ/HU", "Thạnh Phú, ngày 05 tháng 12 năm 2022"],
        ["DANH SÁCH CÔNG NHẬN ĐIỂN HÌNH NĂM 2022"],
        ["(Kèm theo Quyết định số 219-QĐ/HU, ngày 05/12/2022 của Ban Thường vụ Huyện ủy)"]])
    tap.check_equal(sheet.headings, ["STT", "Phương châm", "Đơn vị, cá nhân", "Mô hình", "Nội dung", "Ghi chú"])
    tap.check_equal(sheet.numbers, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"])
    tap.check_equal(sheet.rows, RECOGNISED)
    tap.check_equal(sheet.totals, [["Tổng cộng", 6]])
    tap.check_equal(sheet.below, [["Danh sách này có 6 (sáu) điển hình: 1 tập thể, 4 cá nhân, 1 hộ gia đình."]])


def test_outcomes_of_an_office():
    sheet = Written(OFFICE).outcomes
    tap.check_equal(sheet.above, [
        ["ĐẢNG BỘ TỈNH BẾN TRE", "ĐẢNG CỘNG SẢN VIỆT NAM"], ["HUYỆN ỦY THẠNH PHÚ"], ["*"],
        ["Thạnh Phú, ngày     tháng     năm 2022"], ["TỔNG HỢP KẾT QUẢ XÉT CÔNG NHẬN ĐIỂN HÌNH NĂM 2022"]])
    tap.check_equal(sheet.headings, ["STT", "Phương châm", "Đơn vị, cá nhân", "Mô hình", "Nội dung", "Điểm",
                                     "Điều kiện không đạt", "Kết quả", "Lý do", "Ghi chú"])
    tap.check_equal(sheet.numbers, ["(%d)" % i for i in range(1, 11)])
    for row, expected in zip(sheet.rows, OUTCOMES):
        lines = (row.pop(FAILED) or "").split("\n")
        words = expected[FAILED] or ()
        tap.check_empty((word for word in words if word not in " ".join(lines)), "not in %r" % lines)
        tap.check_equal((bool(words), len(lines)), (lines != [""], max(1, len(words) - 1)))  # the first two in one line
    tap.check_equal(sheet.rows, [row[:FAILED] + row[FAILED + 1:] for row in OUTCOMES])
    tap.check_equal(sheet.totals, [["Tổng cộng", 11], ["Công nhận", 6], ["Không công nhận", 2],
                                   ["Bổ sung, kiểm tra lại", 1], ["Đã rút", 1], ["Chưa xét", 1]])
    tap.check_equal(sheet.below, [
        ["Danh sách này có 11 (mười một) mô hình: 6 tập thể, 4 cá nhân, 1 hộ gia đình."],
        ["Người lập biểu", "T/L BAN THƯỜNG VỤ"], ["CHÁNH VĂN PHÒNG"], ["Trần Thị B"]])


def test_totals_are_formulas_over_the_rows():
    written = Written(OFFICE)
    for sheet, formulas in ((written.recognised, {"C": ["=COUNT(A%d:A%d)"]}),
                            (written.outcomes, {"H": ["=COUNT(A%d:A%d)", '=COUNTIF(H%d:H%d,"Công nhận")',
                                                      '=COUNTIF(H%d:H%d,"Không công nhận")',
                                                      '=COUNTIF(H%d:H%d,"Bổ sung, kiểm tra lại")',
                                                      '=COUNTIF(H%d:H%d,"Đã rút")', '=COUNTIF(H%d:H%d,"Chưa xét")']})):
        span = (sheet.first_row, sheet.total_row - 1)
        for column, expected in formulas.items():
            found = [sheet.page["%s%d" % (column, sheet.total_row + i)].value for i in range(len(expected))]
            tap.check_equal(found, [formula % span for formula in expected])


def test_real_year():
    """The fourteen that the office published, in its order, and the three that it refused."""
    written = Written(os.path.join(workbooks.SOURCE, "data", "samples", "thanh-phu.json"))
    subjects = [
        "Chi bộ ấp Phong, xã Tân Phong", "Ban Dân vận Huyện ủy",
        "Đồng chí Trần Văn Của, Uỷ viên Ban Thường vụ Huyện uỷ, Trưởng Ban Dân vận Huyện uỷ, Chủ tịch UB MTTQ VN huyện",
        "Ủy ban nhân dân xã Đại Điền", "Xã Thạnh Phong", "Xã Thới Thạnh", "Hợp tác xã Nông nghiệp Thới Thạnh",
        "Phòng Giáo dục và Đào tạo huyện", "Trường THPT Lương Thế Vinh", "Phòng Nông nghiệp và Phát triển nông thôn",
        "Hội Liên hiệp Phụ nữ huyện", "Xã Giao Thạnh", "Ấp Đại Thôn, xã Thạnh Phong", "Văn phòng Huyện ủy"]
    refused = ["Xã Hòa Lợi", "Ấp Quý Thuận A, xã Hòa Lợi", "Chi bộ Tòa án nhân dân huyện"]
    tap.check_equal([row[2] for row in written.recognised.rows], subjects)
    tap.check_equal([row[1] for row in written.recognised.rows], ["Hai chân"] * 11 + ["Ba mũi"] * 3)
    tap.check_equal(written.recognised.totals, [["Tổng cộng", 14]])
    tap.check_equal(written.recognised.below, [["Danh sách này có 14 (mười bốn) điển hình: 13 tập thể, 1 cá nhân."]])
    tap.check_equal(written.recognised.above[-1],
                    ["(Kèm theo Quyết định số      -QĐ/HU, ngày     tháng     năm 2022 của Ban Thường vụ Huyện ủy)"])
    tap.check_equal([row[2] for row in written.outcomes.rows], subjects + refused)
    tap.check_equal([row[1] for row in written.outcomes.rows[14:]], ["(Chưa xếp)"] * 3)
    tap.check_equal([row[5] for row in written.outcomes.rows], [None] * 17)  # nothing was scored: empty, and not 0
    tap.check_equal(written.outcomes.totals, [["Tổng cộng", 17], ["Công nhận", 14], ["Không công nhận", 3]])


def test_state_form_without_axes():
    """Contents stand on their own, as in a commune; two papers decide, so that neither is the one."""
    papers = [dict(DECISION, key="qd-1", number="1", symbol="QĐ-UBND"), dict(DECISION, key="qd-2", number="2", symbol="QĐ-UBND")]
    data = case(STATE, papers, {"content_term": "Lĩnh vực", "frame_part": [{"key": "nd", "level": "content", "name": "Môi trường"}]},
                units=[unit("a", "Ấp A"), unit("b", "Ấp B")],
                registrations=[registration("a", "Xanh", "nd", "recognised", decision="qd-1"),
                               registration("b", "Sạch", None, "recognised", decision="qd-2")])
    written = Written(data)
    tap.check_equal(written.recognised.above, [
        ["HUYỆN THẠNH PHÚ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["ỦY BAN NHÂN DÂN", "Độc lập - Tự do - Hạnh phúc"],
        ["_______"], ["Số:     /QĐ-UBND", "Đại Điền, ngày     tháng     năm 2022"],
        ["DANH SÁCH CÔNG NHẬN ĐIỂN HÌNH NĂM 2022"],
        ["(Kèm theo Quyết định số      /QĐ-UBND ngày     tháng     năm 2022 của Chủ tịch Ủy ban nhân dân xã)"]])
    tap.check_equal(written.recognised.headings, ["STT", "Đơn vị, cá nhân", "Mô hình", "Lĩnh vực", "Ghi chú"])
    tap.check_equal(written.recognised.rows, [[1, "Ấp A", "Xanh", "Môi trường", None], [2, "Ấp B", "Sạch", "(Chưa xếp)", None]])
    tap.check_equal(written.recognised.totals, [["Tổng cộng", 2]])
    tap.check_equal(written.outcomes.below[1], ["Người lập biểu"])


def test_one_paper_and_one_without():
    """One is decided by a paper and the other by none: the list has blanks."""
    data = case(PARTY, [DECISION], units=[unit("a", "Ấp A"), unit("b", "Ấp B")],
                registrations=[registration("a", "Xanh", None, "recognised", decision="qd-219"),
                               registration("b", "Sạch", None, "recognised")])
    tap.check_equal(Written(data).recognised.above[-1],
                    ["(Kèm theo Quyết định số      -QĐ/HU, ngày     tháng     năm 2022 của Ban Thường vụ Huyện ủy)"])


def test_own_term_of_the_axis():
    data = case(PARTY, year={"axis_term": "Trụ cột", "frame_part": FRAME})
    tap.check_equal(Written(data).recognised.headings[1], "Trụ cột")


def test_empty_list():
    for organisation in (PARTY, None):
        written = Written(case(organisation))
        for sheet in (written.recognised, written.outcomes):
            width = len(sheet.headings)
            tap.check_equal(sheet.rows, [["(Không có)"] + [None] * (width - 1)])
            tap.check_equal(sheet.totals, [["Tổng cộng", 0]])
            assert "A%d:%s%d" % (sheet.first_row, "F" if width == 6 else "J", sheet.first_row) in \
                [str(merged) for merged in sheet.page.merged_cells.ranges]
        tap.check_equal(written.recognised.below, [["Danh sách này có 0 (không) điển hình."]])


def test_texts_stay_what_was_typed():
    texts = ["=1+1", "=HYPERLINK(\"http://a\")", "+84", "-5", "@lệnh", "'nháy", "\"hai nháy\"", "a < b & c > d", "20/12", "007",
             "1e5", "dòng một\ndòng hai", LONG, "_x0041_", "ngoặc {=A1}", "100%", "TRUE"]
    names = ["%s %d" % (text, i) for i, text in enumerate(texts)]
    data = case(PARTY, units=[unit("u%d" % i, name) for i, name in enumerate(names)],
                registrations=[registration("u%d" % i, text, None, "recognised", note=text) for i, text in enumerate(texts)])
    written = Written(data)
    for sheet, model, note in ((written.recognised, 3, 5), (written.outcomes, 3, 9)):
        tap.check_equal([row[2] for row in sheet.rows], names)
        tap.check_equal([row[model] for row in sheet.rows], texts)
        tap.check_equal([row[note] for row in sheet.rows], texts)
        for i in range(len(texts)):
            cell = sheet.get(sheet.first_row + i, model + 1)
            assert cell.data_type in ("s", "inlineStr"), "%r is of type %s" % (cell.value, cell.data_type)


def test_decomposed_text_is_composed():
    composed = "Xã Thới Thạnh đạt chuẩn"
    data = case(PARTY, units=[unit("a", unicodedata.normalize("NFD", composed))],
                registrations=[registration("a", unicodedata.normalize("NFD", composed), None, "recognised")])
    tap.check_equal(Written(data).recognised.rows, [[1, "(Chưa xếp)", composed, composed, None, None]])


def test_text_that_no_row_can_hold_goes_on_below():
    words = ["từ%d" % i for i in range(1000)]
    data = case(PARTY, units=[unit("a", "Ấp A"), unit("b", "Ấp B")],
                registrations=[registration("a", "Dài", None, "recognised", note=" ".join(words)),
                               registration("b", "Ngắn", None, "recognised")])
    sheet = Written(data).recognised
    assert len(sheet.rows) > 3
    tap.check_equal(sheet.rows[0][:4], [1, "(Chưa xếp)", "Ấp A", "Dài"])
    tap.check_equal(sheet.rows[-1], [2, "(Chưa xếp)", "Ấp B", "Ngắn", None, None])
    tap.check_empty((row for row in sheet.rows[1:-1] if any(row[:5])), "more than the rest of the note")
    tap.check_equal(" ".join(row[5] for row in sheet.rows[:-1]).split(), words)
    tap.check_equal(sheet.totals, [["Tổng cộng", 2]])


def test_many_rows():
    count = 2000
    data = case(PARTY, [DECISION], {"frame_part": FRAME}, units=[unit("u%d" % i, "Ấp %d" % i) for i in range(count)],
                registrations=[registration("u%d" % i, "Mô hình %d" % i, "ntm", "recognised", decision="qd-219")
                               for i in range(count)])
    written = Written(data)
    tap.check_equal([row[0] for row in written.recognised.rows], list(range(1, count + 1)))
    tap.check_equal([row[2] for row in written.outcomes.rows], ["Ấp %d" % i for i in range(count)])
    tap.check_equal(written.recognised.below, [["Danh sách này có 2000 (hai nghìn) điển hình: 2000 tập thể."]])
    tap.check_equal(written.recognised.totals, [["Tổng cộng", count]])


def test_page_is_ready_to_print():
    written = Written(OFFICE)
    for sheet, tab in ((written.recognised, "Công nhận điển hình"), (written.outcomes, "Tổng hợp kết quả xét")):
        page = sheet.page
        tap.check_equal((page.title, len(sheet.book.worksheets)), (tab, 1))
        tap.check_equal((page.page_setup.orientation, int(page.page_setup.paperSize)), ("landscape", 9))
        tap.check_equal((page.sheet_properties.pageSetUpPr.fitToPage, int(page.page_setup.fitToHeight)), (True, 0))
        assert page.page_setup.fitToWidth in (None, 1, "1")
        margins = [round(inches * 25.4, 1) for inches in (page.page_margins.top, page.page_margins.bottom,
                                                          page.page_margins.left, page.page_margins.right)]
        tap.check_equal(margins, [20, 20, 30, 15])
        tap.check_equal(page.print_title_rows.replace("$", ""), "%d:%d" % sheet.head_rows)
        tap.check_equal(page.freeze_panes, "A%d" % sheet.first_row)
        tap.check_equal(page.oddHeader.center.text, "&P")
        tap.check_equal(page.HeaderFooter.differentFirst, True)
        assert not page.firstHeader.center.text


def test_cells_look_like_a_paper():
    sheet = Written(OFFICE).outcomes
    for row in range(1, sheet.total_row + 20):
        for column in range(1, 11):
            cell = sheet.get(row, column)
            in_table = sheet.head_rows[0] <= row < sheet.total_row + 6
            if cell.value is not None or in_table:
                tap.check_equal((row, column, cell.font.name), (row, column, "Times New Roman"))
            if isinstance(cell, MergedCell):
                continue
            if cell.value is not None:
                tap.check_equal((row, column, cell.alignment.wrap_text), (row, column, True))
            sides = {getattr(cell.border, side).style for side in ("left", "right", "top", "bottom")}
            whole = row < sheet.total_row or column > 8  # a merged label ends further right
            if whole or not in_table:
                tap.check_equal((row, column, sides), (row, column, {"thin"} if in_table else {None}))
    first = sheet.first_row
    tap.check_equal([sheet.get(first, i).alignment.horizontal for i in range(1, 11)],
                    ["center", "center", "left", "left", "left", "center", "left", "center", "left", "left"])
    tap.check_equal(sheet.get(first, 1).number_format, "0")
    tap.check_equal(sheet.get(first, 6).number_format, "General")  # 92,5 and 85, not 92,50 or 85,
    tap.check_equal((sheet.get(sheet.head_rows[0], 1).font.b, sheet.get(first, 1).font.b), (True, False))


def test_widths_fit_the_paper():
    """At 8 pixels of 1/96 inch a digit: 252 mm need no scaling, and the many columns a little."""
    written = Written(OFFICE)
    for sheet, most in ((written.recognised, 252), (written.outcomes, 300)):
        widths = [sheet.page.column_dimensions[letter].width for letter in "ABCDEFGHIJ"[:len(sheet.headings)]]
        assert most - 12 < sum(widths) * 8 / 96 * 25.4 <= most, widths


def test_properties():
    written = Written(OFFICE)
    properties = written.recognised.book.properties
    tap.check_equal((properties.title, properties.creator),
                    ("Danh sách công nhận điển hình năm 2022", "Huyện ủy Thạnh Phú"))
    tap.check_equal(written.outcomes.book.properties.title, "Tổng hợp kết quả xét công nhận điển hình năm 2022")
    for sheet in (written.recognised, written.outcomes):
        with zipfile.ZipFile(sheet.path) as package:
            tap.check_equal({entry.date_time for entry in package.infolist()}, {(1980, 1, 1, 0, 0, 0)})
            tap.check_equal(package.testzip(), None)


def test_groups_sections_and_dates():
    with tempfile.TemporaryDirectory() as folder:
        workbooks.subprocess.run([workbooks.WRITER, folder], check=True)
        sheet = Sheet(os.path.join(folder, "plain.xlsx"))
        top = sheet.head_rows[0]
        cells = [[sheet.get(top + i, column).value for column in range(1, 8)] for i in range(3)]
        tap.check_equal(cells, [
            ["STT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Số lượng", None, "Điểm"],
            [None, None, None, None, "Tập thể", "Cá nhân", None],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"]])
        merged = {str(one) for one in sheet.page.merged_cells.ranges}
        for one in ("A%d:A%d", "B%d:B%d", "C%d:C%d", "D%d:D%d", "G%d:G%d"):
            assert one % (top, top + 1) in merged, (one, merged)
        assert "E%d:F%d" % (top, top) in merged
        assert {"A%d:G%d" % (row, row) for row in (sheet.first_row, sheet.first_row + 3)} <= merged
        nothing = [None] * 6
        tap.check_equal(sheet.rows, [
            ["I. HAI CHÂN"] + nothing,
            [1, "Nguyễn Văn Ơn", datetime.datetime(1960, 2, 3), "1985", 0, 12, 85],
            [2, "Trần Thị Út", "1959", "01/05/1890", 3, None, 92.5],
            ["II. BA MŨI"] + nothing,
            [3, "Lê Ân", None, "11/2005", 1234567, 5, 7.25]])
        tap.check_equal(sheet.get(sheet.first_row + 1, 3).number_format, "dd/mm/yyyy")
        tap.check_equal(sheet.get(sheet.first_row + 4, 5).number_format, "#,##0")
        tap.check_equal(sheet.totals, [["Tổng cộng", 3]])
        sides = {getattr(sheet.get(top + 1, 1).border, side).style for side in ("left", "right", "bottom")}
        tap.check_equal(sides, {"thin"})


if __name__ == "__main__":
    tap.main()
