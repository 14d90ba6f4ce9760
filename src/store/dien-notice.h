/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What one change did, for the views: of which entities rows came, went or changed, and which fields of them. Whoever made
 * the change, every view learns of it from here. What another program wrote is not known that closely: then everything
 * may be another. */

#define DIEN_TYPE_NOTICE (dien_notice_get_type ())
typedef struct _DienNotice DienNotice;
GType dien_notice_get_type (void);

DienNotice *dien_notice_ref (DienNotice *self);
void dien_notice_unref (DienNotice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DienNotice, dien_notice_unref)

/** Whether a change of this program is in it; otherwise it tells only that another program wrote. */
gboolean dien_notice_is_own (DienNotice *self);

/** Whether any row of @entity came, went or changed. */
gboolean dien_notice_touches (DienNotice *self,
                              const char *entity);

/** Whether a row of @entity came or went. */
gboolean dien_notice_moves (DienNotice *self,
                            const char *entity);

/** Whether @field was changed in some row of @entity that was there before and after. */
gboolean dien_notice_changes (DienNotice *self,
                              const char *entity,
                              const char *field);

G_END_DECLS
