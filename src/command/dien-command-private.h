/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-arguments-private.h"
#include "dien-store.h"

G_BEGIN_DECLS

/** What a verb ends with. */
typedef enum
{
  DIEN_STATUS_DONE = 0,
  DIEN_STATUS_FOUND = 1, /* a check found something */
  DIEN_STATUS_FAILED = 2,
} DienStatus;

/**
 * DienVerb:
 * @name: as it is typed
 * @usage: what stands behind it, a msgid
 * @help: one sentence, a msgid
 * @add_help: (nullable): adds lines to its own help
 * @run: does it; prints its results only; @error is set where it ends with %DIEN_STATUS_FAILED
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *help;
  const DienOption *options;
  void (*add_help) (GString *help);
  DienStatus (*run) (DienArguments *arguments, GError **error);
} DienVerb;

extern const DienVerb dien_command_check;
extern const DienVerb dien_command_export;
extern const DienVerb dien_command_figures;
extern const DienVerb dien_command_new;
extern const DienVerb dien_command_sample;
extern const DienVerb dien_command_write;

/** Writes to stdout as it is, in UTF-8 whatever the locale: what is printed may be a file's name or go into a file. */
void dien_command_print (const char *text);

typedef struct _DienSignals DienSignals;

/** Until dien_signals_release(), Ctrl+C and the like stop the work instead of the program. Returns: (transfer full) */
DienSignals *dien_signals_catch (void);
void dien_signals_release (DienSignals *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DienSignals, dien_signals_release)

/** What such a signal cancels. */
GCancellable *dien_signals_get_cancellable (DienSignals *self);

/**
 * dien_command_open:
 * @flags: %DIEN_STORE_READ_ONLY or %DIEN_STORE_SNAPSHOT
 *
 * Returns: (transfer full) (nullable): the file of @arguments, put in order where that was needed
 */
DienStore *dien_command_open (DienArguments   *arguments,
                              DienStoreFlags   flags,
                              GError         **error);

/** Reads '--year'. @error: %DIEN_ERROR_INVALID */
gboolean dien_command_read_year (DienArguments  *arguments,
                                 int            *number,
                                 GError        **error);

/**
 * dien_command_find_year:
 * @number: (out): of '--year'
 * @error: %DIEN_ERROR_INVALID, %DIEN_ERROR_NOT_FOUND naming the years that there are
 *
 * Returns: the id of that year, 0 where there is none
 */
gint64 dien_command_find_year (DienStore      *store,
                               DienArguments  *arguments,
                               int            *number,
                               GError        **error);

G_END_DECLS
