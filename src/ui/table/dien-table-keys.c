/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-keys"

#include "config.h"

#include "dien-table-private.h"

typedef enum
{
  MOTION_UP,
  MOTION_DOWN,
  MOTION_PAGE_UP,
  MOTION_PAGE_DOWN,
  MOTION_LEFT,
  MOTION_RIGHT,
  MOTION_FIRST_COLUMN,
  MOTION_LAST_COLUMN,
  MOTION_START,
  MOTION_END,
} Motion;

static gboolean
changes_row (Motion motion)
{
  return motion <= MOTION_PAGE_DOWN || motion >= MOTION_START;
}

static guint
move_row (DienTable *self,
          Motion     motion)
{
  guint position = self->cursor.position;
  guint last = dien_table_get_n_rows (self) - 1;
  guint page = (guint) MAX (1, dien_table_get_body_height (self) / self->metrics.row_height - 1);

  switch (motion)
    {
    case MOTION_UP:
      return position - MIN (position, 1);
    case MOTION_DOWN:
      return position + MIN (last - position, 1);
    case MOTION_PAGE_UP:
      return position - MIN (position, page);
    case MOTION_PAGE_DOWN:
      return position + MIN (last - position, page);
    case MOTION_START:
      return 0;
    case MOTION_END:
      return last;
    case MOTION_LEFT:
    case MOTION_RIGHT:
    case MOTION_FIRST_COLUMN:
    case MOTION_LAST_COLUMN:
    default:
      return position;
    }
}

static guint
move_column (DienTable *self,
             Motion     motion)
{
  guint span = dien_table_find_span (self, self->cursor_column);
  guint last = self->spans->len - 1;

  switch (motion)
    {
    case MOTION_LEFT:
      return span - MIN (span, 1);
    case MOTION_RIGHT:
      return span + MIN (last - span, 1);
    case MOTION_FIRST_COLUMN:
    case MOTION_START:
      return 0;
    case MOTION_LAST_COLUMN:
    case MOTION_END:
      return last;
    case MOTION_UP:
    case MOTION_DOWN:
    case MOTION_PAGE_UP:
    case MOTION_PAGE_DOWN:
    default:
      return span;
    }
}

static gboolean
move_pressed_cb (GtkWidget *widget,
                 GVariant  *arguments,
                 gpointer   user_data)
{
  DienTable *self = DIEN_TABLE (widget);
  guint motion = 0;
  guint select = 0;

  g_variant_get (arguments, "(uu)", &motion, &select);
  if (!dien_table_ensure_cursor (self))
    return FALSE;
  dien_table_move (self, move_row (self, motion), move_column (self, motion),
                   changes_row (motion) ? select : DIEN_TABLE_KEEP);
  return TRUE;
}

static gboolean
space_pressed_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  DienTable *self = DIEN_TABLE (widget);
  guint select = 0;

  g_variant_get (arguments, "(u)", &select);
  if (!dien_table_ensure_cursor (self))
    return FALSE;
  dien_table_apply_select (self, select);
  return TRUE;
}

static gboolean
enter_pressed_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  DienTable *self = DIEN_TABLE (widget);

  if (!dien_table_ensure_cursor (self))
    return FALSE;
  dien_table_close_find (self);
  g_signal_emit_by_name (self, "activate", self->cursor.position);
  return TRUE;
}

static gboolean
escape_pressed_cb (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   user_data)
{
  return dien_table_close_find (DIEN_TABLE (widget));
}

static gboolean
branch_pressed_cb (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   user_data)
{
  DienTable *self = DIEN_TABLE (widget);
  DienTableColumn *column = dien_table_get_tree_column (self);
  gboolean open = FALSE;
  guint depth = 0;
  gboolean expandable = FALSE;
  gboolean expanded = FALSE;

  g_variant_get (arguments, "(b)", &open);
  if (column == NULL || !dien_table_ensure_cursor (self))
    return FALSE;
  dien_table_column_get_branch (column, self->cursor.row, &depth, &expandable, &expanded);
  if (expandable && expanded != open)
    dien_table_toggle_expanded (self, self->cursor.position);
  return TRUE;
}

static gboolean
menu_pressed_cb (GtkWidget *widget,
                 GVariant  *arguments,
                 gpointer   user_data)
{
  DienTable *self = DIEN_TABLE (widget);
  GtkWidget *cell = NULL;
  graphene_rect_t bounds;

  if (!dien_table_ensure_cursor (self))
    return FALSE;
  dien_table_close_find (self);
  gtk_widget_grab_focus (widget);
  dien_table_show_cursor (self);
  cell = dien_table_get_cursor_cell (self);
  if (cell == NULL || !gtk_widget_compute_bounds (cell, widget, &bounds))
    return FALSE;
  dien_table_open_menu (self, &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                (int) bounds.size.width, (int) bounds.size.height });
  return TRUE;
}

static gboolean
leave_pressed_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  guint direction = 0;

  g_variant_get (arguments, "(u)", &direction);
  g_signal_emit_by_name (widget, "move-focus", (GtkDirectionType) direction);
  return TRUE;
}

static void
bind_motion (GtkWidgetClass  *widget_class,
             guint            key,
             guint            keypad,
             GdkModifierType  modifiers,
             Motion           motion,
             DienTableSelect  select)
{
  gtk_widget_class_add_binding (widget_class, key, modifiers, move_pressed_cb, "(uu)", motion, select);
  gtk_widget_class_add_binding (widget_class, keypad, modifiers, move_pressed_cb, "(uu)", motion, select);
}

static void
bind_motions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    guint           keypad;
    GdkModifierType modifiers;
    Motion          motion;
  } motions[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, MOTION_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, MOTION_DOWN },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, MOTION_PAGE_UP },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, MOTION_PAGE_DOWN },
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, MOTION_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, MOTION_RIGHT },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, MOTION_FIRST_COLUMN },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, MOTION_LAST_COLUMN },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, MOTION_START },
    { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, MOTION_END },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (motions); i++)
    {
      bind_motion (widget_class, motions[i].key, motions[i].keypad, motions[i].modifiers, motions[i].motion,
                   DIEN_TABLE_SELECT);
      bind_motion (widget_class, motions[i].key, motions[i].keypad, motions[i].modifiers | GDK_SHIFT_MASK,
                   motions[i].motion, DIEN_TABLE_EXTEND);
    }
  bind_motion (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, GDK_CONTROL_MASK, MOTION_UP, DIEN_TABLE_KEEP);
  bind_motion (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, GDK_CONTROL_MASK, MOTION_DOWN, DIEN_TABLE_KEEP);
}

void
dien_table_bind_keys (GtkWidgetClass *widget_class)
{
  bind_motions (widget_class);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, space_pressed_cb, "(u)", DIEN_TABLE_TOGGLE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, space_pressed_cb, "(u)",
                                DIEN_TABLE_TOGGLE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, space_pressed_cb, "(u)",
                                DIEN_TABLE_EXTEND);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed_cb, NULL);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_plus, 0, branch_pressed_cb, "(b)", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Add, 0, branch_pressed_cb, "(b)", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_minus, 0, branch_pressed_cb, "(b)", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Subtract, 0, branch_pressed_cb, "(b)", FALSE);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_pressed_cb, NULL);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, 0, leave_pressed_cb, "(u)", GTK_DIR_TAB_FORWARD);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, GDK_SHIFT_MASK, leave_pressed_cb, "(u)",
                                GTK_DIR_TAB_BACKWARD);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, GDK_CONTROL_MASK, leave_pressed_cb, "(u)",
                                GTK_DIR_TAB_FORWARD);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_ISO_Left_Tab, GDK_CONTROL_MASK | GDK_SHIFT_MASK, leave_pressed_cb,
                                "(u)", GTK_DIR_TAB_BACKWARD);

  /* The menu shows the last one. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "table.select-all", NULL);
}
