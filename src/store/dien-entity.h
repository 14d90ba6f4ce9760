/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the file holds, described once: writing, checking, removing, reading a sample and the tests all go by it. The
 * names are the ones of the glossary. */

typedef enum
{
  DIEN_FIELD_TEXT,       /* normalised */
  DIEN_FIELD_SEARCHED,   /* the same; `<name>_folded` beside it is filled by the store */
  DIEN_FIELD_DATE,       /* ISO, a whole day */
  DIEN_FIELD_DATE_ANY,   /* ISO, a day, a month or a year */
  DIEN_FIELD_COUNT,      /* a whole number */
  DIEN_FIELD_POINTS,     /* 1/100 */
  DIEN_FIELD_AMOUNT,     /* 1/1000 */
  DIEN_FIELD_FLAG,       /* 0 or 1 */
  DIEN_FIELD_CHOICE,     /* one of `choices` */
  DIEN_FIELD_REFERENCE,  /* the id of a row of `target`, which cannot be removed while this row is there */
  DIEN_FIELD_OWNER,      /* the same, but this row is a part of that one and is removed with it */
} DienFieldKind;

/**
 * DienField:
 * @name: as in the file and in the samples
 * @label: what an officer calls it, a msgid; translate with g_dgettext() or dien_field_get_label()
 * @required: may be neither %NULL nor empty
 * @choices: (nullable): of a choice, ends in %NULL
 * @target: (nullable): the entity that a reference or owner points to
 */
typedef struct
{
  const char *name;
  const char *label;
  DienFieldKind kind;
  gboolean required;
  const char *const *choices;
  const char *target;
} DienField;

/**
 * DienEntity:
 * @name: of the table, singular
 * @label: what an officer calls one of them, a msgid
 * @base: (nullable): the entity whose id this one shares ('subject'): a row there is made and removed with it
 * @fields: without id, uid and folded forms; ends with a name of %NULL; in the order of the file
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *base;
  const DienField *fields;
} DienEntity;

/** All entities, each after those that it points to. Ends with a name of %NULL. */
const DienEntity *dien_entities (void);

/** Returns: (nullable): the entity of that name */
const DienEntity *dien_entity_find (const char *name);

/** Returns: (nullable): the field of that name */
const DienField *dien_entity_find_field (const DienEntity *entity,
                                         const char       *name);

/** Whether the field holds a text, and not a number. */
gboolean dien_field_is_text (const DienField *field);

/** Returns: the label in the language of the screen */
const char *dien_entity_get_label (const DienEntity *entity);
const char *dien_field_get_label (const DienField *field);

G_END_DECLS
