/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-command"

#include "config.h"

#include "dien-command.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "dien-command-private.h"
#include "dien-error.h"

static const DienVerb *const verbs[] = {
  &dien_command_new,
  &dien_command_sample,
  &dien_command_export,
  &dien_command_write,
  &dien_command_figures,
  &dien_command_check,
};

static const DienVerb *
find_verb (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i]->name, word) == 0)
      return verbs[i];

  return NULL;
}

static gboolean
asks_for_help (const char *word)
{
  return strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0;
}

/* Neither an option of the toolkit nor a file, not even one that has gone: those have an ending or a folder. */
static gboolean
is_mistyped (const char *word)
{
  return *word != '\0' && *word != '-' && strpbrk (word, "./\\:") == NULL && !g_file_test (word, G_FILE_TEST_EXISTS);
}

static void
add_row (GString    *help,
         const char *left,
         gsize       width,
         const char *right)
{
  g_string_append_printf (help, "  %s", left);
  for (gsize length = (gsize) g_utf8_strlen (left, -1); length < width + 2; length++)
    g_string_append_c (help, ' ');
  g_string_append_printf (help, "%s\n", right);
}

static void
print_help (void)
{
  g_autoptr (GString) help = g_string_new (_("Usage:"));

  g_string_append_printf (help, "\n  dienhinh [%s]\n      %s\n", _("FILE"), _("Opens the window."));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_string_append_printf (help, "  dienhinh %s %s\n      %s\n", verbs[i]->name, _(verbs[i]->usage), _(verbs[i]->help));

  g_string_append_printf (help, "\n%s\n", _("Options:"));
  add_row (help, "--help", 9, _("This help; behind a command, the help of that command."));
  add_row (help, "--version", 9, _("Name and version."));
  dien_command_print (help->str);
}

static char *
write_option (const DienOption *option)
{
  return option->value != NULL
           ? g_strdup_printf ("--%s %s", option->name, _(option->value)) : g_strdup_printf ("--%s", option->name);
}

static void
print_verb_help (const DienVerb *verb)
{
  g_autoptr (GString) help = g_string_new (_("Usage:"));
  gsize width = 0;

  g_string_append_printf (help, " dienhinh %s %s\n\n%s\n", verb->name, _(verb->usage), _(verb->help));
  for (const DienOption *option = verb->options; option->name != NULL; option++)
    {
      g_autofree char *written = write_option (option);

      width = MAX (width, (gsize) g_utf8_strlen (written, -1));
    }
  if (width > 0)
    g_string_append_printf (help, "\n%s\n", _("Options:"));
  for (const DienOption *option = verb->options; option->name != NULL; option++)
    {
      g_autofree char *written = write_option (option);

      add_row (help, written, width, _(option->help));
    }
  if (verb->add_help != NULL)
    verb->add_help (help);
  dien_command_print (help->str);
}

static gboolean
wants_help (char **words)
{
  for (; *words != NULL && strcmp (*words, "--") != 0; words++)
    if (asks_for_help (*words))
      return TRUE;

  return FALSE;
}

static DienStatus
run_verb (const DienVerb  *verb,
          char           **words,
          GError         **error)
{
  g_autoptr (DienArguments) arguments = NULL;

  if (wants_help (words))
    {
      print_verb_help (verb);
      return DIEN_STATUS_DONE;
    }

  arguments = dien_arguments_parse (verb->name, verb->options, words, error);
  return arguments != NULL ? verb->run (arguments, error) : DIEN_STATUS_FAILED;
}

static DienStatus
refuse_word (const char  *word,
             GError     **error)
{
  g_autofree char *shown = g_filename_display_name (word);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", verbs[i]->name);
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               _("There is no command and no file ‘%s’. The commands are: %s. See ‘dienhinh --help’."), shown, names->str);

  return DIEN_STATUS_FAILED;
}

static DienStatus
run (char    **words,
     GError  **error)
{
  const DienVerb *verb = find_verb (*words);

  if (verb != NULL)
    return run_verb (verb, words + 1, error);
  if (asks_for_help (*words))
    print_help ();
  else if (strcmp (*words, "--version") == 0)
    dien_command_print ("dienhinh " PACKAGE_VERSION "\n");
  else
    return refuse_word (*words, error);

  return DIEN_STATUS_DONE;
}

/* What was printed has to arrive: a full disk shows only now. */
static DienStatus
end_printing (DienStatus   status,
              GError     **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;

  if (status != DIEN_STATUS_FAILED)
    g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_NO_SPACE,
                         _("The result could not be printed: where it was to go is full or closed."));
  return DIEN_STATUS_FAILED;
}

void
dien_command_print (const char *text)
{
  fputs (text, stdout);
}

gboolean
dien_command_handles (int    argc,
                      char **argv)
{
  if (argc < 2)
    return FALSE;

  return asks_for_help (argv[1]) || strcmp (argv[1], "--version") == 0 || find_verb (argv[1]) != NULL ||
         is_mistyped (argv[1]);
}

int
dien_command_run (int    argc,
                  char **argv)
{
  g_autoptr (GError) error = NULL;
  DienStatus status;

  g_return_val_if_fail (argc > 1, DIEN_STATUS_FAILED);

#ifdef SIGXFSZ
  /* What is too big for the space that the account has is then a failure to write, and what was begun is removed. */
  signal (SIGXFSZ, SIG_IGN);
#endif

  status = end_printing (run (argv + 1, &error), &error);
  if (error != NULL)
    {
      fputs (error->message, stderr);
      fputc ('\n', stderr);
    }

  return status;
}
