/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands behind a verb: one file, and options before or after it. */

typedef struct
{
  const char *name;  /* without its dashes */
  const char *value; /* what it takes, as the usage calls it, a msgid; NULL: it takes nothing */
  const char *help;  /* a msgid */
} DienOption;

typedef struct _DienArguments DienArguments;

/**
 * dien_arguments_parse:
 * @verb: its name, for the sentences
 * @options: which there are; ends with a name of %NULL
 * @words: (array zero-terminated=1): all that stands behind the verb; must outlive the result
 * @error: %DIEN_ERROR_INVALID: which word, what about it
 *
 * Returns: (transfer full) (nullable)
 */
DienArguments *dien_arguments_parse (const char         *verb,
                                     const DienOption   *options,
                                     char              **words,
                                     GError            **error);
void dien_arguments_free (DienArguments *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DienArguments, dien_arguments_free)

const char *dien_arguments_get_file (DienArguments *self);

/** Whether the option was given. */
gboolean dien_arguments_has (DienArguments *self,
                             const char    *option);

/** Returns: (nullable): the value of an option that may be left out */
const char *dien_arguments_get (DienArguments *self,
                                const char    *option);

/**
 * dien_arguments_require:
 * @error: %DIEN_ERROR_INVALID where it was not given
 *
 * Returns: (nullable): the value of an option that must be there
 */
const char *dien_arguments_require (DienArguments  *self,
                                    const char     *option,
                                    GError        **error);

/**
 * dien_arguments_refuse:
 * @reason: a whole sentence
 *
 * Sets @error to that sentence and where to read how the verb is used.
 */
void dien_arguments_refuse (DienArguments  *self,
                            const char     *reason,
                            GError        **error);

G_END_DECLS
