/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/**
 * DienPartRowsKind:
 * @entity: of which each row is a record
 * @owner: the field that says whose they are
 * @fields: in order, ends with a name of %NULL; all are the entity's. A reference is a unit, and typed by its name
 * @add_label: a msgid: the button
 * @remove_label: a msgid: what the button of a row does
 * @add, @edit, @remove: write as one named change
 */
typedef struct
{
  const char *entity;
  const char *owner;
  const DienFormField *fields;
  const char *add_label;
  const char *remove_label;
  gboolean (*add) (DienStore   *store,
                   DienRecord  *record,
                   GError     **error);
  gboolean (*edit) (DienStore   *store,
                    DienRecord  *record,
                    GError     **error);
  gboolean (*remove) (DienStore  *store,
                      gint64      id,
                      GError    **error);
} DienPartRowsKind;

/**
 * DienPartRows:
 *
 * The parts of a record in its form (the posts of a person, the ratings of a unit), each a few fields that are edited in place,
 * below them a button that adds one.
 */
#define DIEN_TYPE_PART_ROWS (dien_part_rows_get_type ())
G_DECLARE_FINAL_TYPE (DienPartRows, dien_part_rows, DIEN, PART_ROWS, GtkBox)

/** @kind: lives as long as the program */
GtkWidget *dien_part_rows_new (const DienPartRowsKind *kind);

/**
 * dien_part_rows_show:
 * @day: of the names of units
 *
 * Shows the parts of @owner (0: none). Of the same one as before, what is being typed stays.
 */
void dien_part_rows_show (DienPartRows *self,
                          DienStore    *store,
                          gint64        owner,
                          const char   *day,
                          gboolean      can_edit);

/** Confirms what is being typed. Returns: FALSE where it was refused */
gboolean dien_part_rows_confirm (DienPartRows *self);

/** Goes to the row of a record. */
void dien_part_rows_go_to (DienPartRows *self,
                           gint64        id);

G_END_DECLS
