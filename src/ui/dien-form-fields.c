/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-form-fields"

/* What a subclass does with the fields of its form. */

#include "config.h"

#include "dien-form-private.h"

#include "dien-error.h"
#include "dien-window.h"

/* Whether it is the disk's fault and not what was typed. */
static gboolean
is_failure (GError *error)
{
  return !g_error_matches (error, DIEN_ERROR, DIEN_ERROR_INVALID) &&
         !g_error_matches (error, DIEN_ERROR, DIEN_ERROR_EXISTS) &&
         !g_error_matches (error, DIEN_ERROR, DIEN_ERROR_IN_USE);
}

void
dien_form_part_refuse (DienFormPart *part,
                       const char   *sentence)
{
  if (part->kind == DIEN_FORM_TYPED)
    dien_input_refuse (DIEN_INPUT (part->widget), sentence);
  else if (part->kind == DIEN_FORM_CHOSEN)
    dien_choice_refuse (DIEN_CHOICE (part->widget), sentence);
  else if (dien_window_find (part->widget) != NULL)
    dien_window_say (dien_window_find (part->widget), sentence);
}

const char *
dien_form_part_get_refusal (DienFormPart *part)
{
  return part->kind == DIEN_FORM_TYPED ? dien_input_get_refusal (DIEN_INPUT (part->widget)) : NULL;
}

DienStore *
dien_form_get_store (DienForm *self)
{
  g_return_val_if_fail (DIEN_IS_FORM (self), NULL);

  return dien_form_get_private (self)->store;
}

gint64
dien_form_get_year (DienForm *self)
{
  g_return_val_if_fail (DIEN_IS_FORM (self), 0);

  return dien_form_get_private (self)->year;
}

const char *
dien_form_get_day (DienForm *self)
{
  g_return_val_if_fail (DIEN_IS_FORM (self), NULL);

  return dien_form_get_private (self)->day;
}

gboolean
dien_form_can_edit (DienForm *self)
{
  g_return_val_if_fail (DIEN_IS_FORM (self), FALSE);

  return dien_form_get_private (self)->can_edit;
}

gboolean
dien_form_is_loading (DienForm *self)
{
  g_return_val_if_fail (DIEN_IS_FORM (self), FALSE);

  return dien_form_get_private (self)->loading > 0;
}

void
dien_form_fill (DienForm *self)
{
  DienFormPrivate *priv;

  g_return_if_fail (DIEN_IS_FORM (self));

  priv = dien_form_get_private (self);
  priv->loading++;
  for (guint i = 0; i < priv->n_parts; i++)
    if (priv->parts[i].kind == DIEN_FORM_CHOSEN)
      dien_form_fill_part (self, &priv->parts[i]);
  priv->loading--;
}

DienRecord *
dien_form_new_record (DienForm *self)
{
  DienRecord *record;

  g_return_val_if_fail (DIEN_IS_FORM (self), NULL);

  record = dien_record_new (DIEN_FORM_GET_CLASS (self)->entity);
  dien_record_set_id (record, dien_form_get_id (self));
  return record;
}

GtkWidget *
dien_form_get_widget (DienForm   *self,
                      const char *field)
{
  g_return_val_if_fail (DIEN_IS_FORM (self), NULL);

  return dien_form_get_part (self, field)->widget;
}

DienInput *
dien_form_get_input (DienForm   *self,
                     const char *field)
{
  return DIEN_INPUT (dien_form_get_widget (self, field));
}

DienChoice *
dien_form_get_choice (DienForm   *self,
                      const char *field)
{
  return DIEN_CHOICE (dien_form_get_widget (self, field));
}

void
dien_form_set_shown (DienForm   *self,
                     const char *field,
                     gboolean    shown)
{
  g_return_if_fail (DIEN_IS_FORM (self));

  dien_form_get_part (self, field)->hidden = !shown;
  dien_form_update_shown (self);
}

const char *
dien_form_get_value (DienForm   *self,
                     const char *field)
{
  DienFormPart *part;

  g_return_val_if_fail (DIEN_IS_FORM (self), NULL);

  part = dien_form_get_part (self, field);
  switch (part->kind)
    {
    case DIEN_FORM_TYPED:
      return dien_input_get_text (DIEN_INPUT (part->widget));
    case DIEN_FORM_CHOSEN:
      return dien_choice_get_code (DIEN_CHOICE (part->widget));
    case DIEN_FORM_CHECKED:
      return gtk_check_button_get_active (GTK_CHECK_BUTTON (part->widget)) ? "1" : "0";
    case DIEN_FORM_PLACE:
    case DIEN_FORM_OF_ENTITY:
    default:
      g_return_val_if_reached (NULL);
    }
}

void
dien_form_set_value (DienForm   *self,
                     const char *field,
                     const char *value)
{
  DienFormPrivate *priv;
  DienFormPart *part;

  g_return_if_fail (DIEN_IS_FORM (self));

  priv = dien_form_get_private (self);
  part = dien_form_get_part (self, field);
  priv->loading++;
  if (part->kind == DIEN_FORM_TYPED)
    dien_input_update (DIEN_INPUT (part->widget), value);
  else if (part->kind == DIEN_FORM_CHOSEN)
    dien_choice_select (DIEN_CHOICE (part->widget), value);
  else
    gtk_check_button_set_active (GTK_CHECK_BUTTON (part->widget), g_strcmp0 (value, "1") == 0);
  priv->loading--;
}

void
dien_form_refuse (DienForm   *self,
                  const char *field,
                  GError     *error)
{
  DienWindow *window = dien_window_find (GTK_WIDGET (self));
  DienFormPart *part;

  g_return_if_fail (DIEN_IS_FORM (self));

  part = dien_form_get_part (self, field);
  if (part->kind != DIEN_FORM_TYPED && dien_form_get_id (self) != 0)
    dien_form_reload (self);
  dien_form_part_refuse (part, error->message);
  if (is_failure (error) && window != NULL)
    dien_window_note_failure (window, error->message, part->kind == DIEN_FORM_TYPED ? "page.confirm" : NULL, NULL);
}

void
dien_form_show_kept (DienForm  *self,
                     DienInput *input)
{
  g_autofree char *typed = g_strdup (dien_input_get_text (input));

  g_return_if_fail (DIEN_IS_FORM (self));

  dien_input_set_text (input, typed);
  dien_form_reload (self);
}

void
dien_form_open (DienForm *self,
                gint64    id)
{
  g_return_if_fail (DIEN_IS_FORM (self));

  g_signal_emit_by_name (self, "open", id);
}
