/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-fields.h"
#include "dien-store.h"

G_BEGIN_DECLS

/* The review of a year in figures and lists, under the names by which a template asks for them. They are the office's: Vietnamese
 * without marks.
 *
 * Texts: nam, nam_truoc, nam_sau; viec_thuc_hien; co_quan, ten_tieu_de, cap_tren_tieu_de, dia_danh_ngay, so_ky_hieu, trich_yeu, cap_quyet_dinh,
 * cap_tren, thay_mat, chuc_vu_ky, nguoi_ky; so_nam, chi_thi, chi_thi_day_du, noi_dung_chi_thi, phong_trao,
 * ten_phong_trao, chu_de, phuong_cham, ke_hoach; so_mo_hinh_chon, so_cong_nhan, so_khong_dat, so_cho_xet, so_nhan_rong;
 * tt_cap_minh, cn_cap_minh, tt_cap_tren, cn_cap_tren and the same with _truoc, of the year before; chi_tieu_dat, chi_tieu_tong (of the list),
 * chi_tieu_dat_bao_cao, chi_tieu_tong_bao_cao (of a paper); so_noi_dung_nam_sau; ten_tai_lieu, thoi_diem (of the file).
 *
 * Flags: dang, nha_nuoc (the form of papers); co_chi_thi, co_so_nam, co_ke_hoach, co_ten_phong_trao, co_chu_de,
 * co_phuong_cham, co_chi_tieu_bao_cao, co_chi_tieu, khong_co_chi_tieu, co_cho_xet, co_nhan_rong.
 *
 * Lists: ds_khen (nam, noi_dung): the year before and the year, where anything is known of them; ds_chi_tieu (stt, ten, don_vi_tinh,
 * ke_hoach, thuc_hien, ket_qua); ds_phuong_cham (tieu_de, so, co_tieu_de, and the list ds_cong_nhan: stt, don_vi, mo_hinh);
 * ds_khong_dat (stt, don_vi, mo_hinh, ly_do, co_ly_do); ds_nhan_rong (stt, don_vi, mo_hinh); ds_noi_dung_nam_sau (ten, stt,
 * so_noi_dung, chi_tieu; la_phuong_cham, la_chan_mui, la_noi_dung, co_noi_dung, co_chi_tieu). */

/**
 * dien_review_gather:
 * @year: its number
 * @error: %DIEN_ERROR_NOT_FOUND where the year is not there
 *
 * Returns: (transfer full) (nullable)
 */
DienFields *dien_review_gather (DienStore  *store,
                                int         year,
                                GError    **error);

G_END_DECLS
