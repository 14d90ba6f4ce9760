/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-award-terms"

#include "config.h"

#include "dien-award-terms.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *code;
  const char *term;
} Term;

static const Term kinds[] = {
  { "title", NC_("award", "Emulation title") },
  { "commendation", NC_("award", "Commendation") },
  { NULL }
};

static const Term levels[] = {
  { "commune", NC_("level", "Commune") },
  { "district", NC_("level", "District") },
  { "province", NC_("level", "Province") },
  { "state", NC_("level", "State") },
  { NULL }
};

static const Term subjects[] = {
  { "collective", NC_("award", "Collective") },
  { "person", NC_("award", "Person") },
  { "household", NC_("award", "Household") },
  { NULL }
};

static const Term verified[] = {
  { "original", NC_("verified", "Compared with the original") },
  { "secondary", NC_("verified", "From a secondary source") },
  { "unchecked", NC_("verified", "Not checked") },
  { NULL }
};

static const Term filters[] = {
  { "own", NC_("award", "Of this office") },
  { "used", NC_("award", "In use") },
  { NULL }
};

static const char *const occasion_codes[] = {
  "merit", "sudden", "movement", "service", "seniority", "foreign",
  "yearly", "five_years", "occasional", "theme", NULL
};

static const Term occasions[] = {
  { "merit", NC_("occasion", "Merit") },
  { "sudden", NC_("occasion", "Sudden achievement") },
  { "movement", NC_("occasion", "Emulation movement") },
  { "service", NC_("occasion", "Years of service") },
  { "seniority", NC_("occasion", "Seniority") },
  { "foreign", NC_("occasion", "Foreign relations") },
  { "yearly", NC_("occasion", "Every year") },
  { "five_years", NC_("occasion", "Every five years") },
  { "occasional", NC_("occasion", "Not periodical") },
  { "theme", NC_("occasion", "Theme: carrying out resolutions and directives") },
  { NULL }
};

static const Term states[] = {
  { "draft", NC_("nomination", "Draft") },
  { "submitted", NC_("nomination", "Submitted") },
  { "received", NC_("nomination", "Received") },
  { "considered", NC_("nomination", "Being considered") },
  { "granted", NC_("nomination", "Granted") },
  { "refused", NC_("nomination", "Not granted") },
  { "returned", NC_("nomination", "Returned") },
  { "withdrawn", NC_("nomination", "Withdrawn") },
  { "cancelled", NC_("nomination", "Decision cancelled") },
  { "proposed", NC_("nomination", "Proposed") },
  { NULL }
};

static const char *
find_term (const Term *terms,
           const char *context,
           const char *code)
{
  for (; terms->code != NULL; terms++)
    if (g_strcmp0 (terms->code, code) == 0)
      return g_dpgettext2 (NULL, context, terms->term);

  return NULL;
}

const char *
dien_terms_award_kind (const char *code)
{
  return find_term (kinds, "award", code);
}

const char *
dien_terms_level (const char *code)
{
  return find_term (levels, "level", code);
}

const char *
dien_terms_award_subject (const char *code)
{
  return find_term (subjects, "award", code);
}

const char *
dien_terms_verified (const char *code)
{
  return find_term (verified, "verified", code);
}

const char *const *
dien_terms_occasions (void)
{
  return occasion_codes;
}

const char *
dien_terms_occasion (const char *code)
{
  const char *term = find_term (occasions, "occasion", code);

  if (term != NULL)
    return term;
  return code != NULL ? code : "";
}

const char *
dien_terms_nomination_state (const char *code)
{
  return find_term (states, "nomination", code);
}

const char *
dien_terms_award_filter (const char *code)
{
  const char *term = find_term (levels, "level", code);

  if (term == NULL)
    term = find_term (subjects, "award", code);
  if (term == NULL)
    term = find_term (kinds, "award", code);
  if (term == NULL)
    term = find_term (filters, "award", code);

  return term;
}
