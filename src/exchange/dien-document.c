/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-document"

#include "config.h"

#include "dien-document.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "dien-docx.h"
#include "dien-error.h"
#include "dien-journal.h"
#include "dien-missing.h"
#include "dien-os.h"
#include "dien-paper-words.h"
#include "dien-review.h"
#include "dien-target.h"
#include "dien-template-resources.h"

typedef struct
{
  DienFields *(*gather) (DienStore *store, int year, GError **error);
  char *(*dup_missing) (DienFields *fields);
  const char *title;
} Document;

static const DienDocumentInfo infos[] = {
  { "review", N_("Yearly review") },
  { NULL }
};

static const Document documents[] = {
  { dien_review_gather, dien_missing_of_review, DIEN_PAPER_REVIEW_TITLE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (infos) == G_N_ELEMENTS (documents) + 1);

/* Returns: its place, -1 where there is none */
static int
find_document (const char *code)
{
  for (int i = 0; infos[i].code != NULL; i++)
    if (strcmp (infos[i].code, code) == 0)
      return i;

  return -1;
}

static int
require_document (const char  *code,
                  GError     **error)
{
  int i = find_document (code);

  if (i < 0)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND,
                 _("There is no document ‘%s’. Choose one of the list of documents."), code);

  return i;
}

/* What a file of Word says of itself: its title, and the last change that stands. */
static gboolean
add_properties (DienFields  *fields,
                DienStore   *store,
                const char  *title,
                int          year,
                GError     **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (store, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  dien_fields_take (fields, "ten_tai_lieu", g_strdup_printf (DIEN_PAPER_OF_YEAR, title, year));
  dien_fields_take (fields, "thoi_diem",
                    entry != NULL ? g_strdup (entry->at) : g_strdup_printf ("%04d-01-01T00:00:00Z", year));
  return TRUE;
}

static GBytes *
load_template (const char *code)
{
  g_autofree char *path = g_strdup_printf ("/vn/dienhinh/templates/%s.docx", code);
  GBytes *template = g_resource_lookup_data (dien_template_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (template != NULL);
  return template;
}

/* Returns: 0, or an errno */
static int
put (GBytes     *content,
     const char *path)
{
  gsize size;
  const char *data = g_bytes_get_data (content, &size);
  int file = g_open (path, O_WRONLY | O_TRUNC, 0600);
  int code = file < 0 ? errno : 0;

  while (code == 0 && size > 0)
    {
      gssize n = write (file, data, size);

      if (n < 0 && errno != EINTR)
        code = errno;
      if (n > 0)
        {
          data += n;
          size -= (gsize) n;
        }
    }
  if (file >= 0 && close (file) != 0 && code == 0)
    code = errno;

  return code;
}

const DienDocumentInfo *
dien_documents (void)
{
  return infos;
}

const char *
dien_document_get_title (const char *code)
{
  int i;

  g_return_val_if_fail (code != NULL, NULL);

  i = find_document (code);
  return i >= 0 ? _(infos[i].title) : NULL;
}

char *
dien_document_dup_file_name (const char *code,
                             int         year)
{
  g_autofree char *title = NULL;
  int i;

  g_return_val_if_fail (code != NULL, NULL);

  i = find_document (code);
  if (i < 0)
    return NULL;

  title = g_strdup_printf (DIEN_PAPER_OF_YEAR, documents[i].title, year);
  return g_strconcat (title, ".docx", NULL);
}

char *
dien_document_dup_missing (DienStore   *store,
                           int          year,
                           const char  *code,
                           GError     **error)
{
  g_autoptr (DienFields) fields = NULL;
  int i;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  i = require_document (code, error);
  fields = i >= 0 ? documents[i].gather (store, year, error) : NULL;

  return fields != NULL ? documents[i].dup_missing (fields) : NULL;
}

GBytes *
dien_document_make (DienStore   *store,
                    int          year,
                    const char  *code,
                    GError     **error)
{
  g_autoptr (DienFields) fields = NULL;
  g_autoptr (GBytes) template = NULL;
  int i;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  i = require_document (code, error);
  if (i < 0)
    return NULL;

  fields = documents[i].gather (store, year, error);
  if (fields == NULL || !add_properties (fields, store, documents[i].title, year, error))
    return NULL;
  template = load_template (code);

  return dien_docx_fill (template, fields, error);
}

gboolean
dien_document_write (DienStore     *store,
                     int            year,
                     const char    *code,
                     const char    *path,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autofree char *target = NULL;
  g_autofree char *temporary = NULL;
  g_autoptr (GBytes) content = NULL;
  int fault;

  g_return_val_if_fail (path != NULL, FALSE);

  target = dien_target_find (path, error);
  content = target != NULL ? dien_document_make (store, year, code, error) : NULL;
  if (content == NULL)
    return FALSE;
  if (g_cancellable_is_cancelled (cancellable))
    {
      g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_CANCELLED,
                           _("The export was stopped; nothing was written. Export again when it suits."));
      return FALSE;
    }

  temporary = dien_target_make_temporary (target, error);
  if (temporary == NULL)
    return FALSE;
  fault = put (content, temporary);
  if (fault != 0)
    {
      g_unlink (temporary);
      dien_os_set_error (error, fault, target);
      return FALSE;
    }

  return dien_os_replace_file (temporary, target, error);
}
