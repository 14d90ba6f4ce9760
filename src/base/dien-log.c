/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-log"

#include "config.h"

#include "dien-log.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#ifdef G_OS_UNIX
#include <unistd.h>
#else
#include <io.h>
#endif

#include "dien-os.h"

#define MOST_BYTES (128 * 1024) /* of one file */
#define LONGEST_MESSAGE 400     /* bytes */
#define HIDDEN "…"
#define NAME "dienhinh.log"
#define OLDER "dienhinh.1.log"
#define OLDEST "dienhinh.2.log"

#ifndef O_BINARY
#define O_BINARY 0
#endif

static GMutex lock;
static char *folder; /* NULL until dien_log_init() */

static char *
dup_name (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
rotate (void)
{
  g_autofree char *now = dup_name (NAME);
  g_autofree char *older = dup_name (OLDER);
  g_autofree char *oldest = dup_name (OLDEST);
  GStatBuf status;

  if (g_stat (now, &status) != 0 || status.st_size < MOST_BYTES)
    return;

  g_rename (older, oldest);
  g_rename (now, older);
}

/* A log that cannot be written is no reason to end: there is nobody to tell. */
static void
append (const char *line)
{
  g_autofree char *path = NULL;
  size_t length = strlen (line);
  int file;

  rotate ();
  path = dup_name (NAME);
  file = g_open (path, O_WRONLY | O_APPEND | O_CREAT | O_BINARY, 0600);
  if (file < 0)
    return;

  while (length > 0)
    {
      gssize written = write (file, line, length);

      if (written <= 0)
        break;
      line += written;
      length -= (size_t) written;
    }
  g_close (file, NULL);
}

static const char *
get_field (const GLogField *fields,
           gsize            n_fields,
           const char      *name)
{
  for (gsize i = 0; i < n_fields; i++)
    if (strcmp (fields[i].key, name) == 0 && fields[i].length < 0)
      return fields[i].value;

  return NULL;
}

static const char *
name_level (GLogLevelFlags level)
{
  return level & G_LOG_LEVEL_ERROR ? "error" : level & G_LOG_LEVEL_CRITICAL ? "critical"
         : level & G_LOG_LEVEL_WARNING ? "warning" : level & G_LOG_LEVEL_INFO ? "info" : "message";
}

static void
keep (GLogLevelFlags  level,
      const char     *domain,
      const char     *function,
      const char     *message)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *stripped = dien_log_strip (message);
  g_autofree char *line = g_strdup_printf ("%s %s %s%s%s: %s\n", time, name_level (level), domain != NULL ? domain : "-",
                                           function != NULL ? " " : "", function != NULL ? function : "", stripped);

  g_mutex_lock (&lock);
  append (line);
  g_mutex_unlock (&lock);
}

static GLogWriterOutput
message_cb (GLogLevelFlags   level,
            const GLogField *fields,
            gsize            n_fields,
            gpointer         user_data)
{
  const char *domain = get_field (fields, n_fields, "GLIB_DOMAIN");
  gboolean own = domain != NULL && g_str_has_prefix (domain, "dien-");

  if (level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_LEVEL_MESSAGE) ||
      (own && level & G_LOG_LEVEL_INFO))
    {
      const char *message = get_field (fields, n_fields, "MESSAGE");

      keep (level, domain, get_field (fields, n_fields, "CODE_FUNC"), message != NULL ? message : "");
    }

  return g_log_writer_default (level, fields, n_fields, user_data);
}

/* Returns: the mark that ends what @mark begins; 0 where it begins nothing */
static gunichar
get_closing_mark (gunichar mark)
{
  switch (mark)
    {
    case 0x2018:
      return 0x2019;
    case 0x201c:
      return 0x201d;
    case 0xab:
      return 0xbb;
    case '\'':
    case '"':
    case '`':
      return mark == '`' ? '\'' : mark;
    default:
      return 0;
    }
}

/* An apostrophe within a word begins nothing. */
static char *
hide_quoted (const char *message)
{
  GString *hidden = g_string_new (NULL);
  gunichar before = ' ';

  for (const char *at = message; *at != '\0';)
    {
      gunichar letter = g_utf8_get_char (at);
      gunichar closing = g_unichar_isalnum (before) ? 0 : get_closing_mark (letter);
      const char *next = g_utf8_next_char (at);
      const char *end = closing != 0 ? g_utf8_strchr (next, -1, closing) : NULL;

      if (end != NULL)
        {
          g_string_append (hidden, HIDDEN);
          at = g_utf8_next_char (end);
          before = closing;
          continue;
        }
      g_string_append_unichar (hidden, g_unichar_iscntrl (letter) ? ' ' : letter);
      before = letter;
      at = next;
    }

  return g_string_free (hidden, FALSE);
}

static gboolean
is_plain (const char *word,
          const char *const *names)
{
  for (const char *letter = word; *letter != '\0'; letter++)
    if ((guchar) *letter >= 0x80)
      return FALSE;
  for (; *names != NULL; names++)
    if (strlen (*names) > 1 && strstr (word, *names) != NULL)
      return FALSE;

  return TRUE;
}

char *
dien_log_strip (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  g_autofree char *quoted = hide_quoted (valid);
  g_auto (GStrv) words = g_strsplit (quoted, " ", -1);
  g_autofree char *account = dien_os_dup_account ();
  g_autofree char *machine = dien_os_dup_machine ();
  g_autofree char *home = g_path_get_basename (g_get_home_dir ());
  const char *const names[] = { account, machine, home, NULL };
  GString *stripped = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    {
      /* A path may go on behind a space: nobody knows where it ends. */
      gboolean place = strpbrk (*word, "/\\@") != NULL;

      if (**word != '\0')
        g_string_append_printf (stripped, "%s%s", stripped->len > 0 ? " " : "", !place && is_plain (*word, names) ? *word : HIDDEN);
      if (place)
        break;
    }
  if (stripped->len > LONGEST_MESSAGE)
    {
      g_string_truncate (stripped, (gsize) (g_utf8_find_prev_char (stripped->str, stripped->str + LONGEST_MESSAGE) - stripped->str));
      g_string_append (stripped, HIDDEN);
    }

  return g_string_free (stripped, FALSE);
}

void
dien_log_init (const char *version)
{
  g_return_if_fail (folder == NULL);

  folder = g_build_filename (g_get_user_state_dir (), "dienhinh", NULL);
  g_mkdir_with_parents (folder, 0700);
  g_log_set_writer_func (message_cb, NULL, NULL);
  keep (G_LOG_LEVEL_MESSAGE, "dienhinh", NULL, version);
}

char *
dien_log_dup_path (void)
{
  return folder != NULL ? dup_name (NAME) : g_build_filename (g_get_user_state_dir (), "dienhinh", NAME, NULL);
}

char *
dien_log_dup_tail (guint n_lines)
{
  g_autofree char *path = dien_log_dup_path ();
  g_autofree char *text = NULL;
  const char *from;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return g_strdup ("");

  from = text + strlen (text);
  for (guint n = 0; from > text; from--)
    if (from[-1] == '\n' && n++ == n_lines)
      break;

  return g_strdup (from);
}
