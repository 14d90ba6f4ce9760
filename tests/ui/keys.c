/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keys.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>
#include <string.h>

#define SINGLE_CLICK 40 /* ms */

static Display *
get_display (void)
{
  static Display *display = NULL;

  if (display == NULL)
    {
      int unused = 0;

      display = XOpenDisplay (NULL);
      g_assert_nonnull (display);
      g_assert_true (XTestQueryExtension (display, &unused, &unused, &unused, &unused));
    }
  return display;
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

static void
run_pending (void)
{
  gint64 limit = g_get_monotonic_time () + G_USEC_PER_SEC;

  while (g_main_context_pending (NULL) && g_get_monotonic_time () < limit)
    g_main_context_iteration (NULL, FALSE);
}

static GtkWidget *
find_mapped_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

/* The program's own connection is asked after the tests': what the server sent before is in its queue then. GDK holds
 * events back while it paints, so a frame has to pass; what a frame brings about (a scroll, a focus) takes another. */
static void
settle (void)
{
  XSync (get_display (), False);
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *window = NULL;

      gdk_display_sync (gdk_display_get_default ());
      run_pending ();
      window = find_mapped_window ();
      if (window != NULL)
        keys_wait_frame (window);
      run_pending ();
    }
}

static void
mark_over_cb (gpointer over)
{
  *(gboolean *) over = TRUE;
}

/* A click is one of its own once the time in which another would make it a double one is over. */
static void
end_click (void)
{
  gboolean over = FALSE;

  g_timeout_add_once (2 * SINGLE_CLICK, mark_over_cb, &over);
  keys_wait_until (over);
}

static KeyCode
find_spare_keycode (void)
{
  static int next = 0;
  Display *display = get_display ();
  int first = 0;
  int last = 0;
  int width = 0;
  KeySym *symbols = NULL;
  KeyCode found = 0;

  XDisplayKeycodes (display, &first, &last);
  symbols = XGetKeyboardMapping (display, (KeyCode) first, last - first + 1, &width);
  /* Not the one of last time: the program may not have looked at that event yet. */
  for (int i = 0; i <= last - first && found == 0; i++)
    {
      int code = first + (next + i) % (last - first + 1);

      if (symbols[(code - first) * width] == NoSymbol)
        found = (KeyCode) code;
    }
  g_assert_cmpint (found, !=, 0);
  next = found - first + 1;
  XFree (symbols);
  return found;
}

static KeyCode
map_symbol (KeySym symbol)
{
  Display *display = get_display ();
  KeyCode code = find_spare_keycode ();
  KeySym symbols[] = { symbol, symbol };

  XChangeKeyboardMapping (display, code, G_N_ELEMENTS (symbols), symbols, 1);
  settle ();
  return code;
}

static void
unmap_symbol (KeyCode code)
{
  KeySym symbols[] = { NoSymbol, NoSymbol };

  XChangeKeyboardMapping (get_display (), code, G_N_ELEMENTS (symbols), symbols, 1);
  settle ();
}

static void
fake_key (KeySym   symbol,
          gboolean down)
{
  XTestFakeKeyEvent (get_display (), XKeysymToKeycode (get_display (), symbol), down, CurrentTime);
}

static KeySym
get_modifier (const char *name)
{
  static const struct
  {
    const char *name;
    KeySym      symbol;
  } modifiers[] = { { "ctrl", XK_Control_L }, { "shift", XK_Shift_L }, { "alt", XK_Alt_L }, { "super", XK_Super_L } };

  for (gsize i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (g_str_equal (modifiers[i].name, name))
      return modifiers[i].symbol;
  return NoSymbol;
}

static void
hold (const char *modifiers,
      gboolean    down)
{
  g_auto (GStrv) names = g_strsplit (modifiers != NULL ? modifiers : "", "+", -1);

  for (char **name = names; *name != NULL && **name != '\0'; name++)
    {
      g_assert_cmpuint (get_modifier (*name), !=, NoSymbol);
      fake_key (get_modifier (*name), down);
    }
}

static void
press_symbol (KeySym symbol)
{
  Display *display = get_display ();
  KeyCode code = XKeysymToKeycode (display, symbol);
  gboolean mapped = code == 0;
  gboolean shift = FALSE;

  if (mapped)
    code = map_symbol (symbol);
  else
    shift = XkbKeycodeToKeysym (display, code, 0, 0) != symbol && XkbKeycodeToKeysym (display, code, 0, 1) == symbol;

  if (shift)
    fake_key (XK_Shift_L, True);
  XTestFakeKeyEvent (display, code, True, CurrentTime);
  XTestFakeKeyEvent (display, code, False, CurrentTime);
  if (shift)
    fake_key (XK_Shift_L, False);
  settle ();
  if (mapped)
    unmap_symbol (code);
}

static Window
get_window (GtkWidget *widget)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  return gdk_x11_surface_get_xid (gtk_native_get_surface (gtk_widget_get_native (widget)));
  G_GNUC_END_IGNORE_DEPRECATIONS
}

static void
move_mouse (GtkWidget *widget,
            double     x,
            double     y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  Display *display = get_display ();
  double surface_x = 0;
  double surface_y = 0;
  int root_x = 0;
  int root_y = 0;
  Window child = None;

  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &x, &y));
  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  XTranslateCoordinates (display, get_window (widget), DefaultRootWindow (display), (int) ((x + surface_x) * scale),
                         (int) ((y + surface_y) * scale), &root_x, &root_y, &child);
  /* A mouse that comes from nowhere sends no motion where a menu was open a moment ago. */
  XTestFakeMotionEvent (display, -1, root_x + 1, root_y, CurrentTime);
  settle ();
  XTestFakeMotionEvent (display, -1, root_x, root_y, CurrentTime);
  settle ();
}

static void
mark_painted_cb (GdkFrameClock *clock,
                 gboolean      *painted)
{
  *painted = TRUE;
}

void
keys_iterate (void)
{
  guint wake = g_timeout_add (10, wake_cb, NULL);
  GSource *source = g_source_ref (g_main_context_find_source_by_id (NULL, wake));

  g_main_context_iteration (NULL, TRUE);
  g_source_destroy (source);
  g_source_unref (source);
}

void
keys_wait_frame (GtkWidget *widget)
{
  g_autoptr (GdkFrameClock) clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (mark_painted_cb), &painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  keys_wait_until (painted);
  g_signal_handler_disconnect (clock, handler);
}

void
keys_present (GtkWindow *window)
{
  Display *display = get_display ();
  XWindowAttributes attributes = { 0 };

  gtk_window_present (window);
  keys_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  keys_wait_until (XGetWindowAttributes (display, get_window (GTK_WIDGET (window)), &attributes) != 0
                   && attributes.map_state == IsViewable);
  if (!gtk_window_is_active (window))
    XSetInputFocus (display, get_window (GTK_WIDGET (window)), RevertToParent, CurrentTime);
  settle ();
  keys_wait_until (gtk_window_is_active (window));
  keys_wait_frame (GTK_WIDGET (window));
}

void
keys_press (const char *combination)
{
  const char *key = strrchr (combination, '+');
  g_autofree char *modifiers = key != NULL ? g_strndup (combination, (gsize) (key - combination)) : NULL;
  KeySym symbol = XStringToKeysym (key != NULL ? key + 1 : combination);

  g_assert_cmpuint (symbol, !=, NoSymbol);
  hold (modifiers, True);
  press_symbol (symbol);
  hold (modifiers, False);
  settle ();
}

void
keys_type (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    press_symbol (gdk_unicode_to_keyval (g_utf8_get_char (p)));
}

void
keys_click (GtkWidget  *widget,
            double      x,
            double      y,
            guint       button,
            guint       n_press,
            const char *modifiers)
{
  /* How fast this machine is must not decide whether two clicks are one double click. With no time at all a press and its
   * release would not always be one click. */
  g_object_set (gtk_widget_get_settings (widget), "gtk-double-click-time", n_press > 1 ? 10000 : SINGLE_CLICK, NULL);
  move_mouse (widget, x, y);
  hold (modifiers, True);
  for (guint i = 0; i < n_press; i++)
    {
      XTestFakeButtonEvent (get_display (), button, True, CurrentTime);
      XTestFakeButtonEvent (get_display (), button, False, CurrentTime);
      settle ();
    }
  hold (modifiers, False);
  settle ();
  if (n_press == 1)
    end_click ();
}

void
keys_drag (GtkWidget *widget,
           double     x,
           double     y,
           double     dx,
           double     dy)
{
  const int steps = 4;
  graphene_point_t start;
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));

  /* What is dragged may move under the mouse. */
  g_assert_true (gtk_widget_compute_point (widget, root, &GRAPHENE_POINT_INIT ((float) x, (float) y), &start));
  move_mouse (root, start.x, start.y);
  XTestFakeButtonEvent (get_display (), Button1, True, CurrentTime);
  settle ();
  for (int i = 1; i <= steps; i++)
    {
      move_mouse (root, start.x + dx * i / steps, start.y + dy * i / steps);
      keys_wait_frame (root);
    }
  XTestFakeButtonEvent (get_display (), Button1, False, CurrentTime);
  settle ();
}
