/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-frame-starter.h"
#include "dien-office.h"
#include "dien-store.h"

G_BEGIN_DECLS

/* The file of an office that begins with the program. */

/**
 * DienNewFile:
 * @organisation: (nullable): of 'organisation'; %NULL: it is entered later
 * @signers: (nullable) (element-type DienRecord): of 'signer', without organisation, in order
 * @user: (nullable): who sits at the desk
 * @year: its number
 * @starter: (nullable): the frame to begin with
 * @units: (nullable): pasted lines, as dien_units_add_pasted() takes them
 */
typedef struct
{
  DienRecord *organisation;
  GPtrArray *signers;
  const char *user;
  int year;
  const char *theme;
  const char *local_name;
  const DienFrameStarter *starter;
  const char *units;
} DienNewFile;

/** Whether the file takes a year of that number. @error: %DIEN_ERROR_INVALID */
gboolean dien_new_file_check_year (gint64   number,
                                   GError **error);

/**
 * dien_new_file_organisation:
 * @superior: (nullable)
 *
 * Returns: (transfer full): a record of 'organisation' with everything that follows from kind, name and superior
 */
DienRecord *dien_new_file_organisation (const char *kind,
                                        const char *name,
                                        const char *superior);

/**
 * dien_new_file_signers:
 * @name: (nullable): of who signs for the office
 *
 * Whoever signs by order is entered later: as long as nobody is, lists have the name that is known.
 *
 * Returns: (transfer full) (element-type DienRecord): the one signer that a new file begins with
 */
GPtrArray *dien_new_file_signers (const DienOffice *office,
                                  const char       *name);

/**
 * dien_new_file_make:
 * @path: a file that does not exist yet
 * @error: %DIEN_ERROR_EXISTS and the others of dien_store_create(); %DIEN_ERROR_INVALID: what cannot be kept as it is
 *
 * Makes the whole file in one change, before which nothing can be taken back: office, signers, user, the year with its
 * frame and rounds, units, the catalogue of awards. Nothing is left of it on failure.
 *
 * Returns: (transfer full) (nullable)
 */
DienStore *dien_new_file_make (const char         *path,
                               const DienNewFile  *plan,
                               GError            **error);

G_END_DECLS
