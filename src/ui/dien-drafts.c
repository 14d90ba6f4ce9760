/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-drafts"

#include "config.h"

#include "dien-drafts.h"

#include "dien-registration-form-private.h"

#define N_FIELDS DIEN_REGISTRATION_FORM_N_FIELDS

struct _DienDrafts
{
  GHashTable *drafts;
};

typedef struct
{
  char *texts[N_FIELDS];    /* NULL: nothing of that field */
  char *refusals[N_FIELDS];
  char *place;              /* of a new registration */
  char *source;
  char *result;             /* that waits for its reason */
} Draft;

static void
free_draft (Draft *draft)
{
  for (guint i = 0; i < N_FIELDS; i++)
    {
      g_free (draft->texts[i]);
      g_free (draft->refusals[i]);
    }
  g_free (draft->place);
  g_free (draft->source);
  g_free (draft->result);
  g_free (draft);
}

/* Returns: (nullable): NULL where there is nothing to keep */
static Draft *
take_draft (DienRegistrationForm *form)
{
  DienInput *fields[N_FIELDS];
  Draft *draft = g_new0 (Draft, 1);
  gboolean any = form->wanted != NULL;

  dien_registration_form_get_fields (form, fields);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      const char *text = dien_input_get_text (fields[i]);

      if (!dien_input_is_unconfirmed (fields[i]) && !(form->new && *text != '\0'))
        continue;
      draft->texts[i] = g_strdup (text);
      draft->refusals[i] = g_strdup (dien_input_get_refusal (fields[i]));
      any = TRUE;
    }
  draft->place = g_strdup (dien_choice_get_code (form->place));
  draft->source = g_strdup (dien_choice_get_code (form->source));
  draft->result = g_strdup (form->wanted);
  if (any)
    return draft;

  free_draft (draft);
  return NULL;
}

static gboolean
is_gone (gpointer id,
         gpointer draft,
         gpointer store)
{
  g_autoptr (DienRecord) record = NULL;

  if (*(gint64 *) id == 0)
    return FALSE;

  record = dien_store_get (DIEN_STORE (store), "registration", *(gint64 *) id, NULL);
  return record == NULL;
}

DienDrafts *
dien_drafts_new (void)
{
  DienDrafts *self = g_new0 (DienDrafts, 1);

  self->drafts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) free_draft);
  return self;
}

void
dien_drafts_free (DienDrafts *self)
{
  g_hash_table_unref (self->drafts);
  g_free (self);
}

gboolean
dien_drafts_store (DienDrafts           *self,
                   DienRegistrationForm *form)
{
  Draft *draft;

  if (form->id == 0 && !form->new)
    return FALSE;

  draft = take_draft (form);
  if (draft != NULL)
    g_hash_table_insert (self->drafts, g_memdup2 (&form->id, sizeof form->id), draft);
  else
    g_hash_table_remove (self->drafts, &form->id);

  return draft != NULL;
}

void
dien_drafts_restore (DienDrafts           *self,
                     DienRegistrationForm *form)
{
  DienInput *fields[N_FIELDS];
  Draft *draft = form->id != 0 || form->new ? g_hash_table_lookup (self->drafts, &form->id) : NULL;

  if (draft == NULL)
    return;

  dien_registration_form_get_fields (form, fields);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      if (draft->texts[i] == NULL)
        continue;
      dien_input_type (fields[i], draft->texts[i]);
      dien_input_refuse (fields[i], draft->refusals[i]);
    }
  if (form->new)
    {
      dien_choice_select (form->place, draft->place);
      dien_choice_select (form->source, draft->source);
    }
  if (draft->result != NULL)
    dien_registration_form_want (form, draft->result);
  g_hash_table_remove (self->drafts, &form->id);
}

void
dien_drafts_forget_gone (DienDrafts *self,
                         DienStore  *store)
{
  g_hash_table_foreach_remove (self->drafts, is_gone, store);
}

gboolean
dien_drafts_is_empty (DienDrafts *self)
{
  return g_hash_table_size (self->drafts) == 0;
}

gint64
dien_drafts_get_first (DienDrafts *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->drafts);
  return g_hash_table_iter_next (&iter, &id, NULL) ? *(gint64 *) id : 0;
}
