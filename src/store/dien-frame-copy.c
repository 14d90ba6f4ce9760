/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-frame-copy"

/* Frames that come from elsewhere: from another year, or from what a year can begin with. */

#include "config.h"

#include "dien-frame.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-order-private.h"
#include "dien-text.h"

static const char *const terms[] = { "axis_term", "branch_term", "content_term" };

typedef struct
{
  DienStore *store;
  gint64 to;
  gboolean with_targets;
  GPtrArray *parts;  /* of the year that is copied */
  GPtrArray *others; /* of the year that is copied to, before */
  gint64 position;
  guint n;
} Copy;

static gboolean
end_change (DienStore  *store,
            gboolean    fine,
            GError    **error)
{
  if (fine)
    return dien_store_commit (store, error);

  dien_store_rollback (store);
  return FALSE;
}

static int
get_number (DienStore *store,
            gint64     year)
{
  g_autoptr (DienRecord) record = dien_store_get (store, "year", year, NULL);

  return record != NULL ? (int) dien_record_get_int (record, "number") : 0;
}

static gint64
find_other (Copy       *copy,
            gint64      parent,
            DienRecord *part)
{
  g_autofree char *folded = dien_text_fold (dien_record_get_text (part, "name"));

  for (guint i = 0; i < copy->others->len; i++)
    {
      DienRecord *other = g_ptr_array_index (copy->others, i);
      g_autofree char *other_folded = dien_text_fold (dien_record_get_text (other, "name"));

      if (dien_record_get_int (other, "parent") == parent && strcmp (folded, other_folded) == 0 &&
          dien_text_matches (dien_record_get_text (other, "name"), dien_record_get_text (part, "name")) &&
          g_strcmp0 (dien_record_get_text (other, "level"), dien_record_get_text (part, "level")) == 0)
        return dien_record_get_id (other);
    }

  return 0;
}

static gboolean
copy_targets (Copy    *copy,
              gint64   from,
              gint64   to,
              GError **error)
{
  g_autoptr (GPtrArray) targets = dien_store_list (copy->store, "target", "frame_part", from, error);

  if (targets == NULL)
    return FALSE;
  for (guint i = 0; i < targets->len; i++)
    {
      g_autoptr (DienRecord) target = dien_record_new ("target");

      for (const char *const *field = (const char *const[]) { "name", "unit_of_measure", "low", "high", "position", NULL };
           *field != NULL; field++)
        dien_record_copy_field (target, g_ptr_array_index (targets, i), *field);
      dien_record_set_int (target, "frame_part", to);
      if (dien_store_insert (copy->store, target, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gint64
copy_part (Copy        *copy,
           DienRecord  *part,
           gint64       parent,
           GError     **error)
{
  g_autoptr (DienRecord) made = dien_record_new ("frame_part");

  for (const char *const *field = (const char *const[]) { "level", "code", "name", "leader", NULL }; *field != NULL; field++)
    dien_record_copy_field (made, part, *field);
  dien_record_set_int (made, "year", copy->to);
  if (parent != 0)
    dien_record_set_int (made, "parent", parent);
  dien_record_set_int (made, "position", copy->position++);
  if (dien_store_insert (copy->store, made, error) == 0 ||
      (copy->with_targets && !copy_targets (copy, dien_record_get_id (part), dien_record_get_id (made), error)))
    return 0;

  copy->n++;
  return dien_record_get_id (made);
}

static gboolean
copy_below (Copy    *copy,
            gint64   from,
            gint64   to,
            GError **error)
{
  for (guint i = 0; i < copy->parts->len; i++)
    {
      DienRecord *part = g_ptr_array_index (copy->parts, i);
      gint64 id;

      if (dien_record_get_int (part, "parent") != from)
        continue;
      id = find_other (copy, to, part);
      if (id == 0)
        id = copy_part (copy, part, to, error);
      if (id == 0 || !copy_below (copy, dien_record_get_id (part), id, error))
        return FALSE;
    }

  return TRUE;
}

/* Only where the year does not say itself. */
static gboolean
set_terms (DienStore   *store,
           gint64       year,
           const char  *words[3],
           GError     **error)
{
  g_autoptr (DienRecord) record = dien_store_get (store, "year", year, error);
  g_autoptr (DienRecord) changed = dien_record_new ("year");
  gboolean any = FALSE;

  if (record == NULL)
    return FALSE;
  dien_record_set_id (changed, year);
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      const char *term = dien_record_get_text (record, terms[i]);

      if ((term != NULL && *term != '\0') || words[i] == NULL || *words[i] == '\0')
        continue;
      dien_record_set_text (changed, terms[i], words[i]);
      any = TRUE;
    }

  return !any || dien_store_update (store, changed, error);
}

gboolean
dien_frame_copy_parts (DienStore  *store,
                       gint64      from,
                       gint64      to,
                       gboolean    with_targets,
                       guint      *n,
                       GError    **error)
{
  g_autoptr (GPtrArray) parts = dien_store_list (store, "frame_part", "year", from, error);
  g_autoptr (GPtrArray) others = parts != NULL ? dien_store_list (store, "frame_part", "year", to, error) : NULL;
  g_autoptr (DienRecord) year = others != NULL ? dien_store_get (store, "year", from, error) : NULL;
  Copy copy = { store, to, with_targets, parts, others, dien_order_get_next (store, "frame_part", error), 0 };

  if (copy.position < 0 || year == NULL || !copy_below (&copy, 0, 0, error))
    return FALSE;

  *n += copy.n;
  return set_terms (store, to, (const char *[]) { dien_record_get_text (year, "axis_term"),
                                                  dien_record_get_text (year, "branch_term"),
                                                  dien_record_get_text (year, "content_term") }, error);
}

gboolean
dien_frame_copy (DienStore  *store,
                 gint64      from,
                 gint64      to,
                 gboolean    with_targets,
                 guint      *n,
                 GError    **error)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *title = NULL;
  int number;
  guint added = 0;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (from != to, FALSE);

  parts = dien_store_list (store, "frame_part", "year", from, error);
  if (parts == NULL)
    return FALSE;
  number = get_number (store, from);
  if (parts->len == 0)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND, _("The year %d has no frame that could be copied."), number);
      return FALSE;
    }

  title = g_strdup_printf (_("Copy the frame of %d into %d"), number, get_number (store, to));
  if (!dien_store_begin (store, title, error))
    return FALSE;
  if (!dien_frame_copy_parts (store, from, to, with_targets, &added, error))
    return end_change (store, FALSE, error);
  if (added == 0)
    {
      dien_store_rollback (store);
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS, _("All that the frame of %d has is there already."), number);
      return FALSE;
    }

  if (n != NULL)
    *n = added;
  return end_change (store, TRUE, error);
}

static gboolean
write_starter (DienStore                   *store,
               gint64                       year,
               const DienFrameStarterPart  *parts,
               GError                     **error)
{
  gint64 position = dien_order_get_next (store, "frame_part", error);
  gint64 axis = 0;

  for (; position >= 0 && parts->level != NULL; parts++)
    {
      g_autoptr (DienRecord) record = dien_record_new ("frame_part");
      gboolean is_axis = strcmp (parts->level, "axis") == 0;

      dien_record_set_int (record, "year", year);
      dien_record_set_text (record, "level", parts->level);
      dien_record_set_text (record, "code", parts->code);
      dien_record_set_text (record, "name", parts->name);
      dien_record_set_int (record, "position", position++);
      if (!is_axis)
        dien_record_set_int (record, "parent", axis);
      if (dien_store_insert (store, record, error) == 0)
        return FALSE;
      axis = is_axis ? dien_record_get_id (record) : axis;
    }

  return position >= 0;
}

gboolean
dien_frame_begin_with (DienStore               *store,
                       gint64                   year,
                       const DienFrameStarter  *starter,
                       GError                 **error)
{
  g_autofree char *title = NULL;
  g_autoptr (GPtrArray) there = NULL;
  const char *words[3];

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (starter != NULL, FALSE);

  there = dien_store_list (store, "frame_part", "year", year, error);
  if (there == NULL)
    return FALSE;
  if (there->len > 0)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
                   _("The year %d has a frame already. Add to it, or remove it first."), get_number (store, year));
      return FALSE;
    }

  words[0] = starter->axis_term;
  words[1] = starter->branch_term;
  words[2] = starter->content_term;
  title = g_strdup_printf (_("Begin the frame of %d"), get_number (store, year));
  return dien_store_begin (store, title, error) &&
         end_change (store, set_terms (store, year, words, error) && write_starter (store, year, starter->parts, error), error);
}
