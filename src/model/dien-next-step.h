/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What there is of a year, in numbers, and what follows from them: what to do next. The order is that of the year at the
 * desk, from the office's details to the decision. */

typedef struct
{
  gboolean has_office;   /* the office has its details */
  gboolean has_year;     /* the file has a year */
  gboolean closed;       /* this one can only be looked at */
  guint frame_parts;     /* axes, branches and contents */
  guint units;           /* of the whole file */
  guint people;          /* of the whole file */
  guint indicators;
  guint open_indicators; /* without figures */
  guint criteria;        /* criteria sets of the whole file */
  guint registrations;   /* all but those withdrawn */
  guint to_score;        /* without an outcome, and nothing scored */
  guint to_decide;       /* without an outcome, scored */
  guint to_complete;     /* to be inspected again, or given back */
  guint recognised;
  guint nominations;     /* all but those withdrawn and cancelled */
  guint unsubmitted;     /* drafts, and what is under way without number and date of a submission */
  guint undecided;       /* submitted, without a decision */
} DienYearWork;

typedef enum
{
  DIEN_STEP_OFFICE,    /* Thông tin cơ quan */
  DIEN_STEP_OPEN_YEAR, /* mở năm */
  DIEN_STEP_FRAME,     /* Kế hoạch năm */
  DIEN_STEP_UNITS,     /* Đơn vị, cá nhân */
  DIEN_STEP_REGISTER,  /* Đăng ký mô hình */
  DIEN_STEP_CRITERIA,  /* Tiêu chí */
  DIEN_STEP_SCORE,     /* Chấm điểm */
  DIEN_STEP_DECIDE,    /* Ghi kết quả */
  DIEN_STEP_COMPLETE,  /* kiểm tra lại */
  DIEN_STEP_NOMINATE,  /* Chọn từ điển hình đã công nhận */
  DIEN_STEP_SUBMIT,    /* Lập tờ trình */
  DIEN_STEP_GRANT,     /* Ghi quyết định */
  DIEN_STEP_NEXT_YEAR, /* năm sau */
  DIEN_N_STEPS,
} DienStep;

/** The one thing to do next. */
DienStep dien_next_step (const DienYearWork *work);

G_END_DECLS
