/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* The office that the file is of (cơ quan sử dụng), and who signs for it. Its details are dated: a change from a day on makes
 * another period and ends the one before, so that papers of earlier years keep what held then. Signers belong to a period
 * and have dates of their own. dien_organisation_get() (dien-years.h) finds the period of a day. */

/** Returns: (transfer container) (element-type DienRecord) (nullable): the periods ('organisation'), newest first */
GPtrArray *dien_organisations_get_periods (DienStore  *store,
                                           GError    **error);

/**
 * dien_organisation_check:
 * @error: %DIEN_ERROR_INVALID: a line that is longer than a paper has room for; what dien_record_check() finds
 *
 * What is refused when it is written, to be said where it is typed. Line breaks become spaces.
 */
gboolean dien_organisation_check (DienRecord  *record,
                                  gboolean     whole,
                                  GError     **error);

/**
 * dien_organisation_add:
 * @record: of 'organisation', without dates; its id is set
 * @error: %DIEN_ERROR_EXISTS where the file has an office already
 */
gboolean dien_organisation_add (DienStore   *store,
                                DienRecord  *record,
                                GError     **error);

/**
 * dien_organisation_edit:
 * @record: id and the fields to correct; not its dates
 *
 * Corrects what was written wrong, for the whole of the period. One change, named after the field where there is one.
 */
gboolean dien_organisation_edit (DienStore   *store,
                                 DienRecord  *record,
                                 GError     **error);

/**
 * dien_organisation_change:
 * @record: id of the period and the fields that become others; may be none
 * @from: ISO day, within that period and not its first
 * @error: %DIEN_ERROR_INVALID where @from is another day
 *
 * What is another thing from @from on ('đổi tên, chuyển về tỉnh …'): the period ends the day before, and one begins that
 * is like it otherwise, with those of its signers who sign on. One change.
 *
 * Returns: the id of the new period, 0 on failure
 */
gint64 dien_organisation_change (DienStore   *store,
                                 DienRecord  *record,
                                 const char  *from,
                                 GError     **error);

/**
 * dien_organisation_remove:
 * @error: %DIEN_ERROR_IN_USE of the only one
 *
 * Removes a period with its signers; the one before it, else the one behind it, holds for its time too.
 */
gboolean dien_organisation_remove (DienStore  *store,
                                   gint64      id,
                                   GError    **error);

/** Returns: (transfer container) (element-type DienRecord) (nullable): the signers of a period ('signer'), in order */
GPtrArray *dien_signers_get (DienStore  *store,
                             gint64      organisation,
                             GError    **error);

/**
 * dien_signer_add:
 * @record: of 'signer': organisation and post at least; it becomes the last one, its id is set
 * @error: %DIEN_ERROR_INVALID: no post, a line too long, an end before the beginning
 */
gboolean dien_signer_add (DienStore   *store,
                          DienRecord  *record,
                          GError     **error);

/** @record: id and the fields to change */
gboolean dien_signer_edit (DienStore   *store,
                           DienRecord  *record,
                           GError     **error);

gboolean dien_signer_remove (DienStore  *store,
                             gint64      id,
                             GError    **error);

/** @before: the signer that it is to stand before; 0 is the end */
gboolean dien_signer_move (DienStore  *store,
                           gint64      id,
                           gint64      before,
                           GError    **error);

G_END_DECLS
