/* SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>

#include "dien-notice.h"
#include "dien-record.h"

G_BEGIN_DECLS

/* The file of one office. Used from one thread; long work opens its own (dien_store_open() with
 * %DIEN_STORE_READ_ONLY, or %DIEN_STORE_SNAPSHOT where it reads for more than 50 ms) on another.
 *
 * Signal `changed` (DienNotice *notice): after each change, whoever made it; what another program wrote is found by
 * dien_store_refresh() and by the next change. */

#define DIEN_TYPE_STORE (dien_store_get_type ())
G_DECLARE_FINAL_TYPE (DienStore, dien_store, DIEN, STORE, GObject)

typedef enum
{
  DIEN_STORE_DEFAULT = 0,
  DIEN_STORE_READ_ONLY = 1 << 0,
  DIEN_STORE_SNAPSHOT = 1 << 1, /* read-only: the state of now, in memory; the file is free at once, for whoever writes */
} DienStoreFlags;

/**
 * dien_store_create:
 * @path: a file that does not exist yet
 * @error: %DIEN_ERROR_EXISTS, %DIEN_ERROR_ACCESS, %DIEN_ERROR_READ_ONLY, %DIEN_ERROR_NO_SPACE
 *
 * Makes an empty file that only its owner can read, and opens it. Nothing is left of it on failure.
 *
 * Returns: (transfer full) (nullable)
 */
DienStore *dien_store_create (const char  *path,
                              GError     **error);

/**
 * dien_store_open:
 * @path: a file; where it or its folder cannot be written it is opened read-only
 * @error: %DIEN_ERROR_ACCESS, %DIEN_ERROR_FOREIGN, %DIEN_ERROR_CORRUPT, %DIEN_ERROR_TOO_NEW, %DIEN_ERROR_LOCKED
 *
 * Looks at header, ids, version and schema at once, and at every page only after an unclean end. Brings a file of an older
 * version up to date in one step, or leaves it as it was. A file that is refused is not touched.
 *
 * With %DIEN_STORE_SNAPSHOT all that is read comes from one state of the file, which is copied into memory (its size is
 * what that takes): later changes are not seen, and nobody has to wait for the reader.
 *
 * Returns: (transfer full) (nullable)
 */
DienStore *dien_store_open (const char      *path,
                            DienStoreFlags   flags,
                            GError         **error);

const char *dien_store_get_path (DienStore *self);
gboolean dien_store_is_read_only (DienStore *self);

/**
 * dien_store_set_user:
 * @name: who is at the desk; what the journal names. Until then it is the desktop account.
 */
void dien_store_set_user (DienStore  *self,
                          const char *name);

/**
 * DienClock:
 * Returns: (transfer full): the time now
 */
typedef GDateTime *(*DienClock) (gpointer user_data);

/** Where the journal's times come from; for tests. %NULL is the machine's clock. */
void dien_store_set_clock (DienStore *self,
                           DienClock  clock,
                           gpointer   user_data);

/**
 * dien_store_refresh:
 * @error: %DIEN_ERROR_LOCKED, …: the file could not be looked at, and the views stay as they are
 *
 * Looks whether another program has written the file, and if so emits `changed`: everything may be another. For whenever
 * the user comes back to a window. Within a change it does nothing, since nobody else can write then.
 */
gboolean dien_store_refresh (DienStore  *self,
                             GError    **error);

/* Changes -------------------------------------------------------------------------------------------------------------------
 *
 * Every write is a named change: begin, write, commit. One change is one transaction, one entry of the journal, one step of
 * undo and one notice. A change begun inside another joins it; if the inner one is given up, so is the whole. */

/**
 * dien_store_begin:
 * @title: what is done, in words, as the journal and 'Hoàn tác: …' name it ('Sửa mô hình – Xã Thạnh Phong')
 * @error: %DIEN_ERROR_READ_ONLY, %DIEN_ERROR_LOCKED, …
 */
gboolean dien_store_begin (DienStore   *self,
                           const char  *title,
                           GError     **error);

/**
 * dien_store_set_barrier:
 * Of the change that is open: neither it nor what was before it can be taken back. The making of a file is such a change.
 */
void dien_store_set_barrier (DienStore *self);

/**
 * dien_store_commit:
 * @error: nothing of the change was written then
 *
 * Puts the change on the disk. One that changed nothing leaves no entry and no notice.
 */
gboolean dien_store_commit (DienStore  *self,
                            GError    **error);

/** Gives the open change up. */
void dien_store_rollback (DienStore *self);

/**
 * dien_store_end:
 * @written: whether all of the change could be written; where not, @error says why
 *
 * Commits the change, or gives it up.
 *
 * Returns: whether it is on the disk
 */
gboolean dien_store_end (DienStore  *self,
                         gboolean    written,
                         GError    **error);

/**
 * dien_store_insert:
 * @record: its fields as they are to be; its id is set
 * @error: %DIEN_ERROR_INVALID, %DIEN_ERROR_EXISTS, …
 *
 * Within a change. An entity with a base ('unit') gets its row there as well.
 *
 * Returns: the new id, 0 on failure
 */
gint64 dien_store_insert (DienStore   *self,
                          DienRecord  *record,
                          GError     **error);

/**
 * dien_store_update:
 * @record: an id and the fields to change, no others
 * @error: %DIEN_ERROR_NOT_FOUND where the row is gone, and those of dien_store_insert()
 */
gboolean dien_store_update (DienStore   *self,
                            DienRecord  *record,
                            GError     **error);

/**
 * dien_store_remove:
 * @error: %DIEN_ERROR_IN_USE naming what points to it, %DIEN_ERROR_NOT_FOUND
 *
 * Removes a row and its parts (fields of kind %DIEN_FIELD_OWNER).
 */
gboolean dien_store_remove (DienStore   *self,
                            const char  *entity,
                            gint64       id,
                            GError     **error);

/**
 * dien_store_get:
 * Returns: (transfer full) (nullable): all fields of one row; %DIEN_ERROR_NOT_FOUND where there is none
 */
DienRecord *dien_store_get (DienStore   *self,
                            const char  *entity,
                            gint64       id,
                            GError     **error);

/**
 * dien_store_list:
 * @field: (nullable): only rows in which this reference is @value
 *
 * For short lists (the frame of a year, rounds, posts); long ones are a #DienList.
 *
 * Returns: (transfer container) (element-type DienRecord) (nullable): by position where there is one, then id
 */
GPtrArray *dien_store_list (DienStore   *self,
                            const char  *entity,
                            const char  *field,
                            gint64       value,
                            GError     **error);

G_END_DECLS
