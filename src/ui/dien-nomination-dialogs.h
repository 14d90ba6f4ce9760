/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list-page.h"

G_BEGIN_DECLS

/* What is asked for on the page Khen thưởng beyond a single nomination: windows of a few fields, modal to the page's, closed
 * by Esc, which write one named change each. */

/** The decision of @ids (element-type gint64). */
void dien_nomination_dialogs_decide (DienListPage *page,
                                     GArray       *ids);

/** Which awards the recognised exemplars of the year are nominated for. */
void dien_nomination_dialogs_add_recognised (DienListPage *page);

/** Name and submission of a batch; 0 is a new one. */
void dien_nomination_dialogs_edit_batch (DienListPage *page,
                                         gint64        batch);

G_END_DECLS
