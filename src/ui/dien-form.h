/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-choice.h"
#include "dien-input.h"
#include "dien-store.h"

G_BEGIN_DECLS

/**
 * DienForm:
 *
 * One record of one entity, edited in place: each field is on the disk as soon as it is confirmed. For a new one the fields
 * are kept until all that is required is there. What cannot be kept stays as a draft when another record is shown, and
 * stands there again when one comes back.
 *
 * A subclass says in its class which fields there are and how a change is written; see 'a form' in CONTRIBUTING.md.
 *
 * Signals:
 *
 * - "added" (gint64 id): a new record was written
 * - "open" (gint64 id): the user wants to see that one
 * - "left": Esc, with nothing to restore, or the new one was given up
 * - "closed": the button that closes the form
 */
#define DIEN_TYPE_FORM (dien_form_get_type ())
G_DECLARE_DERIVABLE_TYPE (DienForm, dien_form, DIEN, FORM, GtkBox)

/** How a field is edited. */
typedef enum
{
  DIEN_FORM_OF_ENTITY, /* by the kind of the entity's field: text, date, number: typed; choice: chosen; flag: checked;
                          reference: chosen among what the class function fill() appends; a reference
                          to a paper: see dien-paper-field.h */
  DIEN_FORM_TYPED,     /* the subclass's own: the class function keep_typed() has it */
  DIEN_FORM_CHOSEN,    /* the subclass's own: keep_chosen() has it */
  DIEN_FORM_CHECKED,   /* the subclass's own: keep_chosen() has it, '0' or '1' */
  DIEN_FORM_PLACE,     /* an empty box for widgets of the subclass: dien_form_get_widget() */
} DienFormKind;

/**
 * DienFormField:
 * @name: of the entity's field, or of the subclass's own
 * @label: a msgid
 * @lines: of what is typed: how many are shown at least; 0 and 1 are one line
 * @placeholder: (nullable): a msgid
 * @lacking: (nullable): a msgid: the sentence where it is required and empty; without one it need not be there
 * @emptied: (nullable): a msgid: the same of a record that is there already, where that is to be said otherwise
 * @word: (nullable): of a choice: the word of a code
 * @none: (nullable): of a choice that may be empty: a msgid, the word for that, first in the list
 * @group: (nullable): a msgid: a heading above it
 * @beside: whether it stands to the right of the field before it
 * @later: whether it is not there in a new record
 * @kind: see above
 */
typedef struct
{
  const char *name;
  const char *label;
  guint lines;
  const char *placeholder;
  const char *lacking;
  const char *emptied;
  const char *(*word) (const char *code);
  const char *none;
  const char *group;
  gboolean beside;
  gboolean later;
  DienFormKind kind;
} DienFormField;

/**
 * DienFormClass:
 * @entity: its name
 * @fields: in order, ends with a name of %NULL
 * @name: a msgid: what assistive technology calls the form
 * @new_heading: a msgid: above a new record
 * @add_label: a msgid: the button that writes it
 * @kept: a msgid with %d for the year: that what was typed into the new record is kept as a draft
 * @given_up: a msgid: that it was given up
 * @blamed: the field at which a new record says why it was not written
 * @fills_from: (nullable): entities from which fill() reads, ends in %NULL: a change there fills anew
 *
 * @get: reads a record, where that is not one row of the entity. Returns: (transfer full) (nullable)
 * @dup_heading: the words above a record
 * @dup_draft_sentence: that what was typed into @record, of a year, is not kept; @record: (nullable): %NULL: the new one
 * @year_shown: after another year is shown
 * @fill: appends to a choice what can be chosen now, where it is not the entity's choices with their words
 * @load: shows a record; chain up, which shows the fields of the entity
 * @clear: nothing is shown; chain up
 * @update: shows and hides fields by what stands in others: called whenever something was loaded, cleared or chosen
 * @prepare: sets in a new record what has no field (the year is set already where the entity has one)
 * @add: writes a new record as one named change, with what the subclass's own fields hold; sets its id. Where it refuses
 *   a field itself it gives no error
 * @edit: writes an id and the fields that are set as one named change
 * @keep_typed: keeps what was typed into an own field, or says why not; of a new record it only looks at it. Where it
 *   refuses it itself it gives no error
 * @keep_chosen: the same of an own choice or check; not called for a new record
 * @confirm: confirms what is typed into widgets of the subclass's own; FALSE where it was refused
 * @explain: after @field was refused: may add ways out to it, see dien_input_set_extra()
 * @dup_extra: (nullable result): what else of a draft is to be kept
 * @restore_extra: brings it back
 * @escape: whether Esc was the subclass's own
 */
struct _DienFormClass
{
  GtkBoxClass parent_class;

  const char *entity;
  const DienFormField *fields;
  const char *name;
  const char *new_heading;
  const char *add_label;
  const char *kept;
  const char *given_up;
  const char *blamed;
  const char *const *fills_from;

  DienRecord *(*get) (DienForm *self,
                      gint64    id);
  char *(*dup_heading) (DienForm   *self,
                        DienRecord *record);
  char *(*dup_draft_sentence) (DienForm   *self,
                               DienRecord *record,
                               int         year);
  void (*year_shown) (DienForm *self);
  void (*fill) (DienForm   *self,
                const char *field,
                DienChoice *choice);
  void (*load) (DienForm   *self,
                DienRecord *record);
  void (*clear) (DienForm *self);
  void (*update) (DienForm *self);
  void (*prepare) (DienForm   *self,
                   DienRecord *record);
  gboolean (*add) (DienForm    *self,
                   DienRecord  *record,
                   GError     **error);
  gboolean (*edit) (DienForm    *self,
                    DienRecord  *record,
                    GError     **error);
  gboolean (*keep_typed) (DienForm    *self,
                          const char  *field,
                          const char  *text,
                          GError     **error);
  gboolean (*keep_chosen) (DienForm    *self,
                           const char  *field,
                           const char  *code,
                           GError     **error);
  gboolean (*confirm) (DienForm *self);
  void (*explain) (DienForm   *self,
                   const char *field,
                   const char *text,
                   GError     *error);
  char *(*dup_extra) (DienForm *self);
  void (*restore_extra) (DienForm   *self,
                         const char *extra);
  gboolean (*escape) (DienForm *self);
};

/* For the page --------------------------------------------------------------------------------------------------------- */

/** Once. */
void dien_form_set_store (DienForm  *self,
                          DienStore *store);

/** @year: its id */
void dien_form_set_year (DienForm *self,
                         gint64    year,
                         gboolean  can_edit);

/** Shows a record; 0 shows none. What is being typed is confirmed before. */
void dien_form_show (DienForm *self,
                     gint64    id);

/** Shows the form of a new record, with what was typed before if it was left. */
void dien_form_begin (DienForm *self);

/** Shows what was typed and left, or given up, and goes to the field that was refused. @id: of the record, 0 for the new one */
void dien_form_go_on (DienForm *self,
                      gint64    id);

gboolean dien_form_is_new (DienForm *self);

/** Returns: the id of the record that is shown, 0 for a new one or none */
gint64 dien_form_get_id (DienForm *self);

/** Confirms what is being typed. Returns: FALSE where it was refused */
gboolean dien_form_confirm (DienForm *self);

/** Whether there is typing that is not kept, be it of another record than the one shown. */
gboolean dien_form_has_drafts (DienForm *self);

/** @year: (out): the id of its year. Returns: the id of a record with such typing, 0: the new one */
gint64 dien_form_find_draft (DienForm *self,
                             gint64   *year);

/** Whose that is, as a sentence. Returns: (transfer full) (nullable): %NULL where there is none */
char *dien_form_dup_draft_sentence (DienForm *self);

/** Leaves the new record, with nothing in it; what was typed can be brought back. */
void dien_form_give_up (DienForm *self);

/* For subclasses ------------------------------------------------------------------------------------------------------- */

DienStore *dien_form_get_store (DienForm *self);

/** Returns: the id of the year that is shown */
gint64 dien_form_get_year (DienForm *self);

/** Returns: the last day of that year: names are those of this day */
const char *dien_form_get_day (DienForm *self);

/** Whether anything can be changed. */
gboolean dien_form_can_edit (DienForm *self);

/** Whether the form itself is setting values now, so that nobody chose. */
gboolean dien_form_is_loading (DienForm *self);

/** Reads the record again; typing that is not confirmed stays. */
void dien_form_reload (DienForm *self);

/** Fills the choices anew, as when the class's fills_from changed. */
void dien_form_fill (DienForm *self);

/** Returns: (transfer full): a record of the entity with the id of the one that is shown */
DienRecord *dien_form_new_record (DienForm *self);

/** The widget of a field: #DienInput, #DienChoice, #GtkCheckButton or #GtkBox. */
GtkWidget *dien_form_get_widget (DienForm   *self,
                                 const char *field);
DienInput *dien_form_get_input (DienForm   *self,
                                const char *field);
DienChoice *dien_form_get_choice (DienForm   *self,
                                  const char *field);

/** Whether the field is there at all. */
void dien_form_set_shown (DienForm   *self,
                          const char *field,
                          gboolean    shown);

/** What stands in a field, confirmed or not: the text, the code, '0' or '1'. Lives until the next change. */
const char *dien_form_get_value (DienForm   *self,
                                 const char *field);

/** Shows what is kept of an own field; typing that is not confirmed stays. */
void dien_form_set_value (DienForm   *self,
                          const char *field,
                          const char *value);

/** Says at a field why it was not kept, and in the foot where that is the disk's fault. A choice falls back to what is kept. */
void dien_form_refuse (DienForm   *self,
                       const char *field,
                       GError     *error);

/** What @input holds is kept as typed, however the file spells it; shows what the file says now. */
void dien_form_show_kept (DienForm  *self,
                          DienInput *input);

/** Emits "open". */
void dien_form_open (DienForm *self,
                     gint64    id);

G_END_DECLS
