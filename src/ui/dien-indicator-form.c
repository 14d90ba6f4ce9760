/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-indicator-form"

#include "config.h"

#include "dien-indicator-form.h"

#include <glib/gi18n-lib.h>

#include "dien-closures.h"
#include "dien-error.h"
#include "dien-indicator.h"
#include "dien-indicators.h"
#include "dien-terms.h"
#include "dien-years.h"

struct _DienIndicatorForm
{
  DienForm parent_instance;

  GtkLabel *verdict;
};

G_DEFINE_FINAL_TYPE (DienIndicatorForm, dien_indicator_form, DIEN_TYPE_FORM)

static const DienFormField fields[] = {
  { "name", N_("Name of the indicator"), .lines = 2, .lacking = N_("Enter the name of the indicator.") },
  { "kind", N_("Kind"), .word = dien_terms_indicator_kind },
  { "direction", N_("Wanted"), .word = dien_terms_direction },
  { "unit_of_measure", N_("Unit of measure"), .beside = TRUE },
  { "target", N_("Target"), .placeholder = N_("110, or 0,7–1"), .kind = DIEN_FORM_TYPED },
  { "actual", N_("Actual"), .placeholder = N_("121, or 121/110"), .beside = TRUE, .kind = DIEN_FORM_TYPED },
  { "verdict", .later = TRUE, .kind = DIEN_FORM_PLACE },
  { "source", N_("From the paper"), .lines = 2 },
  { "note", N_("Note"), .lines = 2 },
  { NULL }
};

static const char *
get_text (DienRecord *record,
          const char *field)
{
  const char *text = dien_record_get_text (record, field);

  return text != NULL ? text : "";
}

static DienIndicator
read_record (DienRecord *record)
{
  return (DienIndicator) {
    .kind = get_text (record, "kind"),
    .falls = g_str_equal (get_text (record, "direction"), "fall"),
    .has_low = !dien_record_is_null (record, "target_low"),
    .has_high = !dien_record_is_null (record, "target_high"),
    .has_actual = !dien_record_is_null (record, "actual"),
    .low = dien_record_get_int (record, "target_low"),
    .high = dien_record_get_int (record, "target_high"),
    .actual = dien_record_get_int (record, "actual"),
  };
}

static void
load_verdict (DienIndicatorForm   *self,
              const DienIndicator *indicator)
{
  g_autofree char *sentence = dien_closure_indicator (indicator);
  const char *style = dien_closure_reached_class (dien_indicator_name_outcome (indicator));
  const char *classes[] = { style, NULL };

  gtk_label_set_label (self->verdict, sentence);
  gtk_widget_set_css_classes (GTK_WIDGET (self->verdict), classes);
}

static void
dien_indicator_form_load (DienForm   *form,
                          DienRecord *record)
{
  DienIndicator indicator = read_record (record);
  g_autofree char *target = dien_indicator_format_target (&indicator);
  g_autofree char *actual = indicator.has_actual ? dien_number_format (indicator.actual, DIEN_NUMBER_AMOUNT) : NULL;

  DIEN_FORM_CLASS (dien_indicator_form_parent_class)->load (form, record);
  dien_form_set_value (form, "target", target);
  dien_form_set_value (form, "actual", actual);
  load_verdict (DIEN_INDICATOR_FORM (form), &indicator);
}

/* What is new has no direction. */
static void
dien_indicator_form_update (DienForm *form)
{
  dien_form_set_shown (form, "direction", g_strcmp0 (dien_form_get_value (form, "kind"), "new") != 0);
}

static char *
dien_indicator_form_dup_heading (DienForm   *form,
                                 DienRecord *record)
{
  return g_strdup_printf (_("Indicator %d"), (int) dien_record_get_int (record, "position"));
}

static void
set_target (DienRecord *record,
            gboolean    given,
            DienAmount  low,
            DienAmount  high)
{
  dien_record_set_null (record, "target_low");
  dien_record_set_null (record, "target_high");
  if (given)
    dien_record_set_int (record, "target_low", low);
  if (given && low != high)
    dien_record_set_int (record, "target_high", high);
}

static gboolean
set_typed_target (DienRecord  *record,
                  const char  *text,
                  GError     **error)
{
  gboolean given;
  DienAmount low, high;

  if (!dien_indicator_parse_target (text, &given, &low, &high, error))
    return FALSE;

  set_target (record, given, low, high);
  return TRUE;
}

/* '121/110' says the target as well. */
static gboolean
set_typed_actual (DienRecord  *record,
                  const char  *text,
                  GError     **error)
{
  gboolean given, target_given;
  DienAmount actual, target;

  if (!dien_indicator_parse_actual (text, &given, &actual, &target_given, &target, error))
    return FALSE;

  if (given)
    dien_record_set_int (record, "actual", actual);
  else
    dien_record_set_null (record, "actual");
  if (target_given)
    set_target (record, TRUE, target, target);
  return TRUE;
}

static gboolean
dien_indicator_form_keep_typed (DienForm    *form,
                                const char  *field,
                                const char  *text,
                                GError     **error)
{
  g_autoptr (DienRecord) record = dien_form_new_record (form);
  gboolean right = g_str_equal (field, "target") ? set_typed_target (record, text, error)
                                                 : set_typed_actual (record, text, error);

  return right && (dien_form_is_new (form) || dien_indicator_edit (dien_form_get_store (form), record, error));
}

static gboolean
dien_indicator_form_edit (DienForm    *form,
                          DienRecord  *record,
                          GError     **error)
{
  return dien_indicator_edit (dien_form_get_store (form), record, error);
}

/* Both were read when they were confirmed. What is wrong with them is said at the target. */
static gboolean
dien_indicator_form_add (DienForm    *form,
                         DienRecord  *record,
                         GError     **error)
{
  g_autoptr (GError) fault = NULL;

  if (!set_typed_target (record, dien_form_get_value (form, "target"), error) ||
      !set_typed_actual (record, dien_form_get_value (form, "actual"), error))
    return FALSE;

  if (dien_indicator_add (dien_form_get_store (form), record, &fault))
    return TRUE;

  if (g_error_matches (fault, DIEN_ERROR, DIEN_ERROR_INVALID))
    dien_form_refuse (form, "target", fault);
  else
    g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

static void
dien_indicator_form_constructed (GObject *object)
{
  DienIndicatorForm *self = DIEN_INDICATOR_FORM (object);

  G_OBJECT_CLASS (dien_indicator_form_parent_class)->constructed (object);

  self->verdict = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->verdict, 0);
  gtk_label_set_wrap (self->verdict, TRUE);
  gtk_box_append (GTK_BOX (dien_form_get_widget (DIEN_FORM (object), "verdict")), GTK_WIDGET (self->verdict));
}

static void
dien_indicator_form_class_init (DienIndicatorFormClass *klass)
{
  DienFormClass *form_class = DIEN_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = dien_indicator_form_constructed;

  form_class->entity = "indicator";
  form_class->fields = fields;
  form_class->name = N_("Form of the indicator");
  form_class->new_heading = N_("New indicator");
  form_class->add_label = N_("Add");
  form_class->kept = N_("The new indicator is kept as a draft. Ctrl+N in the year %d goes on with it.");
  form_class->given_up = N_("The new indicator was given up.");
  form_class->blamed = "name";
  form_class->dup_heading = dien_indicator_form_dup_heading;
  form_class->load = dien_indicator_form_load;
  form_class->update = dien_indicator_form_update;
  form_class->keep_typed = dien_indicator_form_keep_typed;
  form_class->edit = dien_indicator_form_edit;
  form_class->add = dien_indicator_form_add;
}

static void
dien_indicator_form_init (DienIndicatorForm *self)
{
}
