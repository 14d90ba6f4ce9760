/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-office-window"

#include "config.h"

#include "dien-office-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-award-terms.h"
#include "dien-choice.h"
#include "dien-date.h"
#include "dien-heading-view.h"
#include "dien-input.h"
#include "dien-new-file.h"
#include "dien-notice.h"
#include "dien-organisations.h"
#include "dien-signer-row.h"
#include "dien-terms.h"
#include "dien-words.h"
#include "dien-years.h"

typedef enum
{
  NAME,
  SUPERIOR,
  PLACE,
  SYMBOL,
  UPPER_HEADING,
  HEADING,
  DECIDER,
  N_INPUTS
} Input;

typedef enum
{
  KIND,
  FORM,
  LEVEL,
  N_CHOICES
} Choice;

struct _DienOfficeWindow
{
  AdwWindow parent_instance;

  DienChoice *periods;
  GtkWidget *fields;
  GtkWidget *change;
  DienInput *change_from;
  GtkWidget *remove_period;
  GtkWidget *signers;
  GtkWidget *add_signer;
  DienHeadingView *view;
  GtkLabel *problem;
  DienInput *inputs[N_INPUTS];
  DienChoice *choices[N_CHOICES];

  DienStore *store;
  int year;
  gint64 period; /* that is shown; 0: the file has no office yet */
};

static const struct
{
  const char *field;
  const char *label;
  gboolean beside;
} inputs[N_INPUTS] = {
  [NAME] = { "name", N_("Name of the office") },
  [SUPERIOR] = { "superior", N_("Superior body") },
  [PLACE] = { "place", N_("Place on papers") },
  [SYMBOL] = { "symbol", N_("Symbol of the office"), TRUE },
  [UPPER_HEADING] = { "upper_heading", N_("Upper line of the heading") },
  [HEADING] = { "heading", N_("Own line of the heading") },
  [DECIDER] = { "decider", N_("Deciding body") },
};

static const char *const form_codes[] = { "party", "state", NULL };
static const char *const level_codes[] = { "commune", "district", "province", "state", NULL };

static const struct
{
  const char *field;
  const char *label;
  const char *(*word) (const char *code);
} choices[N_CHOICES] = {
  [KIND] = { "kind", N_("Kind of office"), dien_terms_office },
  [FORM] = { "form", N_("Form of papers"), dien_terms_form },
  [LEVEL] = { "level", N_("Level"), dien_terms_level },
};

G_DEFINE_FINAL_TYPE (DienOfficeWindow, dien_office_window, ADW_TYPE_WINDOW)

static void
say_problem (DienOfficeWindow *self,
             const char       *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

/* 'Từ 01/07/2025', 'Đến 30/06/2025', 'Từ … đến …' */
static char *
dup_period_word (DienRecord *period)
{
  g_autofree char *from = dien_date_format (dien_record_get_text (period, "from_date"));
  g_autofree char *to = dien_date_format (dien_record_get_text (period, "to_date"));
  const char *name = dien_record_get_text (period, "name");

  if (*from != '\0' && *to != '\0')
    return g_strdup_printf (_("From %s to %s: %s"), from, to, name);
  if (*from != '\0')
    return g_strdup_printf (_("From %s: %s"), from, name);
  if (*to != '\0')
    return g_strdup_printf (_("To %s: %s"), to, name);

  return g_strdup_printf (_("All the time: %s"), name);
}

static void
show_periods (DienOfficeWindow *self)
{
  g_autoptr (GPtrArray) periods = dien_organisations_get_periods (self->store, NULL);
  g_autofree char *shown = g_strdup_printf ("%" G_GINT64_FORMAT, self->period);

  dien_choice_clear (self->periods);
  for (guint i = 0; periods != NULL && i < periods->len; i++)
    {
      DienRecord *period = g_ptr_array_index (periods, i);
      g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, dien_record_get_id (period));
      g_autofree char *word = dup_period_word (period);

      dien_choice_append (self->periods, code, word, 0);
    }
  dien_choice_select (self->periods, shown);
  gtk_widget_set_visible (self->remove_period, periods != NULL && periods->len > 1);
}

static void
move_signer_cb (DienOfficeWindow *self,
                int               by,
                DienSignerRow    *row)
{
  g_autoptr (GPtrArray) signers = dien_signers_get (self->store, self->period, NULL);
  g_autoptr (GError) error = NULL;
  gint64 before = 0;
  int at = -1;

  for (guint i = 0; signers != NULL && i < signers->len; i++)
    if (dien_record_get_id (g_ptr_array_index (signers, i)) == dien_signer_row_get_id (row))
      at = (int) i;
  if (at < 0 || at + by < 0 || at + by >= (int) signers->len)
    return;

  if (by < 0)
    before = dien_record_get_id (g_ptr_array_index (signers, at - 1));
  else if (at + 2 < (int) signers->len)
    before = dien_record_get_id (g_ptr_array_index (signers, at + 2));
  if (!dien_signer_move (self->store, dien_signer_row_get_id (row), before, &error))
    say_problem (self, error->message);
}

/* Rows of those who stay are kept, with what is being typed in them. */
static GtkWidget *
take_row (DienOfficeWindow *self,
          gint64            id)
{
  GtkWidget *row;

  for (row = gtk_widget_get_first_child (self->signers); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (dien_signer_row_get_id (DIEN_SIGNER_ROW (row)) == id)
      return row;

  row = dien_signer_row_new (self->store, id);
  g_signal_connect_object (row, "move", G_CALLBACK (move_signer_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->signers), row);
  return row;
}

static gboolean
holds (GPtrArray *signers,
       gint64     id)
{
  for (guint i = 0; i < signers->len; i++)
    if (dien_record_get_id (g_ptr_array_index (signers, i)) == id)
      return TRUE;

  return FALSE;
}

static void
remove_others (DienOfficeWindow *self,
               GPtrArray        *signers)
{
  GtkWidget *row = gtk_widget_get_first_child (self->signers);

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (!holds (signers, dien_signer_row_get_id (DIEN_SIGNER_ROW (row))))
        gtk_box_remove (GTK_BOX (self->signers), row);
      row = next;
    }
}

static DienRecord *
show_signers (DienOfficeWindow *self,
              GPtrArray        *signers)
{
  GtkWidget *before = NULL;

  remove_others (self, signers);
  for (guint i = 0; i < signers->len; i++)
    {
      DienRecord *signer = g_ptr_array_index (signers, i);
      GtkWidget *row = take_row (self, dien_record_get_id (signer));

      gtk_box_reorder_child_after (GTK_BOX (self->signers), row, before);
      dien_signer_row_update (DIEN_SIGNER_ROW (row), signer);
      before = row;
    }

  return signers->len > 0 ? g_ptr_array_index (signers, 0) : NULL;
}

static void
show_fields (DienOfficeWindow *self,
             DienRecord       *office)
{
  for (guint i = 0; i < N_INPUTS; i++)
    dien_input_update (self->inputs[i], office != NULL ? dien_record_get_text (office, inputs[i].field) : "");
  for (guint i = 0; i < N_CHOICES; i++)
    if (office != NULL)
      dien_choice_select (self->choices[i], dien_record_get_text (office, choices[i].field));
}

static void
show_office (DienOfficeWindow *self)
{
  g_autoptr (DienRecord) office = self->period != 0 ? dien_store_get (self->store, "organisation", self->period, NULL) : NULL;
  g_autoptr (GPtrArray) signers = NULL;
  gboolean can_edit = !dien_store_is_read_only (self->store);

  if (office == NULL)
    {
      g_autofree char *day = dien_year_dup_last_day (self->year);

      office = dien_organisation_get (self->store, day, NULL);
      self->period = office != NULL ? dien_record_get_id (office) : 0;
    }
  signers = dien_signers_get (self->store, self->period, NULL);
  show_periods (self);
  show_fields (self, office);
  dien_heading_view_show (self->view, office, signers != NULL ? show_signers (self, signers) : NULL, self->year);

  gtk_widget_set_visible (GTK_WIDGET (self->periods), office != NULL);
  gtk_widget_set_visible (self->change, office != NULL && can_edit);
  gtk_widget_set_sensitive (self->add_signer, office != NULL && can_edit);
  gtk_widget_set_sensitive (self->remove_period, can_edit);
}

static void
period_chosen_cb (DienOfficeWindow *self,
                  const char       *code)
{
  self->period = g_ascii_strtoll (code, NULL, 10);
  say_problem (self, NULL);
  show_office (self);
}

/* The file gets its office with its name; what follows from that is proposed. */
static gboolean
begin_office (DienOfficeWindow  *self,
              const char        *name,
              GError           **error)
{
  const char *kind = dien_choice_get_code (self->choices[KIND]);
  g_autoptr (DienRecord) record = dien_new_file_organisation (kind, name, dien_input_get_text (self->inputs[SUPERIOR]));

  if (!dien_organisation_add (self->store, record, error))
    return FALSE;

  self->period = dien_record_get_id (record);
  return TRUE;
}

static gboolean
edit_office (DienOfficeWindow  *self,
             const char        *field,
             const char        *value,
             GError           **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("organisation");

  dien_record_set_id (record, self->period);
  dien_record_set_text (record, field, value);
  return dien_organisation_edit (self->store, record, error);
}

static gboolean
confirm_cb (DienOfficeWindow *self,
            const char       *text,
            DienInput        *widget)
{
  g_autoptr (GError) error = NULL;
  Input input = 0;
  gboolean kept;

  while (self->inputs[input] != widget)
    input++;
  if (self->period == 0 && input != NAME)
    {
      dien_input_refuse (widget, _("Enter the name of the office first."));
      return FALSE;
    }

  kept = self->period == 0 ? begin_office (self, text, &error) : edit_office (self, inputs[input].field, text, &error);
  if (!kept)
    {
      dien_input_refuse (widget, error->message);
      return FALSE;
    }

  dien_input_set_text (widget, text);
  show_office (self);
  return TRUE;
}

static void
enter_cb (DienOfficeWindow *self,
          DienInput        *widget)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
chosen_cb (DienOfficeWindow *self,
           const char       *code,
           DienChoice       *widget)
{
  g_autoptr (GError) error = NULL;
  Choice choice = 0;

  while (self->choices[choice] != widget)
    choice++;
  if (self->period == 0 || edit_office (self, choices[choice].field, code, &error))
    return;

  show_office (self);
  dien_choice_refuse (widget, error->message);
}

static gboolean
change_confirmed_cb (DienOfficeWindow *self,
                     const char       *text)
{
  g_autoptr (DienRecord) record = dien_record_new ("organisation");
  g_autoptr (GError) error = NULL;
  g_autofree char *from = NULL;
  gint64 id = 0;

  if (*text == '\0')
    {
      dien_input_set_text (self->change_from, "");
      return TRUE;
    }

  dien_record_set_id (record, self->period);
  from = dien_date_parse (text, DIEN_DATE_DAY, &error);
  if (from != NULL)
    id = dien_organisation_change (self->store, record, from, &error);
  if (id == 0)
    {
      dien_input_refuse (self->change_from, error->message);
      return FALSE;
    }

  self->period = id;
  dien_input_set_text (self->change_from, "");
  show_office (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->inputs[NAME]));
  return TRUE;
}

static void
change_clicked_cb (DienOfficeWindow *self)
{
  if (*dien_input_get_text (self->change_from) == '\0')
    {
      dien_input_refuse (self->change_from, _("Enter the day from which on the details are others, such as 01/07/2025."));
      gtk_widget_grab_focus (GTK_WIDGET (self->change_from));
      return;
    }

  dien_input_confirm (self->change_from);
}

static void
remove_period_clicked_cb (DienOfficeWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!dien_organisation_remove (self->store, self->period, &error))
    {
      say_problem (self, error->message);
      return;
    }

  self->period = 0;
  show_office (self);
}

/* The next one whom such an office usually has sign. */
static void
add_signer_clicked_cb (DienOfficeWindow *self)
{
  g_autoptr (DienRecord) office = dien_store_get (self->store, "organisation", self->period, NULL);
  g_autoptr (GPtrArray) signers = dien_signers_get (self->store, self->period, NULL);
  g_autoptr (DienRecord) record = dien_record_new ("signer");
  g_autoptr (DienOffice) proposal = NULL;
  g_autoptr (GError) error = NULL;
  const DienOfficeSigner *next;

  if (office == NULL || signers == NULL)
    return;

  proposal = dien_office_propose (dien_record_get_text (office, "kind"), dien_record_get_text (office, "name"),
                                  dien_record_get_text (office, "superior"));
  next = proposal->signers;
  for (guint i = 0; i < signers->len && next[1].post != NULL; i++)
    next++;
  dien_record_set_int (record, "organisation", self->period);
  dien_record_set_text (record, "mandate", next->mandate);
  dien_record_set_text (record, "post", next->post);
  if (!dien_signer_add (self->store, record, &error))
    {
      say_problem (self, error->message);
      return;
    }

  show_office (self);
  gtk_widget_grab_focus (take_row (self, dien_record_get_id (record)));
}

static void
store_changed_cb (DienOfficeWindow *self,
                  DienNotice       *notice)
{
  if (dien_notice_touches (notice, "organisation") || dien_notice_touches (notice, "signer"))
    show_office (self);
}

static GtkWidget *
new_row (DienOfficeWindow *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_box_append (GTK_BOX (self->fields), row);
  return row;
}

static void
make_choice (DienOfficeWindow  *self,
             Choice             choice,
             GtkWidget         *row,
             const char *const *codes)
{
  self->choices[choice] = g_object_new (DIEN_TYPE_CHOICE, "label", _(choices[choice].label), NULL);
  for (; *codes != NULL; codes++)
    dien_choice_append (self->choices[choice], *codes, choices[choice].word (*codes), 0);
  g_signal_connect_object (self->choices[choice], "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->choices[choice]));
}

static void
make_fields (DienOfficeWindow *self)
{
  GtkWidget *row = new_row (self);

  make_choice (self, KIND, row, dien_office_kinds ());
  dien_choice_select (self->choices[KIND], dien_office_kinds ()[0]);
  for (Input i = 0; i < N_INPUTS; i++)
    {
      self->inputs[i] = g_object_new (DIEN_TYPE_INPUT, "label", _(inputs[i].label), NULL);
      g_signal_connect_object (self->inputs[i], "confirm", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->inputs[i], "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
      if (!inputs[i].beside)
        row = new_row (self);
      gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->inputs[i]));
    }
  row = new_row (self);
  make_choice (self, FORM, row, form_codes);
  make_choice (self, LEVEL, row, level_codes);
}

static void
set_editable (DienOfficeWindow *self,
              gboolean          can_edit)
{
  for (guint i = 0; i < N_INPUTS; i++)
    dien_input_set_editable (self->inputs[i], can_edit);
  for (guint i = 0; i < N_CHOICES; i++)
    gtk_widget_set_sensitive (GTK_WIDGET (self->choices[i]), can_edit);
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return GDK_EVENT_STOP;
}

/* What is being typed is confirmed; where it is refused, the window stays with the sentence once. */
static gboolean
dien_office_window_close_request (GtkWindow *window)
{
  DienInput *typed = dien_input_find (gtk_window_get_focus (window));

  if (typed != NULL && dien_input_get_refusal (typed) == NULL && !dien_input_confirm (typed))
    return TRUE;

  return GTK_WINDOW_CLASS (dien_office_window_parent_class)->close_request (window);
}

static void
dien_office_window_dispose (GObject *object)
{
  g_clear_object (&DIEN_OFFICE_WINDOW (object)->store);

  G_OBJECT_CLASS (dien_office_window_parent_class)->dispose (object);
}

static void
dien_office_window_class_init (DienOfficeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dien_office_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = dien_office_window_close_request;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_cb, NULL);

  g_type_ensure (DIEN_TYPE_CHOICE);
  g_type_ensure (DIEN_TYPE_HEADING_VIEW);
  g_type_ensure (DIEN_TYPE_INPUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-office-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DienOfficeWindow, periods);
  gtk_widget_class_bind_template_child (widget_class, DienOfficeWindow, fields);
  gtk_widget_class_bind_template_child (widget_class, DienOfficeWindow, change);
  gtk_widget_class_bind_template_child (widget_class, DienOfficeWindow, change_from);
  gtk_widget_class_bind_template_child (widget_class, DienOfficeWindow, remove_period);
  gtk_widget_class_bind_template_child (widget_class, DienOfficeWindow, signers);
  gtk_widget_class_bind_template_child (widget_class, DienOfficeWindow, add_signer);
  gtk_widget_class_bind_template_child (widget_class, DienOfficeWindow, view);
  gtk_widget_class_bind_template_child (widget_class, DienOfficeWindow, problem);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_confirmed_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_period_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_signer_clicked_cb);
}

static void
dien_office_window_init (DienOfficeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_fields (self);
  dien_words_follow (GTK_WINDOW (self));
}

void
dien_office_window_show (GtkWindow *parent,
                         DienStore *store,
                         int        year)
{
  DienOfficeWindow *self;

  g_return_if_fail (DIEN_IS_STORE (store));

  self = g_object_new (DIEN_TYPE_OFFICE_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  self->store = g_object_ref (store);
  self->year = year;
  set_editable (self, !dien_store_is_read_only (store));
  show_office (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->inputs[NAME]));
}
