/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * dien_address_split:
 * @name: as typed
 * @address: (out): the code of its form of address, 'none' where there is none
 *
 * Returns: the name behind 'Ông', 'Bà', 'Đồng chí' or 'Đ/c': within @name
 */
const char *dien_address_split (const char  *name,
                                const char **address);

G_END_DECLS
