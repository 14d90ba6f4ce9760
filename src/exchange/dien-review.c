/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-review"

#include "config.h"

#include "dien-review.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-date.h"
#include "dien-error.h"
#include "dien-heading.h"
#include "dien-number.h"
#include "dien-paper-words.h"
#include "dien-review-private.h"
#include "dien-years.h"

static const char *
get_text (DienRecord *record,
          const char *field)
{
  const char *text = record != NULL ? dien_record_get_text (record, field) : NULL;

  return text != NULL ? text : "";
}

/* The text, and a flag that says whether there is any. */
static void
set_optional (DienFields *fields,
              const char *name,
              const char *text)
{
  g_autofree char *flag = g_strconcat ("co_", name, NULL);

  dien_fields_set (fields, name, text);
  dien_fields_set_flag (fields, flag, *text != '\0');
}

/* Returns: whether the file could be read; in @record what the field points to, or %NULL */
static gboolean
follow (DienStore   *store,
        DienRecord  *from,
        const char  *field,
        const char  *entity,
        DienRecord **record,
        GError     **error)
{
  gint64 id = from != NULL ? dien_record_get_int (from, field) : 0;

  *record = id != 0 ? dien_store_get (store, entity, id, error) : NULL;
  return id == 0 || *record != NULL;
}

/* 'Chỉ thị số 01-CT/TU', without its date. */
static char *
dup_short_citation (DienRecord *paper,
                    const char *form)
{
  g_autoptr (DienRecord) undated = dien_record_new ("paper");

  for (const DienField *field = dien_record_get_entity (paper)->fields; field->name != NULL; field++)
    dien_record_copy_field (undated, paper, field->name);
  dien_record_set_null (undated, "issued_on");

  return dien_paper_dup_citation (undated, form);
}

/* 'Phát động …' as it stands behind 'về': with a small letter, unless it is the beginning of an abbreviation. */
static char *
dup_within_sentence (const char *title)
{
  const char *rest = g_utf8_next_char (title);
  g_autofree char *first = NULL;

  if (*title == '\0' || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (title);

  first = g_utf8_strdown (title, rest - title);
  return g_strconcat (first, rest, NULL);
}

static void
add_directive (DienReview *self,
               DienRecord *directive,
               const char *form)
{
  g_autofree char *citation = directive != NULL ? dien_paper_dup_citation (directive, form) : g_strdup ("");
  g_autofree char *brief = directive != NULL ? dup_short_citation (directive, form) : g_strdup ("");
  const char *issuer = get_text (directive, "issuer");

  set_optional (self->fields, "chi_thi", brief);
  dien_fields_take (self->fields, "chi_thi_day_du",
                    *issuer != '\0' ? g_strconcat (citation, DIEN_PAPER_ISSUED_BY, issuer, NULL) : g_strdup (citation));
  dien_fields_take (self->fields, "noi_dung_chi_thi", dup_within_sentence (get_text (directive, "title")));
  dien_fields_set (self->fields, "viec_thuc_hien", directive != NULL ? brief : DIEN_PAPER_REVIEW_MOVEMENT);
  dien_fields_take (self->fields, "trich_yeu",
                    g_strdup_printf (DIEN_PAPER_REVIEW_SUBJECT, directive != NULL ? brief : DIEN_PAPER_REVIEW_MOVEMENT,
                                     self->number));
}

static void
add_span (DienReview *self,
          DienRecord *movement)
{
  int from = 0;
  g_autofree char *years = NULL;

  dien_date_split (get_text (movement, "from_date"), &from, &(int) { 0 }, &(int) { 0 });
  years = from > 0 && from < self->number ? dien_review_dup_two_digits (self->number - from) : g_strdup ("");
  set_optional (self->fields, "so_nam", years);
}

static gboolean
add_movement (DienReview  *self,
              const char  *form,
              GError     **error)
{
  g_autoptr (DienRecord) movement = NULL;
  g_autoptr (DienRecord) directive = NULL;
  g_autoptr (DienRecord) plan = NULL;
  g_autofree char *citation = NULL;

  if (!follow (self->store, self->year, "movement", "movement", &movement, error) ||
      !follow (self->store, movement, "directive", "paper", &directive, error) ||
      !follow (self->store, self->year, "plan", "paper", &plan, error))
    return FALSE;

  citation = plan != NULL ? dien_paper_dup_citation (plan, form) : g_strdup ("");
  add_directive (self, directive, form);
  add_span (self, movement);
  set_optional (self->fields, "ke_hoach", citation);
  dien_fields_set (self->fields, "phong_trao", get_text (movement, "name"));
  set_optional (self->fields, "phuong_cham", get_text (movement, "motto"));
  set_optional (self->fields, "ten_phong_trao", get_text (self->year, "local_name"));
  set_optional (self->fields, "chu_de", get_text (self->year, "theme"));

  return TRUE;
}

static gboolean
add_office (DienReview  *self,
            gboolean     state,
            const char  *last_day,
            GError     **error)
{
  DienFields *fields = self->fields;
  g_autoptr (DienRecord) signer = NULL;

  if (!dien_heading_find_signer (self->store, self->organisation, last_day, FALSE, &signer, error))
    return FALSE;

  dien_fields_set_flag (fields, "dang", !state);
  dien_fields_set_flag (fields, "nha_nuoc", state);
  dien_fields_set (fields, "co_quan", get_text (self->organisation, "name"));
  dien_fields_take (fields, "ten_tieu_de", dien_heading_dup_name (self->organisation));
  dien_fields_set (fields, "cap_tren_tieu_de", get_text (self->organisation, "upper_heading"));
  dien_fields_take (fields, "dia_danh_ngay", dien_heading_dup_place_and_date (self->organisation, NULL, self->number));
  dien_fields_take (fields, "so_ky_hieu", dien_heading_dup_number (self->organisation, DIEN_PAPER_REPORT_SYMBOL, NULL));
  dien_fields_set (fields, "cap_quyet_dinh", get_text (self->organisation, "decider"));
  dien_fields_set (fields, "cap_tren", *get_text (self->organisation, "superior") != '\0'
                                         ? get_text (self->organisation, "superior") : DIEN_PAPER_SUPERIOR);
  dien_fields_set (fields, "thay_mat", get_text (signer, "mandate"));
  dien_fields_set (fields, "chuc_vu_ky", get_text (signer, "post"));
  dien_fields_set (fields, "nguoi_ky", get_text (signer, "name"));

  return TRUE;
}

static void
add_years (DienReview *self)
{
  dien_fields_take (self->fields, "nam", g_strdup_printf ("%d", self->number));
  dien_fields_take (self->fields, "nam_truoc", g_strdup_printf ("%d", self->number - 1));
  dien_fields_take (self->fields, "nam_sau", g_strdup_printf ("%d", self->number + 1));
}

static DienRecord *
get_year (DienStore  *store,
          int         number,
          GError    **error)
{
  g_autoptr (GError) local = NULL;
  gint64 id = dien_year_find (store, number, &local);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (id == 0)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND,
                 _("The year %d is not in this data file. Open that year first, or choose another one."), number);

  return id != 0 ? dien_store_get (store, "year", id, error) : NULL;
}

static gboolean
gather (DienReview  *self,
        const char  *last_day,
        GError     **error)
{
  gboolean state = strcmp (get_text (self->organisation, "form"), "state") == 0;

  add_years (self);

  return add_office (self, state, last_day, error) &&
         add_movement (self, state ? "state" : "party", error) &&
         dien_review_add_awards (self, error) &&
         dien_review_add_indicators (self, error) &&
         dien_review_add_models (self, error) &&
         dien_review_add_next_year (self, error);
}

void
dien_review_set_count (DienFields *fields,
                       const char *name,
                       gint64      count)
{
  dien_fields_take (fields, name, dien_number_format (count, DIEN_NUMBER_COUNT));
}

char *
dien_review_dup_amount (gint64      amount,
                        const char *unit_of_measure)
{
  g_autofree char *number = dien_number_format (amount, DIEN_NUMBER_AMOUNT);
  const char *unit = unit_of_measure != NULL ? unit_of_measure : "";

  return g_strconcat (number, *unit != '\0' && *unit != '%' ? " " : "", unit, NULL);
}

char *
dien_review_dup_two_digits (int number)
{
  return g_strdup_printf ("%02d", number);
}

DienFields *
dien_review_gather (DienStore  *store,
                    int         year,
                    GError    **error)
{
  g_autoptr (DienFields) fields = dien_fields_new ();
  g_autofree char *last_day = dien_year_dup_last_day (year);
  g_autoptr (DienRecord) record = NULL;
  g_autoptr (DienRecord) organisation = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  record = get_year (store, year, error);
  if (record == NULL)
    return NULL;
  organisation = dien_organisation_get (store, last_day, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return gather (&(DienReview) { store, fields, record, organisation, year }, last_day, error) ? g_steal_pointer (&fields)
                                                                                               : NULL;
}
