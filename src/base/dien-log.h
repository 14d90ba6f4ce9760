/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What went wrong, kept for whoever is asked for help: in a file of the state folder that only its owner can read, of bounded
 * size, with two older ones beside it. It holds no names, titles, paths or anything else that the user typed or that files
 * are called. */

/**
 * dien_log_init:
 * @version: of the program
 *
 * From now on the messages of all parts and libraries go there too, from 'message' up, of our own from 'info' up. Once, at the start.
 */
void dien_log_init (const char *version);

/** @n_lines: at most. Returns: (transfer full): the last lines, each ending in a line feed; '' where there are none */
char *dien_log_dup_tail (guint n_lines);

/**
 * dien_log_strip:
 * @message: of any part or library
 *
 * Returns: (transfer full): on one line, without what may tell of people or files: what stands in quotation marks, from a
 *   path or an address on everything, words with letters that English has not, names of the account, of the machine and of the home folder
 */
char *dien_log_strip (const char *message);

/** Returns: (transfer full): where it is kept */
char *dien_log_dup_path (void);

G_END_DECLS
