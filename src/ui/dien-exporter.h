/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-job-bar.h"
#include "dien-store.h"

G_BEGIN_DECLS

/**
 * DienExporter:
 *
 * Exports sheets and documents for a page: asks where to, does it as a job, says how it went.
 *
 * Signals: "changed": one begins or is finished
 */
#define DIEN_TYPE_EXPORTER (dien_exporter_get_type ())
G_DECLARE_FINAL_TYPE (DienExporter, dien_exporter, DIEN, EXPORTER, GObject)

/** All sheets and documents of the year, in the place of a code. */
#define DIEN_EXPORT_ALL "all"

/** @page, which lives as long as the exporter: where it is exported from; @bar: of that page, says that it is done */
DienExporter *dien_exporter_new (GtkWidget  *page,
                                 DienStore  *store,
                                 DienJobBar *bar);

/** Whether something is being exported; then nothing else is. */
gboolean dien_exporter_is_busy (DienExporter *self);

/**
 * dien_exporter_ask:
 * @year: its number
 * @code: of a sheet or a document, or %DIEN_EXPORT_ALL
 *
 * Asks where to export to, beside the file, and exports there.
 */
void dien_exporter_ask (DienExporter *self,
                        int           year,
                        const char   *code);

/** Exports to @path as it was typed: adds what lacks of its name, and asks before that replaces another file. */
void dien_exporter_export_as (DienExporter *self,
                              int           year,
                              const char   *code,
                              const char   *path);

/** Exports to @path. */
void dien_exporter_export_to (DienExporter *self,
                              int           year,
                              const char   *code,
                              const char   *path);

G_END_DECLS
