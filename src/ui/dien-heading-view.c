/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-heading-view"

#include "config.h"

#include "dien-heading-view.h"

#include <glib/gi18n-lib.h>

#include "dien-heading-picture.h"
#include "dien-heading.h"
#include "dien-paper-words.h"

#define PADDING 18      /* px */
#define LEAST_WIDTH 300
#define USUAL_WIDTH 460

struct _DienHeadingView
{
  GtkWidget parent_instance;

  GArray *heading;
  char *mandate;
  char *post;
  char *name;
};

G_DEFINE_FINAL_TYPE (DienHeadingView, dien_heading_view, GTK_TYPE_WIDGET)

static DienHeadingPicture
get_picture (DienHeadingView *self)
{
  return (DienHeadingPicture) { self->heading, self->mandate, self->post, self->name };
}

static char *
dup_field (DienRecord *record,
           const char *field)
{
  const char *text = record != NULL ? dien_record_get_text (record, field) : NULL;

  return g_strdup (text != NULL ? text : "");
}

/* What it shows, read from top to bottom. */
static void
describe (DienHeadingView *self)
{
  g_autoptr (GString) words = g_string_new (_("The heading as it will print"));
  const char *const signs[] = { self->mandate, self->post, self->name };

  for (guint i = 0; i < self->heading->len; i++)
    {
      DienLinePair *pair = &g_array_index (self->heading, DienLinePair, i);

      if (*pair->left.text != '\0')
        g_string_append_printf (words, "\n%s", pair->left.text);
      if (*pair->right.text != '\0')
        g_string_append_printf (words, "\n%s", pair->right.text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (*signs[i] != '\0')
      g_string_append_printf (words, "\n%s", signs[i]);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
}

static GtkSizeRequestMode
dien_heading_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dien_heading_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  DienHeadingPicture picture = get_picture (DIEN_HEADING_VIEW (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = USUAL_WIDTH;
      return;
    }

  for_size = MAX (for_size, LEAST_WIDTH);
  *minimum = *natural = (int) dien_heading_picture_draw (&picture, NULL, for_size - 2 * PADDING) + 2 * PADDING + 1;
}

static void
dien_heading_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  DienHeadingPicture picture = get_picture (DIEN_HEADING_VIEW (widget));
  int width = gtk_widget_get_width (widget);
  graphene_rect_t paper = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) gtk_widget_get_height (widget));
  cairo_t *cairo;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &paper);
  cairo = gtk_snapshot_append_cairo (snapshot, &paper);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  cairo_translate (cairo, PADDING, PADDING);
  dien_heading_picture_draw (&picture, cairo, width - 2 * PADDING);
  cairo_destroy (cairo);
}

static void
dien_heading_view_finalize (GObject *object)
{
  DienHeadingView *self = DIEN_HEADING_VIEW (object);

  g_array_unref (self->heading);
  g_free (self->mandate);
  g_free (self->post);
  g_free (self->name);

  G_OBJECT_CLASS (dien_heading_view_parent_class)->finalize (object);
}

static void
dien_heading_view_class_init (DienHeadingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dien_heading_view_finalize;
  widget_class->get_request_mode = dien_heading_view_get_request_mode;
  widget_class->measure = dien_heading_view_measure;
  widget_class->snapshot = dien_heading_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dien_heading_view_init (DienHeadingView *self)
{
  dien_heading_view_show (self, NULL, NULL, 0);
}

void
dien_heading_view_show (DienHeadingView *self,
                        DienRecord      *organisation,
                        DienRecord      *signer,
                        int              year)
{
  g_autofree char *number = NULL;

  g_return_if_fail (DIEN_IS_HEADING_VIEW (self));

  number = dien_heading_dup_number (organisation, DIEN_PAPER_DECISION_SYMBOL, NULL);
  g_clear_pointer (&self->heading, g_array_unref);
  g_free (self->mandate);
  g_free (self->post);
  g_free (self->name);
  self->heading = dien_heading_new (organisation, number, NULL, year);
  self->mandate = dup_field (signer, "mandate");
  self->post = dup_field (signer, "post");
  self->name = dup_field (signer, "name");

  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
