/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * dien_command_handles:
 * Whether the command line asks for a verb, --help or --version, for which no window is made (and no D-Bus asked: a
 * running window must not be handed an 'export').
 */
gboolean dien_command_handles (int    argc,
                               char **argv);

/**
 * dien_command_run:
 * Does what the command line asks for: results on stdout, sentences about what went wrong on stderr.
 *
 * Returns: the exit status: 0, 1 (a check found something), 2 (could not)
 */
int dien_command_run (int    argc,
                      char **argv);

G_END_DECLS
