/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-targets"

#include "config.h"

#include "dien-frame.h"

#include <glib/gi18n-lib.h>

#include "dien-error.h"
#include "dien-number.h"
#include "dien-order-private.h"

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

static gboolean
begin_about (DienStore   *store,
             const char  *what,
             DienRecord  *target,
             GError     **error)
{
  g_autofree char *title = g_strdup_printf ("%s – %s", what, dien_record_get_text (target, "name"));

  return dien_store_begin (store, title, error);
}

/* @target: what it would be */
static gboolean
check_range (DienRecord  *target,
             GError     **error)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (dien_record_is_null (target, "high"))
    return TRUE;
  if (dien_record_is_null (target, "low"))
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                   _("The target ‘%s’ has an upper end and no lower one. Enter both, or a single number as the lower one."),
                   dien_record_get_text (target, "name"));
      return FALSE;
    }
  if (dien_record_get_int (target, "high") >= dien_record_get_int (target, "low"))
    return TRUE;

  low = dien_number_format (dien_record_get_int (target, "low"), DIEN_NUMBER_AMOUNT);
  high = dien_number_format (dien_record_get_int (target, "high"), DIEN_NUMBER_AMOUNT);
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               /* Translators: target, its lower end, its upper end */
               _("The target ‘%s’ goes from %s to %s: the second number is to be the greater one."),
               dien_record_get_text (target, "name"), low, high);
  return FALSE;
}

gboolean
dien_target_add (DienStore   *store,
                 DienRecord  *record,
                 GError     **error)
{
  gint64 position;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  position = dien_order_get_next (store, "target", error);
  if (position < 0 || !dien_record_check (record, TRUE, error) || !check_range (record, error) ||
      !begin_about (store, _("Add target of a content"), record, error))
    return FALSE;

  dien_record_set_int (record, "position", position);
  return end_change (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_target_edit (DienStore   *store,
                  DienRecord  *record,
                  GError     **error)
{
  g_autoptr (DienRecord) before = NULL;
  g_autoptr (DienRecord) after = dien_record_new ("target");

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  before = dien_store_get (store, "target", dien_record_get_id (record), error);
  if (before == NULL || !dien_record_check (record, FALSE, error))
    return FALSE;
  for (const char *const *field = (const char *const[]) { "name", "low", "high", NULL }; *field != NULL; field++)
    dien_record_copy_field (after, dien_record_has (record, *field) ? record : before, *field);

  return check_range (after, error) && begin_about (store, _("Edit target of a content"), after, error) &&
         end_change (store, dien_store_update (store, record, error), error);
}

gboolean
dien_target_remove (DienStore  *store,
                    gint64      id,
                    GError    **error)
{
  g_autoptr (DienRecord) before = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  before = dien_store_get (store, "target", id, error);
  return before != NULL && begin_about (store, _("Remove target of a content"), before, error) &&
         end_change (store, dien_store_remove (store, "target", id, error), error);
}
