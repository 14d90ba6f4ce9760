#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""document PROGRAM   the review of a year as an office opens it: by python-docx and LibreOffice, without complaint, with the figures
and lists of the article of 18/01/2023."""
import json
import os
import re
import subprocess
import sys
import tempfile

import docx
from docx.shared import Mm, Pt

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(SOURCE, "tests", "project"))

import tap  # noqa: E402

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = tempfile.TemporaryDirectory()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def run(*words):
    return subprocess.run([PROGRAM, *words], cwd=FOLDER.name, capture_output=True, text=True)


def make(name, year, *options):
    """The review of a sample, as python-docx has it."""
    path = os.path.join(FOLDER.name, name)
    if not os.path.exists(path + ".dienhinh"):
        assert run("sample", *options, name + ".dienhinh").returncode == 0
    output = "%s-%d.docx" % (path, year)
    done = run("document", name + ".dienhinh", "--year", str(year), "--template", "review", "--output", output)
    tap.check_equal((done.returncode, done.stdout, done.stderr), (0, output + "\n", ""))
    return output


def texts(document):
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def convert(path):
    """The pages of a document as LibreOffice prints it, by lines."""
    with tempfile.TemporaryDirectory() as profile:
        done = subprocess.run(["soffice", "--headless", "--norestore", "-env:UserInstallation=file://" + profile, "--convert-to",
                               "pdf", "--outdir", FOLDER.name, path], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0 and "rror" not in done.stderr + done.stdout, done
    pdf = path.replace(".docx", ".pdf")
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    return [[line.strip() for line in page.splitlines() if line.strip()] for page in text.split("\f")[:-1]]


def test_figures_of_the_article():
    found = texts(docx.Document(make("thanh-phu", 2022)))
    for line in (
            "Năm 2021, Ban Thường vụ Huyện ủy khen thưởng 15 tập thể, 15 cá nhân; đề nghị Ban Thường vụ Tỉnh ủy khen thưởng 4 tập "
            "thể, 6 cá nhân.",
            "Năm 2022, Ban Thường vụ Huyện ủy khen thưởng 21 tập thể, 18 cá nhân; đề nghị Ban Thường vụ Tỉnh ủy khen thưởng 10 tập "
            "thể, 10 cá nhân.",
            "Đạt và vượt 20/27 chỉ tiêu nghị quyết năm 2022 (theo báo cáo).",
            "Có 14 mô hình đạt yêu cầu, được công nhận điển hình:",
            "- Phương châm “Hai chân” (11 mô hình):", "- Phương châm “Ba mũi” (3 mô hình):",
            "Có 3 mô hình không được công nhận điển hình:", "Có 6 điển hình được chọn để biểu dương, nhân rộng:"):
        assert line in found, line
    assert any("Kế hoạch số 158-KH/HU" in line and "Đã chọn 17 đơn vị, cá nhân làm điểm" in line and
               "“Đồng thuận - Sáng tạo - Tăng tốc”" in line for line in found)


def test_lists_in_the_order_of_the_article():
    found = texts(docx.Document(make("thanh-phu", 2022)))
    with open(os.path.join(SOURCE, "data", "samples", "thanh-phu.json"), encoding="utf-8") as file:
        rows = json.load(file)["registration"]
    first = found.index("Có 14 mô hình đạt yêu cầu, được công nhận điển hình:")
    refused = found.index("Có 3 mô hình không được công nhận điển hình:")
    replicated = found.index("Có 6 điển hình được chọn để biểu dương, nhân rộng:")
    lists = {
        "recognised": [line for line in found[first:refused] if re.match(r"\(\d+\) ", line)],
        "refused": found[refused + 1:refused + 4],
        "replicated": found[replicated + 1:replicated + 7],
    }
    models = {
        "recognised": [row["model"] for row in rows if row["outcome"][0]["result"] == "recognised"],
        "refused": [row["model"] for row in rows if row["outcome"][0]["result"] == "refused"],
        "replicated": [row["model"] for row in rows if row["outcome"][0].get("replicated")],
    }
    for name, lines in lists.items():
        tap.check_equal((name, len(lines)), (name, len(models[name])))
        for i, (line, model) in enumerate(zip(lines, models[name]), 1):
            assert line.startswith("(%d) " % i) and model in line, (line, model)
    assert all("Lý do: Chưa đạt các tiêu chí chuẩn" in line for line in lists["refused"])
    assert lists["recognised"][2].startswith("(3) Đồng chí Trần Văn Của, Uỷ viên Ban Thường vụ Huyện uỷ, Trưởng Ban Dân vận")


def test_table_of_indicators():
    table = docx.Document(make("thanh-phu", 2022)).tables[1]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    tap.check_equal(rows[0], ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Kết quả"])
    tap.check_equal(rows[3], ["3", "Phát triển đảng viên mới", "đảng viên", "110", "121", "Vượt"])
    tap.check_equal([row[0] for row in rows[1:]], [str(i) for i in range(1, 12)])
    assert table.rows[0]._tr.trPr.find(W + "tblHeader") is not None


def test_party_form():
    document = docx.Document(make("thanh-phu", 2022))
    page = document.sections[0]
    tap.check_equal([round(length / Mm(1)) for length in (page.page_width, page.page_height, page.top_margin, page.bottom_margin,
                                                          page.left_margin, page.right_margin)], [210, 297, 20, 20, 30, 15])
    assert page.different_first_page_header_footer
    heading = [cell.text.split("\n") for cell in document.tables[0].rows[0].cells]
    tap.check_equal(len(document.tables[0].rows), 1)
    tap.check_equal(heading[0], ["ĐẢNG BỘ TỈNH BẾN TRE", "HUYỆN ỦY THẠNH PHÚ", "*", "Số      -BC/HU"])
    tap.check_equal([line for line in heading[1] if line],
                    ["ĐẢNG CỘNG SẢN VIỆT NAM", "Thạnh Phú, ngày     tháng     năm 2022"])
    tap.check_equal(texts(document)[:3], ["BÁO CÁO", "kết quả thực hiện Chỉ thị số 01-CT/TU năm 2022", "-----"])
    signed = [[line for line in cell.text.split("\n") if line] for cell in document.tables[-1].rows[0].cells]
    tap.check_equal(signed, [["Nơi nhận:", "- Ban Thường vụ Tỉnh ủy,", "- Lưu Văn phòng."], ["T/M BAN THƯỜNG VỤ", "BÍ THƯ"]])
    styles = document.styles.element
    fonts = styles.find(W + "docDefaults").find(".//" + W + "rFonts")
    tap.check_equal(fonts.get(W + "ascii"), "Times New Roman")
    tap.check_equal(styles.find(W + "docDefaults").find(".//" + W + "sz").get(W + "val"), str(int(Pt(14) / Pt(1)) * 2))
    assert texts(document)[-1].endswith("năm 2022.")


def test_nothing_is_left_of_the_template():
    for path in (make("thanh-phu", 2022), make("thanh-phu", 2021), make("thuc-hanh", 2022, "--practice")):
        document = docx.Document(path)
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        tap.check_empty((line for line in texts(document) + cells if "{" in line or "}" in line), "is left")
        assert document.core_properties.title.startswith("Báo cáo kết quả thực hiện phong trào thi đua năm 20")
        assert document.core_properties.author


def test_lists_with_nothing_say_so():
    found = texts(docx.Document(make("thanh-phu", 2021)))
    for above in ("Có 0 mô hình đạt yêu cầu, được công nhận điển hình:", "Có 0 mô hình không được công nhận điển hình:",
                  "Có 0 điển hình được chọn để biểu dương, nhân rộng:"):
        tap.check_equal((above, found[found.index(above) + 1]), (above, "(Không có)"))
    found = texts(docx.Document(make("thanh-phu", 2023)))
    tap.check_equal(found[found.index("Tiếp tục thực hiện Chỉ thị số 01-CT/TU với các nội dung:") + 1], "(Không có)")


def test_libreoffice_prints_it():
    pages = convert(make("thanh-phu", 2022))
    assert len(pages) >= 3
    tap.check_equal([page[0] for page in pages[1:]], [str(i) for i in range(2, len(pages) + 1)])
    assert pages[0][0].startswith("ĐẢNG BỘ TỈNH BẾN TRE"), pages[0]
    whole = " ".join(line for page in pages for line in page)
    assert "20/27 chỉ tiêu" in whole and "(14) Văn phòng Huyện ủy" in whole
    signed = pages[-1]
    assert any("BÍ THƯ" in line for line in signed) and any("Trên đây" in line for line in signed), signed


def test_equal_data_gives_equal_bytes():
    path = make("thanh-phu", 2022)
    with open(path, "rb") as file:
        before = file.read()
    make("thanh-phu", 2022)
    with open(path, "rb") as file:
        assert file.read() == before


def test_refused():
    """What cannot be done leaves what is there, and one sentence."""
    make("thanh-phu", 2022)
    old = os.path.join(FOLDER.name, "cũ.docx")
    with open(old, "w", encoding="utf-8") as file:
        file.write("cũ")
    before = sorted(os.listdir(FOLDER.name))
    for words, said in (
            (["--year", "2022", "--template", "la", "--output", "cũ.docx"], "‘la’"),
            (["--year", "1999", "--template", "review", "--output", "cũ.docx"], "1999"),
            (["--year", "2022", "--output", "cũ.docx"], "--template"),
            (["--year", "2022", "--template", "review"], "--output"),
            (["--year", "2022", "--template", "review", "--output", "không có/a.docx"], "a.docx"),
            (["--year", "2022", "--template", "review", "--output", "."], ""),
            (["--year", "2022", "--template", "review", "--output", "/dev/full"], "full"),
            (["--year", "2022", "--template", "review", "--output", "thanh-phu.dienhinh"], "thanh-phu.dienhinh")):
        done = run("document", "thanh-phu.dienhinh", *words)
        tap.check_equal((words, done.returncode, done.stdout), (words, 2, ""))
        assert said in done.stderr and done.stderr.count("\n") == 1, done.stderr
    tap.check_equal(sorted(os.listdir(FOLDER.name)), before)
    with open(old, encoding="utf-8") as file:
        tap.check_equal(file.read(), "cũ")


if __name__ == "__main__":
    tap.main()
