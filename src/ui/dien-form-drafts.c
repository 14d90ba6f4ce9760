/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-form-drafts"

#include "config.h"

#include "dien-form-drafts.h"

#include <glib/gi18n-lib.h>

#include "dien-form-private.h"

struct _DienFormDrafts
{
  GHashTable *drafts; /* by record; a new one by its year, which counts below 0 */
};

typedef struct
{
  char **values;    /* by part; NULL: nothing of that one */
  char **refusals;
  guint n;
  char *extra;
  gint64 year;
  gboolean given_up; /* by the user, who may still want it back */
} Draft;

static Draft *
new_draft (guint n)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->n = n;
  draft->values = g_new0 (char *, n);
  draft->refusals = g_new0 (char *, n);
  return draft;
}

static void
free_draft (Draft *draft)
{
  for (guint i = 0; i < draft->n; i++)
    {
      g_free (draft->values[i]);
      g_free (draft->refusals[i]);
    }
  g_free (draft->values);
  g_free (draft->refusals);
  g_free (draft->extra);
  g_free (draft);
}

/* Returns: FALSE where the form shows none */
static gboolean
get_key (DienForm *form,
         gint64   *key)
{
  *key = dien_form_is_new (form) ? -dien_form_get_year (form) : dien_form_get_id (form);
  return *key != 0;
}

/* Of a new record all that was typed, of another what is not kept. Returns: whether there was any */
static gboolean
take_typed (DienFormPart *part,
            gboolean      new,
            char        **value,
            char        **refusal)
{
  DienInput *input = DIEN_INPUT (part->widget);
  const char *text = dien_input_get_text (input);

  if (!dien_input_is_unconfirmed (input) && !(new && *text != '\0'))
    return FALSE;

  *value = g_strdup (text);
  *refusal = g_strdup (dien_input_get_refusal (input));
  return TRUE;
}

/* Returns: (nullable): NULL where there is nothing to keep */
static Draft *
take_draft (DienForm *form)
{
  DienFormPrivate *priv = dien_form_get_private (form);
  Draft *draft = new_draft (priv->n_parts);
  gboolean any = FALSE;

  for (guint i = 0; i < priv->n_parts; i++)
    {
      DienFormPart *part = &priv->parts[i];

      if (part->kind == DIEN_FORM_TYPED)
        any |= take_typed (part, priv->new, &draft->values[i], &draft->refusals[i]);
      else if (part->kind != DIEN_FORM_PLACE && priv->new)
        draft->values[i] = g_strdup (dien_form_get_value (form, part->field->name));
    }
  draft->extra = DIEN_FORM_GET_CLASS (form)->dup_extra (form);
  draft->year = priv->year;
  if (any || draft->extra != NULL)
    return draft;

  free_draft (draft);
  return NULL;
}

static void
remove_draft (DienFormDrafts *self,
              gint64          key)
{
  Draft *draft = g_hash_table_lookup (self->drafts, &key);

  if (draft != NULL && !draft->given_up)
    g_hash_table_remove (self->drafts, &key);
}

static void
restore_typed (DienFormPart *part,
               gboolean      new,
               const char   *value,
               const char   *refusal)
{
  DienInput *input = DIEN_INPUT (part->widget);

  if (new && refusal == NULL)
    dien_input_set_text (input, value);
  else
    dien_input_type (input, value);
  dien_input_refuse (input, refusal);
}

/* What was chosen may be gone by now. */
static void
restore_chosen (DienForm     *form,
                DienFormPart *part,
                const char   *value)
{
  dien_form_set_value (form, part->field->name, value);
  if (part->kind == DIEN_FORM_CHOSEN && dien_choice_get_code (DIEN_CHOICE (part->widget)) == NULL)
    dien_form_clear_part (part);
}

DienFormDrafts *
dien_form_drafts_new (void)
{
  DienFormDrafts *self = g_new0 (DienFormDrafts, 1);

  self->drafts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) free_draft);
  return self;
}

void
dien_form_drafts_free (DienFormDrafts *self)
{
  g_hash_table_unref (self->drafts);
  g_free (self);
}

gboolean
dien_form_drafts_store (DienFormDrafts *self,
                        DienForm       *form)
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
dien_form_drafts_give_up (DienFormDrafts *self,
                          DienForm       *form)
{
  gint64 key;

  if (!dien_form_drafts_store (self, form) || !get_key (form, &key))
    return FALSE;

  ((Draft *) g_hash_table_lookup (self->drafts, &key))->given_up = TRUE;
  return TRUE;
}

void
dien_form_drafts_want_back (DienFormDrafts *self,
                            gint64          id,
                            gint64          year)
{
  gint64 key = id != 0 ? id : -year;
  Draft *draft = g_hash_table_lookup (self->drafts, &key);

  if (draft != NULL)
    draft->given_up = FALSE;
}

void
dien_form_drafts_restore (DienFormDrafts *self,
                          DienForm       *form)
{
  DienFormPrivate *priv = dien_form_get_private (form);
  gint64 key;
  Draft *draft = get_key (form, &key) ? g_hash_table_lookup (self->drafts, &key) : NULL;

  if (draft == NULL || draft->given_up)
    return;

  for (guint i = 0; i < priv->n_parts; i++)
    {
      if (draft->values[i] == NULL)
        continue;
      if (priv->parts[i].kind == DIEN_FORM_TYPED)
        restore_typed (&priv->parts[i], priv->new, draft->values[i], draft->refusals[i]);
      else
        restore_chosen (form, &priv->parts[i], draft->values[i]);
    }
  if (draft->extra != NULL)
    DIEN_FORM_GET_CLASS (form)->restore_extra (form, draft->extra);
  g_hash_table_remove (self->drafts, &key);
}

void
dien_form_drafts_forget_gone (DienFormDrafts *self,
                              DienForm       *form)
{
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, &data, NULL))
    {
      gint64 key = *(gint64 *) data;
      g_autoptr (DienRecord) record = key < 0
                                          ? dien_store_get (dien_form_get_store (form), "year", -key, NULL)
                                          : DIEN_FORM_GET_CLASS (form)->get (form, key);

      if (record == NULL)
        g_hash_table_iter_remove (&iter);
    }
}

/* Returns: (nullable): one that is not given up, that of @form before others */
static Draft *
find_draft (DienFormDrafts *self,
            DienForm       *form,
            gint64         *key)
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
count_drafts (DienFormDrafts *self)
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
dien_form_drafts_is_empty (DienFormDrafts *self)
{
  return count_drafts (self) == 0;
}

gint64
dien_form_drafts_get_first (DienFormDrafts *self,
                            DienForm       *form,
                            gint64         *year)
{
  gint64 key;
  Draft *draft = find_draft (self, form, &key);

  *year = draft != NULL ? draft->year : 0;
  return draft != NULL ? MAX (key, 0) : 0;
}

char *
dien_form_drafts_dup_sentence (DienFormDrafts *self,
                               DienForm       *form)
{
  DienFormClass *klass = DIEN_FORM_GET_CLASS (form);
  DienStore *store = dien_form_get_store (form);
  gint64 key;
  Draft *draft = find_draft (self, form, &key);
  guint others = count_drafts (self) - 1;
  g_autoptr (DienRecord) year = NULL;
  g_autoptr (DienRecord) record = NULL;
  g_autofree char *sentence = NULL;

  if (draft == NULL)
    return NULL;

  year = dien_store_get (store, "year", draft->year, NULL);
  record = key > 0 ? dien_store_get (store, klass->entity, key, NULL) : NULL;
  sentence = klass->dup_draft_sentence (form, record, year != NULL ? (int) dien_record_get_int (year, "number") : 0);
  return others > 0 ? g_strdup_printf (_("%s So does %u more."), sentence, others) : g_steal_pointer (&sentence);
}
