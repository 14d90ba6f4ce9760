/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-row-height.h"

G_BEGIN_DECLS

/* How wide each letter of Times New Roman is, in units of 1/2048 of the size of the type. build-aux/advances measures it. */

#define DIEN_ADVANCE_UNITS 2048
#define DIEN_N_ADVANCES 479

typedef struct
{
  gunichar first;
  gunichar last;
  guint begin; /* place of `first` in dien_advances */
} DienAdvanceRange;

extern const DienAdvanceRange dien_advance_ranges[];
extern const guint dien_n_advance_ranges;

/** By face; 0 for a mark that stands above or below another letter. */
extern const gint16 dien_advances[][DIEN_N_ADVANCES];

G_END_DECLS
