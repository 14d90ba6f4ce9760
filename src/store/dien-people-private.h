/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-people.h"

G_BEGIN_DECLS

/** Sets family, middle and given name where @record has the name. */
void dien_person_split_name (DienRecord *record);

/** Sets what a new person is to have. */
gboolean dien_person_complete (DienStore   *store,
                               DienRecord  *record,
                               GError     **error);

/** 'Sửa chức vụ – Lê Văn C'; @name may be %NULL. */
gboolean dien_person_begin (DienStore   *store,
                            const char  *what,
                            const char  *name,
                            GError     **error);

/** Ends the change. Returns: whether all is @fine and written */
gboolean dien_person_end (DienStore  *store,
                          gboolean    fine,
                          GError    **error);

/** Removes persons or households, as one change. */
gboolean dien_person_remove_all (DienStore   *store,
                                 const char  *entity,
                                 GArray      *ids,
                                 const char  *on,
                                 const char  *what,
                                 const char  *what_of_many,
                                 GError     **error);

G_END_DECLS
