/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-paste"

#include "config.h"

#include "dien-paste.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gpointer owner;
  DienPasteFunc refused;
} Guard;

static void
free_guard (gpointer  guard,
            GClosure *closure)
{
  g_free (guard);
}

static void
paste_cb (GtkWidget *editor,
          gpointer   user_data)
{
  Guard *guard = user_data;
  GdkContentFormats *formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (editor));
  gboolean files = gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ||
                   gdk_content_formats_contain_mime_type (formats, "text/uri-list");
  gboolean text = gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) ||
                  gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8") ||
                  gdk_content_formats_contain_mime_type (formats, "text/plain");
  gboolean picture = gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE) ||
                     gdk_content_formats_contain_mime_type (formats, "image/png");

  if (!files && (text || !picture))
    return;

  g_signal_stop_emission_by_name (editor, "paste-clipboard");
  guard->refused (guard->owner, files ? _("A file cannot be pasted here. Copy the text in it and paste that.")
                                      : _("A picture cannot be pasted here. Copy text and paste that."));
}

void
dien_paste_guard (GtkWidget     *editor,
                  gpointer       owner,
                  DienPasteFunc  refused)
{
  Guard *guard;
  GtkWidget *text;

  g_return_if_fail (GTK_IS_ENTRY (editor) || GTK_IS_TEXT_VIEW (editor));
  g_return_if_fail (refused != NULL);

  guard = g_new (Guard, 1);
  guard->owner = owner;
  guard->refused = refused;
  text = GTK_IS_ENTRY (editor) ? GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (editor))) : editor;
  g_signal_connect_data (text, "paste-clipboard", G_CALLBACK (paste_cb), guard, free_guard, 0);
}
