/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-input.h"
#include "dien-scorecards.h"

G_BEGIN_DECLS

/**
 * DienScoreCard:
 *
 * The lines of a scorecard as rows of a form: criterion, maximum, what it got in the other rounds, a field for the round that is
 * being scored, and by how much that differs from the unit's own score. Rows are made once and used again for the next card.
 * Enter and Down go to the next field, Up to the one before.
 *
 * Signals:
 *
 * - "scored" (gint64 criterion, string text) → boolean: the user has done typing; a handler writes it, or refuses it with
 *   dien_score_card_refuse()
 * - "entered" (gint64 criterion): the focus is in its field now
 * - "detail": F2 was pressed in a field
 */
#define DIEN_TYPE_SCORE_CARD (dien_score_card_get_type ())
G_DECLARE_FINAL_TYPE (DienScoreCard, dien_score_card, DIEN, SCORE_CARD, GtkGrid)

/**
 * dien_score_card_show:
 * @round: place of the round that is being scored
 *
 * Shows what is kept; typing that is not confirmed stays.
 */
void dien_score_card_show (DienScoreCard *self,
                           DienScorecard *card,
                           guint          round);

/** Forgets all typing: another card comes. */
void dien_score_card_clear (DienScoreCard *self);

void dien_score_card_set_editable (DienScoreCard *self,
                                   gboolean       editable);

/** Says at the field of @criterion why it is not kept. */
void dien_score_card_refuse (DienScoreCard *self,
                             gint64         criterion,
                             const char    *sentence);

/** What stands in the field of @criterion is kept: what is shown next may be spelled otherwise. */
void dien_score_card_accept (DienScoreCard *self,
                             gint64         criterion);

/** Returns: FALSE where something was refused */
gboolean dien_score_card_confirm (DienScoreCard *self);

/** The typing that is not kept. Returns: (transfer full) (nullable): %NULL where there is none */
char *dien_score_card_dup_typing (DienScoreCard *self);

/** Brings it back. */
void dien_score_card_restore_typing (DienScoreCard *self,
                                     const char    *typing);

/** Puts the focus into the field of @criterion. */
void dien_score_card_focus (DienScoreCard *self,
                            gint64         criterion);

/** Puts @text into the field of @criterion and confirms it. */
void dien_score_card_type (DienScoreCard *self,
                           gint64         criterion,
                           const char    *text);

G_END_DECLS
