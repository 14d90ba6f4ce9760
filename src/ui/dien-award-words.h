/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#include "dien-record.h"

G_BEGIN_DECLS

/* How awards and their numbers are put into words. */

/**
 * dien_award_words_name:
 * @award: of 'award'
 * @from, @to: the days of the year that it is to be used in, ISO
 *
 * 'Giấy khen của Ban Thường vụ Huyện ủy · Cấp huyện · Chuyên đề …', and where it is not in force then: from or until when.
 *
 * Returns: (transfer full)
 */
char *dien_award_words_name (DienRecord *award,
                             const char *from,
                             const char *to);

/** Whether an award is in force on a day from @from to @to. */
gboolean dien_award_words_is_valid (DienRecord *award,
                                    const char *from,
                                    const char *to);

/**
 * dien_award_words_figures:
 * @figures: (element-type DienFigure): of dien_figures_new()
 *
 * 'Cấp huyện: được khen 21 tập thể, 18 cá nhân (theo báo cáo)', a line a level; '' where nothing is known.
 *
 * Returns: (transfer full)
 */
char *dien_award_words_figures (GPtrArray *figures);

/** Returns: (nullable): the style class for the state of a nomination */
const char *dien_award_words_state_class (const char *state);

G_END_DECLS
