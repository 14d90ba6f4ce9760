/* SPDX-License-Identifier: MIT */
#pragma once

/* The words of the form: what stands on an official paper is Vietnamese whatever language the screen has, so none of it is
 * translated. The heading blocks are those of Party papers and of State papers (Nghị định 30/2020/NĐ-CP). */

/* Heading */
#define DIEN_PAPER_PARTY "ĐẢNG CỘNG SẢN VIỆT NAM"
#define DIEN_PAPER_STATE "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
#define DIEN_PAPER_STATE_MOTTO "Độc lập - Tự do - Hạnh phúc"
#define DIEN_PAPER_PARTY_STAR "*"
#define DIEN_PAPER_STATE_RULE "_______"

/* Papers; where a number is not given yet there is room to write it by hand */
#define DIEN_PAPER_BLANK "     "
#define DIEN_PAPER_PARTY_NUMBER "Số %s"
#define DIEN_PAPER_STATE_NUMBER "Số: %s"
#define DIEN_PAPER_STATE_NUMBER_BLANK "Số:%s"
#define DIEN_PAPER_DAY "ngày %s"
#define DIEN_PAPER_ANNEX "(Kèm theo %s số %s%s %s%s%s)" /* kind, number, comma, date, 'của', issuing body */
#define DIEN_PAPER_ISSUED_BY " của "
#define DIEN_PAPER_DECISION "Quyết định"
#define DIEN_PAPER_DECISION_SYMBOL "QĐ"
#define DIEN_PAPER_SUBMISSION "Tờ trình"
#define DIEN_PAPER_SUBMISSION_SYMBOL "TTr"

/* Table */
#define DIEN_PAPER_NUMBER "STT"
#define DIEN_PAPER_AXIS "Phương châm"
#define DIEN_PAPER_SUBJECT "Đơn vị, cá nhân"
#define DIEN_PAPER_MODEL "Mô hình"
#define DIEN_PAPER_CONTENT "Nội dung"
#define DIEN_PAPER_NOTE "Ghi chú"
#define DIEN_PAPER_POINTS "Điểm"
#define DIEN_PAPER_FAILED "Điều kiện không đạt"
#define DIEN_PAPER_RESULT "Kết quả"
#define DIEN_PAPER_REASON "Lý do"
#define DIEN_PAPER_UNPLACED "(Chưa xếp)"
#define DIEN_PAPER_NONE "(Không có)"
#define DIEN_PAPER_TOTAL "Tổng cộng"

/* Nominations */
#define DIEN_PAPER_COLLECTIVE_NAME "Tên tập thể"
#define DIEN_PAPER_PARENT "Thuộc đơn vị"
#define DIEN_PAPER_EMULATION_CONTENT "Nội dung thi đua"
#define DIEN_PAPER_RECOGNISED_BY "Số, ngày QĐ công nhận điển hình"
#define DIEN_PAPER_RATING "Xếp loại"
#define DIEN_PAPER_MEMBER_RATING "Xếp loại đảng viên năm %d"
#define DIEN_PAPER_YEAR "Năm %d"
#define DIEN_PAPER_SUMMARY "Tóm tắt thành tích"
#define DIEN_PAPER_LATEST "Khen thưởng gần nhất (hình thức, số, ngày QĐ)"
#define DIEN_PAPER_AWARD "Hình thức đề nghị"
#define DIEN_PAPER_OPINION "Ý kiến cơ quan liên quan"
#define DIEN_PAPER_FULL_NAME "Họ và tên"
#define DIEN_PAPER_BORN "Năm sinh"
#define DIEN_PAPER_MALE "Nam"
#define DIEN_PAPER_FEMALE "Nữ"
#define DIEN_PAPER_PARTY_DATE "Ngày vào Đảng"
#define DIEN_PAPER_POST "Chức vụ, đơn vị công tác"
#define DIEN_PAPER_EARLIER "Đã được khen"
#define DIEN_PAPER_UNIT "Đơn vị"
#define DIEN_PAPER_UNIT_UNKNOWN "(Chưa rõ đơn vị)"
#define DIEN_PAPER_PROPOSED "Đề nghị"
#define DIEN_PAPER_GRANTED "Được khen"
#define DIEN_PAPER_SUM "Tổng"
#define DIEN_PAPER_OF_SUBJECTS "%s: %s" /* of whom, award */
#define DIEN_PAPER_OF_OCCASION "%s (%s)" /* award, occasion or of whom */
#define DIEN_PAPER_SECTION "%s. %s" /* number, award */
#define DIEN_PAPER_COLLECTIVES "Tập thể"
#define DIEN_PAPER_PERSONS "Cá nhân"
#define DIEN_PAPER_HOUSEHOLDS "Hộ"

/* Ratings of a year */
#define DIEN_PAPER_EXCELLENT "HTXSNV"
#define DIEN_PAPER_GOOD "HTTNV"
#define DIEN_PAPER_FULFILLED "HTNV"
#define DIEN_PAPER_UNFULFILLED "KHTNV"
#define DIEN_PAPER_OUTSTANDING "%s tiêu biểu"

/* Occasions of an award */
#define DIEN_PAPER_MERIT "công trạng"
#define DIEN_PAPER_SUDDEN "đột xuất"
#define DIEN_PAPER_MOVEMENT "phong trào thi đua"
#define DIEN_PAPER_SERVICE "cống hiến"
#define DIEN_PAPER_SENIORITY "niên hạn"
#define DIEN_PAPER_FOREIGN "đối ngoại"
#define DIEN_PAPER_YEARLY "định kỳ hằng năm"
#define DIEN_PAPER_FIVE_YEARS "định kỳ 5 năm"
#define DIEN_PAPER_OCCASIONAL "không theo định kỳ"
#define DIEN_PAPER_THEME "chuyên đề"

/* Results */
#define DIEN_PAPER_RECOGNISED "Công nhận"
#define DIEN_PAPER_REFUSED "Không công nhận"
#define DIEN_PAPER_TO_COMPLETE "Bổ sung, kiểm tra lại"
#define DIEN_PAPER_PENDING "Chưa xét"
#define DIEN_PAPER_WITHDRAWN "Đã rút"

/* Forms of address */
#define DIEN_PAPER_COMRADE "Đồng chí"
#define DIEN_PAPER_MR "Ông"
#define DIEN_PAPER_MRS "Bà"

/* Closing line and signatures */
#define DIEN_PAPER_CLOSING "Danh sách này có %u (%s) %s%s." /* count, in words, of what, parts */
#define DIEN_PAPER_COLLECTIVE "tập thể"
#define DIEN_PAPER_PERSON "cá nhân"
#define DIEN_PAPER_HOUSEHOLD "hộ gia đình"
#define DIEN_PAPER_CLOSING_MORE ", %u (%s) %s" /* count, in words, of what else */
#define DIEN_PAPER_MAKER "Người lập biểu"

/* Sheets: what they are called, how their tab is named (31 letters at most) and the line on top of them, which the year
 * follows; and what the closing line counts. */
#define DIEN_PAPER_OF_YEAR "%s năm %d"
#define DIEN_PAPER_RECOGNISED_TITLE "Danh sách công nhận điển hình"
#define DIEN_PAPER_RECOGNISED_TAB "Công nhận điển hình"
#define DIEN_PAPER_RECOGNISED_HEADLINE "DANH SÁCH CÔNG NHẬN ĐIỂN HÌNH NĂM"
#define DIEN_PAPER_RECOGNISED_COUNTED "điển hình"
#define DIEN_PAPER_OUTCOMES_TITLE "Tổng hợp kết quả xét công nhận điển hình"
#define DIEN_PAPER_OUTCOMES_TAB "Tổng hợp kết quả xét"
#define DIEN_PAPER_OUTCOMES_HEADLINE "TỔNG HỢP KẾT QUẢ XÉT CÔNG NHẬN ĐIỂN HÌNH NĂM"
#define DIEN_PAPER_OUTCOMES_COUNTED "mô hình"
#define DIEN_PAPER_COLLECTIVES_TITLE "Danh sách tập thể đề nghị khen thưởng"
#define DIEN_PAPER_COLLECTIVES_TAB "Tập thể đề nghị khen thưởng"
#define DIEN_PAPER_COLLECTIVES_HEADLINE "DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG NĂM"
#define DIEN_PAPER_PERSONS_TITLE "Danh sách cá nhân đề nghị khen thưởng"
#define DIEN_PAPER_PERSONS_TAB "Cá nhân đề nghị khen thưởng"
#define DIEN_PAPER_PERSONS_HEADLINE "DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM"
#define DIEN_PAPER_SUMMARY_TITLE "Bảng tổng hợp số lượng đề nghị khen thưởng"
#define DIEN_PAPER_SUMMARY_TAB "Tổng hợp số lượng"
#define DIEN_PAPER_SUMMARY_HEADLINE "BẢNG TỔNG HỢP SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG NĂM"

/* Scorecards and their ranking */
#define DIEN_PAPER_ITEM "TT"
#define DIEN_PAPER_CRITERION "Tiêu chí"
#define DIEN_PAPER_MAXIMUM "Điểm tối đa"
#define DIEN_PAPER_METHOD "Phương pháp tính"
#define DIEN_PAPER_DIFFERENCE "Chênh lệch"
#define DIEN_PAPER_EVIDENCE "Tài liệu kiểm chứng"
#define DIEN_PAPER_SELF "Tự chấm"
#define DIEN_PAPER_FINAL "Kết quả cuối"
#define DIEN_PAPER_CHANGE "Tăng, giảm"
#define DIEN_PAPER_BONUS "Điểm thưởng"
#define DIEN_PAPER_DEDUCTION "Điểm trừ"
#define DIEN_PAPER_TOTAL_POINTS "Tổng điểm"
#define DIEN_PAPER_CLASS "Xếp loại"
#define DIEN_PAPER_CONDITIONS "Điều kiện bắt buộc"
#define DIEN_PAPER_KNOCK_OUTS "Trường hợp không xét"
#define DIEN_PAPER_INFORMATION "Ghi nhận"
#define DIEN_PAPER_OTHER_CRITERIA "Tiêu chí khác"
#define DIEN_PAPER_RANK "Hạng"
#define DIEN_PAPER_PROPOSAL "Đề nghị"
#define DIEN_PAPER_NOT_APPLICABLE "Không chấm"
#define DIEN_PAPER_MET "Đạt"
#define DIEN_PAPER_NOT_MET "Không đạt"
#define DIEN_PAPER_YES "Có"
#define DIEN_PAPER_NO "Không"
#define DIEN_PAPER_OF_CARD "Đơn vị, cá nhân: %s\nMô hình: %s\nBộ tiêu chí: %s" /* subject, model, set */
#define DIEN_PAPER_DUE ". Hạn chấm: %s"
#define DIEN_PAPER_OF_SET "(Theo %s)"
#define DIEN_PAPER_VERDICT "Đề nghị: %s." /* and the reasons behind it */
#define DIEN_PAPER_UNIT_SIGNS "ĐẠI DIỆN ĐƠN VỊ"
#define DIEN_PAPER_TEAM_SIGNS "TRƯỞNG ĐOÀN KIỂM TRA"
#define DIEN_PAPER_SECRETARY_SIGNS "THƯ KÝ"
#define DIEN_PAPER_SCORECARDS_TITLE "Bảng chấm điểm"
#define DIEN_PAPER_SCORECARDS_TAB "Bảng chấm điểm"
#define DIEN_PAPER_SCORECARDS_HEADLINE "BẢNG CHẤM ĐIỂM NĂM"
#define DIEN_PAPER_RANKING_TITLE "Tổng hợp chấm điểm, xếp hạng"
#define DIEN_PAPER_RANKING_TAB "Xếp hạng"
#define DIEN_PAPER_RANKING_HEADLINE "TỔNG HỢP CHẤM ĐIỂM, XẾP HẠNG NĂM"
#define DIEN_PAPER_RANKING_COUNTED "mô hình"
