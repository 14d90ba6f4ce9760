/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-language"

#include "config.h"

#include "dien-language.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

/* Under C and POSIX gettext does not even look at LANGUAGE. */
static gboolean
is_without_language (const char *locale)
{
  return strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0;
}

/* An old locale whose letters do not include the Vietnamese ones is as good as none. */
static void
set_locale (void)
{
  if (setlocale (LC_ALL, "") == NULL
      || is_without_language (setlocale (LC_MESSAGES, NULL))
      || !g_get_charset (NULL))
    setlocale (LC_ALL, "C.UTF-8");

  /* Libraries write numbers into files by printf: a decimal comma of the locale would break them. Ours are written by
   * dien_number_format(). */
  setlocale (LC_NUMERIC, "C");
}

void
dien_language_init (const char *preference)
{
  const char *folder = g_getenv ("DIENHINH_LOCALEDIR");

  g_setenv ("LANGUAGE", preference != NULL ? preference : "vi", TRUE);
  set_locale ();
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
