/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a template is filled with: texts, flags and lists by name. Each item of a list has fields of its own, and sees those
 * around it. */

typedef struct _DienFields DienFields;

DienFields *dien_fields_new (void);
void dien_fields_free (DienFields *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DienFields, dien_fields_free)

/** @text: (nullable): %NULL is empty */
void dien_fields_set (DienFields *self,
                      const char *name,
                      const char *text);
void dien_fields_take (DienFields *self,
                       const char *name,
                       char       *text);

void dien_fields_set_flag (DienFields *self,
                           const char *name,
                           gboolean    on);

/** From now on @name is a list, be it empty. */
void dien_fields_set_list (DienFields *self,
                           const char *name);

/** Returns: (transfer none): a new last item of the list @name, which is made where it is not there */
DienFields *dien_fields_add (DienFields *self,
                             const char *name);

/** Returns: (nullable): of @self or of what it is an item of; a flag has none */
const char *dien_fields_get (DienFields *self,
                             const char *name);

/** Whether there is a flag of that name; in @on whether it is set. */
gboolean dien_fields_find_flag (DienFields *self,
                                const char *name,
                                gboolean   *on);

/** Returns: (nullable) (element-type DienFields): the items of a list */
GPtrArray *dien_fields_get_list (DienFields *self,
                                 const char *name);

G_END_DECLS
