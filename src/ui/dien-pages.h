/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-page.h"

G_BEGIN_DECLS

/**
 * DienPageInfo:
 * @name: never shown: what the actions go by ('registrations')
 * @title: what the sidebar and the head of the page say, a msgid
 * @digit: the key that shows it together with Alt, '1' to '9'; 0: it is reached from the menu and stands not in the sidebar
 * @get_type: of the #DienPage, which is made with g_object_new() at the first visit
 */
typedef struct
{
  const char *name;
  const char *title;
  char digit;
  GType (*get_type) (void);
} DienPageInfo;

/** The pages of a file in the order of the sidebar; ends with a name of %NULL. */
const DienPageInfo *dien_pages (void);

/** Returns: (nullable) */
const DienPageInfo *dien_pages_find (const char *name);

G_END_DECLS
