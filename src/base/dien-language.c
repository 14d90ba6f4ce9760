/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-language"

#include "config.h"

#include "dien-language.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#ifdef __GLIBC__
#include <unistd.h>

/* The one locale that every glibc system brings. */
#define COMMON_LOCALE_FOLDER "/usr/lib/locale/C.utf8"
#endif

/* Under these gettext does not even look at LANGUAGE; glibc 2.41 counts C.UTF-8 among them, older ones do not. */
static gboolean
is_without_language (const char *locale)
{
  return strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0 || g_str_has_prefix (locale, "C.");
}

#ifdef __GLIBC__
/* Returns: (nullable): a new folder, also where the one for temporary files has gone */
static char *
make_folder (void)
{
  const char *places[] = { g_get_tmp_dir (), g_get_user_runtime_dir (), "/dev/shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *folder = g_build_filename (places[i], ".dienhinh-XXXXXX", NULL);

      if (g_mkdtemp (folder) != NULL)
        return g_steal_pointer (&folder);
    }

  return NULL;
}
#endif

/* Where the machine has no locale with a language, C.UTF-8 under another name stands in: a name is all that gettext asks
 * for. The name is needed only while the locale is loaded. */
static void
borrow_locale (const char *name)
{
#ifdef __GLIBC__
  g_autofree char *folder = make_folder ();
  g_autofree char *link = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autofree char *before = g_strdup (g_getenv ("LOCPATH"));

  if (folder == NULL)
    return;
  if (symlink (COMMON_LOCALE_FOLDER, link) == 0)
    {
      g_setenv ("LOCPATH", folder, TRUE);
      setlocale (LC_MESSAGES, name);
      if (before != NULL)
        g_setenv ("LOCPATH", before, TRUE);
      else
        g_unsetenv ("LOCPATH");
      unlink (link);
    }
  rmdir (folder);
#endif
}

/* An old locale whose letters do not include the Vietnamese ones is as good as none. */
static void
set_locale (void)
{
  if (setlocale (LC_ALL, "") == NULL
      || is_without_language (setlocale (LC_MESSAGES, NULL))
      || !g_get_charset (NULL))
    setlocale (LC_ALL, "C.UTF-8");
  if (is_without_language (setlocale (LC_MESSAGES, NULL)) && setlocale (LC_MESSAGES, "vi_VN.UTF-8") == NULL)
    borrow_locale ("vi_VN.UTF-8");

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
