/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-table.h"

G_BEGIN_DECLS

/** Gives @table the columns of dien_registrations_new(). */
void dien_registrations_columns_append (DienTable *table);

G_END_DECLS
