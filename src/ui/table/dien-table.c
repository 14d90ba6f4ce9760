/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table"

#include "config.h"

#include "dien-table.h"

#include <adwaita.h>

#include "dien-table-grid.h"
#include "dien-table-header.h"
#include "dien-table-private.h"
#include "dien-table-resources.h"

#define DEFAULT_DPI 96
#define POINTS_PER_INCH 72
/* In px: 10 points, the toolkit's own font, for which widths are given. */
#define NORMAL_SIZE (10.0 * DEFAULT_DPI / POINTS_PER_INCH)
#define NATURAL_ROWS 10

enum
{
  PROP_MODEL = 1,
  PROP_SORT_COLUMN,
  PROP_SORT_ORDER,
  PROP_CURSOR,
  PROP_MENU_MODEL,
  N_PROPS,

  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  SIGNAL_ACTIVATE,
  SIGNAL_SORT,
  SIGNAL_COLUMN_RESIZED,
  SIGNAL_TOGGLE_EXPANDED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void scrollable_iface_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DienTable, dien_table, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_iface_init))

/* By the size of the letters as they are drawn: a larger font and a larger resolution make both of them larger. */
static double
get_text_scale (DienTable *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = font != NULL ? pango_font_description_get_size (font) / (double) PANGO_SCALE : 0;
  double dpi = pango_cairo_context_get_resolution (context);

  if (size <= 0)
    return 1;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= (dpi > 0 ? dpi : DEFAULT_DPI) / POINTS_PER_INCH;
  return size / NORMAL_SIZE;
}

static DienTableMetrics
measure_font (DienTable *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *font = pango_context_get_metrics (context, NULL, NULL);
  int ascent = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (font));
  int text = ascent + PANGO_PIXELS_CEIL (pango_font_metrics_get_descent (font));
  int margin = (int) round (0.28 * text);
  DienTableMetrics metrics = {
    .row_height = text + 2 * margin + 1,
    .header_height = text + 3 * margin,
    .baseline = margin + ascent,
    .pad = (int) round (0.5 * text),
    .indent = MAX (18, text),
    .scale = get_text_scale (self),
  };

  pango_font_metrics_unref (font);
  return metrics;
}

static gboolean
are_alike (const DienTableMetrics *a,
           const DienTableMetrics *b)
{
  return a->row_height == b->row_height && a->header_height == b->header_height && a->baseline == b->baseline
         && a->pad == b->pad && a->indent == b->indent && a->scale == b->scale;
}

static void
update_metrics (DienTable *self)
{
  DienTableMetrics metrics = measure_font (self);
  double rows = gtk_adjustment_get_value (self->vadjustment) / MAX (1, self->metrics.row_height);

  if (are_alike (&metrics, &self->metrics))
    return;
  self->metrics = metrics;
  dien_table_invalidate_columns (self);
  dien_table_configure (self);
  dien_table_set_scroll (self, rows * metrics.row_height);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
update_contrast (DienTable *self)
{
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    gtk_widget_add_css_class (GTK_WIDGET (self), "high-contrast");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "high-contrast");
}

static void
adjustment_changed_cb (DienTable *self)
{
  if (self->allocating)
    return;
  /* Here and not in size_allocate, so that a changed style class does not cost a second layout. */
  dien_table_update_rows (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
take_adjustment (DienTable      *self,
                 GtkAdjustment **adjustment,
                 GtkAdjustment  *value,
                 const char     *property)
{
  g_autoptr (GtkAdjustment) taken = g_object_ref_sink (value != NULL ? value : gtk_adjustment_new (0, 0, 0, 0, 0, 0));

  if (taken == *adjustment)
    return;
  if (*adjustment != NULL)
    g_signal_handlers_disconnect_by_data (*adjustment, self);
  g_set_object (adjustment, taken);
  g_signal_connect_object (taken, "value-changed", G_CALLBACK (adjustment_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), property);
}

static void
configure_adjustment (GtkAdjustment *adjustment,
                      double         content,
                      double         page,
                      double         step)
{
  double upper = MAX (content, page);

  gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, upper - page), 0, upper, step,
                            MAX (step, page - step), page);
}

static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  /* Naming the resource keeps the linker from dropping it with the rest of a static library. */
  dien_table_register_resource ();
  gtk_css_provider_load_from_resource (provider, "/vn/dienhinh/DienHinh/table.css");
  /* Below the application's own style, which may say otherwise. */
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
}

static void
dien_table_dispose (GObject *object)
{
  DienTable *self = DIEN_TABLE (object);

  dien_table_set_model (self, NULL);
  g_clear_object (&self->menu_model);
  g_clear_object (&self->cursor_column);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->find_box, gtk_widget_unparent);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  dien_table_ring_clear (&self->rows);
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);

  G_OBJECT_CLASS (dien_table_parent_class)->dispose (object);
}

static void
dien_table_finalize (GObject *object)
{
  DienTable *self = DIEN_TABLE (object);

  if (self->find_destroy != NULL)
    self->find_destroy (self->find_data);
  if (self->locate_destroy != NULL)
    self->locate_destroy (self->locate_data);
  g_clear_object (&self->columns);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->sort_column, g_free);

  G_OBJECT_CLASS (dien_table_parent_class)->finalize (object);
}

static void
dien_table_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  DienTable *self = DIEN_TABLE (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_SORT_COLUMN:
      g_value_set_string (value, self->sort_column);
      break;
    case PROP_SORT_ORDER:
      g_value_set_enum (value, self->sort_order);
      break;
    case PROP_CURSOR:
      g_value_set_uint (value, self->cursor.position);
      break;
    case PROP_MENU_MODEL:
      g_value_set_object (value, self->menu_model);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dien_table_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  DienTable *self = DIEN_TABLE (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      dien_table_set_model (self, g_value_get_object (value));
      break;
    case PROP_SORT_COLUMN:
      dien_table_set_sort (self, g_value_get_string (value), self->sort_order);
      break;
    case PROP_SORT_ORDER:
      dien_table_set_sort (self, self->sort_column, g_value_get_enum (value));
      break;
    case PROP_CURSOR:
      dien_table_set_cursor (self, g_value_get_uint (value), NULL);
      break;
    case PROP_MENU_MODEL:
      dien_table_set_menu_model (self, g_value_get_object (value));
      break;
    case PROP_HADJUSTMENT:
      take_adjustment (self, &self->hadjustment, g_value_get_object (value), "hadjustment");
      break;
    case PROP_VADJUSTMENT:
      take_adjustment (self, &self->vadjustment, g_value_get_object (value), "vadjustment");
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
dien_table_get_border (GtkScrollable *scrollable,
                       GtkBorder     *border)
{
  border->top = (gint16) DIEN_TABLE (scrollable)->metrics.header_height;
  return TRUE;
}

static void
dien_table_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  DienTable *self = DIEN_TABLE (widget);
  guint rows = MIN (dien_table_get_n_rows (self), NATURAL_ROWS);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = self->metrics.header_height + (int) MAX (1, rows) * self->metrics.row_height;
  else
    *natural = self->content_width;
}

static void
dien_table_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  DienTable *self = DIEN_TABLE (widget);
  int header_height = self->metrics.header_height;

  self->allocating = TRUE;
  dien_table_update_spans (self);
  dien_table_configure (self);
  if (self->pending != GTK_INVALID_LIST_POSITION && height > header_height)
    {
      dien_table_scroll_to (self, self->pending);
      self->pending = GTK_INVALID_LIST_POSITION;
    }
  dien_table_update_rows (self);
  dien_table_allocate_rows (self);

  gtk_widget_measure (self->header, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->header, width, header_height, -1, NULL);
  gtk_widget_measure (self->grid, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->grid, width, MAX (0, height - header_height), -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, header_height)));
  dien_table_allocate_find (self);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  self->allocating = FALSE;
}

static void
dien_table_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  DienTable *self = DIEN_TABLE (widget);
  int height = gtk_widget_get_height (widget);
  int top = self->metrics.header_height;

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, top, gtk_widget_get_width (widget), MAX (0, height - top)));
  for (guint i = 0; i < self->rows.slots->len; i++)
    gtk_widget_snapshot_child (widget, g_array_index (self->rows.slots, DienTableSlot, i).widget, snapshot);
  gtk_widget_snapshot_child (widget, self->grid, snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (widget, self->header, snapshot);
  gtk_widget_snapshot_child (widget, self->find_box, snapshot);
}

static void
dien_table_css_changed (GtkWidget         *widget,
                        GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (dien_table_parent_class)->css_changed (widget, change);
  update_metrics (DIEN_TABLE (widget));
}

static void
dien_table_system_setting_changed (GtkWidget        *widget,
                                   GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (dien_table_parent_class)->system_setting_changed (widget, setting);
  update_metrics (DIEN_TABLE (widget));
}

/* Tab comes to the active cell and leaves from it: it does not walk the cells. */
static gboolean
dien_table_focus (GtkWidget        *widget,
                  GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child != NULL && child == DIEN_TABLE (widget)->menu)
    return gtk_widget_child_focus (child, direction);
  if (child != NULL || gtk_widget_has_focus (widget) || !gtk_widget_grab_focus (widget))
    return FALSE;
  dien_table_show_cursor (DIEN_TABLE (widget));
  return TRUE;
}

static gboolean
dien_table_grab_focus (GtkWidget *widget)
{
  DienTable *self = DIEN_TABLE (widget);
  GtkWidget *cell = NULL;

  if (self->spans->len == 0)
    dien_table_update_spans (self);
  if (!dien_table_ensure_cursor (self))
    return GTK_WIDGET_CLASS (dien_table_parent_class)->grab_focus (widget);
  cell = dien_table_get_cursor_cell (self);
  return cell != NULL && (gtk_widget_has_focus (cell) || gtk_widget_grab_focus (cell));
}

static void
scrollable_iface_init (GtkScrollableInterface *iface)
{
  iface->get_border = dien_table_get_border;
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, GTK_TYPE_SELECTION_MODEL, flags);
  properties[PROP_SORT_COLUMN] = g_param_spec_string ("sort-column", NULL, NULL, NULL, flags);
  properties[PROP_SORT_ORDER] = g_param_spec_enum ("sort-order", NULL, NULL, GTK_TYPE_SORT_TYPE, GTK_SORT_ASCENDING,
                                                   flags);
  properties[PROP_CURSOR] = g_param_spec_uint ("cursor", NULL, NULL, 0, G_MAXUINT, GTK_INVALID_LIST_POSITION, flags);
  properties[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
install_signals (GType type)
{
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                           G_TYPE_UINT);
  signals[SIGNAL_SORT] = g_signal_new ("sort", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                       G_TYPE_STRING, GTK_TYPE_SORT_TYPE);
  signals[SIGNAL_COLUMN_RESIZED] = g_signal_new ("column-resized", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                 G_TYPE_NONE, 1, DIEN_TYPE_TABLE_COLUMN);
  signals[SIGNAL_TOGGLE_EXPANDED] = g_signal_new ("toggle-expanded", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
}

static void
dien_table_class_init (DienTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dien_table_dispose;
  object_class->finalize = dien_table_finalize;
  object_class->get_property = dien_table_get_property;
  object_class->set_property = dien_table_set_property;

  widget_class->measure = dien_table_measure;
  widget_class->size_allocate = dien_table_size_allocate;
  widget_class->snapshot = dien_table_snapshot;
  widget_class->css_changed = dien_table_css_changed;
  widget_class->system_setting_changed = dien_table_system_setting_changed;
  widget_class->focus = dien_table_focus;
  widget_class->grab_focus = dien_table_grab_focus;

  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_css_name (widget_class, "table");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  dien_table_bind_keys (widget_class);
  dien_table_install_actions (widget_class);
  add_style ();
}

static void
dien_table_init (DienTable *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->columns = g_list_store_new (DIEN_TYPE_TABLE_COLUMN);
  self->spans = dien_table_new_spans ();
  self->cursor.position = GTK_INVALID_LIST_POSITION;
  self->top.position = GTK_INVALID_LIST_POSITION;
  self->anchor = GTK_INVALID_LIST_POSITION;
  self->pending = GTK_INVALID_LIST_POSITION;
  take_adjustment (self, &self->hadjustment, NULL, "hadjustment");
  take_adjustment (self, &self->vadjustment, NULL, "vadjustment");
  dien_table_init_rows (self);
  self->metrics = measure_font (self);

  self->header = dien_table_header_new (self);
  gtk_widget_set_parent (self->header, widget);
  self->grid = dien_table_grid_new (self);
  gtk_widget_set_parent (self->grid, widget);
  dien_table_add_find (self);
  dien_table_add_mouse (self);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (widget, "view");
  update_contrast (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (update_contrast), self,
                           G_CONNECT_SWAPPED);
}

guint
dien_table_get_n_rows (DienTable *self)
{
  return self->model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->model)) : 0;
}

gpointer
dien_table_dup_row (DienTable *self,
                    guint      position)
{
  return self->model != NULL ? g_list_model_get_item (G_LIST_MODEL (self->model), position) : NULL;
}

int
dien_table_get_body_height (DienTable *self)
{
  return MAX (0, gtk_widget_get_height (GTK_WIDGET (self)) - self->metrics.header_height);
}

void
dien_table_configure (DienTable *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width <= 0)
    return;
  configure_adjustment (self->hadjustment, self->content_width, width, 4 * self->metrics.pad);
  configure_adjustment (self->vadjustment, (double) dien_table_get_n_rows (self) * self->metrics.row_height,
                        dien_table_get_body_height (self), self->metrics.row_height);
}

void
dien_table_set_scroll (DienTable *self,
                       double     value)
{
  gtk_adjustment_set_value (self->vadjustment, value);
}

GtkWidget *
dien_table_new (void)
{
  return g_object_new (DIEN_TYPE_TABLE, NULL);
}

GtkSelectionModel *
dien_table_get_model (DienTable *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE (self), NULL);

  return self->model;
}

void
dien_table_set_model (DienTable         *self,
                      GtkSelectionModel *model)
{
  g_return_if_fail (DIEN_IS_TABLE (self));
  g_return_if_fail (model == NULL || GTK_IS_SELECTION_MODEL (model));

  if (model == self->model)
    return;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    {
      g_signal_connect_object (model, "items-changed", G_CALLBACK (dien_table_model_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (model, "selection-changed", G_CALLBACK (dien_table_selection_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }

  self->rows_stale = TRUE;
  self->anchor = GTK_INVALID_LIST_POSITION;
  dien_table_mark_set (self, &self->cursor, GTK_INVALID_LIST_POSITION);
  dien_table_mark_set (self, &self->top, GTK_INVALID_LIST_POSITION);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE,
                                  GTK_IS_MULTI_SELECTION (model), -1);
  gtk_adjustment_set_value (self->vadjustment, 0);
  dien_table_configure (self);
  /* As when its items change. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURSOR]);
}
