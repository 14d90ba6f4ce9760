#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""nominated WRITER   the lists of who is nominated, and their numbers, are what an officer who types them by hand would type."""
import datetime
import os
import tempfile

import workbooks
from workbooks import DECISION, FRAME, PARTY, STATE, Sheet, case, person, registration, unit

import tap  # noqa: E402

GIVEN = {"key": "qd-40", "kind": "Quyết định", "number": "40", "symbol": "QĐ/HU", "issued_on": "20/12/2021", "title": "Khen"}
OLDER = {"key": "qd-30", "kind": "Quyết định", "number": "30", "symbol": "QĐ/HU", "issued_on": "18/12/2020", "title": "Khen"}
SUBMISSION = {"key": "ttr-15", "kind": "Tờ trình", "number": "15", "symbol": "TTr/HU", "issued_on": "06/12/2022",
              "issuer": "Ban Thường vụ Huyện ủy", "title": "Đề nghị khen thưởng"}
GIFT, PRAISE = "Giấy khen của Ban Thường vụ Huyện ủy", "Bằng khen của Ban Thường vụ Tỉnh ủy"


def award(key, name, level, subject_kind, occasion="theme"):
    return {"key": key, "kind": "commendation", "name": name, "level": level, "subject_kind": subject_kind, "occasion": occasion}


AWARDS = [award("gk-tt", GIFT, "district", "collective"), award("gk-cn", GIFT, "district", "person"),
          award("gk-ho", GIFT, "district", "household"), award("bk-tt", PRAISE, "province", "collective")]


def nomination(subject, of, state="submitted", **more):
    return dict({"subject": subject, "award": of, "state": state}, **more)


def nominated(batches, **more):
    """A case with those nominations of 2022, and what was granted in the two years before."""
    data = case(more.pop("organisation", PARTY), [DECISION, GIVEN, OLDER, SUBMISSION], {"frame_part": FRAME},
                units=[unit("xa", "Xã A"), unit("ap", "Ấp B"), unit("hoi", "Hội C")],
                people=[person("cua", "Trần Văn Của", "comrade"), person("ut", "Nguyễn Thị Út", "mrs"),
                        person("on", "Lê Ơn", "none")],
                households=[{"key": "ho", "name": "Hộ ông Tám", "unit": "ap"}],
                registrations=[registration("ap", "Đường ấp", "ntm", "recognised", decision="qd-219"),
                               registration("cua", "Nêu gương", "mui", "recognised", decision="qd-219"),
                               registration("hoi", "Hội", "ntm", "refused", ["Chưa đạt"])])
    data["year"] += [{"key": "nam-2021", "number": 2021}, {"key": "nam-2020", "number": 2020}]
    data["unit"][1]["unit_parent"] = [{"parent": "xa", "line": "government"}]
    data["person"][0].update({"gender": "male", "birth_date": "03/02/1970", "party_date": "19/05/1995",
                              "post": [{"title": "Bí thư", "unit": "hoi"}, {"title": "Trưởng ban"}]})
    data["person"][1].update({"birth_date": "1980"})
    data["person"][2].update({"gender": "male", "birth_date": "05/1990", "party_date": "2015"})
    # People and households come after the units that they point to.
    data["household"] = data.pop("household")
    data["rating"] = [
        {"subject": "ap", "year_number": 2022, "class": "excellent", "outstanding": True},
        {"subject": "ap", "year_number": 2021, "class": "good"},
        {"subject": "hoi", "year_number": 2021, "class": "fulfilled"},
        {"subject": "cua", "year_number": 2022, "class": "excellent"},
        {"subject": "on", "year_number": 2022, "class": "unfulfilled"}]
    data["award"] = more.pop("awards", AWARDS)
    data["batch"] = [
        {"year": "nam-2020", "name": "2020", "nomination": [nomination("ap", "gk-tt", "granted", decision="qd-30"),
                                                            nomination("cua", "gk-cn", "granted", decision="qd-30")]},
        {"year": "nam-2021", "name": "2021", "nomination": [nomination("ap", "gk-tt", "granted", decision="qd-40"),
                                                            nomination("hoi", "gk-tt", "granted"),
                                                            nomination("cua", "gk-cn", "granted", decision="qd-40"),
                                                            nomination("ut", "gk-cn", "refused", decision="qd-40")]},
    ] + batches
    return data


OFFICE = nominated([
    {"year": "nam", "name": "Đợt 1", "submission": "ttr-15", "nomination": [
        nomination("hoi", "gk-tt", "draft", note="Bổ sung"),
        nomination("ap", "gk-tt", "granted", summary="Làm 2 km đường", decision="qd-219"),
        nomination("xa", "gk-tt", "withdrawn"),
        nomination("cua", "gk-cn", summary="Gương mẫu"), nomination("ho", "gk-ho", "granted"),
        nomination("ut", "gk-cn", "considered"), nomination("on", "gk-cn", "cancelled")]},
    {"year": "nam", "name": "Đợt 2", "nomination": [nomination("ap", "bk-tt")]},
])

COLLECTIVES = [
    ["I. " + GIFT] + [None] * 11,
    [1, "Hội C", None, None, None, None, "HTNV", None, None, GIFT, None, "Bổ sung"],
    [2, "Ấp B", "Xã A", "Xây dựng nông thôn mới", "219-QĐ/HU, 05/12/2022", "HTXSNV tiêu biểu", "HTTNV", "Làm 2 km đường",
     GIFT + ", 40-QĐ/HU, 20/12/2021", GIFT, None, None],
    ["II. " + PRAISE] + [None] * 11,
    [3, "Ấp B", "Xã A", "Xây dựng nông thôn mới", "219-QĐ/HU, 05/12/2022", "HTXSNV tiêu biểu", "HTTNV", None,
     GIFT + ", 40-QĐ/HU, 20/12/2021", PRAISE, None, None],
]
PEOPLE = [
    ["I. " + GIFT] + [None] * 11,
    [1, "Đồng chí Trần Văn Của", 1970, None, datetime.datetime(1995, 5, 19), "Bí thư, Trưởng ban", "HTXSNV", None, "Gương mẫu",
     GIFT + ", 40-QĐ/HU, 20/12/2021\n" + GIFT + ", 30-QĐ/HU, 18/12/2020", GIFT, None],
    [2, "Bà Nguyễn Thị Út", None, 1980, None, None, None, None, None, None, GIFT, None],
    ["II. " + GIFT + " (hộ gia đình)"] + [None] * 11,
    [3, "Hộ ông Tám", None, None, None, "Ấp B", None, None, None, None, GIFT, None],
]
SUMMARY = [
    [1, "Ấp B", 1, 1, 1, None, None, None, 1, 1, 3, 2],
    [2, "Hội C", 1, None, None, None, 1, None, None, None, 2, 0],
    [3, "(Chưa rõ đơn vị)", None, None, None, None, 1, None, None, None, 1, 0],
]


class Written:
    def __init__(self, data):
        self.folder = tempfile.TemporaryDirectory()
        workbooks.write(self.folder.name, data, 2022)
        self.collectives, self.people, self.summary = (Sheet(os.path.join(self.folder.name, code + ".xlsx"))
                                                       for code in ("X1", "X2", "X3"))


def both_rows(sheet):
    """The headings, with their groups: what stands above and below."""
    return [[sheet.get(sheet.head_rows[0] + i, column).value for column in range(1, len(sheet.headings) + 1)] for i in (0, 1)]


def test_collectives():
    sheet = Written(OFFICE).collectives
    tap.check_equal(sheet.above, [
        ["ĐẢNG BỘ TỈNH BẾN TRE", "ĐẢNG CỘNG SẢN VIỆT NAM"], ["HUYỆN ỦY THẠNH PHÚ"], ["*"],
        ["Thạnh Phú, ngày     tháng     năm 2022"], ["DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG NĂM 2022"]])
    tap.check_equal(both_rows(sheet), [
        ["STT", "Tên tập thể", "Thuộc đơn vị", "Nội dung thi đua", "Số, ngày QĐ công nhận điển hình", "Xếp loại", None,
         "Tóm tắt thành tích", "Khen thưởng gần nhất (hình thức, số, ngày QĐ)", "Hình thức đề nghị", "Ý kiến cơ quan liên quan",
         "Ghi chú"],
        [None, None, None, None, None, "Năm 2022", "Năm 2021", None, None, None, None, None]])
    tap.check_equal(sheet.rows, COLLECTIVES)
    tap.check_equal(sheet.totals, [["Tổng cộng", 3]])
    tap.check_equal(sheet.below, [["Danh sách này có 3 (ba) tập thể."], ["Người lập biểu", "T/L BAN THƯỜNG VỤ"],
                                  ["CHÁNH VĂN PHÒNG"], ["Trần Thị B"]])


def test_people():
    sheet = Written(OFFICE).people
    tap.check_equal(sheet.above[4:], [
        ["DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2022"],
        ["(Kèm theo Tờ trình số 15-TTr/HU, ngày 06/12/2022 của Ban Thường vụ Huyện ủy)"]])
    tap.check_equal(both_rows(sheet), [
        ["STT", "Họ và tên", "Năm sinh", None, "Ngày vào Đảng", "Chức vụ, đơn vị công tác", "Xếp loại đảng viên năm 2022",
         "Nội dung thi đua", "Tóm tắt thành tích", "Đã được khen", "Hình thức đề nghị", "Ghi chú"],
        [None, None, "Nam", "Nữ"] + [None] * 8])
    tap.check_equal(sheet.rows, PEOPLE)
    tap.check_equal(sheet.below, [["Danh sách này có 2 (hai) cá nhân, 1 (một) hộ gia đình."]])


def test_summary():
    sheet = Written(OFFICE).summary
    tap.check_equal(both_rows(sheet), [
        ["STT", "Đơn vị", "Tập thể: " + GIFT, None, "Tập thể: " + PRAISE, None, "Cá nhân: " + GIFT, None, "Hộ: " + GIFT, None,
         "Tổng", None],
        [None, None] + ["Đề nghị", "Được khen"] * 5])
    tap.check_equal(sheet.rows, SUMMARY)
    total = sheet.total_row
    tap.check_equal([sheet.values.cell(total, column).value for column in range(1, 13)],
                    ["Tổng cộng", None, 2, 1, 1, 0, 2, 0, 1, 1, 6, 2])
    span = (sheet.first_row, total - 1)
    tap.check_equal([sheet.get(total, column).value for column in range(3, 13)],
                    ["=SUM(%s%d:%s%d)" % (letter, span[0], letter, span[1]) for letter in "CDEFGHIJKL"])
    tap.check_equal([sheet.get(sheet.first_row, column).value for column in (11, 12)],
                    ["=C%d+E%d+G%d+I%d" % ((sheet.first_row,) * 4), "=D%d+F%d+H%d+J%d" % ((sheet.first_row,) * 4)])
    tap.check_equal(sheet.below, [["Người lập biểu", "T/L BAN THƯỜNG VỤ"], ["CHÁNH VĂN PHÒNG"], ["Trần Thị B"]])


def test_lists_and_summary_agree():
    written = Written(OFFICE)
    listed = sum(isinstance(row[0], int) for sheet in (written.collectives, written.people) for row in sheet.rows)
    tap.check_equal(listed, sum(row[-2] for row in written.summary.rows))


def test_one_award_needs_no_section():
    data = nominated([{"year": "nam", "name": "Đợt 1", "nomination": [nomination("ap", "gk-tt"), nomination("hoi", "gk-tt")]}])
    written = Written(data)
    tap.check_equal([row[0] for row in written.collectives.rows], [1, 2])
    # A submission that is not entered yet is written in by hand.
    tap.check_equal(written.collectives.above[-1],
                    ["(Kèm theo Tờ trình số      -TTr/HU, ngày     tháng     năm 2022 của Ban Thường vụ Huyện ủy)"])
    tap.check_equal(written.people.rows, [["(Không có)"] + [None] * 11])
    tap.check_equal(written.people.below[0], ["Danh sách này có 0 (không) cá nhân."])


def test_state_form():
    data = nominated([{"year": "nam", "name": "Đợt 1", "nomination": [nomination("ap", "gk-tt")]}], organisation=STATE)
    sheet = Written(data).collectives
    tap.check_equal(sheet.above[0][1], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    tap.check_equal(sheet.above[-1], ["(Kèm theo Tờ trình số      /TTr-UBND ngày     tháng     năm 2022 của Chủ tịch Ủy ban nhân "
                                      "dân xã)"])


def test_same_name_twice():
    """Two awards of one name stand apart by their occasion."""
    awards = AWARDS + [award("gk-ct", GIFT, "district", "collective", "merit")]
    data = nominated([{"year": "nam", "name": "Đợt 1", "nomination": [nomination("ap", "gk-tt"), nomination("hoi", "gk-ct")]}],
                     awards=awards)
    tap.check_equal(both_rows(Written(data).summary)[0][2:6],
                    ["Tập thể: %s (chuyên đề)" % GIFT, None, "Tập thể: %s (công trạng)" % GIFT, None])


def test_nothing():
    written = Written(nominated([]))
    for sheet in (written.collectives, written.people, written.summary):
        tap.check_equal(sheet.rows[0][0], "(Không có)")
    tap.check_equal(both_rows(written.summary), [["STT", "Đơn vị", "Tổng", None], [None, None, "Đề nghị", "Được khen"]])
    tap.check_equal([written.summary.values.cell(written.summary.total_row, column).value for column in (3, 4)], [0, 0])


def test_many():
    count = 600
    data = nominated([{"year": "nam", "name": "Đợt 1", "nomination": [nomination("u%d" % i, "gk-tt") for i in range(count)]}])
    data["unit"] += [unit("u%d" % i, "Ấp số %d" % i) for i in range(count)]
    written = Written(data)
    tap.check_equal([row[1] for row in written.collectives.rows], ["Ấp số %d" % i for i in range(count)])
    tap.check_equal(written.collectives.below, [["Danh sách này có 600 (sáu trăm) tập thể."]])
    tap.check_equal([row[2] for row in written.summary.rows], [1] * count)


if __name__ == "__main__":
    tap.main()
