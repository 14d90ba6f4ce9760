/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sample"

#include "config.h"

#include "dien-sample-private.h"

#include <glib/gi18n-lib.h>

#include "dien-error.h"

/* json-glib calls itself for each level, so one without end would end the program. */
#define DEEPEST 64

/* What json-glib would let pass: it keeps the last of two members of one name. */
typedef struct
{
  GPtrArray *names; /* of the objects that are open: a set of names each */
  char *doubled;
  guint line;       /* of the doubled name, or where it cannot be read on */
} Reading;

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
is_too_deep (const char *text,
             gsize       length)
{
  guint depth = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (quoted && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        quoted = !quoted;
      else if (!quoted && (text[i] == '[' || text[i] == '{'))
        {
          if (++depth > DEEPEST)
            return TRUE;
        }
      else if (!quoted && (text[i] == ']' || text[i] == '}') && depth > 0)
        depth--;
    }

  return FALSE;
}

static gboolean
check_text (const char  *text,
            gsize        length,
            GError     **error)
{
  if (length == 0)
    return refuse (error, _("The sample is empty."));
  if (!g_utf8_validate (text, (gssize) length, NULL))
    return refuse (error, _("The sample is not a text in UTF-8."));
  if (is_too_deep (text, length))
    return refuse (error, _("The sample is nested too deeply."));

  return TRUE;
}

static void
object_started_cb (JsonParser *parser,
                   Reading    *reading)
{
  g_ptr_array_add (reading->names, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL));
}

static void
member_read_cb (JsonParser *parser,
                JsonObject *object,
                const char *name,
                Reading    *reading)
{
  GHashTable *names = g_ptr_array_index (reading->names, reading->names->len - 1);

  if (g_hash_table_add (names, g_strdup (name)) || reading->doubled != NULL)
    return;

  reading->doubled = g_strdup (name);
  reading->line = json_parser_get_current_line (parser);
}

static void
object_ended_cb (JsonParser *parser,
                 JsonObject *object,
                 Reading    *reading)
{
  g_ptr_array_set_size (reading->names, (int) reading->names->len - 1);
}

static void
failed_cb (JsonParser   *parser,
           const GError *error,
           Reading      *reading)
{
  g_debug ("%s", error->message);
  reading->line = json_parser_get_current_line (parser);
}

static JsonNode *
take_root (JsonParser  *parser,
           gboolean     parsed,
           Reading     *reading,
           GError     **error)
{
  if (!parsed)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("The sample cannot be read: line %u is not as JSON is written."), reading->line);
  else if (reading->doubled != NULL)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("The sample names ‘%s’ twice in one entry, in line %u."), reading->doubled, reading->line);
  else if (json_parser_get_root (parser) == NULL || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    refuse (error, _("The sample does not begin with { and end with }."));
  else
    return json_parser_steal_root (parser);

  return NULL;
}

JsonNode *
dien_sample_parse (GBytes  *json,
                   GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  Reading reading = { .names = names };
  const char *text;
  gsize length;
  JsonNode *root;

  g_assert (json != NULL);

  text = g_bytes_get_data (json, &length);
  if (!check_text (text, length, error))
    return NULL;

  g_signal_connect (parser, "object-start", G_CALLBACK (object_started_cb), &reading);
  g_signal_connect (parser, "object-member", G_CALLBACK (member_read_cb), &reading);
  g_signal_connect (parser, "object-end", G_CALLBACK (object_ended_cb), &reading);
  g_signal_connect (parser, "error", G_CALLBACK (failed_cb), &reading);

  root = take_root (parser, json_parser_load_from_data (parser, text, (gssize) length, NULL), &reading, error);
  g_free (reading.doubled);
  return root;
}
