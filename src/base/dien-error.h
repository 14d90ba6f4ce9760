/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DienError:
 * What the caller can do about it. Each error's message is a whole sentence for the officer, already translated:
 * what is wrong, where, and what to do. No message of a library reaches it.
 *
 * @DIEN_ERROR_INVALID: a value that was typed, pasted or read cannot be taken as it is
 * @DIEN_ERROR_EXISTS: the same thing is there already (a second registration of one subject and model)
 * @DIEN_ERROR_NOT_FOUND: what was asked for is not there (any more)
 * @DIEN_ERROR_IN_USE: something else points to it
 * @DIEN_ERROR_CONFLICT: a later change touched the same rows
 * @DIEN_ERROR_LOCKED: somebody else is writing
 * @DIEN_ERROR_READ_ONLY: the file, its folder or the medium cannot be written
 * @DIEN_ERROR_NO_SPACE: the disk is full
 * @DIEN_ERROR_FOREIGN: not a file of this program
 * @DIEN_ERROR_TOO_NEW: written by a newer version of this program
 * @DIEN_ERROR_CORRUPT: a file of this program that is damaged
 * @DIEN_ERROR_ACCESS: it cannot be opened, read or made at that place (permissions, folder gone, device gone)
 * @DIEN_ERROR_CANCELLED: the user stopped it
 * @DIEN_ERROR_FAILED: anything else
 */
typedef enum
{
  DIEN_ERROR_INVALID = 1,
  DIEN_ERROR_EXISTS,
  DIEN_ERROR_NOT_FOUND,
  DIEN_ERROR_IN_USE,
  DIEN_ERROR_CONFLICT,
  DIEN_ERROR_LOCKED,
  DIEN_ERROR_READ_ONLY,
  DIEN_ERROR_NO_SPACE,
  DIEN_ERROR_FOREIGN,
  DIEN_ERROR_TOO_NEW,
  DIEN_ERROR_CORRUPT,
  DIEN_ERROR_ACCESS,
  DIEN_ERROR_CANCELLED,
  DIEN_ERROR_FAILED,
} DienError;

#define DIEN_ERROR (dien_error_quark ())
GQuark dien_error_quark (void);

G_END_DECLS
