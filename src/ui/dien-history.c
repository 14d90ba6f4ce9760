/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-history"

#include "config.h"

#include "dien-history.h"

#include <glib/gi18n-lib.h>

#include "dien-award-terms.h"
#include "dien-closures.h"
#include "dien-date.h"
#include "dien-terms.h"
#include "dien-years.h"

#define SPACE 3

/* More are there and are not shown at once. */
#define SHOWN 50

struct _DienHistory
{
  GtkBox parent_instance;

  char *shown; /* what stands there, so that the same is not made anew under the user's hands */
};

enum
{
  SIGNAL_PART,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienHistory, dien_history, GTK_TYPE_BOX)

static void
append (GString    *line,
        const char *words)
{
  if (words == NULL || *words == '\0')
    return;

  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, words);
}

static void
append_points (GString          *line,
               DienHistoryEntry *entry)
{
  g_autofree char *points = entry->has_points ? dien_closure_points (entry->points) : NULL;
  g_autofree char *words = points != NULL ? g_strdup_printf (_("%s points"), points) : NULL;

  append (line, words);
}

static void
append_period (GString          *line,
               DienHistoryEntry *entry)
{
  g_autofree char *from = dien_date_format (entry->date);
  g_autofree char *to = dien_date_format (entry->to_date);
  g_autofree char *words = NULL;

  if (*from != '\0' && *to != '\0')
    words = g_strdup_printf (_("from %s to %s"), from, to);
  else if (*from != '\0')
    words = g_strdup_printf (_("since %s"), from);
  else if (*to != '\0')
    words = g_strdup_printf (_("until %s"), to);
  append (line, words);
}

static void
activate_page (DienHistory *self,
               const char  *page,
               int          year,
               gint64       id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.year", "i", year);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show", "(ssx)", page, "", id);
}

static void
entry_clicked_cb (DienHistory *self,
                  GtkWidget   *button)
{
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind"));
  int year = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "year"));
  gint64 id = *(gint64 *) g_object_get_data (G_OBJECT (button), "id");

  if (kind == DIEN_HISTORY_REGISTRATION)
    activate_page (self, "registrations", year, id);
  else if (kind == DIEN_HISTORY_NOMINATION)
    activate_page (self, "nominations", year, id);
  else
    g_signal_emit (self, signals[SIGNAL_PART], 0, kind, id);
}

static GtkWidget *
new_line (const char *words,
          const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
append_entry (DienHistory      *self,
              DienHistoryEntry *entry)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *title = dien_history_dup_title (entry);
  g_autofree char *detail = dien_history_dup_detail (entry);

  gtk_box_append (GTK_BOX (box), new_line (title, NULL));
  if (*detail != '\0')
    gtk_box_append (GTK_BOX (box), new_line (detail, "dim-label"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "history-entry");
  g_object_set_data (G_OBJECT (button), "kind", GINT_TO_POINTER (entry->kind));
  g_object_set_data (G_OBJECT (button), "year", GINT_TO_POINTER (entry->year));
  g_object_set_data_full (G_OBJECT (button), "id", g_memdup2 (&entry->id, sizeof entry->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (entry_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), button);
}

static void
append_year (DienHistory *self,
             int          year)
{
  g_autofree char *words = year != 0 ? g_strdup_printf (_("Year %d"), year) : g_strdup (_("Without a date"));

  gtk_box_append (GTK_BOX (self), new_line (words, "field-label"));
}

static void
clear (DienHistory *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

static void
show_entries (DienHistory *self,
              GPtrArray   *entries)
{
  int year = -1;

  clear (self);
  for (guint i = 0; i < MIN (entries->len, SHOWN); i++)
    {
      DienHistoryEntry *entry = g_ptr_array_index (entries, i);

      if (entry->year != year)
        append_year (self, entry->year);
      year = entry->year;
      append_entry (self, entry);
    }
  if (entries->len > SHOWN)
    {
      g_autofree char *more = g_strdup_printf (_("%u older entries are not shown here."), (guint) (entries->len - SHOWN));

      gtk_box_append (GTK_BOX (self), new_line (more, "dim-label"));
    }
  if (entries->len == 0)
    gtk_box_append (GTK_BOX (self), new_line (_("No model, commendation or rating yet."), "dim-label"));
}

/* Everything that is seen of the entries. */
static char *
write_down (GPtrArray *entries)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      DienHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *title = dien_history_dup_title (entry);
      g_autofree char *detail = dien_history_dup_detail (entry);

      g_string_append_printf (text, "%u %" G_GINT64_FORMAT " %d %s %s\n", entry->kind, entry->id, entry->year, title, detail);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
dien_history_finalize (GObject *object)
{
  g_free (DIEN_HISTORY (object)->shown);

  G_OBJECT_CLASS (dien_history_parent_class)->finalize (object);
}

static void
dien_history_class_init (DienHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = dien_history_finalize;

  signals[SIGNAL_PART] = g_signal_new ("part", DIEN_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT64);
}

static void
dien_history_init (DienHistory *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACE);
}

GtkWidget *
dien_history_new (void)
{
  return g_object_new (DIEN_TYPE_HISTORY, NULL);
}

char *
dien_history_dup_title (DienHistoryEntry *entry)
{
  switch (entry->kind)
    {
    case DIEN_HISTORY_REGISTRATION:
      return g_strdup_printf (_("Model: %s"), entry->text);
    case DIEN_HISTORY_RATING:
      return g_strdup (dien_terms_rating (entry->state));
    case DIEN_HISTORY_POST:
      return entry->unit != NULL ? g_strdup_printf (_("%s, %s"), entry->text, entry->unit) : g_strdup (entry->text);
    case DIEN_HISTORY_NOMINATION:
    default:
      return g_strdup (entry->text);
    }
}

char *
dien_history_dup_detail (DienHistoryEntry *entry)
{
  g_autoptr (GString) line = g_string_new (NULL);

  switch (entry->kind)
    {
    case DIEN_HISTORY_REGISTRATION:
      append (line, dien_terms_state (entry->state));
      append_points (line, entry);
      append (line, entry->flag ? dien_terms_filter ("replicated") : NULL);
      break;
    case DIEN_HISTORY_NOMINATION:
      append (line, dien_terms_nomination_state (entry->state));
      break;
    case DIEN_HISTORY_RATING:
      append (line, entry->flag ? _("Outstanding") : NULL);
      append (line, entry->text);
      break;
    case DIEN_HISTORY_POST:
    default:
      append_period (line, entry);
      break;
    }
  append (line, entry->decision);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

void
dien_history_show (DienHistory *self,
                   DienStore   *store,
                   gint64       subject,
                   const char  *day)
{
  g_autoptr (DienRecord) organisation = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (DIEN_IS_HISTORY (self));

  organisation = dien_organisation_get (store, day, NULL);
  entries = dien_subject_history (store, subject,
                                  organisation != NULL ? dien_record_get_text (organisation, "form") : "party", NULL);
  if (entries == NULL)
    return;

  text = write_down (entries);
  if (g_strcmp0 (text, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  show_entries (self, entries);
}
