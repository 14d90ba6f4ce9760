/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-preview"

#include "config.h"

#include "dien-preview.h"

#define NARROWEST 240
#define MARGIN 12 /* around the paper, for its shadow */

struct _DienPreview
{
  GtkWidget parent_instance;

  DienSheetPages *pages; /* (nullable) */
  guint page;
};

G_DEFINE_FINAL_TYPE (DienPreview, dien_preview, GTK_TYPE_WIDGET)

static int
get_height (int width)
{
  return (MAX (width, NARROWEST) - 2 * MARGIN) * DIEN_PAGE_HEIGHT / DIEN_PAGE_WIDTH + 2 * MARGIN;
}

static GtkSizeRequestMode
dien_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dien_preview_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST;
      *natural = DIEN_PAGE_WIDTH;
    }
  else
    *minimum = *natural = get_height (for_size < 0 ? NARROWEST : for_size);
}

static void
draw_paper (GtkSnapshot           *snapshot,
            const graphene_rect_t *paper)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA shade = { 0, 0, 0, 0.35 };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 1, 5);
  gtk_snapshot_append_color (snapshot, &white, paper);
}

static void
dien_preview_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  DienPreview *self = DIEN_PREVIEW (widget);
  float width = (float) gtk_widget_get_width (widget) - 2 * MARGIN;
  float scale = width / DIEN_PAGE_WIDTH;
  graphene_rect_t paper = GRAPHENE_RECT_INIT (MARGIN, MARGIN, width, scale * DIEN_PAGE_HEIGHT);
  cairo_t *cr;

  if (self->pages == NULL || width <= 0)
    return;

  draw_paper (snapshot, &paper);
  cr = gtk_snapshot_append_cairo (snapshot, &paper);
  cairo_translate (cr, MARGIN, MARGIN);
  cairo_scale (cr, scale, scale);
  dien_sheet_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);
}

static void
dien_preview_class_init (DienPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = dien_preview_get_request_mode;
  widget_class->measure = dien_preview_measure;
  widget_class->snapshot = dien_preview_snapshot;

  gtk_widget_class_set_css_name (widget_class, "preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dien_preview_init (DienPreview *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

void
dien_preview_show_page (DienPreview    *self,
                        DienSheetPages *pages,
                        guint           page,
                        const char     *name)
{
  g_autofree char *text = NULL;

  g_return_if_fail (DIEN_IS_PREVIEW (self));
  g_return_if_fail (pages == NULL || dien_sheet_pages_has (pages, page));

  self->pages = pages;
  self->page = page;
  text = pages != NULL ? dien_sheet_pages_dup_text (pages, page) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
