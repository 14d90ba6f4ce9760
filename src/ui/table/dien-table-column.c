/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-column"

#include "config.h"

#include "dien-table-private.h"

/* The few texts that most columns repeat (states, contents, years) are shaped once. */
#define MAXIMUM_LAYOUTS 64

struct _DienTableColumn
{
  GObject              parent_instance;

  char                *id;
  char                *title;
  int                  width;
  int                  minimum_width;
  float                xalign;
  guint                sortable : 1;
  guint                visible : 1;
  guint                expand : 1;
  guint                names_row : 1;
  guint                sized : 1; /* by the user */

  DienTableTextFunc    text;
  gpointer             text_data;
  GDestroyNotify       text_destroy;

  DienTableStyleFunc   style;
  gpointer             style_data;
  GDestroyNotify       style_destroy;

  DienTableDepthFunc   depth;
  DienTableBranchFunc  expandable;
  DienTableBranchFunc  expanded;
  gpointer             tree_data;
  GDestroyNotify       tree_destroy;

  GHashTable          *layouts; /* text to PangoLayout, all of one width */
  int                  layouts_width;
};

enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_WIDTH,
  PROP_MINIMUM_WIDTH,
  PROP_XALIGN,
  PROP_SORTABLE,
  PROP_VISIBLE,
  PROP_EXPAND,
  PROP_NAMES_ROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (DienTableColumn, dien_table_column, G_TYPE_OBJECT)

static void
forget_data (gpointer        *data,
             GDestroyNotify  *destroy)
{
  GDestroyNotify free_data = g_steal_pointer (destroy);
  gpointer old = g_steal_pointer (data);

  if (free_data != NULL)
    free_data (old);
}

static void
notify_change (DienTableColumn *self,
               guint            property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
  g_signal_emit (self, changed_signal, 0);
}

static PangoAlignment
get_alignment (DienTableColumn *self)
{
  if (self->xalign < 0.5f)
    return PANGO_ALIGN_LEFT;
  return self->xalign > 0.5f ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_CENTER;
}

static PangoLayout *
create_layout (DienTableColumn *self,
               GtkWidget       *widget,
               const char      *text,
               int              width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_alignment (layout, get_alignment (self));
  pango_layout_set_width (layout, width * PANGO_SCALE);
  return layout;
}

static void
dien_table_column_finalize (GObject *object)
{
  DienTableColumn *self = DIEN_TABLE_COLUMN (object);

  forget_data (&self->text_data, &self->text_destroy);
  forget_data (&self->style_data, &self->style_destroy);
  forget_data (&self->tree_data, &self->tree_destroy);
  g_clear_pointer (&self->layouts, g_hash_table_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (dien_table_column_parent_class)->finalize (object);
}

static void
dien_table_column_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DienTableColumn *self = DIEN_TABLE_COLUMN (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_WIDTH:
      g_value_set_int (value, self->width);
      break;
    case PROP_MINIMUM_WIDTH:
      g_value_set_int (value, self->minimum_width);
      break;
    case PROP_XALIGN:
      g_value_set_float (value, self->xalign);
      break;
    case PROP_SORTABLE:
      g_value_set_boolean (value, self->sortable);
      break;
    case PROP_VISIBLE:
      g_value_set_boolean (value, self->visible);
      break;
    case PROP_EXPAND:
      g_value_set_boolean (value, self->expand);
      break;
    case PROP_NAMES_ROW:
      g_value_set_boolean (value, self->names_row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dien_table_column_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DienTableColumn *self = DIEN_TABLE_COLUMN (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      dien_table_column_set_title (self, g_value_get_string (value));
      break;
    case PROP_WIDTH:
      dien_table_column_set_width (self, g_value_get_int (value));
      break;
    case PROP_MINIMUM_WIDTH:
      dien_table_column_set_minimum_width (self, g_value_get_int (value));
      break;
    case PROP_XALIGN:
      dien_table_column_set_xalign (self, g_value_get_float (value));
      break;
    case PROP_SORTABLE:
      dien_table_column_set_sortable (self, g_value_get_boolean (value));
      break;
    case PROP_VISIBLE:
      dien_table_column_set_visible (self, g_value_get_boolean (value));
      break;
    case PROP_EXPAND:
      dien_table_column_set_expand (self, g_value_get_boolean (value));
      break;
    case PROP_NAMES_ROW:
      dien_table_column_set_names_row (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dien_table_column_class_init (DienTableColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = dien_table_column_finalize;
  object_class->get_property = dien_table_column_get_property;
  object_class->set_property = dien_table_column_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT16, 120, flags);
  properties[PROP_MINIMUM_WIDTH] = g_param_spec_int ("minimum-width", NULL, NULL, 0, G_MAXINT16, 32, flags);
  properties[PROP_XALIGN] = g_param_spec_float ("xalign", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_SORTABLE] = g_param_spec_boolean ("sortable", NULL, NULL, TRUE, flags);
  properties[PROP_VISIBLE] = g_param_spec_boolean ("visible", NULL, NULL, TRUE, flags);
  properties[PROP_EXPAND] = g_param_spec_boolean ("expand", NULL, NULL, FALSE, flags);
  properties[PROP_NAMES_ROW] = g_param_spec_boolean ("names-row", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Anything that is shown changed, functions included: for the table alone. */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
dien_table_column_init (DienTableColumn *self)
{
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->title = g_strdup ("");
  self->width = 120;
  self->minimum_width = 32;
  self->sortable = TRUE;
  self->visible = TRUE;
}

DienTableColumn *
dien_table_column_new (const char        *id,
                       const char        *title,
                       DienTableTextFunc  text,
                       gpointer           user_data,
                       GDestroyNotify     destroy)
{
  DienTableColumn *self = NULL;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (DIEN_TYPE_TABLE_COLUMN, "id", id, "title", title, NULL);
  self->text = text;
  self->text_data = user_data;
  self->text_destroy = destroy;
  return self;
}

const char *
dien_table_column_get_id (DienTableColumn *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE_COLUMN (self), NULL);

  return self->id;
}

const char *
dien_table_column_get_title (DienTableColumn *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE_COLUMN (self), NULL);

  return self->title;
}

void
dien_table_column_set_title (DienTableColumn *self,
                             const char      *title)
{
  g_return_if_fail (DIEN_IS_TABLE_COLUMN (self));

  title = title != NULL ? title : "";
  if (g_str_equal (title, self->title))
    return;
  g_free (self->title);
  self->title = g_strdup (title);
  notify_change (self, PROP_TITLE);
}

int
dien_table_column_get_width (DienTableColumn *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE_COLUMN (self), 0);

  return self->width;
}

void
dien_table_column_set_width (DienTableColumn *self,
                             int              width)
{
  g_return_if_fail (DIEN_IS_TABLE_COLUMN (self));

  width = CLAMP (width, 0, G_MAXINT16);
  if (width == self->width)
    return;
  self->width = width;
  notify_change (self, PROP_WIDTH);
}

int
dien_table_column_get_minimum_width (DienTableColumn *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE_COLUMN (self), 0);

  return self->minimum_width;
}

void
dien_table_column_set_minimum_width (DienTableColumn *self,
                                     int              minimum_width)
{
  g_return_if_fail (DIEN_IS_TABLE_COLUMN (self));

  minimum_width = CLAMP (minimum_width, 0, G_MAXINT16);
  if (minimum_width == self->minimum_width)
    return;
  self->minimum_width = minimum_width;
  notify_change (self, PROP_MINIMUM_WIDTH);
}

float
dien_table_column_get_xalign (DienTableColumn *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE_COLUMN (self), 0);

  return self->xalign;
}

void
dien_table_column_set_xalign (DienTableColumn *self,
                              float            xalign)
{
  g_return_if_fail (DIEN_IS_TABLE_COLUMN (self));

  if (xalign == self->xalign)
    return;
  self->xalign = xalign;
  dien_table_column_forget_layouts (self);
  notify_change (self, PROP_XALIGN);
}

gboolean
dien_table_column_get_sortable (DienTableColumn *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE_COLUMN (self), FALSE);

  return self->sortable;
}

void
dien_table_column_set_sortable (DienTableColumn *self,
                                gboolean         sortable)
{
  g_return_if_fail (DIEN_IS_TABLE_COLUMN (self));

  if (self->sortable == !!sortable)
    return;
  self->sortable = !!sortable;
  notify_change (self, PROP_SORTABLE);
}

gboolean
dien_table_column_get_visible (DienTableColumn *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE_COLUMN (self), FALSE);

  return self->visible;
}

void
dien_table_column_set_visible (DienTableColumn *self,
                               gboolean         visible)
{
  g_return_if_fail (DIEN_IS_TABLE_COLUMN (self));

  if (self->visible == !!visible)
    return;
  self->visible = !!visible;
  notify_change (self, PROP_VISIBLE);
}

gboolean
dien_table_column_get_expand (DienTableColumn *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE_COLUMN (self), FALSE);

  return self->expand;
}

void
dien_table_column_set_expand (DienTableColumn *self,
                              gboolean         expand)
{
  g_return_if_fail (DIEN_IS_TABLE_COLUMN (self));

  if (self->expand == !!expand)
    return;
  self->expand = !!expand;
  notify_change (self, PROP_EXPAND);
}

gboolean
dien_table_column_get_names_row (DienTableColumn *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE_COLUMN (self), FALSE);

  return self->names_row;
}

void
dien_table_column_set_names_row (DienTableColumn *self,
                                 gboolean         names_row)
{
  g_return_if_fail (DIEN_IS_TABLE_COLUMN (self));

  if (self->names_row == !!names_row)
    return;
  self->names_row = !!names_row;
  notify_change (self, PROP_NAMES_ROW);
}

void
dien_table_column_set_style_func (DienTableColumn    *self,
                                  DienTableStyleFunc  style,
                                  gpointer            user_data,
                                  GDestroyNotify      destroy)
{
  g_return_if_fail (DIEN_IS_TABLE_COLUMN (self));

  forget_data (&self->style_data, &self->style_destroy);
  self->style = style;
  self->style_data = user_data;
  self->style_destroy = destroy;
  g_signal_emit (self, changed_signal, 0);
}

void
dien_table_column_set_tree_funcs (DienTableColumn     *self,
                                  DienTableDepthFunc   depth,
                                  DienTableBranchFunc  expandable,
                                  DienTableBranchFunc  expanded,
                                  gpointer             user_data,
                                  GDestroyNotify       destroy)
{
  g_return_if_fail (DIEN_IS_TABLE_COLUMN (self));
  g_return_if_fail (depth != NULL && expandable != NULL && expanded != NULL);

  forget_data (&self->tree_data, &self->tree_destroy);
  self->depth = depth;
  self->expandable = expandable;
  self->expanded = expanded;
  self->tree_data = user_data;
  self->tree_destroy = destroy;
  g_signal_emit (self, changed_signal, 0);
}

gboolean
dien_table_column_is_tree (DienTableColumn *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE_COLUMN (self), FALSE);

  return self->depth != NULL;
}

char *
dien_table_column_dup_text (DienTableColumn *self,
                            gpointer         row)
{
  char *text = NULL;

  g_return_val_if_fail (DIEN_IS_TABLE_COLUMN (self), NULL);

  text = self->text (row, self->text_data);
  return text != NULL ? text : g_strdup ("");
}

const char *
dien_table_column_get_style (DienTableColumn *self,
                             gpointer         row)
{
  g_assert (DIEN_IS_TABLE_COLUMN (self));

  return self->style != NULL ? self->style (row, self->style_data) : NULL;
}

void
dien_table_column_get_branch (DienTableColumn *self,
                              gpointer         row,
                              guint           *depth,
                              gboolean        *expandable,
                              gboolean        *expanded)
{
  g_assert (DIEN_IS_TABLE_COLUMN (self));

  *depth = self->depth != NULL ? self->depth (row, self->tree_data) : 0;
  *expandable = self->depth != NULL && self->expandable (row, self->tree_data);
  *expanded = *expandable && self->expanded (row, self->tree_data);
}

gboolean
dien_table_column_get_sized (DienTableColumn *self)
{
  g_assert (DIEN_IS_TABLE_COLUMN (self));

  return self->sized;
}

void
dien_table_column_size (DienTableColumn *self,
                        int              width)
{
  g_assert (DIEN_IS_TABLE_COLUMN (self));

  self->sized = TRUE;
  dien_table_column_set_expand (self, FALSE);
  dien_table_column_set_width (self, MAX (width, self->minimum_width));
}

void
dien_table_column_forget_layouts (DienTableColumn *self)
{
  g_assert (DIEN_IS_TABLE_COLUMN (self));

  g_hash_table_remove_all (self->layouts);
}

PangoLayout *
dien_table_column_dup_layout (DienTableColumn *self,
                              GtkWidget       *widget,
                              const char      *text,
                              int              width)
{
  PangoLayout *layout = NULL;

  g_assert (DIEN_IS_TABLE_COLUMN (self));

  /* The cells of a tree are not all as wide. */
  if (self->depth != NULL)
    return create_layout (self, widget, text, width);

  if (width != self->layouts_width || g_hash_table_size (self->layouts) >= MAXIMUM_LAYOUTS)
    dien_table_column_forget_layouts (self);
  self->layouts_width = width;
  layout = g_hash_table_lookup (self->layouts, text);
  if (layout != NULL)
    return g_object_ref (layout);

  layout = create_layout (self, widget, text, width);
  g_hash_table_insert (self->layouts, g_strdup (text), g_object_ref (layout));
  return layout;
}
