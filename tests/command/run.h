/* SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The program as somebody runs it: in a folder, without a display. */

typedef struct
{
  int status;
  char *out;
  char *err;
} Run;

/** What stands behind g_test_init() on the test's own command line is the program. */
void run_init (int    argc,
               char **argv);

/**
 * run_program:
 * @folder: to be in
 * @arguments: (array zero-terminated=1)
 * @settings: (nullable) (array zero-terminated=1): 'LANG=C', instead of the test's own languages; %NULL leaves those
 */
Run *run_program (const char         *folder,
                  const char *const  *arguments,
                  const char *const  *settings);
void run_free (Run *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

/** The same in two steps: what is done between them happens while it runs. It has to end by itself, not by a signal. */
GSubprocess *run_begin (const char         *folder,
                        const char *const  *arguments);
Run *run_finish (GSubprocess *process);

/** The same with what it prints going to the file @out; `out` is %NULL then. */
Run *run_program_to (const char         *folder,
                     const char *const  *arguments,
                     const char         *out);

/** The same with the arguments of one line, split at spaces. */
Run *run_line (const char *folder,
               const char *line);

/** Fails unless it ended with status 2, printed nothing, and said why in one Vietnamese line. */
void run_assert_refused (Run *self);

G_END_DECLS
