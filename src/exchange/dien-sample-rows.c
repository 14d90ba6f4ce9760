/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sample"

#include "config.h"

#include "dien-sample-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"

#define LARGEST_COUNT 999999999

/* A row that was written. */
typedef struct _Row Row;

struct _Row
{
  const Row *owner; /* the one it is a part of */
  const DienEntity *entity;
  gint64 id;
};

typedef struct
{
  DienStore *store;
  GHashTable *rows;  /* by key */
  GString *place;    /* in the JSON: 'unit[3].unit_name[1].name' */
  GArray *registrations;
} Writing;

static gboolean refuse (Writing *writing, GError **error, const char *format, ...) G_GNUC_PRINTF (3, 4);
static gboolean write_rows (Writing *writing, const Row *owner, const char *name, JsonNode *node, GError **error);

static gboolean
refuse (Writing     *writing,
        GError     **error,
        const char  *format,
        ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("The sample is wrong at %s. %s"), writing->place->str, reason);
  return FALSE;
}

/* Adds the place to what the store says about a value; what it says about the disk stays as it is. */
static gboolean
fail (Writing  *writing,
      GError  **error,
      GError   *cause)
{
  if (g_error_matches (cause, DIEN_ERROR, DIEN_ERROR_INVALID) || g_error_matches (cause, DIEN_ERROR, DIEN_ERROR_EXISTS))
    refuse (writing, error, "%s", cause->message);
  else
    g_propagate_error (error, g_error_copy (cause));

  return FALSE;
}

static gsize
enter (Writing    *writing,
       const char *name)
{
  gsize end = writing->place->len;

  g_string_append_printf (writing->place, "%s%s", end > 0 ? "." : "", name);
  return end;
}

static void
leave (Writing *writing,
       gsize    end)
{
  g_string_truncate (writing->place, end);
}

static const Row *
find_owner (const Row       *owner,
            const DienField *field)
{
  while (owner != NULL && strcmp (owner->entity->name, field->target) != 0)
    owner = owner->owner;

  return owner;
}

/* The entity of that name, if such rows may stand here: the rows of 'subject' come with those of units, people and
 * households, and a part stands in what it is a part of. */
static const DienEntity *
find_part (const Row  *owner,
           const char *name)
{
  const DienEntity *entity = strcmp (name, "subject") != 0 ? dien_entity_find (name) : NULL;

  if (entity == NULL || owner == NULL)
    return entity;

  for (const DienField *field = entity->fields; field->name != NULL; field++)
    if (field->kind == DIEN_FIELD_OWNER && strcmp (field->target, owner->entity->name) == 0)
      return entity;

  return NULL;
}

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
is_count (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 &&
         json_node_get_int (node) >= 0 && json_node_get_int (node) <= LARGEST_COUNT;
}

static gboolean
is_flag (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN;
}

static gboolean
set_reference (Writing          *writing,
               DienRecord       *record,
               const DienField  *field,
               const char       *key,
               GError          **error)
{
  const Row *row = g_hash_table_lookup (writing->rows, key);

  if (row == NULL)
    return refuse (writing, error, _("No entry above has the key ‘%s’."), key);
  if (strcmp (row->entity->name, field->target) != 0 && g_strcmp0 (row->entity->base, field->target) != 0)
    return refuse (writing, error, _("The entry with the key ‘%s’ is of another kind (%s)."),
                   key, dien_entity_get_label (row->entity));

  dien_record_set_int (record, field->name, row->id);
  return TRUE;
}

static gboolean
set_typed (Writing          *writing,
           DienRecord       *record,
           const DienField  *field,
           const char       *text,
           GError          **error)
{
  g_autoptr (GError) cause = NULL;

  return dien_record_set_typed (record, field->name, text, &cause) || fail (writing, error, cause);
}

static gboolean
set_field (Writing          *writing,
           DienRecord       *record,
           const DienField  *field,
           JsonNode         *node,
           GError          **error)
{
  switch (field->kind)
    {
    case DIEN_FIELD_COUNT:
      if (!is_count (node))
        return refuse (writing, error, _("A whole number without quotation marks is wanted here."));
      dien_record_set_int (record, field->name, json_node_get_int (node));
      return TRUE;
    case DIEN_FIELD_FLAG:
      if (!is_flag (node))
        return refuse (writing, error, _("true or false is wanted here."));
      dien_record_set_int (record, field->name, json_node_get_boolean (node));
      return TRUE;
    case DIEN_FIELD_TEXT:
    case DIEN_FIELD_SEARCHED:
    case DIEN_FIELD_DATE:
    case DIEN_FIELD_DATE_ANY:
    case DIEN_FIELD_POINTS:
    case DIEN_FIELD_AMOUNT:
    case DIEN_FIELD_CHOICE:
    case DIEN_FIELD_REFERENCE:
    case DIEN_FIELD_OWNER:
    default:
      if (!is_text (node))
        return refuse (writing, error, _("A text in quotation marks is wanted here."));
      if (field->kind == DIEN_FIELD_REFERENCE || field->kind == DIEN_FIELD_OWNER)
        return set_reference (writing, record, field, json_node_get_string (node), error);
      return set_typed (writing, record, field, json_node_get_string (node), error);
    }
}

static void
set_owners (DienRecord *record,
            const Row  *owner)
{
  for (const DienField *field = dien_record_get_entity (record)->fields; field->name != NULL; field++)
    {
      const Row *row = field->kind == DIEN_FIELD_OWNER ? find_owner (owner, field) : NULL;

      if (row != NULL)
        dien_record_set_int (record, field->name, row->id);
    }
}

static gboolean
check_key (Writing   *writing,
           JsonNode  *node,
           GError   **error)
{
  if (!is_text (node) || *json_node_get_string (node) == '\0')
    return refuse (writing, error, _("A text in quotation marks is wanted here."));
  if (g_hash_table_contains (writing->rows, json_node_get_string (node)))
    return refuse (writing, error, _("The key ‘%s’ has been given to an entry above."), json_node_get_string (node));

  return TRUE;
}

/* A member is a field, the key, or the rows of a part, which are written when this row has an id. An owner that the place
 * tells cannot be told once more. */
static gboolean
read_member (Writing     *writing,
             const Row   *row,
             DienRecord  *record,
             const char  *name,
             JsonNode    *node,
             GError     **error)
{
  const DienField *field = dien_entity_find_field (row->entity, name);
  gsize end = enter (writing, name);
  gboolean fine;

  if (field != NULL && !(field->kind == DIEN_FIELD_OWNER && dien_record_has (record, name)))
    fine = set_field (writing, record, field, node, error);
  else if (field == NULL && strcmp (name, "key") == 0)
    fine = check_key (writing, node, error);
  else
    fine = (field == NULL && find_part (row, name) != NULL) ||
           refuse (writing, error, _("There is no such entry or field here."));

  leave (writing, end);
  return fine;
}

static gboolean
read_members (Writing     *writing,
              const Row   *row,
              DienRecord  *record,
              JsonObject  *object,
              GError     **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!read_member (writing, row, record, name, node, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_record (Writing     *writing,
              Row         *row,
              DienRecord  *record,
              guint        number,
              GError     **error)
{
  g_autoptr (GError) cause = NULL;

  if (!dien_sample_complete (writing->store, record, number, &cause) ||
      (row->id = dien_store_insert (writing->store, record, &cause)) == 0)
    return fail (writing, error, cause);

  if (strcmp (row->entity->name, "registration") == 0)
    g_array_append_val (writing->registrations, row->id);

  return TRUE;
}

static void
remember (Writing    *writing,
          const Row  *row,
          JsonObject *object)
{
  Row *kept;

  if (dien_entity_find_field (row->entity, "key") != NULL || !json_object_has_member (object, "key"))
    return;

  kept = g_new0 (Row, 1);
  kept->entity = row->entity;
  kept->id = row->id;
  g_hash_table_insert (writing->rows, g_strdup (json_object_get_string_member (object, "key")), kept);
}

static gboolean
write_parts (Writing     *writing,
             const Row   *row,
             JsonObject  *object,
             GError     **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (dien_entity_find_field (row->entity, name) == NULL && strcmp (name, "key") != 0 &&
        !write_rows (writing, row, name, node, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_row (Writing           *writing,
           const Row         *owner,
           const DienEntity  *entity,
           guint              number,
           JsonNode          *node,
           GError           **error)
{
  g_autoptr (DienRecord) record = dien_record_new (entity->name);
  Row row = { .owner = owner, .entity = entity };
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (writing, error, _("An entry between { and } is wanted here."));

  object = json_node_get_object (node);
  set_owners (record, owner);
  if (!read_members (writing, &row, record, object, error) || !write_record (writing, &row, record, number, error))
    return FALSE;

  remember (writing, &row, object);
  return write_parts (writing, &row, object, error);
}

static gboolean
write_rows (Writing     *writing,
            const Row   *owner,
            const char  *name,
            JsonNode    *node,
            GError     **error)
{
  const DienEntity *entity = find_part (owner, name);
  gsize end = enter (writing, name);
  gsize number_end = writing->place->len;
  JsonArray *rows;

  if (entity == NULL)
    return refuse (writing, error, _("There is no such entry or field here."));
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (writing, error, _("A list of entries between [ and ] is wanted here."));

  rows = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      g_string_append_printf (writing->place, "[%u]", i + 1);
      if (!write_row (writing, owner, entity, i + 1, json_array_get_element (rows, i), error))
        return FALSE;
      leave (writing, number_end);
    }

  leave (writing, end);
  return TRUE;
}

gboolean
dien_sample_write_rows (DienStore   *store,
                        JsonObject  *root,
                        GArray      *registrations,
                        GError     **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) place = g_string_new (NULL);
  Writing writing = { .store = store, .rows = rows, .place = place, .registrations = registrations };
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, root);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!(strcmp (name, "about") == 0 && is_text (node)) && !write_rows (&writing, NULL, name, node, error))
      return FALSE;

  return TRUE;
}
