/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-cell"

#include "config.h"

#include "dien-table-cell.h"

#include <glib/gi18n-lib.h>

#include "dien-table-private.h"

/* More than any column shows; Pango would shape all of a long text only to cut it. */
#define MAXIMUM_SHOWN 500

struct _DienTableCell
{
  GtkWidget        parent_instance;

  DienTable       *table;
  DienTableColumn *column;
  char            *title; /* that is part of the name */
  char            *text;
  const char      *style;
  PangoLayout     *layout;
  float            xalign;
  guint            depth;
  gboolean         expandable;
  gboolean         expanded;
};

G_DEFINE_FINAL_TYPE (DienTableCell, dien_table_cell, GTK_TYPE_WIDGET)

static int
get_indent (DienTableCell *self)
{
  if (self->column == NULL || !dien_table_column_is_tree (self->column))
    return 0;
  return (int) (self->depth + 1) * self->table->metrics.indent;
}

static int
get_text_width (DienTableCell *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) - get_indent (self) - 2 * self->table->metrics.pad;
}

static char *
dup_shown_text (const char *text)
{
  g_autofree char *cut = NULL;

  if (strlen (text) > MAXIMUM_SHOWN && g_utf8_strlen (text, -1) > MAXIMUM_SHOWN)
    {
      g_autofree char *start = g_utf8_substring (text, 0, MAXIMUM_SHOWN);

      cut = g_strconcat (start, "…", NULL);
    }
  else
    {
      cut = g_strdup (text);
    }
  return g_strdelimit (g_steal_pointer (&cut), "\n\r\t", ' ');
}

static PangoLayout *
get_layout (DienTableCell *self)
{
  if (self->layout == NULL)
    {
      g_autofree char *shown = dup_shown_text (self->text);

      self->layout = dien_table_column_dup_layout (self->column, GTK_WIDGET (self->table), shown,
                                                   MAX (0, get_text_width (self)));
    }
  return self->layout;
}

static void
show_text (DienTableCell *self)
{
  g_autofree char *name = NULL;

  g_clear_object (&self->layout);
  if (self->text[0] != '\0')
    name = g_strconcat (self->title, ": ", self->text, NULL);
  else
    /* Translators: read aloud; %s is the heading of a column */
    name = g_strdup_printf (_("%s: empty"), self->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_style (DienTableCell *self,
            const char    *style)
{
  if (g_strcmp0 (self->style, style) == 0)
    return;
  if (self->style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->style);
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), style);
  self->style = style;
}

static void
snapshot_expander (DienTableCell *self,
                   GtkSnapshot   *snapshot,
                   const GdkRGBA *color)
{
  const DienTableMetrics *metrics = &self->table->metrics;
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (theme, self->expanded ? "pan-down-symbolic" : "pan-end-symbolic", NULL, metrics->indent,
                                gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                gtk_widget_get_direction (GTK_WIDGET (self)), GTK_ICON_LOOKUP_FORCE_SYMBOLIC);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (metrics->pad / 2 + (int) self->depth * metrics->indent,
                                                (metrics->row_height - metrics->indent) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, metrics->indent, metrics->indent,
                                            color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
dien_table_cell_dispose (GObject *object)
{
  DienTableCell *self = DIEN_TABLE_CELL (object);

  g_clear_object (&self->column);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (dien_table_cell_parent_class)->dispose (object);
}

static void
dien_table_cell_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  /* The table says how large a cell is, whatever stands in it. */
  *minimum = *natural = 0;
}

static void
dien_table_cell_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  g_clear_object (&DIEN_TABLE_CELL (widget)->layout);
}

static void
dien_table_cell_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  DienTableCell *self = DIEN_TABLE_CELL (widget);
  const DienTableMetrics *metrics = &self->table->metrics;
  int y = 0;
  GdkRGBA color;

  if (self->column == NULL)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  if (self->expandable)
    snapshot_expander (self, snapshot, &color);
  if (self->text[0] == '\0' || get_text_width (self) <= 0)
    return;

  /* By the baseline: a letter from another font does not move the line. */
  y = metrics->baseline - PANGO_PIXELS (pango_layout_get_baseline (get_layout (self)));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (metrics->pad + get_indent (self), y));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
dien_table_cell_class_init (DienTableCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dien_table_cell_dispose;

  widget_class->measure = dien_table_cell_measure;
  widget_class->size_allocate = dien_table_cell_size_allocate;
  widget_class->snapshot = dien_table_cell_snapshot;

  gtk_widget_class_set_css_name (widget_class, "tablecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
dien_table_cell_init (DienTableCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
dien_table_cell_new (DienTable *table)
{
  DienTableCell *self = g_object_new (DIEN_TYPE_TABLE_CELL, NULL);

  /* Cells do not outlive their table. */
  self->table = table;
  return GTK_WIDGET (self);
}

void
dien_table_cell_bind (DienTableCell   *self,
                      DienTableColumn *column,
                      gpointer         row)
{
  g_autofree char *text = NULL;
  guint depth = 0;
  gboolean expandable = FALSE;
  gboolean expanded = FALSE;

  g_assert (DIEN_IS_TABLE_CELL (self));
  g_assert (DIEN_IS_TABLE_COLUMN (column));

  text = dien_table_column_dup_text (column, row);
  dien_table_column_get_branch (column, row, &depth, &expandable, &expanded);
  if (self->column != column || self->xalign != dien_table_column_get_xalign (column) || self->depth != depth
      || self->expandable != expandable || self->expanded != expanded)
    {
      self->xalign = dien_table_column_get_xalign (column);
      g_set_object (&self->column, column);
      g_clear_pointer (&self->text, g_free);
      self->depth = depth;
      self->expandable = expandable;
      self->expanded = expanded;
      g_clear_object (&self->layout);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  if (g_strcmp0 (self->text, text) != 0 || g_strcmp0 (self->title, dien_table_column_get_title (column)) != 0)
    {
      g_free (self->title);
      self->title = g_strdup (dien_table_column_get_title (column));
      g_free (self->text);
      self->text = g_steal_pointer (&text);
      show_text (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  show_style (self, dien_table_column_get_style (column, row));
}

const char *
dien_table_cell_get_cut_text (DienTableCell *self)
{
  g_assert (DIEN_IS_TABLE_CELL (self));

  if (self->text == NULL || self->text[0] == '\0')
    return NULL;
  return get_text_width (self) <= 0 || pango_layout_is_ellipsized (get_layout (self))
           || strchr (self->text, '\n') != NULL ? self->text : NULL;
}

int
dien_table_cell_get_full_width (DienTableCell *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width = 0;

  g_assert (DIEN_IS_TABLE_CELL (self));

  layout = pango_layout_copy (get_layout (self));
  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + 1 + get_indent (self) + 2 * self->table->metrics.pad;
}

gboolean
dien_table_cell_has_expander_at (DienTableCell *self,
                                 double         x)
{
  g_assert (DIEN_IS_TABLE_CELL (self));

  return self->expandable && x >= (int) self->depth * self->table->metrics.indent
         && x < get_indent (self) + self->table->metrics.pad;
}
