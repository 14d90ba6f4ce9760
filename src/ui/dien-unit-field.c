/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-unit-field"

#include "config.h"

#include "dien-unit-field.h"

#include <glib/gi18n-lib.h>

#include "dien-error.h"
#include "dien-suggestions.h"
#include "dien-text.h"
#include "dien-units.h"

struct _DienUnitField
{
  DienInput *input;
  DienSuggestions *suggestions;
  DienStore *store;
  char *day;
  gint64 picked;
  char *picked_name;
};

/* The units are read when something is typed, not for each record that is shown. */
static void
typed_cb (DienUnitField *self)
{
  g_autoptr (DienList) units = NULL;

  self->picked = 0;
  if (self->store == NULL)
    return;

  units = dien_units_new (self->store, DIEN_LINE_PARTY, self->day);
  dien_suggestions_set_list (self->suggestions, units);
}

static void
picked_cb (DienUnitField *self,
           gint64         id,
           const char    *name)
{
  g_free (self->picked_name);
  self->picked_name = g_strdup (name);
  dien_input_type (self->input, name);
  self->picked = id;
  gtk_editable_set_position (GTK_EDITABLE (dien_input_get_editor (self->input)), -1);
  dien_input_confirm (self->input);
}

DienUnitField *
dien_unit_field_new (DienInput *input)
{
  DienUnitField *self = g_new0 (DienUnitField, 1);

  self->input = input;
  /* Before the suggestions, which look into the list that is set here. */
  g_signal_connect_swapped (input, "typed", G_CALLBACK (typed_cb), self);
  self->suggestions = dien_suggestions_new (input);
  g_signal_connect_swapped (self->suggestions, "picked", G_CALLBACK (picked_cb), self);

  return self;
}

void
dien_unit_field_free (DienUnitField *self)
{
  g_signal_handlers_disconnect_by_data (self->input, self);
  g_signal_handlers_disconnect_by_data (self->suggestions, self);
  gtk_widget_unparent (GTK_WIDGET (self->suggestions));
  g_clear_object (&self->store);
  g_free (self->day);
  g_free (self->picked_name);
  g_free (self);
}

void
dien_unit_field_set_day (DienUnitField *self,
                         DienStore     *store,
                         const char    *day)
{
  g_set_object (&self->store, store);
  if (g_strcmp0 (self->day, day) == 0)
    return;

  g_free (self->day);
  self->day = g_strdup (day);
}

gboolean
dien_unit_field_look_up (DienUnitField  *self,
                         const char     *name,
                         gint64         *id,
                         GError        **error)
{
  g_autofree char *wanted = dien_text_normalise (name);

  *id = 0;
  if (*wanted == '\0')
    return TRUE;
  if (self->picked != 0 && g_strcmp0 (self->picked_name, wanted) == 0)
    {
      *id = self->picked;
      return TRUE;
    }

  *id = dien_unit_find (self->store, wanted, self->day, error);
  if (*id > 0 || *id == -2)
    return *id > 0;

  if (*id == 0)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("There is no unit called ‘%s’. Correct the name, or add that unit first."), wanted);
  else
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("Several units are called ‘%s’. Choose the right one in the list below the field."), wanted);
  return FALSE;
}
