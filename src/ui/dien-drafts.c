/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-drafts"

#include "config.h"

#include "dien-drafts.h"

#include <glib/gi18n-lib.h>

#include "dien-closures.h"
#include "dien-registration-form-private.h"
#include "dien-subjects.h"
#include "dien-years.h"

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

/* Returns: (nullable): one that is not given up, that of @form before others */
static Draft *
find_draft (DienDrafts           *self,
            DienRegistrationForm *form,
            gint64               *key)
{
  Draft *draft = get_key (form, key) ? g_hash_table_lookup (self->drafts, key) : NULL;
  GHashTableIter iter;
  gpointer other_key, other;

  if (draft != NULL && !draft->given_up)
    return draft;

  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, &other_key, &other))
    {
      *key = *(gint64 *) other_key;
      if (!((Draft *) other)->given_up)
        return other;
    }

  return NULL;
}

static guint
count_drafts (DienDrafts *self)
{
  guint count = 0;
  GHashTableIter iter;
  gpointer draft;

  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, NULL, &draft))
    count += !((Draft *) draft)->given_up;

  return count;
}

gboolean
dien_drafts_is_empty (DienDrafts *self)
{
  return count_drafts (self) == 0;
}

gint64
dien_drafts_get_first (DienDrafts           *self,
                       DienRegistrationForm *form,
                       gint64               *year)
{
  gint64 key;
  Draft *draft = find_draft (self, form, &key);

  *year = draft != NULL ? draft->year : 0;
  return draft != NULL ? MAX (key, 0) : 0;
}

/* 'Đăng ký số 5 của xã Thạnh Phong (năm 2022) …' */
static char *
name_draft (DienRegistrationForm *form,
            Draft                *draft,
            gint64                key)
{
  g_autoptr (DienRecord) year = dien_store_get (form->store, "year", draft->year, NULL);
  g_autoptr (DienRecord) record = key > 0 ? dien_store_get (form->store, "registration", key, NULL) : NULL;
  int number = year != NULL ? (int) dien_record_get_int (year, "number") : 0;
  g_autofree char *day = dien_year_dup_last_day (number);
  g_autofree char *name = NULL;
  g_autofree char *subject = NULL;

  if (record == NULL)
    return g_strdup_printf (_("The new registration begun in the year %d is not saved yet."), number);

  name = dien_subject_dup_name (form->store, dien_record_get_int (record, "subject"), day, NULL);
  subject = dien_closure_in_sentence (name != NULL ? name : "");
  return g_strdup_printf (_("Registration %d of %s (year %d) holds a value that could not be kept."),
                          (int) dien_record_get_int (record, "position"), subject, number);
}

char *
dien_drafts_dup_sentence (DienDrafts           *self,
                          DienRegistrationForm *form)
{
  gint64 key;
  Draft *draft = find_draft (self, form, &key);
  guint others = count_drafts (self) - 1;
  g_autofree char *name = NULL;

  if (draft == NULL)
    return NULL;

  name = name_draft (form, draft, key);
  return others > 0 ? g_strdup_printf (_("%s So does %u more."), name, others) : g_steal_pointer (&name);
}
