/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-scorecards.h"

G_BEGIN_DECLS

/* What stands below a scorecard. @round: its place. Each returns: (transfer full) */

/** 'Tổng 92,5/100 · Công nhận từ 85 · Đạt 5/5 điều kiện bắt buộc · Tốt' */
char *dien_score_words_dup_total (DienScorecard *card,
                                  guint          round);

/** 'Chấm 12/15 tiêu chí.' 'Đề nghị: Không công nhận. Tổng điểm 60 thấp hơn 85.' */
char *dien_score_words_dup_verdict (DienScorecard *card,
                                    guint          round);

/** 'Điểm 2.1. Đúng tiến độ': what the fields below are about. */
char *dien_score_words_dup_focused (DienScorecard *card,
                                    gint64         criterion);

G_END_DECLS
