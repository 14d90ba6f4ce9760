/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

#include "dien-form-drafts.h"
#include "dien-paper-field.h"

G_BEGIN_DECLS

/* A field with its widget. */
typedef struct
{
  const DienFormField *field;
  const DienField *of; /* (nullable): the entity's */
  DienFormKind kind;   /* never 'of entity' */
  GtkWidget *widget;
  GtkWidget *group;    /* (nullable): the heading above it */
  DienPaperField *paper; /* (nullable): where it names a paper */
  gboolean hidden;     /* by the subclass */
} DienFormPart;

typedef struct
{
  GtkLabel *heading;
  GtkWidget *scrolled;
  GtkBox *place;
  GtkWidget *new_bar;
  GtkButton *add;
  GtkWidget *nothing;

  DienFormPart *parts;
  guint n_parts;

  DienStore *store;
  gint64 year;
  char *day;      /* the last one of the year */
  gint64 id;      /* 0: a new one, or none */
  gboolean new;
  gboolean can_edit;
  guint frames;   /* since it is on the screen, as far as they matter */
  guint loading;
  DienFormDrafts *drafts;
} DienFormPrivate;

DienFormPrivate *dien_form_get_private (DienForm *self);

/** The part of that name, which must be there. */
DienFormPart *dien_form_get_part (DienForm   *self,
                                  const char *field);

/** Says at @part why it was not kept; @sentence: (nullable) */
void dien_form_part_refuse (DienFormPart *part,
                            const char   *sentence);

/** Returns: (nullable): the sentence */
const char *dien_form_part_get_refusal (DienFormPart *part);

/** Leaves the new record, with nothing in it and no draft of it. */
void dien_form_finish (DienForm *self);

/* Of dien-form-parts.c ------------------------------------------------------------------------------------------------- */

/** Makes the widgets of the class's fields. */
void dien_form_make_parts (DienForm *self);

/** Shows the fields that are to be there, with headings and rows that are not empty. */
void dien_form_update_shown (DienForm *self);

/** Lets the fields that name a paper know the register. */
void dien_form_follow_papers (DienForm *self);

/** Fills choices whose words the class's fields give. */
void dien_form_fill_part (DienForm     *self,
                          DienFormPart *part);

/** Shows what @record says of the entity's field. */
void dien_form_load_part (DienForm     *self,
                          DienFormPart *part,
                          DienRecord   *record);

/** Shows nothing, or the first that can be chosen. */
void dien_form_clear_part (DienFormPart *part);

/** Sets the entity's field to @text, as typed. */
gboolean dien_form_read_typed (DienFormPart  *part,
                               const char    *text,
                               DienRecord    *record,
                               GError       **error);

/** Sets the entity's field to what stands in the widget. */
gboolean dien_form_read_part (DienFormPart  *part,
                              DienRecord    *record,
                              GError       **error);

/* Of dien-form-edit.c -------------------------------------------------------------------------------------------------- */

/** @self: of a #DienInput's "confirm" */
gboolean dien_form_typed_cb (DienForm   *self,
                             const char *text,
                             DienInput  *input);

void dien_form_entered_cb (DienForm  *self,
                           DienInput *input);

void dien_form_chosen_cb (DienForm   *self,
                          const char *code,
                          DienChoice *choice);

void dien_form_toggled_cb (DienForm       *self,
                           GtkCheckButton *check);

void dien_form_add_clicked_cb (DienForm *self);

/** Goes to the first field that is refused; where none is, to the one that is typed into next. */
void dien_form_go_to_typing (DienForm *self);

G_END_DECLS
