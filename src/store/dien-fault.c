/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-fault"

#include "config.h"

#include "dien-fault-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "dien-error.h"
#include "dien-os.h"

typedef struct
{
  int code; /* extended, or primary for all others of it */
  DienError error;
  const char *message;
} Meaning;

/* The first that fits counts, so extended codes stand before their primary one. */
static const Meaning meanings[] = {
  { SQLITE_CONSTRAINT_UNIQUE, DIEN_ERROR_EXISTS,
    N_("The data file ‘%s’ already holds such an entry. Open the one that is there, or enter another.") },
  { SQLITE_CONSTRAINT_FOREIGNKEY, DIEN_ERROR_IN_USE,
    N_("The data file ‘%s’ holds something that still points to this entry. Change that first.") },
  { SQLITE_CONSTRAINT, DIEN_ERROR_INVALID,
    N_("The data file ‘%s’ does not take this value. Check what was entered.") },
  { SQLITE_FULL, DIEN_ERROR_NO_SPACE,
    N_("Nothing could be written to ‘%s’: the disk is full. Free some space, then try again.") },
  { SQLITE_READONLY_DBMOVED, DIEN_ERROR_ACCESS,
    N_("‘%s’ was moved, renamed or replaced meanwhile, so nothing was written. Open it again from where it is now.") },
  { SQLITE_READONLY, DIEN_ERROR_READ_ONLY,
    N_("‘%s’ cannot be changed: the file or its folder is read-only. Copy it to a folder where you may write.") },
  { SQLITE_BUSY, DIEN_ERROR_LOCKED,
    N_("‘%s’ is being written by another program. Wait a moment, then try again.") },
  { SQLITE_LOCKED, DIEN_ERROR_LOCKED,
    N_("‘%s’ is being written by another program. Wait a moment, then try again.") },
  /* That it is one of this program was seen in its header (dien-format.c). */
  { SQLITE_NOTADB, DIEN_ERROR_CORRUPT,
    N_("The data file ‘%s’ is damaged. It was left as it is: keep it, and open a copy from before.") },
  { SQLITE_CORRUPT, DIEN_ERROR_CORRUPT,
    N_("The data file ‘%s’ is damaged. It was left as it is: keep it, and open a copy from before.") },
  { SQLITE_IOERR_CORRUPTFS, DIEN_ERROR_CORRUPT,
    N_("The data file ‘%s’ is damaged. It was left as it is: keep it, and open a copy from before.") },
  { SQLITE_CANTOPEN, DIEN_ERROR_ACCESS,
    N_("‘%s’ cannot be opened. Check that its folder is still there and that you may use it.") },
  { SQLITE_PERM, DIEN_ERROR_ACCESS,
    N_("‘%s’ cannot be opened. Check that its folder is still there and that you may use it.") },
  { SQLITE_IOERR, DIEN_ERROR_ACCESS,
    N_("‘%s’ could not be read or written. Check the disk or the network, then try again.") },
  { SQLITE_INTERRUPT, DIEN_ERROR_CANCELLED,
    N_("The work on ‘%s’ was stopped. Nothing was changed.") },
};

void
dien_fault_set_error (GError    **error,
                      DienStore  *store,
                      int         code)
{
  g_autofree char *name = store != NULL ? g_filename_display_basename (store->path) : g_strdup ("");
  int system = store != NULL && store->db != NULL ? sqlite3_system_errno (store->db) : 0;

  if (store != NULL && store->db != NULL)
    g_debug ("%s: %d %s", name, code, sqlite3_errmsg (store->db));
  g_info ("The file could not be used: SQLite %d, system %d", code, system);

  if ((code & 0xff) == SQLITE_IOERR && (system == ENOSPC || system == EDQUOT || system == EROFS))
    {
      dien_os_set_error (error, system, store->path);
      return;
    }

  /* A folder that is gone is told as one that cannot be written. */
  if ((code & 0xff) == SQLITE_READONLY && store != NULL && !g_file_test (store->path, G_FILE_TEST_EXISTS))
    code = SQLITE_READONLY_DBMOVED;

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (meanings[i].code == code || meanings[i].code == (code & 0xff))
      {
        g_set_error (error, DIEN_ERROR, meanings[i].error, _(meanings[i].message), name);
        return;
      }

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_FAILED,
               _("The data file ‘%s’ could not be used. Close the program, open the file again and try once more."), name);
}
