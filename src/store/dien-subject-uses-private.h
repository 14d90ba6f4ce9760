/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/**
 * dien_subject_check_unused:
 * @together: (element-type gint64): what is removed at the same time; may hold @id
 * @on: ISO day: of the names in the sentence
 * @error: %DIEN_ERROR_IN_USE: the sentence, with each place
 *
 * Whether a unit, person or household can be removed.
 */
gboolean dien_subject_check_unused (DienStore   *store,
                                    gint64       id,
                                    GArray      *together,
                                    const char  *on,
                                    GError     **error);

/** Removes a subject and its parts, those that hang on the subject itself included. Within a change. */
gboolean dien_subject_remove_whole (DienStore   *store,
                                    const char  *entity,
                                    gint64       id,
                                    GError     **error);

G_END_DECLS
