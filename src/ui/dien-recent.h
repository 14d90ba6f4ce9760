/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The files that were open on this machine, newest first. */

#define DIEN_RECENT_MOST 10

typedef struct
{
  char *path;
  GDateTime *opened; /* local time */
} DienRecent;

/** Returns: (transfer full) (element-type DienRecent): newest first, those that are gone as well */
GPtrArray *dien_recent_get (void);

/** Puts a file first. */
void dien_recent_add (const char *path);

/** Takes a file off the list; the file stays as it is. */
void dien_recent_drop (const char *path);

/** Returns: (transfer full): what the screen calls a file: its name without folder and ending */
char *dien_recent_dup_title (const char *path);

G_END_DECLS
