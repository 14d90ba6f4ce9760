/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-form-parts"

/* The fields of a form as widgets: made, filled, shown and read by what the entity says of them. */

#include "config.h"

#include "dien-form-private.h"

#include <glib/gi18n-lib.h>

#include "dien-date.h"
#include "dien-number.h"
#include "dien-papers.h"

#define SPACE 9

/* Papers are many: they are not chosen from a list but named. */
static gboolean
names_paper (const DienField *of)
{
  return of != NULL && of->kind == DIEN_FIELD_REFERENCE && g_str_equal (of->target, "paper");
}

static DienFormKind
get_kind (const DienFormField *field,
          const DienField     *of)
{
  if (field->kind != DIEN_FORM_OF_ENTITY)
    return field->kind;

  g_assert (of != NULL);
  if (names_paper (of))
    return DIEN_FORM_TYPED;

  switch (of->kind)
    {
    case DIEN_FIELD_CHOICE:
    case DIEN_FIELD_REFERENCE:
    case DIEN_FIELD_OWNER:
      return DIEN_FORM_CHOSEN;
    case DIEN_FIELD_FLAG:
      return DIEN_FORM_CHECKED;
    case DIEN_FIELD_TEXT:
    case DIEN_FIELD_SEARCHED:
    case DIEN_FIELD_DATE:
    case DIEN_FIELD_DATE_ANY:
    case DIEN_FIELD_COUNT:
    case DIEN_FIELD_POINTS:
    case DIEN_FIELD_AMOUNT:
    default:
      return DIEN_FORM_TYPED;
    }
}

static const char *
get_placeholder (DienFormPart *part)
{
  if (part->field->placeholder != NULL)
    return _(part->field->placeholder);
  if (names_paper (part->of))
    return _("Number or title");

  return part->of != NULL && part->of->kind == DIEN_FIELD_DATE ? _("day/month/year") : NULL;
}

static GtkWidget *
new_input (DienForm     *self,
           DienFormPart *part)
{
  GtkWidget *input = g_object_new (DIEN_TYPE_INPUT,
                                   "label", _(part->field->label),
                                   "lines", MAX (part->field->lines, 1),
                                   "placeholder", get_placeholder (part),
                                   NULL);

  g_signal_connect_object (input, "confirm", G_CALLBACK (dien_form_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (input, "enter", G_CALLBACK (dien_form_entered_cb), self, G_CONNECT_SWAPPED);
  return input;
}

static GtkWidget *
new_choice (DienForm     *self,
            DienFormPart *part)
{
  GtkWidget *choice = g_object_new (DIEN_TYPE_CHOICE, "label", _(part->field->label), NULL);

  g_signal_connect_object (choice, "chosen", G_CALLBACK (dien_form_chosen_cb), self, G_CONNECT_SWAPPED);
  return choice;
}

static GtkWidget *
new_check (DienForm     *self,
           DienFormPart *part)
{
  GtkWidget *check = gtk_check_button_new_with_label (_(part->field->label));

  g_signal_connect_object (check, "toggled", G_CALLBACK (dien_form_toggled_cb), self, G_CONNECT_SWAPPED);
  return check;
}

static GtkWidget *
new_widget (DienForm     *self,
            DienFormPart *part)
{
  switch (part->kind)
    {
    case DIEN_FORM_TYPED:
      return new_input (self, part);
    case DIEN_FORM_CHOSEN:
      return new_choice (self, part);
    case DIEN_FORM_CHECKED:
      return new_check (self, part);
    case DIEN_FORM_PLACE:
      return gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE);
    case DIEN_FORM_OF_ENTITY:
    default:
      g_assert_not_reached ();
    }
}

static GtkWidget *
append_group (DienFormPrivate *priv,
              const char      *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, SPACE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (priv->place, label);
  return label;
}

/* In a row where the next one stands beside it. */
static void
append_part (DienFormPrivate *priv,
             guint            i)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (priv->place));
  GtkWidget *row;

  if (priv->parts[i].field->group != NULL)
    priv->parts[i].group = append_group (priv, _(priv->parts[i].field->group));
  if (priv->parts[i].field->beside)
    {
      gtk_box_append (GTK_BOX (last), priv->parts[i].widget);
      return;
    }
  if (i + 1 == priv->n_parts || !priv->parts[i + 1].field->beside)
    {
      gtk_box_append (priv->place, priv->parts[i].widget);
      return;
    }

  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE);
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_box_append (GTK_BOX (row), priv->parts[i].widget);
  gtk_box_append (priv->place, row);
}

void
dien_form_make_parts (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_private (self);
  DienFormClass *klass = DIEN_FORM_GET_CLASS (self);
  const DienEntity *entity = dien_entity_find (klass->entity);

  g_assert (entity != NULL);
  while (klass->fields[priv->n_parts].name != NULL)
    priv->n_parts++;
  priv->parts = g_new0 (DienFormPart, priv->n_parts);

  for (guint i = 0; i < priv->n_parts; i++)
    {
      DienFormPart *part = &priv->parts[i];

      part->field = &klass->fields[i];
      if (part->field->kind == DIEN_FORM_OF_ENTITY)
        part->of = dien_entity_find_field (entity, part->field->name);
      part->kind = get_kind (part->field, part->of);
      part->widget = new_widget (self, part);
    }
  for (guint i = 0; i < priv->n_parts; i++)
    append_part (priv, i);
}

void
dien_form_follow_papers (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_private (self);

  for (guint i = 0; i < priv->n_parts; i++)
    if (names_paper (priv->parts[i].of))
      priv->parts[i].paper = dien_paper_field_new (DIEN_INPUT (priv->parts[i].widget), priv->store);
}

static gboolean
is_shown (DienFormPrivate *priv,
          guint            i)
{
  return !priv->parts[i].hidden && !(priv->new && priv->parts[i].field->later);
}

void
dien_form_update_shown (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_private (self);
  GtkWidget *group = NULL;
  gboolean in_group = FALSE;
  gboolean in_row = FALSE;

  for (guint i = 0; i < priv->n_parts; i++)
    {
      GtkWidget *row = gtk_widget_get_parent (priv->parts[i].widget);
      gboolean shown = is_shown (priv, i);

      if (priv->parts[i].group != NULL)
        in_group = FALSE;
      group = priv->parts[i].group != NULL ? priv->parts[i].group : group;
      in_group |= shown;
      if (group != NULL)
        gtk_widget_set_visible (group, in_group);
      in_row = shown || (priv->parts[i].field->beside && in_row);
      if (row != GTK_WIDGET (priv->place))
        gtk_widget_set_visible (row, in_row);
      gtk_widget_set_visible (priv->parts[i].widget, shown);
    }
}

void
dien_form_fill_part (DienForm     *self,
                     DienFormPart *part)
{
  DienChoice *choice = DIEN_CHOICE (part->widget);
  const char *const *codes = part->of != NULL ? part->of->choices : NULL;
  g_autofree char *chosen = g_strdup (dien_choice_get_code (choice));

  dien_choice_clear (choice);
  if (part->field->none != NULL)
    dien_choice_append (choice, "", _(part->field->none), 0);
  for (; part->field->word != NULL && codes != NULL && *codes != NULL; codes++)
    dien_choice_append (choice, *codes, part->field->word (*codes), 0);
  DIEN_FORM_GET_CLASS (self)->fill (self, part->field->name, choice);

  dien_choice_select (choice, chosen);
  if (dien_choice_get_code (choice) == NULL)
    dien_form_clear_part (part);
}

static char *
dup_typed (DienForm     *self,
           DienFormPart *part,
           DienRecord   *record)
{
  const char *name = part->of->name;

  if (dien_record_is_null (record, name))
    return g_strdup ("");

  switch (part->of->kind)
    {
    case DIEN_FIELD_DATE:
    case DIEN_FIELD_DATE_ANY:
      return dien_date_format (dien_record_get_text (record, name));
    case DIEN_FIELD_COUNT:
      /* A year has no dot between its thousands. */
      return g_strdup_printf ("%" G_GINT64_FORMAT, dien_record_get_int (record, name));
    case DIEN_FIELD_POINTS:
      return dien_number_format (dien_record_get_int (record, name), DIEN_NUMBER_POINTS);
    case DIEN_FIELD_AMOUNT:
      return dien_number_format (dien_record_get_int (record, name), DIEN_NUMBER_AMOUNT);
    case DIEN_FIELD_REFERENCE:
      return dien_paper_dup_name (dien_form_get_store (self), dien_record_get_int (record, name));
    case DIEN_FIELD_TEXT:
    case DIEN_FIELD_SEARCHED:
    case DIEN_FIELD_FLAG:
    case DIEN_FIELD_CHOICE:
    case DIEN_FIELD_OWNER:
    default:
      return g_strdup (dien_record_get_text (record, name));
    }
}

static char *
dup_code (DienFormPart *part,
          DienRecord   *record)
{
  if (dien_record_is_null (record, part->of->name))
    return g_strdup ("");
  if (part->of->kind == DIEN_FIELD_CHOICE)
    return g_strdup (dien_record_get_text (record, part->of->name));

  return g_strdup_printf ("%" G_GINT64_FORMAT, dien_record_get_int (record, part->of->name));
}

void
dien_form_load_part (DienForm     *self,
                     DienFormPart *part,
                     DienRecord   *record)
{
  g_autofree char *value = part->kind == DIEN_FORM_TYPED ? dup_typed (self, part, record) : dup_code (part, record);

  dien_form_set_value (self, part->field->name, value);
}

void
dien_form_clear_part (DienFormPart *part)
{
  switch (part->kind)
    {
    case DIEN_FORM_TYPED:
      dien_input_set_text (DIEN_INPUT (part->widget), NULL);
      break;
    case DIEN_FORM_CHOSEN:
      dien_choice_select (DIEN_CHOICE (part->widget), "");
      if (dien_choice_get_code (DIEN_CHOICE (part->widget)) == NULL && part->of != NULL && part->of->choices != NULL)
        dien_choice_select (DIEN_CHOICE (part->widget), part->of->choices[0]);
      break;
    case DIEN_FORM_CHECKED:
      gtk_check_button_set_active (GTK_CHECK_BUTTON (part->widget), FALSE);
      break;
    case DIEN_FORM_PLACE:
    case DIEN_FORM_OF_ENTITY:
    default:
      break;
    }
}

gboolean
dien_form_read_typed (DienFormPart  *part,
                      const char    *text,
                      DienRecord    *record,
                      GError       **error)
{
  gint64 paper;

  if (part->paper == NULL)
    return dien_record_set_typed (record, part->of->name, text, error);
  if (!dien_paper_field_read (part->paper, text, &paper, error))
    return FALSE;

  if (paper != 0)
    dien_record_set_int (record, part->of->name, paper);
  else
    dien_record_set_null (record, part->of->name);
  return TRUE;
}

gboolean
dien_form_read_part (DienFormPart  *part,
                     DienRecord    *record,
                     GError       **error)
{
  const char *name = part->of->name;
  const char *code;

  if (part->kind == DIEN_FORM_TYPED)
    return dien_form_read_typed (part, dien_input_get_text (DIEN_INPUT (part->widget)), record, error);

  if (part->kind == DIEN_FORM_CHECKED)
    {
      dien_record_set_int (record, name, gtk_check_button_get_active (GTK_CHECK_BUTTON (part->widget)));
      return TRUE;
    }

  code = dien_choice_get_code (DIEN_CHOICE (part->widget));
  if (code == NULL || *code == '\0')
    dien_record_set_null (record, name);
  else if (part->of->kind == DIEN_FIELD_CHOICE)
    dien_record_set_text (record, name, code);
  else
    dien_record_set_int (record, name, g_ascii_strtoll (code, NULL, 10));

  return TRUE;
}
