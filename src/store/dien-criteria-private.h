/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-criteria.h"
#include "dien-query-private.h"

G_BEGIN_DECLS

/** Begins a change called '@what – @of'. */
gboolean dien_criteria_begin (DienStore   *store,
                              const char  *what,
                              const char  *of,
                              GError     **error);

/** Commits the change where it went well, else gives it up. */
gboolean dien_criteria_end (DienStore  *store,
                            gboolean    fine,
                            GError    **error);

/** %DIEN_ERROR_IN_USE where results were made with the version. */
gboolean dien_criteria_check_unscored (DienStore  *store,
                                       gint64      version,
                                       GError    **error);

/** 'II', "'Kết quả'" for one without a code. Returns: (transfer full) */
char *dien_criteria_dup_called (const char *code,
                                const char *name);

/** %DIEN_ERROR_INVALID where @field of @record is less than 0. */
gboolean dien_criteria_check_positive (DienRecord  *record,
                                       const char  *field,
                                       GError     **error);

/** Within a change: fills an empty version. */
gboolean dien_criteria_shape_write (DienStore          *store,
                                    gint64              version,
                                    DienCriteriaShape   shape,
                                    GError            **error);

G_END_DECLS
