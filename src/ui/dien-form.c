/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-form"

#include "config.h"

#include "dien-form-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "dien-error.h"
#include "dien-page.h"
#include "dien-window.h"
#include "dien-years.h"

/* The list is what a page is opened for: the fields come with the frame behind the first. */
#define FRAMES_BEFORE 2

enum
{
  SIGNAL_ADDED,
  SIGNAL_OPEN,
  SIGNAL_LEFT,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DienForm, dien_form, GTK_TYPE_BOX)

/* What can only be looked at can still be read and copied. */
static void
set_editable (DienForm *self,
              gboolean  editable)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  priv->can_edit = editable;
  for (guint i = 0; i < priv->n_parts; i++)
    {
      if (priv->parts[i].kind == DIEN_FORM_TYPED)
        dien_input_set_editable (DIEN_INPUT (priv->parts[i].widget), editable);
      else
        gtk_widget_set_sensitive (priv->parts[i].widget, editable);
    }
}

static void
show_form (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);
  gboolean shown = priv->id != 0 || priv->new;

  for (guint i = 0; i < priv->n_parts; i++)
    if (priv->parts[i].kind == DIEN_FORM_TYPED)
      dien_input_set_restoring (DIEN_INPUT (priv->parts[i].widget), !priv->new);
  dien_form_update_shown (self);
  gtk_widget_set_visible (priv->scrolled, shown && priv->frames >= FRAMES_BEFORE);
  gtk_widget_set_visible (priv->nothing, !shown);
  gtk_widget_set_visible (priv->new_bar, priv->new);
  if (priv->new)
    gtk_label_set_label (priv->heading, _(DIEN_FORM_GET_CLASS (self)->new_heading));
  else if (!shown)
    gtk_label_set_label (priv->heading, "");
}

static void
clear (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  priv->loading++;
  DIEN_FORM_GET_CLASS (self)->clear (self);
  DIEN_FORM_GET_CLASS (self)->update (self);
  priv->loading--;
}

static char *
name_draft (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  if (!priv->new)
    return g_strdup (_("What was typed there is not saved yet; it is kept as a draft with its row."));

  return g_strdup_printf (_(DIEN_FORM_GET_CLASS (self)->kept), atoi (priv->day));
}

/* @label: of the button that shows what was typed here again */
static void
offer_to_go_on (DienForm   *self,
                const char *sentence,
                const char *label)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);
  DienWindow *window = dien_window_find (GTK_WIDGET (self));
  DienPage *page = dien_page_find (GTK_WIDGET (self));

  if (window != NULL && page != NULL)
    dien_window_offer (window, sentence, label, "win.go-on",
                       g_variant_new ("(sxx)", dien_page_get_name (page), priv->id, priv->year));
}

/* What is not kept stays for when one comes back, and says so. */
static void
leave (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);
  g_autofree char *sentence = NULL;

  if (priv->id == 0 && !priv->new)
    return;

  dien_form_confirm (self);
  if (!dien_form_drafts_store (priv->drafts, self))
    return;

  sentence = name_draft (self);
  offer_to_go_on (self, sentence, _("Go on with it"));
}

static gboolean
fills_from (DienForm   *self,
            DienNotice *notice)
{
  const char *const *entities = DIEN_FORM_GET_CLASS (self)->fills_from;

  for (; entities != NULL && *entities != NULL; entities++)
    if (dien_notice_touches (notice, *entities))
      return TRUE;

  return FALSE;
}

static void
store_changed_cb (DienForm   *self,
                  DienNotice *notice)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  if (fills_from (self, notice))
    dien_form_fill (self);
  if (priv->id != 0)
    dien_form_reload (self);
}

static void
close_clicked_cb (DienForm *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
give_up_clicked_cb (DienForm *self)
{
  dien_form_give_up (self);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static gboolean
key_pressed_cb (DienForm        *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  if (!DIEN_FORM_GET_CLASS (self)->escape (self))
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
  return GDK_EVENT_STOP;
}

static gboolean
frame_begun_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  DienForm *self = DIEN_FORM (widget);
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  priv->frames++;
  if (priv->frames < FRAMES_BEFORE)
    return G_SOURCE_CONTINUE;

  show_form (self);
  return G_SOURCE_REMOVE;
}

/* What a subclass may leave out ---------------------------------------------------------------------------------------- */

static DienRecord *
dien_form_real_get (DienForm *self,
                    gint64    id)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  return dien_store_get (priv->store, DIEN_FORM_GET_CLASS (self)->entity, id, NULL);
}

static char *
dien_form_real_dup_heading (DienForm   *self,
                            DienRecord *record)
{
  return g_strdup (dien_entity_get_label (dien_record_get_entity (record)));
}

static char *
dien_form_real_dup_draft_sentence (DienForm   *self,
                                   DienRecord *record,
                                   int         year)
{
  g_autofree char *heading = NULL;

  if (record == NULL)
    return g_strdup_printf (_("What was begun to be added in the year %d is not saved yet."), year);

  heading = DIEN_FORM_GET_CLASS (self)->dup_heading (self, record);
  return g_strdup_printf (_("‘%s’ holds a value that could not be kept."), heading);
}

static void
dien_form_real_fill (DienForm   *self,
                     const char *field,
                     DienChoice *choice)
{
}

static void
dien_form_real_load (DienForm   *self,
                     DienRecord *record)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  for (guint i = 0; i < priv->n_parts; i++)
    if (priv->parts[i].of != NULL)
      dien_form_load_part (self, &priv->parts[i], record);
}

static void
dien_form_real_clear (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  for (guint i = 0; i < priv->n_parts; i++)
    dien_form_clear_part (&priv->parts[i]);
}

static void
dien_form_real_update (DienForm *self)
{
}

static void
dien_form_real_year_shown (DienForm *self)
{
}

static void
dien_form_real_prepare (DienForm   *self,
                        DienRecord *record)
{
}

static gboolean
dien_form_real_keep (DienForm    *self,
                     const char  *field,
                     const char  *value,
                     GError     **error)
{
  g_assert_not_reached ();
}

static gboolean
dien_form_real_confirm (DienForm *self)
{
  return TRUE;
}

static void
dien_form_real_explain (DienForm   *self,
                        const char *field,
                        const char *text,
                        GError     *error)
{
}

static char *
dien_form_real_dup_extra (DienForm *self)
{
  return NULL;
}

static gboolean
dien_form_real_escape (DienForm *self)
{
  return FALSE;
}

/* ---------------------------------------------------------------------------------------------------------------------- */

static void
dien_form_map (GtkWidget *widget)
{
  DienFormPrivate *priv = dien_form_get_instance_private (DIEN_FORM (widget));

  GTK_WIDGET_CLASS (dien_form_parent_class)->map (widget);

  if (priv->frames == 0)
    gtk_widget_add_tick_callback (widget, frame_begun_cb, NULL, NULL);
}

static gboolean
dien_form_grab_focus (GtkWidget *widget)
{
  DienFormPrivate *priv = dien_form_get_instance_private (DIEN_FORM (widget));

  if (priv->id == 0 && !priv->new)
    return FALSE;
  for (guint i = 0; i < priv->n_parts; i++)
    if (gtk_widget_get_visible (priv->parts[i].widget) && gtk_widget_grab_focus (priv->parts[i].widget))
      return TRUE;

  return FALSE;
}

static void
dien_form_constructed (GObject *object)
{
  DienForm *self = DIEN_FORM (object);
  DienFormPrivate *priv = dien_form_get_instance_private (self);
  DienFormClass *klass = DIEN_FORM_GET_CLASS (self);
  g_autofree char *tip = g_strdup_printf (_("%s (Enter)"), _(klass->add_label));

  G_OBJECT_CLASS (dien_form_parent_class)->constructed (object);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _(klass->name), -1);
  gtk_button_set_label (priv->add, _(klass->add_label));
  gtk_widget_set_tooltip_text (GTK_WIDGET (priv->add), tip);
  dien_form_make_parts (self);
  show_form (self);
}

static void
dien_form_dispose (GObject *object)
{
  DienFormPrivate *priv = dien_form_get_instance_private (DIEN_FORM (object));

  g_clear_object (&priv->store);

  G_OBJECT_CLASS (dien_form_parent_class)->dispose (object);
}

static void
dien_form_finalize (GObject *object)
{
  DienFormPrivate *priv = dien_form_get_instance_private (DIEN_FORM (object));

  g_free (priv->parts);
  g_free (priv->day);
  dien_form_drafts_free (priv->drafts);

  G_OBJECT_CLASS (dien_form_parent_class)->finalize (object);
}

static void
add_signals (void)
{
  signals[SIGNAL_ADDED] = g_signal_new ("added", DIEN_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_OPEN] = g_signal_new ("open", DIEN_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_LEFT] = g_signal_new ("left", DIEN_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", DIEN_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-form.ui");
  gtk_widget_class_bind_template_child_private (widget_class, DienForm, heading);
  gtk_widget_class_bind_template_child_private (widget_class, DienForm, scrolled);
  gtk_widget_class_bind_template_child_private (widget_class, DienForm, place);
  gtk_widget_class_bind_template_child_private (widget_class, DienForm, new_bar);
  gtk_widget_class_bind_template_child_private (widget_class, DienForm, add);
  gtk_widget_class_bind_template_child_private (widget_class, DienForm, nothing);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, give_up_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, dien_form_add_clicked_cb);
}

static void
dien_form_class_init (DienFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = dien_form_constructed;
  object_class->dispose = dien_form_dispose;
  object_class->finalize = dien_form_finalize;
  widget_class->map = dien_form_map;
  widget_class->grab_focus = dien_form_grab_focus;

  klass->get = dien_form_real_get;
  klass->dup_heading = dien_form_real_dup_heading;
  klass->dup_draft_sentence = dien_form_real_dup_draft_sentence;
  klass->year_shown = dien_form_real_year_shown;
  klass->fill = dien_form_real_fill;
  klass->load = dien_form_real_load;
  klass->clear = dien_form_real_clear;
  klass->update = dien_form_real_update;
  klass->prepare = dien_form_real_prepare;
  klass->keep_typed = dien_form_real_keep;
  klass->keep_chosen = dien_form_real_keep;
  klass->confirm = dien_form_real_confirm;
  klass->explain = dien_form_real_explain;
  klass->dup_extra = dien_form_real_dup_extra;
  klass->escape = dien_form_real_escape;

  add_signals ();
  bind_template (widget_class);
}

static void
dien_form_init (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  priv->drafts = dien_form_drafts_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

DienFormPrivate *
dien_form_get_private (DienForm *self)
{
  return dien_form_get_instance_private (self);
}

DienFormPart *
dien_form_get_part (DienForm   *self,
                    const char *field)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  for (guint i = 0; i < priv->n_parts; i++)
    if (g_str_equal (priv->parts[i].field->name, field))
      return &priv->parts[i];

  g_assert_not_reached ();
}

void
dien_form_set_store (DienForm  *self,
                     DienStore *store)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  g_return_if_fail (DIEN_IS_FORM (self));
  g_return_if_fail (priv->store == NULL);

  priv->store = g_object_ref (store);
  dien_form_follow_papers (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

void
dien_form_set_year (DienForm *self,
                    gint64    year,
                    gboolean  can_edit)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);
  g_autoptr (DienRecord) record = NULL;

  g_return_if_fail (DIEN_IS_FORM (self));

  dien_form_show (self, 0);
  record = dien_store_get (priv->store, "year", year, NULL);
  priv->year = year;
  g_free (priv->day);
  priv->day = dien_year_dup_last_day (record != NULL ? (int) dien_record_get_int (record, "number") : 0);
  dien_form_fill (self);
  set_editable (self, can_edit);
  DIEN_FORM_GET_CLASS (self)->year_shown (self);
}

void
dien_form_reload (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);
  DienFormClass *klass = DIEN_FORM_GET_CLASS (self);
  g_autoptr (DienRecord) record = klass->get (self, priv->id);
  g_autofree char *heading = NULL;

  if (record == NULL)
    {
      priv->id = 0;
      show_form (self);
      return;
    }

  heading = klass->dup_heading (self, record);
  gtk_label_set_label (priv->heading, heading);
  priv->loading++;
  klass->load (self, record);
  klass->update (self);
  priv->loading--;
}

void
dien_form_show (DienForm *self,
                gint64    id)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  g_return_if_fail (DIEN_IS_FORM (self));

  if (id == priv->id && !priv->new)
    return;

  leave (self);
  priv->new = FALSE;
  priv->id = id;
  clear (self);
  if (id != 0)
    dien_form_reload (self);
  show_form (self);
  dien_form_drafts_restore (priv->drafts, self);
}

void
dien_form_begin (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  g_return_if_fail (DIEN_IS_FORM (self));

  if (priv->new)
    return;

  leave (self);
  priv->new = TRUE;
  priv->id = 0;
  clear (self);
  show_form (self);
  dien_form_drafts_restore (priv->drafts, self);
}

void
dien_form_go_on (DienForm *self,
                 gint64    id)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  g_return_if_fail (DIEN_IS_FORM (self));

  /* What is being typed into another new one is not to be lost for it. */
  if (id == 0 && priv->new && dien_form_drafts_store (priv->drafts, self))
    {
      dien_form_go_to_typing (self);
      return;
    }

  dien_form_drafts_want_back (priv->drafts, id, priv->year);
  if (id == priv->id && (id != 0 || priv->new))
    dien_form_drafts_restore (priv->drafts, self);
  else if (id == 0)
    dien_form_begin (self);
  else
    dien_form_show (self, id);
  dien_form_go_to_typing (self);
}

void
dien_form_finish (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  clear (self);
  dien_form_drafts_store (priv->drafts, self);
  priv->new = FALSE;
  show_form (self);
}

void
dien_form_give_up (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  g_return_if_fail (DIEN_IS_FORM (self));

  if (dien_form_drafts_give_up (priv->drafts, self))
    offer_to_go_on (self, _(DIEN_FORM_GET_CLASS (self)->given_up), _("Bring it back"));
  dien_form_finish (self);
}

gboolean
dien_form_is_new (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  g_return_val_if_fail (DIEN_IS_FORM (self), FALSE);

  return priv->new;
}

gint64
dien_form_get_id (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  g_return_val_if_fail (DIEN_IS_FORM (self), 0);

  return priv->id;
}

gboolean
dien_form_confirm (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);
  gboolean kept = TRUE;

  g_return_val_if_fail (DIEN_IS_FORM (self), FALSE);

  for (guint i = 0; i < priv->n_parts; i++)
    if (priv->parts[i].kind == DIEN_FORM_TYPED)
      kept &= dien_input_confirm (DIEN_INPUT (priv->parts[i].widget));
  kept &= DIEN_FORM_GET_CLASS (self)->confirm (self);

  return kept;
}

gboolean
dien_form_has_drafts (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  g_return_val_if_fail (DIEN_IS_FORM (self), FALSE);

  dien_form_drafts_store (priv->drafts, self);
  dien_form_drafts_forget_gone (priv->drafts, self);
  return !dien_form_drafts_is_empty (priv->drafts);
}

gint64
dien_form_find_draft (DienForm *self,
                      gint64   *year)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  g_return_val_if_fail (DIEN_IS_FORM (self), 0);

  return dien_form_drafts_get_first (priv->drafts, self, year);
}

char *
dien_form_dup_draft_sentence (DienForm *self)
{
  DienFormPrivate *priv = dien_form_get_instance_private (self);

  g_return_val_if_fail (DIEN_IS_FORM (self), NULL);

  return dien_form_drafts_dup_sentence (priv->drafts, self);
}
