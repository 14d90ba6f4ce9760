/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-input.h"
#include "dien-store.h"

G_BEGIN_DECLS

/* A field in which a unit of the file is named: what is typed finds it. */

typedef struct _DienUnitField DienUnitField;

/** @input: outlives it. Returns: (transfer full) */
DienUnitField *dien_unit_field_new (DienInput *input);
void dien_unit_field_free (DienUnitField *self);

/** Units are those of that day, by the names of it. */
void dien_unit_field_set_day (DienUnitField *self,
                              DienStore     *store,
                              const char    *day);

/**
 * dien_unit_field_look_up:
 * @name: as typed; empty is no unit
 * @id: (out): 0 for no unit
 * @error: %DIEN_ERROR_INVALID: that there is none of that name, or several
 */
gboolean dien_unit_field_look_up (DienUnitField  *self,
                                  const char     *name,
                                  gint64         *id,
                                  GError        **error);

G_END_DECLS
