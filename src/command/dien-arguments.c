/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-command"

#include "config.h"

#include "dien-arguments-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"

struct _DienArguments
{
  const char *verb;
  const DienOption *options;
  const char *file;
  GHashTable *given; /* name of an option → its value, "" where it takes none */
};

static gboolean
refuse (DienArguments  *self,
        const char     *format,
        const char     *word,
        GError        **error)
{
  g_autofree char *shown = g_filename_display_name (word);
  g_autofree char *reason = g_strdup_printf (format, shown);

  dien_arguments_refuse (self, reason, error);
  return FALSE;
}

static const DienOption *
find_option (DienArguments *self,
             const char    *name,
             gsize          length)
{
  for (const DienOption *option = self->options; option->name != NULL; option++)
    if (strlen (option->name) == length && strncmp (option->name, name, length) == 0)
      return option;

  return NULL;
}

/* @word: '--year' or '--year=2022'; @next: (inout): the words behind it */
static gboolean
take_option (DienArguments   *self,
             const char      *word,
             char          ***next,
             GError         **error)
{
  const char *name = g_str_has_prefix (word, "--") ? word + 2 : "";
  const char *equals = strchr (name, '=');
  const DienOption *option = find_option (self, name, equals != NULL ? (gsize) (equals - name) : strlen (name));
  const char *value = equals != NULL ? equals + 1 : NULL;

  if (option == NULL)
    return refuse (self, _("There is no option ‘%s’."), word, error);
  if (g_hash_table_contains (self->given, option->name))
    return refuse (self, _("The option ‘--%s’ is given twice."), option->name, error);
  if (option->value == NULL && value != NULL)
    return refuse (self, _("The option ‘--%s’ takes no value."), option->name, error);

  if (option->value != NULL && value == NULL && **next != NULL && !g_str_has_prefix (**next, "--"))
    value = *(*next)++;
  if (option->value != NULL && (value == NULL || *value == '\0'))
    return refuse (self, _("The value of the option ‘--%s’ is missing."), option->name, error);

  g_hash_table_insert (self->given, (char *) option->name, (char *) (value != NULL ? value : ""));
  return TRUE;
}

static gboolean
take_file (DienArguments  *self,
           const char     *word,
           GError        **error)
{
  if (self->file != NULL)
    return refuse (self, _("‘%s’ is one word too many."), word, error);

  self->file = word;
  return TRUE;
}

static gboolean
take_words (DienArguments  *self,
            char          **words,
            GError        **error)
{
  gboolean options_end = FALSE;

  while (*words != NULL)
    {
      const char *word = *words++;

      if (!options_end && strcmp (word, "--") == 0)
        options_end = TRUE;
      else if (!options_end && word[0] == '-' && word[1] != '\0'
                 ? !take_option (self, word, &words, error) : !take_file (self, word, error))
        return FALSE;
    }

  if (self->file != NULL && *self->file != '\0')
    return TRUE;

  dien_arguments_refuse (self, _("The file is missing."), error);
  return FALSE;
}

DienArguments *
dien_arguments_parse (const char        *verb,
                      const DienOption  *options,
                      char             **words,
                      GError           **error)
{
  g_autoptr (DienArguments) self = g_new0 (DienArguments, 1);

  g_assert (verb != NULL && options != NULL && words != NULL);

  self->verb = verb;
  self->options = options;
  self->given = g_hash_table_new (g_str_hash, g_str_equal);

  return take_words (self, words, error) ? g_steal_pointer (&self) : NULL;
}

void
dien_arguments_free (DienArguments *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->given);
  g_free (self);
}

const char *
dien_arguments_get_file (DienArguments *self)
{
  g_assert (self != NULL);

  return self->file;
}

gboolean
dien_arguments_has (DienArguments *self,
                    const char    *option)
{
  g_assert (self != NULL);

  return g_hash_table_contains (self->given, option);
}

const char *
dien_arguments_get (DienArguments *self,
                    const char    *option)
{
  g_assert (self != NULL);

  return g_hash_table_lookup (self->given, option);
}

const char *
dien_arguments_require (DienArguments  *self,
                        const char     *option,
                        GError        **error)
{
  const char *value;

  g_assert (self != NULL);

  value = g_hash_table_lookup (self->given, option);
  if (value == NULL)
    refuse (self, _("The option ‘--%s’ is missing."), option, error);

  return value;
}

void
dien_arguments_refuse (DienArguments  *self,
                       const char     *reason,
                       GError        **error)
{
  g_assert (self != NULL);

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("%s See ‘dienhinh %s --help’."), reason, self->verb);
}
