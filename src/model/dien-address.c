/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-address.h"

#include <string.h>

static const struct
{
  const char *words;
  const char *code;
} addresses[] = {
  { "Đồng chí ", "comrade" },
  { "đồng chí ", "comrade" },
  { "Đ/c ", "comrade" },
  { "đ/c ", "comrade" },
  { "Ông ", "mr" },
  { "ông ", "mr" },
  { "Bà ", "mrs" },
  { "bà ", "mrs" },
};

const char *
dien_address_split (const char  *name,
                    const char **address)
{
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    if (g_str_has_prefix (name, addresses[i].words))
      {
        *address = addresses[i].code;
        return name + strlen (addresses[i].words);
      }

  *address = "none";
  return name;
}
