/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-terms"

#include "config.h"

#include "dien-terms.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *code;
  const char *term;
} Term;

static const Term states[] = {
  { "planned", NC_("state", "Planned") },
  { "registered", NC_("state", "Registered") },
  { "pilot", NC_("state", "Chosen as pilot") },
  { "self_scored", NC_("state", "Self-scored") },
  { "inspected", NC_("state", "Inspected") },
  { "awaiting", NC_("state", "Awaiting the standing committee") },
  { "returned", NC_("state", "Returned") },
  { "withdrawn", NC_("state", "Withdrawn") },
  { "recognised", NC_("state", "Recognised") },
  { "refused", NC_("state", "Not recognised") },
  { "to_complete", NC_("state", "To complete, to be inspected again") },
  { NULL }
};

static const Term filters[] = {
  { "unchecked", NC_("filter", "Not inspected") },
  { "awaiting", NC_("filter", "Awaiting") },
  { "to_complete", NC_("filter", "To complete, to be inspected again") },
  { "recognised", NC_("filter", "Recognised") },
  { "refused", NC_("filter", "Not recognised") },
  { "replicated", NC_("filter", "To replicate") },
  { NULL }
};

static const Term sources[] = {
  { "registered", NC_("source", "Registered") },
  { "chosen", NC_("source", "Chosen") },
  { "found", NC_("source", "Found (new factor)") },
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

  g_return_val_if_reached ("");
}

const char *
dien_terms_state (const char *code)
{
  return find_term (states, "state", code);
}

const char *
dien_terms_filter (const char *code)
{
  return find_term (filters, "filter", code);
}

const char *
dien_terms_source (const char *code)
{
  return find_term (sources, "source", code);
}
