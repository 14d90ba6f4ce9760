/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-drafts"

#include "config.h"

#include "dien-drafts.h"

#include "dien-registration-form-private.h"

#define N_FIELDS DIEN_REGISTRATION_FORM_N_FIELDS

struct _DienDrafts
{
  GHashTable *drafts; /* by registration; a new one by its year, which counts below 0 */
};

typedef struct
{
  char *texts[N_FIELDS];    /* NULL: nothing of that field */
  char *refusals[N_FIELDS];
  char *place;              /* of a new registration */
  char *source;
  char *result;             /* that waits for its reason */
  gint64 year;
  gboolean given_up; /* by the user, who may still want it back */
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

/* Returns: FALSE where the form shows none */
static gboolean
get_key (DienRegistrationForm *form,
         gint64               *key)
{
  *key = form->new ? -form->year : form->id;
  return *key != 0;
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
  draft->year = form->year;
  if (any)
    return draft;

  free_draft (draft);
  return NULL;
}

static void
remove_draft (DienDrafts *self,
              gint64      key)
{
  Draft *draft = g_hash_table_lookup (self->drafts, &key);

  if (draft != NULL && !draft->given_up)
    g_hash_table_remove (self->drafts, &key);
}

static gboolean
is_gone (gpointer data,
         gpointer draft,
         gpointer store)
{
  gint64 key = *(gint64 *) data;
  g_autoptr (DienRecord) record = key < 0 ? dien_store_get (DIEN_STORE (store), "year", -key, NULL)
                                          : dien_store_get (DIEN_STORE (store), "registration", key, NULL);

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
  gint64 key;
  Draft *draft;

  if (!get_key (form, &key))
    return FALSE;

  draft = take_draft (form);
  if (draft != NULL)
    g_hash_table_insert (self->drafts, g_memdup2 (&key, sizeof key), draft);
  else
    remove_draft (self, key);

  return draft != NULL;
}

gboolean
dien_drafts_give_up (DienDrafts           *self,
                     DienRegistrationForm *form)
{
  gint64 key;

  if (!dien_drafts_store (self, form) || !get_key (form, &key))
    return FALSE;

  ((Draft *) g_hash_table_lookup (self->drafts, &key))->given_up = TRUE;
  return TRUE;
}

void
dien_drafts_want_back (DienDrafts *self,
                       gint64      id,
                       gint64      year)
{
  gint64 key = id != 0 ? id : -year;
  Draft *draft = g_hash_table_lookup (self->drafts, &key);

  if (draft != NULL)
    draft->given_up = FALSE;
}

/* What was chosen may be gone by now. */
static void
select_place (DienRegistrationForm *form,
              const char           *code)
{
  dien_choice_select (form->place, code);
  if (dien_choice_get_code (form->place) == NULL)
    dien_choice_select (form->place, "");
}

void
dien_drafts_restore (DienDrafts           *self,
                     DienRegistrationForm *form)
{
  DienInput *fields[N_FIELDS];
  gint64 key;
  Draft *draft = get_key (form, &key) ? g_hash_table_lookup (self->drafts, &key) : NULL;

  if (draft == NULL || draft->given_up)
    return;

  dien_registration_form_get_fields (form, fields);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      if (draft->texts[i] == NULL)
        continue;
      if (form->new && draft->refusals[i] == NULL)
        dien_input_set_text (fields[i], draft->texts[i]);
      else
        dien_input_type (fields[i], draft->texts[i]);
      dien_input_refuse (fields[i], draft->refusals[i]);
    }
  if (form->new)
    {
      select_place (form, draft->place);
      dien_choice_select (form->source, draft->source);
    }
  if (draft->result != NULL)
    dien_registration_form_want (form, draft->result);
  g_hash_table_remove (self->drafts, &key);
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
  gint64 year;

  dien_drafts_get_first (self, &year);
  return year == 0;
}

gint64
dien_drafts_get_first (DienDrafts *self,
                       gint64     *year)
{
  GHashTableIter iter;
  gpointer key, draft;

  *year = 0;
  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, &key, &draft))
    {
      if (((Draft *) draft)->given_up)
        continue;
      *year = ((Draft *) draft)->year;
      return MAX (*(gint64 *) key, 0);
    }

  return 0;
}
