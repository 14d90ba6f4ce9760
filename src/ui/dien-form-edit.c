/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-form-edit"

/* What the user typed or chose on its way into the file. */

#include "config.h"

#include "dien-form-private.h"

#include <glib/gi18n-lib.h>

#include "dien-error.h"
#include "dien-text.h"

static DienFormPart *
find_part (DienForm  *self,
           GtkWidget *widget)
{
  DienFormPrivate *priv = dien_form_get_private (self);

  for (guint i = 0; i < priv->n_parts; i++)
    if (priv->parts[i].widget == widget)
      return &priv->parts[i];

  g_assert_not_reached ();
}

static gboolean
is_empty (const char *text)
{
  g_autofree char *normal = dien_text_normalise (text);

  return *normal == '\0';
}

/* Without an error the subclass has refused it. */
static gboolean
refuse (DienForm     *self,
        DienFormPart *part,
        const char   *text,
        GError       *error)
{
  if (error == NULL)
    return FALSE;

  dien_form_refuse (self, part->field->name, error);
  if (part->paper != NULL && g_error_matches (error, DIEN_ERROR, DIEN_ERROR_INVALID))
    dien_paper_field_offer (part->paper, text);
  DIEN_FORM_GET_CLASS (self)->explain (self, part->field->name, text, error);
  return FALSE;
}

static gboolean
keep_of_entity (DienForm      *self,
                DienFormPart  *part,
                const char    *text,
                GError       **error)
{
  g_autoptr (DienRecord) record = dien_form_new_record (self);

  return dien_form_read_typed (part, text, record, error) &&
         (dien_form_is_new (self) || DIEN_FORM_GET_CLASS (self)->edit (self, record, error));
}

gboolean
dien_form_typed_cb (DienForm   *self,
                    const char *text,
                    DienInput  *input)
{
  DienFormPart *part = find_part (self, GTK_WIDGET (input));
  const DienFormField *field = part->field;
  g_autofree char *typed = g_strdup (text);
  g_autoptr (GError) error = NULL;
  gboolean kept;

  if (field->lacking != NULL && is_empty (typed))
    {
      dien_input_refuse (input, field->emptied != NULL ? _(field->emptied) : _(field->lacking));
      return FALSE;
    }
  if (part->of != NULL)
    kept = keep_of_entity (self, part, typed, &error);
  else
    kept = DIEN_FORM_GET_CLASS (self)->keep_typed (self, field->name, typed, &error);
  if (!kept)
    return refuse (self, part, typed, error);

  if (dien_form_is_new (self))
    dien_input_set_text (input, typed);
  else
    dien_form_show_kept (self, input);
  return TRUE;
}

static gboolean
keep_choice (DienForm      *self,
             DienFormPart  *part,
             GError       **error)
{
  g_autoptr (DienRecord) record = dien_form_new_record (self);

  if (part->of == NULL)
    {
      g_autofree char *code = g_strdup (dien_form_get_value (self, part->field->name));

      return DIEN_FORM_GET_CLASS (self)->keep_chosen (self, part->field->name, code, error);
    }

  return dien_form_read_part (part, record, error) && DIEN_FORM_GET_CLASS (self)->edit (self, record, error);
}

static void
choose (DienForm     *self,
        DienFormPart *part)
{
  g_autoptr (GError) error = NULL;

  if (dien_form_is_loading (self))
    return;

  if (!dien_form_is_new (self) && !keep_choice (self, part, &error))
    refuse (self, part, dien_form_get_value (self, part->field->name), error);
  DIEN_FORM_GET_CLASS (self)->update (self);
}

void
dien_form_chosen_cb (DienForm   *self,
                     const char *code,
                     DienChoice *choice)
{
  choose (self, find_part (self, GTK_WIDGET (choice)));
}

void
dien_form_toggled_cb (DienForm       *self,
                      GtkCheckButton *check)
{
  choose (self, find_part (self, GTK_WIDGET (check)));
}

/* Of a new record the first required field in which nothing stands, or the last of them; of another the first field. */
static DienFormPart *
find_next (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_private (self);
  DienFormPart *next = &priv->parts[0];

  for (guint i = 0; priv->new && i < priv->n_parts; i++)
    {
      DienFormPart *part = &priv->parts[i];
      const char *value;

      if (part->field->lacking == NULL || part->field->later || part->hidden)
        continue;
      next = part;
      value = dien_form_get_value (self, part->field->name);
      if (value == NULL || is_empty (value))
        break;
    }

  return next;
}

void
dien_form_go_to_typing (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_private (self);
  DienFormPart *next = find_next (self);

  for (guint i = priv->n_parts; i > 0; i--)
    if (dien_form_part_get_refusal (&priv->parts[i - 1]) != NULL)
      next = &priv->parts[i - 1];

  gtk_widget_grab_focus (next->widget);
}

/* From one required field to the next is the usual way and no fault. @from: (nullable). Returns: whether something lacks */
static gboolean
go_to_what_lacks (DienForm     *self,
                  DienFormPart *from)
{
  DienFormPrivate *priv = dien_form_get_private (self);
  DienFormPart *before = NULL;

  for (guint i = 0; i < priv->n_parts; i++)
    {
      DienFormPart *part = &priv->parts[i];
      const char *value;

      if (part->field->lacking == NULL || part->field->later || part->hidden)
        continue;
      value = dien_form_get_value (self, part->field->name);
      if (value != NULL && !is_empty (value))
        {
          before = part;
          continue;
        }
      if (from == NULL || from != before)
        dien_form_part_refuse (part, _(part->field->lacking));
      gtk_widget_grab_focus (part->widget);
      return TRUE;
    }

  return FALSE;
}

/* Returns: (nullable): NULL where a value is none of its field, which says so */
static DienRecord *
read_parts (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_private (self);
  DienFormClass *klass = DIEN_FORM_GET_CLASS (self);
  g_autoptr (DienRecord) record = dien_record_new (klass->entity);

  if (dien_entity_find_field (dien_record_get_entity (record), "year") != NULL)
    dien_record_set_int (record, "year", priv->year);
  for (guint i = 0; i < priv->n_parts; i++)
    {
      DienFormPart *part = &priv->parts[i];
      g_autoptr (GError) error = NULL;

      if (part->of == NULL || part->field->later || part->hidden)
        continue;
      if (!dien_form_read_part (part, record, &error))
        {
          dien_form_refuse (self, part->field->name, error);
          return NULL;
        }
    }
  klass->prepare (self, record);

  return g_steal_pointer (&record);
}

/* @from: (nullable): the field in which Enter was pressed */
static void
add (DienForm     *self,
     DienFormPart *from)
{
  DienFormClass *klass = DIEN_FORM_GET_CLASS (self);
  g_autoptr (DienRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  if (!dien_form_confirm (self))
    {
      dien_form_go_to_typing (self);
      return;
    }
  if (go_to_what_lacks (self, from))
    return;

  record = read_parts (self);
  if (record == NULL || !klass->add (self, record, &error))
    {
      if (error != NULL)
        refuse (self, dien_form_get_part (self, klass->blamed), dien_form_get_value (self, klass->blamed), error);
      dien_form_go_to_typing (self);
      return;
    }

  id = dien_record_get_id (record);
  dien_form_finish (self);
  g_signal_emit_by_name (self, "added", id);
}

void
dien_form_entered_cb (DienForm  *self,
                      DienInput *input)
{
  if (dien_form_is_new (self))
    add (self, find_part (self, GTK_WIDGET (input)));
}

void
dien_form_add_clicked_cb (DienForm *self)
{
  add (self, NULL);
}
