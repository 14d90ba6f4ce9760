/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-new-file"

#include "config.h"

#include "dien-new-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-catalogue.h"
#include "dien-error.h"
#include "dien-making-private.h"
#include "dien-organisations.h"
#include "dien-pasted.h"
#include "dien-units.h"
#include "dien-users.h"
#include "dien-years.h"

/* As the file takes them. */
#define EARLIEST_YEAR 1900
#define LATEST_YEAR 2200

/* Rounds of scoring as they go; an office names them otherwise where it does. Kept and printed, so in Vietnamese. */
static const struct
{
  const char *kind;
  const char *name;
} rounds[] = {
  { "self", "Tự chấm" },
  { "appraisal", "Thẩm định" },
  { "inspection", "Đoàn kiểm tra" },
  { "final", "Kết quả cuối" },
};

static gboolean
write_office (DienStore          *store,
              const DienNewFile  *plan,
              GError            **error)
{
  if (plan->organisation == NULL)
    return TRUE;
  if (!dien_organisation_add (store, plan->organisation, error))
    return FALSE;

  for (guint i = 0; plan->signers != NULL && i < plan->signers->len; i++)
    {
      DienRecord *signer = g_ptr_array_index (plan->signers, i);

      dien_record_set_int (signer, "organisation", dien_record_get_id (plan->organisation));
      if (!dien_signer_add (store, signer, error))
        return FALSE;
    }

  return TRUE;
}

static gint64
write_part (DienStore                   *store,
            gint64                       year,
            const DienFrameStarterPart  *part,
            int                          position,
            gint64                       parent,
            GError                     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("frame_part");

  dien_record_set_int (record, "year", year);
  if (parent != 0)
    dien_record_set_int (record, "parent", parent);
  dien_record_set_text (record, "level", part->level);
  dien_record_set_text (record, "code", part->code);
  dien_record_set_text (record, "name", part->name);
  dien_record_set_int (record, "position", position);
  return dien_store_insert (store, record, error);
}

static gboolean
write_frame (DienStore               *store,
             gint64                   year,
             const DienFrameStarter  *starter,
             GError                 **error)
{
  gint64 axis = 0;
  int n_axes = 0, n_branches = 0;

  for (const DienFrameStarterPart *part = starter->parts; part->level != NULL; part++)
    {
      gboolean is_axis = strcmp (part->level, "axis") == 0;
      gint64 id;

      n_branches = is_axis ? 0 : n_branches + 1;
      n_axes += is_axis;
      id = write_part (store, year, part, is_axis ? n_axes : n_branches, is_axis ? 0 : axis, error);
      if (id == 0)
        return FALSE;
      if (is_axis)
        axis = id;
    }

  return TRUE;
}

static gboolean
write_rounds (DienStore  *store,
              gint64      year,
              GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      g_autoptr (DienRecord) record = dien_record_new ("round");

      dien_record_set_int (record, "year", year);
      dien_record_set_text (record, "kind", rounds[i].kind);
      dien_record_set_text (record, "name", rounds[i].name);
      dien_record_set_int (record, "position", i + 1);
      if (dien_store_insert (store, record, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_year (DienStore          *store,
            const DienNewFile  *plan,
            GError            **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("year");
  const DienFrameStarter *starter = plan->starter;
  gint64 year;

  dien_record_set_int (record, "number", plan->year);
  dien_record_set_text (record, "state", "open");
  dien_record_set_text (record, "theme", plan->theme != NULL ? plan->theme : "");
  dien_record_set_text (record, "local_name", plan->local_name != NULL ? plan->local_name : "");
  dien_record_set_text (record, "axis_term", starter != NULL ? starter->axis_term : "");
  dien_record_set_text (record, "branch_term", starter != NULL ? starter->branch_term : "");
  dien_record_set_text (record, "content_term", starter != NULL ? starter->content_term : "");
  year = dien_store_insert (store, record, error);

  return year != 0 && write_rounds (store, year, error) &&
         (starter == NULL || write_frame (store, year, starter, error));
}

/* Within an office of the Party units hang by the Party's line, elsewhere by the government's. */
static gboolean
write_units (DienStore          *store,
             const DienNewFile  *plan,
             GError            **error)
{
  g_autoptr (GPtrArray) rows = dien_pasted_read (plan->units);
  g_auto (DienPastedUnits) answer = { 0 };
  g_autofree char *day = dien_year_dup_last_day (plan->year);
  gboolean state = plan->organisation != NULL &&
                   g_strcmp0 (dien_record_get_text (plan->organisation, "form"), "state") == 0;

  return rows->len == 0 ||
         dien_units_add_pasted (store, plan->units, 0, state ? DIEN_LINE_GOVERNMENT : DIEN_LINE_PARTY, day, &answer, error);
}

static gboolean
fill (DienStore  *store,
      gpointer    data,
      GError    **error)
{
  const DienNewFile *plan = data;
  gboolean has_user = plan->user != NULL && *plan->user != '\0';

  if (has_user)
    dien_store_set_user (store, plan->user);
  if (!dien_store_begin (store, _("Create the file of the office"), error))
    return FALSE;

  /* The making of the file is no step of undo. */
  dien_store_set_barrier (store);
  if (write_office (store, plan, error) && (!has_user || dien_user_add (store, plan->user, error)) &&
      write_year (store, plan, error) && write_units (store, plan, error) && dien_catalogue_add (store, NULL, error))
    return dien_store_commit (store, error);

  dien_store_rollback (store);
  return FALSE;
}

gboolean
dien_new_file_check_year (gint64   number,
                          GError **error)
{
  g_autofree char *written = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  if (number >= EARLIEST_YEAR && number <= LATEST_YEAR)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("The year %s cannot be kept. Enter a year from %d to %d."),
               written, EARLIEST_YEAR, LATEST_YEAR);
  return FALSE;
}

DienRecord *
dien_new_file_organisation (const char *kind,
                            const char *name,
                            const char *superior)
{
  g_autoptr (DienOffice) office = dien_office_propose (kind, name, superior);
  DienRecord *record = dien_record_new ("organisation");

  dien_record_set_text (record, "kind", kind);
  dien_record_set_text (record, "form", office->form);
  dien_record_set_text (record, "level", office->level);
  dien_record_set_text (record, "name", name);
  dien_record_set_text (record, "superior", superior != NULL ? superior : "");
  dien_record_set_text (record, "upper_heading", office->upper_heading);
  dien_record_set_text (record, "heading", office->heading);
  dien_record_set_text (record, "decider", office->decider);
  dien_record_set_text (record, "place", office->place);
  dien_record_set_text (record, "symbol", office->symbol);
  return record;
}

GPtrArray *
dien_new_file_signers (const DienOffice *office,
                       const char       *name)
{
  GPtrArray *signers = g_ptr_array_new_with_free_func ((GDestroyNotify) dien_record_free);
  DienRecord *record = dien_record_new ("signer");

  g_return_val_if_fail (office != NULL, signers);

  dien_record_set_text (record, "mandate", office->signers[0].mandate);
  dien_record_set_text (record, "post", office->signers[0].post);
  dien_record_set_text (record, "name", name != NULL ? name : "");
  g_ptr_array_add (signers, record);

  return signers;
}

DienStore *
dien_new_file_make (const char         *path,
                    const DienNewFile  *plan,
                    GError            **error)
{
  g_return_val_if_fail (path != NULL && plan != NULL, NULL);

  if (!dien_new_file_check_year (plan->year, error))
    return NULL;

  return dien_making_create (path, fill, (gpointer) plan, error);
}
