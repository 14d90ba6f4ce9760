/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-subject-views"

/* What the lists of units, persons and households have in common: lines pasted into them. */

#include "config.h"

#include "dien-subject-views.h"

#include <glib/gi18n-lib.h>

#include "dien-window.h"
#include "dien-years.h"

/* More are only counted: a toast is read in a few seconds. */
#define NAMED 3

typedef struct
{
  GWeakRef page;
  DienPasteFunc paste;
} Pasting;

static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autofree Pasting *pasting = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autoptr (DienListPage) page = g_weak_ref_get (&pasting->page);

  g_weak_ref_clear (&pasting->page);
  if (page == NULL || gtk_widget_get_root (GTK_WIDGET (page)) == NULL)
    return;

  if (text != NULL)
    pasting->paste (page, text);
  else
    dien_window_say (dien_window_find (GTK_WIDGET (page)),
                     _("What was copied is no text. Copy cells in Excel, one row a line, and paste again."));
}

/* ': Xã A, Xã B, và 3 chỗ khác' */
static void
append_names (GString   *sentence,
              GPtrArray *names)
{
  for (guint i = 0; i < MIN (names->len, NAMED); i++)
    g_string_append_printf (sentence, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (names, i));
  if (names->len > NAMED)
    {
      g_autofree char *more = g_strdup_printf (_("and %u more"), names->len - NAMED);

      g_string_append_printf (sentence, ", %s", more);
    }
  g_string_append_c (sentence, '.');
}

void
dien_view_read_clipboard (DienListPage  *self,
                          DienPasteFunc  paste)
{
  Pasting *pasting = g_new0 (Pasting, 1);

  g_weak_ref_init (&pasting->page, self);
  pasting->paste = paste;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, text_read_cb, pasting);
}

void
dien_view_report_pasted (DienListPage *self,
                         guint         n,
                         const char   *added,
                         GPtrArray    *known,
                         GPtrArray    *unused)
{
  g_autoptr (GString) sentence = g_string_new (added);

  if (known->len > 0)
    {
      g_string_append_printf (sentence, " %s ", _("There already:"));
      append_names (sentence, known);
    }
  if (unused->len > 0)
    {
      g_string_append_printf (sentence, " %s ", _("Not used:"));
      append_names (sentence, unused);
    }

  if (n > 0)
    dien_list_page_offer_to_take_back (self, sentence->str);
  else
    dien_window_say (dien_window_find (GTK_WIDGET (self)), sentence->str);
}

void
dien_view_bind_paste (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "page.paste", NULL);
}

char *
dien_view_dup_day (DienListPage *self)
{
  return dien_year_dup_last_day (dien_list_page_get_number (self));
}
