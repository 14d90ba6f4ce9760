/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-criteria-form"

#include "config.h"

#include "dien-criteria-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-criteria.h"
#include "dien-date.h"
#include "dien-error.h"
#include "dien-number.h"
#include "dien-terms.h"
#include "dien-text.h"

#define GROUP "group" /* what a new row can be beside the kinds of criterion */

typedef enum
{
  SHOWS_NOTHING,
  SHOWS_SET,
  SHOWS_GROUP,
  SHOWS_CRITERION,
  SHOWS_BLOCK,
} Shows;

struct _DienCriteriaForm
{
  DienForm parent_instance;

  GtkLabel *sum;
  gint64 version;
  Shows shows;
  gint64 group; /* of the row that was shown last: where a new criterion goes */
};

G_DEFINE_FINAL_TYPE (DienCriteriaForm, dien_criteria_form, DIEN_TYPE_FORM)

static const DienFormField fields[] = {
  { "what", N_("Kind"), .kind = DIEN_FORM_CHOSEN },
  { "kind", N_("Kind"), .word = dien_terms_criterion_kind, .later = TRUE },
  { "group", N_("Group"), .kind = DIEN_FORM_CHOSEN },
  { "name", N_("Name"), .lines = 2, .lacking = N_("The name is missing. Enter it, then confirm again."),
    .emptied = N_("The name cannot be empty. Enter it, or press Esc to restore it.") },
  { "code", N_("Number"), .placeholder = N_("such as 2.1") },
  { "maximum", N_("Maximum"), .beside = TRUE },
  { "sum", "", .kind = DIEN_FORM_PLACE },
  { "method", N_("How points are found"), .lines = 2 },
  { "label", N_("Name of the version"), .kind = DIEN_FORM_TYPED, .later = TRUE },
  { "due_on", N_("To be scored by"), .placeholder = N_("day/month/year"), .beside = TRUE, .kind = DIEN_FORM_TYPED, .later = TRUE },
  { "recognise_from", N_("Recognised from"), .group = N_("Thresholds"), .kind = DIEN_FORM_TYPED, .later = TRUE },
  { "complete_from", N_("To complete from"), .beside = TRUE, .kind = DIEN_FORM_TYPED, .later = TRUE },
  { "no_zero", N_("No criterion may have zero points"), .kind = DIEN_FORM_CHECKED, .later = TRUE },
  { "bonus_cap", N_("Bonuses at most"), .kind = DIEN_FORM_TYPED, .later = TRUE },
  { "deduction_cap", N_("Deductions at most"), .beside = TRUE, .kind = DIEN_FORM_TYPED, .later = TRUE },
  { "classes", N_("Classes, one a line: name and points from"), .lines = 3, .group = N_("Classes"), .kind = DIEN_FORM_TYPED,
    .later = TRUE },
  { "note", N_("Note"), .lines = 2, .kind = DIEN_FORM_TYPED, .later = TRUE },
  { NULL }
};

/* Of 'criteria_version', as the form names them. */
static const char *const version_fields[] = {
  "label", "due_on", "recognise_from", "complete_from", "bonus_cap", "deduction_cap", "note", NULL
};

static const char *const set_fields[] = {
  "name", "sum", "label", "due_on", "recognise_from", "complete_from", "no_zero", "bonus_cap", "deduction_cap", "classes",
  "note", NULL
};
static const char *const group_fields[] = { "name", "code", "maximum", "sum", NULL };

static const char *const sources[] = { "criterion_group", "criterion", "criteria_version", NULL };

static Shows
find_what_is_shown (gint64 row)
{
  gint64 group, criterion;

  dien_criteria_read_row (row, &group, &criterion);
  if (row == dien_criteria_row_of_set ())
    return SHOWS_SET;
  if (group != 0)
    return SHOWS_GROUP;

  return criterion != 0 ? SHOWS_CRITERION : row != 0 ? SHOWS_BLOCK : SHOWS_NOTHING;
}

static DienRecord *
get_version (DienCriteriaForm *self)
{
  return self->version != 0 ? dien_store_get (dien_form_get_store (DIEN_FORM (self)), "criteria_version", self->version, NULL)
                            : NULL;
}

/* A row of another table, as a criterion that has as much of it. */
static DienRecord *
make_like_criterion (gint64      row,
                     DienRecord *from)
{
  DienRecord *record = dien_record_new ("criterion");
  gboolean group = strcmp (dien_record_get_entity (from)->name, "criterion_group") == 0;

  dien_record_set_id (record, row);
  dien_record_set_text (record, "name", dien_record_get_text (from, "name"));
  if (group)
    {
      dien_record_set_text (record, "code", dien_record_get_text (from, "code"));
      dien_record_set_int (record, "maximum", dien_record_get_int (from, "maximum"));
    }

  return record;
}

static DienRecord *
get_set (DienCriteriaForm *self)
{
  g_autoptr (DienRecord) version = get_version (self);

  return version != NULL ? dien_store_get (dien_form_get_store (DIEN_FORM (self)), "criteria_set",
                                           dien_record_get_int (version, "criteria_set"), NULL) : NULL;
}

static DienRecord *
dien_criteria_form_get (DienForm *form,
                        gint64    id)
{
  DienStore *store = dien_form_get_store (form);
  g_autoptr (DienRecord) from = NULL;
  gint64 group, criterion;
  DienRecord *record;

  dien_criteria_read_row (id, &group, &criterion);
  switch (find_what_is_shown (id))
    {
    case SHOWS_SET:
      from = get_set (DIEN_CRITERIA_FORM (form));
      return from != NULL ? make_like_criterion (id, from) : NULL;
    case SHOWS_GROUP:
      from = dien_store_get (store, "criterion_group", group, NULL);
      return from != NULL ? make_like_criterion (id, from) : NULL;
    case SHOWS_CRITERION:
      record = dien_store_get (store, "criterion", criterion, NULL);
      if (record != NULL)
        dien_record_set_id (record, id);
      return record;
    case SHOWS_BLOCK:
      record = dien_record_new ("criterion");
      dien_record_set_id (record, id);
      return record;
    case SHOWS_NOTHING:
    default:
      return NULL;
    }
}

static char *
dien_criteria_form_dup_heading (DienForm   *form,
                                DienRecord *record)
{
  const char *code = dien_record_get_text (record, "code");

  switch (find_what_is_shown (dien_record_get_id (record)))
    {
    case SHOWS_SET:
      return g_strdup (_("Criteria set"));
    case SHOWS_GROUP:
      return g_strdup_printf (_("Group %s"), code != NULL ? code : "");
    case SHOWS_CRITERION:
      return g_strdup_printf (_("Criterion %s"), code != NULL ? code : "");
    case SHOWS_BLOCK:
    case SHOWS_NOTHING:
    default:
      return g_strdup (_("Criteria outside the groups"));
    }
}

static DienPoints
add_up (DienCriteriaForm *self,
        gint64            group) /* 0: all */
{
  g_autoptr (GPtrArray) criteria = dien_store_list (dien_form_get_store (DIEN_FORM (self)), "criterion", "criteria_version",
                                                    self->version, NULL);
  DienPoints sum = 0;

  for (guint i = 0; criteria != NULL && i < criteria->len; i++)
    {
      DienRecord *one = g_ptr_array_index (criteria, i);

      if (strcmp (dien_record_get_text (one, "kind"), "points") == 0 &&
          (group == 0 || dien_record_get_int (one, "criterion_group") == group))
        sum += dien_record_get_int (one, "maximum");
    }

  return sum;
}

/* 'Cộng 38/40, còn thiếu 2 điểm' below the maximum of the group, of the group of a criterion, of the whole set. */
static void
show_sum (DienCriteriaForm *self)
{
  DienStore *store = dien_form_get_store (DIEN_FORM (self));
  g_autoptr (DienRecord) group = self->group != 0 ? dien_store_get (store, "criterion_group", self->group, NULL) : NULL;
  gboolean whole = self->shows == SHOWS_SET;
  DienPoints maximum = group != NULL && !whole ? dien_record_get_int (group, "maximum")
                                               : dien_criteria_get_maximum (store, self->version);
  DienPoints sum = add_up (self, whole ? 0 : self->group);
  gboolean said = (group != NULL || whole) && (sum != 0 || maximum != 0);
  g_autofree char *words = said ? dien_scoring_dup_sum (sum, maximum) : g_strdup ("");
  g_autofree char *called = said && self->shows == SHOWS_CRITERION
                              ? g_strdup_printf (_("Group %s: %s"), dien_record_get_text (group, "code"), words)
                              : g_strdup (words);

  gtk_label_set_label (self->sum, called);
  if (sum != maximum)
    gtk_widget_add_css_class (GTK_WIDGET (self->sum), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sum), "error");
}

static char *
dup_classes (DienCriteriaForm *self)
{
  g_autoptr (GArray) classes = dien_criteria_list_classes (dien_form_get_store (DIEN_FORM (self)), self->version, NULL);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; classes != NULL && i < classes->len; i++)
    {
      const DienPointsClass *one = &g_array_index (classes, DienPointsClass, i);
      g_autofree char *low = dien_number_format (one->low, DIEN_NUMBER_POINTS);

      g_string_append_printf (lines, "%s%s %s", i > 0 ? "\n" : "", one->name, low);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static char *
dup_shown (DienRecord *version,
           const char *field)
{
  if (dien_record_is_null (version, field))
    return g_strdup ("");
  if (strcmp (field, "due_on") == 0)
    return dien_date_format (dien_record_get_text (version, field));
  if (strcmp (field, "label") == 0 || strcmp (field, "note") == 0)
    return g_strdup (dien_record_get_text (version, field));

  return dien_number_format (dien_record_get_int (version, field), DIEN_NUMBER_POINTS);
}

static void
load_version (DienCriteriaForm *self)
{
  DienForm *form = DIEN_FORM (self);
  g_autoptr (DienRecord) version = get_version (self);
  g_autofree char *classes = dup_classes (self);

  if (version == NULL)
    return;

  for (const char *const *field = version_fields; *field != NULL; field++)
    {
      g_autofree char *shown = dup_shown (version, *field);

      dien_form_set_value (form, *field, shown);
    }
  dien_form_set_value (form, "no_zero", dien_record_get_int (version, "no_zero") != 0 ? "1" : "0");
  dien_form_set_value (form, "classes", classes);
}

static void
dien_criteria_form_load (DienForm   *form,
                         DienRecord *record)
{
  DienCriteriaForm *self = DIEN_CRITERIA_FORM (form);
  gint64 group, criterion;

  DIEN_FORM_CLASS (dien_criteria_form_parent_class)->load (form, record);

  dien_criteria_read_row (dien_record_get_id (record), &group, &criterion);
  self->shows = find_what_is_shown (dien_record_get_id (record));
  self->group = group != 0 ? group : dien_record_get_int (record, "criterion_group");
  if (self->shows == SHOWS_SET)
    load_version (self);
  if (self->shows == SHOWS_CRITERION)
    {
      g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, self->group);

      dien_form_set_value (form, "group", code);
    }
  show_sum (self);
}

static void
dien_criteria_form_clear (DienForm *form)
{
  DienCriteriaForm *self = DIEN_CRITERIA_FORM (form);

  DIEN_FORM_CLASS (dien_criteria_form_parent_class)->clear (form);

  self->shows = SHOWS_NOTHING;
  if (!dien_form_is_new (form))
    return;

  dien_form_set_value (form, "what", self->group != 0 ? "points" : GROUP);
  if (self->group != 0)
    {
      g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, self->group);

      dien_form_set_value (form, "group", code);
    }
}

/* What the kind of row has not is not there. */
static void
dien_criteria_form_update (DienForm *form)
{
  DienCriteriaForm *self = DIEN_CRITERIA_FORM (form);
  gboolean is_new = dien_form_is_new (form);
  const char *chosen = dien_form_get_value (form, is_new ? "what" : "kind");
  gboolean group = is_new ? g_strcmp0 (chosen, GROUP) == 0 : self->shows == SHOWS_GROUP;
  gboolean criterion = is_new ? !group : self->shows == SHOWS_CRITERION;
  DienCriterionKind kind = dien_criterion_kind_from_code (chosen);

  for (const DienFormField *field = fields; field->name != NULL; field++)
    {
      gboolean shown = FALSE;

      if (self->shows == SHOWS_SET)
        shown = g_strv_contains (set_fields, field->name);
      else if (group)
        shown = g_strv_contains (group_fields, field->name);
      else if (criterion)
        shown = !g_strv_contains (set_fields, field->name) || strcmp (field->name, "name") == 0 ||
                (strcmp (field->name, "sum") == 0 && kind == DIEN_CRITERION_POINTS);

      if (strcmp (field->name, "what") == 0)
        shown = is_new;
      else if (strcmp (field->name, "group") == 0)
        shown = criterion && kind == DIEN_CRITERION_POINTS;
      else if (strcmp (field->name, "maximum") == 0 && criterion)
        shown = dien_criterion_kind_has_points (kind);
      else if (strcmp (field->name, "sum") == 0 && is_new)
        shown = FALSE;
      dien_form_set_shown (form, field->name, shown);
    }
}

static void
dien_criteria_form_fill (DienForm   *form,
                         const char *field,
                         DienChoice *choice)
{
  DienCriteriaForm *self = DIEN_CRITERIA_FORM (form);
  g_autoptr (GPtrArray) groups = NULL;

  if (strcmp (field, "what") == 0)
    {
      dien_choice_append (choice, GROUP, _("Group of criteria"), 0);
      for (guint i = 0; i <= DIEN_CRITERION_INFORMATION; i++)
        dien_choice_append (choice, dien_criterion_kind_get_code (i),
                            dien_terms_criterion_kind (dien_criterion_kind_get_code (i)), 0);
    }
  if (strcmp (field, "group") != 0 || self->version == 0)
    return;

  groups = dien_store_list (dien_form_get_store (form), "criterion_group", "criteria_version", self->version, NULL);
  dien_choice_append (choice, "0", _("Outside the groups"), 0);
  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      DienRecord *group = g_ptr_array_index (groups, i);
      g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, dien_record_get_id (group));
      g_autofree char *word = g_strdup_printf ("%s. %s", dien_record_get_text (group, "code"), dien_record_get_text (group, "name"));

      dien_choice_append (choice, code, word, 0);
    }
}

static gboolean
edit_group (DienForm    *form,
            gint64       group,
            DienRecord  *record,
            GError     **error)
{
  g_autoptr (DienRecord) edited = dien_record_new ("criterion_group");

  dien_record_set_id (edited, group);
  for (const char *const *field = (const char *const[]) { "code", "name", NULL }; *field != NULL; field++)
    if (dien_record_has (record, *field))
      dien_record_set_text (edited, *field, dien_record_is_null (record, *field) ? "" : dien_record_get_text (record, *field));
  if (dien_record_has (record, "maximum"))
    dien_record_set_int (edited, "maximum", dien_record_get_int (record, "maximum"));

  return dien_criterion_group_edit (dien_form_get_store (form), edited, error);
}

static gboolean
edit_set (DienForm    *form,
          DienRecord  *record,
          GError     **error)
{
  g_autoptr (DienRecord) set = get_set (DIEN_CRITERIA_FORM (form));
  g_autoptr (DienRecord) edited = dien_record_new ("criteria_set");

  if (set == NULL)
    return TRUE;

  dien_record_set_id (edited, dien_record_get_id (set));
  dien_record_set_text (edited, "name", dien_record_get_text (record, "name"));
  return dien_criteria_set_edit (dien_form_get_store (form), edited, error);
}

static gboolean
dien_criteria_form_edit (DienForm    *form,
                         DienRecord  *record,
                         GError     **error)
{
  gint64 group, criterion;

  dien_criteria_read_row (dien_record_get_id (record), &group, &criterion);
  if (dien_record_get_id (record) == dien_criteria_row_of_set ())
    return edit_set (form, record, error);
  if (group != 0)
    return edit_group (form, group, record, error);

  dien_record_set_id (record, criterion);
  if (dien_record_has (record, "code") && dien_record_is_null (record, "code"))
    dien_record_set_text (record, "code", "");
  if (dien_record_has (record, "method") && dien_record_is_null (record, "method"))
    dien_record_set_text (record, "method", "");
  return dien_criterion_edit (dien_form_get_store (form), record, error);
}

static gboolean
says_something (DienRecord *record,
                const char *field)
{
  const char *text = dien_record_get_text (record, field);

  return text != NULL && *text != '\0';
}

static gboolean
add_group (DienCriteriaForm  *self,
           DienRecord        *record,
           GError           **error)
{
  g_autoptr (DienRecord) added = dien_record_new ("criterion_group");

  dien_record_set_int (added, "criteria_version", self->version);
  dien_record_set_text (added, "name", dien_record_get_text (record, "name"));
  if (says_something (record, "code"))
    dien_record_set_text (added, "code", dien_record_get_text (record, "code"));
  if (!dien_record_is_null (record, "maximum"))
    dien_record_set_int (added, "maximum", dien_record_get_int (record, "maximum"));
  if (!dien_criterion_group_add (dien_form_get_store (DIEN_FORM (self)), added, error))
    return FALSE;

  dien_record_set_id (record, dien_criteria_row_of_group (dien_record_get_id (added)));
  return TRUE;
}

static gboolean
dien_criteria_form_add (DienForm    *form,
                        DienRecord  *record,
                        GError     **error)
{
  DienCriteriaForm *self = DIEN_CRITERIA_FORM (form);
  const char *what = dien_form_get_value (form, "what");
  const char *group = dien_form_get_value (form, "group");
  g_autoptr (DienRecord) added = NULL;

  if (g_strcmp0 (what, GROUP) == 0)
    return add_group (self, record, error);

  added = dien_record_new ("criterion");
  dien_record_set_int (added, "criteria_version", self->version);
  dien_record_set_text (added, "kind", what);
  dien_record_set_text (added, "name", dien_record_get_text (record, "name"));
  if (g_strcmp0 (what, "points") == 0 && group != NULL && g_ascii_strtoll (group, NULL, 10) != 0)
    dien_record_set_int (added, "criterion_group", g_ascii_strtoll (group, NULL, 10));
  for (const char *const *field = (const char *const[]) { "code", "method", NULL }; *field != NULL; field++)
    if (says_something (record, *field))
      dien_record_copy_field (added, record, *field);
  if (!dien_record_is_null (record, "maximum"))
    dien_record_copy_field (added, record, "maximum");
  if (!dien_criterion_add (dien_form_get_store (form), added, error))
    return FALSE;

  dien_record_set_id (record, dien_criteria_row_of_criterion (dien_record_get_id (added)));
  return TRUE;
}

/* 'Xuất sắc 90', 'Tốt: 80': the points are the last word. */
static gboolean
read_class (const char       *line,
            DienPointsClass  *one,
            GError          **error)
{
  const char *space = strrchr (line, ' ');

  if (space == NULL)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                   _("‘%s’ has no points. Enter the name of the class and the points that it begins at, such as ‘Good 80’."), line);
      return FALSE;
    }
  if (!dien_number_parse (space + 1, DIEN_NUMBER_POINTS, &one->low, error))
    return FALSE;

  one->name = g_strndup (line, space - line);
  g_strdelimit (one->name, ":", ' ');
  g_strstrip (one->name);
  return TRUE;
}

static void
clear_class (gpointer data)
{
  g_free (((DienPointsClass *) data)->name);
}

static gboolean
keep_classes (DienCriteriaForm  *self,
              const char        *text,
              GError           **error)
{
  g_autoptr (GArray) classes = g_array_new (FALSE, TRUE, sizeof (DienPointsClass));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_array_set_clear_func (classes, clear_class);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = dien_text_normalise (lines[i]);
      DienPointsClass one = { NULL, 0 };

      if (*line == '\0')
        continue;
      if (!read_class (line, &one, error))
        return FALSE;
      g_array_append_val (classes, one);
    }

  return dien_criteria_set_classes (dien_form_get_store (DIEN_FORM (self)), self->version, classes, error);
}

static gboolean
dien_criteria_form_keep_typed (DienForm    *form,
                               const char  *field,
                               const char  *text,
                               GError     **error)
{
  DienCriteriaForm *self = DIEN_CRITERIA_FORM (form);
  g_autoptr (DienRecord) record = dien_record_new ("criteria_version");

  if (strcmp (field, "classes") == 0)
    return keep_classes (self, text, error);

  dien_record_set_id (record, self->version);
  if (strcmp (field, "label") == 0 || strcmp (field, "note") == 0)
    dien_record_set_text (record, field, text);
  else if (!dien_record_set_typed (record, field, text, error))
    return FALSE;

  return dien_criteria_version_edit (dien_form_get_store (form), record, error);
}

static gboolean
dien_criteria_form_keep_chosen (DienForm    *form,
                                const char  *field,
                                const char  *code,
                                GError     **error)
{
  DienCriteriaForm *self = DIEN_CRITERIA_FORM (form);
  g_autoptr (DienRecord) record = NULL;
  gint64 criterion, group;

  if (strcmp (field, "no_zero") == 0)
    {
      record = dien_record_new ("criteria_version");
      dien_record_set_id (record, self->version);
      dien_record_set_int (record, "no_zero", strcmp (code, "1") == 0);
      return dien_criteria_version_edit (dien_form_get_store (form), record, error);
    }
  if (strcmp (field, "group") != 0)
    return TRUE;

  dien_criteria_read_row (dien_form_get_id (form), NULL, &criterion);
  group = g_ascii_strtoll (code, NULL, 10);
  record = dien_record_new ("criterion");
  dien_record_set_id (record, criterion);
  if (group != 0)
    dien_record_set_int (record, "criterion_group", group);
  else
    dien_record_set_null (record, "criterion_group");
  return dien_criterion_edit (dien_form_get_store (form), record, error);
}

static void
dien_criteria_form_constructed (GObject *object)
{
  DienCriteriaForm *self = DIEN_CRITERIA_FORM (object);
  GtkWidget *label = gtk_label_new ("");

  G_OBJECT_CLASS (dien_criteria_form_parent_class)->constructed (object);

  self->sum = GTK_LABEL (label);
  gtk_label_set_xalign (self->sum, 0);
  gtk_label_set_wrap (self->sum, TRUE);
  gtk_box_append (GTK_BOX (dien_form_get_widget (DIEN_FORM (self), "sum")), label);
}

static void
dien_criteria_form_class_init (DienCriteriaFormClass *klass)
{
  DienFormClass *form_class = DIEN_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = dien_criteria_form_constructed;

  form_class->entity = "criterion";
  form_class->fields = fields;
  form_class->name = N_("Form of the criterion");
  form_class->new_heading = N_("New criterion");
  form_class->add_label = N_("Add");
  form_class->kept = N_("What was typed is kept as a draft of a new criterion (%d).");
  form_class->given_up = N_("The new criterion was given up.");
  form_class->blamed = "name";
  form_class->fills_from = sources;
  form_class->get = dien_criteria_form_get;
  form_class->dup_heading = dien_criteria_form_dup_heading;
  form_class->fill = dien_criteria_form_fill;
  form_class->load = dien_criteria_form_load;
  form_class->clear = dien_criteria_form_clear;
  form_class->update = dien_criteria_form_update;
  form_class->add = dien_criteria_form_add;
  form_class->edit = dien_criteria_form_edit;
  form_class->keep_typed = dien_criteria_form_keep_typed;
  form_class->keep_chosen = dien_criteria_form_keep_chosen;
}

static void
dien_criteria_form_init (DienCriteriaForm *self)
{
}

void
dien_criteria_form_set_version (DienCriteriaForm *self,
                                gint64            version)
{
  g_return_if_fail (DIEN_IS_CRITERIA_FORM (self));

  dien_form_show (DIEN_FORM (self), 0);
  self->version = version;
  self->group = 0;
  dien_form_fill (DIEN_FORM (self));
}
