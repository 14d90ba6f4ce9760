/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-input.h"
#include "dien-store.h"

G_BEGIN_DECLS

/* A field in which a paper of the register is named: number or title are typed, those that answer are offered below, and
 * one that is not there can be added on the spot. A #DienForm makes it by itself of an entity's reference to a paper. */

typedef struct _DienPaperField DienPaperField;

/** Makes @input such a field. Returns: (transfer none): it lives as long as @input */
DienPaperField *dien_paper_field_new (DienInput *input,
                                      DienStore *store);

/**
 * dien_paper_field_read:
 * @id: (out): the paper that is meant; 0 where @text is empty
 * @error: %DIEN_ERROR_INVALID where none or more than one is; see dien_paper_field_offer()
 */
gboolean dien_paper_field_read (DienPaperField  *self,
                                const char      *text,
                                gint64          *id,
                                GError         **error);

/** After @text was refused: offers below the field to add it to the register; once added it is confirmed by itself. */
void dien_paper_field_offer (DienPaperField *self,
                             const char     *text);

G_END_DECLS
