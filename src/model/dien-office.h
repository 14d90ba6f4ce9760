/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an office of a kind usually writes on its papers, worked out from its name and its superior: a proposal that the
 * office changes where its papers differ. In Vietnamese whatever the language of the screen: it is kept and printed. */

/** As many characters as a line of a heading has room for. */
#define DIEN_OFFICE_LONGEST_LINE 150

/** Who signs: 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ'. */
typedef struct
{
  const char *mandate; /* '' where the post signs for itself */
  const char *post;
} DienOfficeSigner;

/**
 * DienOffice:
 * @form: 'party' or 'state'
 * @level: 'commune', 'district', 'province', 'state'
 * @decider: the body that decides ('Ban Thường vụ Đảng ủy'); '' where the name does not say
 * @upper_heading: the line above the own one ('ĐẢNG BỘ TỈNH VĨNH LONG'); '' where there is no superior
 * @heading: 'ĐẢNG ỦY XÃ THẠNH PHONG'
 * @place: 'Thạnh Phong'
 * @symbol: 'ĐU'; '' where none is usual
 * @signers: first who signs for the office, then who signs lists by order; ends with a post of %NULL
 */
typedef struct
{
  const char *form;
  const char *level;
  char *decider;
  char *upper_heading;
  char *heading;
  char *place;
  char *symbol;
  const DienOfficeSigner *signers;
} DienOffice;

/** The codes of all kinds, as an officer looks for them: Đảng ủy xã, phường, đặc khu first. Ends in %NULL. */
const char *const *dien_office_kinds (void);

/** Returns: how the names of offices of @kind begin ('Đảng ủy xã '); '' where they do not alike */
const char *dien_office_get_name_start (const char *kind);

/**
 * dien_office_propose:
 * @name: (nullable): as typed
 * @superior: (nullable): as typed; an office may have none
 *
 * Returns: (transfer full)
 */
DienOffice *dien_office_propose (const char *kind,
                                 const char *name,
                                 const char *superior);
void dien_office_free (DienOffice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DienOffice, dien_office_free)

/**
 * dien_office_check_line:
 * @label: what the line is called, as it begins a sentence
 * @error: %DIEN_ERROR_INVALID where @text is longer than %DIEN_OFFICE_LONGEST_LINE
 */
gboolean dien_office_check_line (const char  *label,
                                 const char  *text,
                                 GError     **error);

G_END_DECLS
