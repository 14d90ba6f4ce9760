/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-users"

#include "config.h"

#include "dien-users.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-text.h"

#define LONGEST_NAME 100 /* characters */

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return dien_text_compare (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
is_same_name (const char *one,
              const char *other)
{
  g_autofree char *one_folded = dien_text_fold (one);
  g_autofree char *other_folded = dien_text_fold (other);

  return strcmp (one_folded, other_folded) == 0 && dien_text_matches (one, other) && dien_text_matches (other, one);
}

/* Returns: (transfer full) (nullable): its record */
static DienRecord *
find_record (DienStore  *store,
             const char *name)
{
  g_autoptr (GPtrArray) users = dien_store_list (store, "user", NULL, 0, NULL);

  for (guint i = 0; users != NULL && i < users->len; i++)
    if (is_same_name (dien_record_get_text (g_ptr_array_index (users, i), "name"), name))
      return dien_store_get (store, "user", dien_record_get_id (g_ptr_array_index (users, i)), NULL);

  return NULL;
}

/* @own: (nullable): the name that may be written otherwise */
static gboolean
check_name (DienStore   *store,
            const char  *name,
            DienRecord  *own,
            GError     **error)
{
  g_autoptr (DienRecord) there = find_record (store, name);

  if (*name == '\0')
    g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("The name of the user is missing. Enter the full name."));
  else if (g_utf8_strlen (name, -1) > LONGEST_NAME || strchr (name, '\n') != NULL)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("A name of more than %d characters or of several lines cannot be kept. Enter the full name only."), LONGEST_NAME);
  else if (there != NULL && (own == NULL || dien_record_get_id (there) != dien_record_get_id (own)))
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
                 _("There is a user ‘%s’ already. Choose that name, or add what tells the two apart, such as the post."),
                 dien_record_get_text (there, "name"));
  else
    return TRUE;

  return FALSE;
}

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

GStrv
dien_users_dup_names (DienStore *store)
{
  g_autoptr (GPtrArray) users = NULL;
  GPtrArray *names = g_ptr_array_new ();

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  users = dien_store_list (store, "user", NULL, 0, NULL);
  for (guint i = 0; users != NULL && i < users->len; i++)
    g_ptr_array_add (names, g_strdup (dien_record_get_text (g_ptr_array_index (users, i), "name")));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_free (names, FALSE);
}

char *
dien_user_find (DienStore  *store,
                const char *name)
{
  g_autoptr (DienRecord) record = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  record = name != NULL ? find_record (store, name) : NULL;
  return record != NULL ? g_strdup (dien_record_get_text (record, "name")) : NULL;
}

gboolean
dien_user_add (DienStore   *store,
               const char  *name,
               GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("user");
  g_autofree char *normal = dien_text_normalise (name);
  g_autofree char *title = g_strdup_printf (_("Add user – %s"), normal);

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  if (!check_name (store, normal, NULL, error) || !dien_store_begin (store, title, error))
    return FALSE;

  dien_record_set_text (record, "name", normal);
  return end_change (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_user_rename (DienStore   *store,
                  const char  *name,
                  const char  *new_name,
                  GError     **error)
{
  g_autoptr (DienRecord) before = NULL;
  g_autoptr (DienRecord) after = dien_record_new ("user");
  g_autofree char *normal = dien_text_normalise (new_name);
  g_autofree char *title = g_strdup_printf (_("Rename user – %s"), normal);

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  before = find_record (store, name);
  if (before == NULL)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND, _("There is no user ‘%s’ any more. Choose another name."), name);
      return FALSE;
    }
  if (!check_name (store, normal, before, error) || !dien_store_begin (store, title, error))
    return FALSE;

  dien_record_set_id (after, dien_record_get_id (before));
  dien_record_set_text (after, "name", normal);
  return end_change (store, dien_store_update (store, after, error), error);
}
