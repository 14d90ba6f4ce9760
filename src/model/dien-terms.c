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
  { "counted", NC_("filter", "All but withdrawn") },
  { "open", NC_("filter", "Without an outcome") },
  { "to_score", NC_("filter", "Not scored") },
  { "to_decide", NC_("filter", "Scored, without an outcome") },
  { NULL }
};

static const Term sources[] = {
  { "registered", NC_("source", "Registered") },
  { "chosen", NC_("source", "Chosen") },
  { "found", NC_("source", "Found (new factor)") },
  { NULL }
};

static const Term unit_kinds[] = {
  { "committee", NC_("unit", "Party committee") },
  { "cell", NC_("unit", "Party cell") },
  { "board", NC_("unit", "Party board") },
  { "office", NC_("unit", "Office") },
  { "authority", NC_("unit", "People’s committee") },
  { "commune", NC_("unit", "Commune") },
  { "hamlet", NC_("unit", "Hamlet") },
  { "division", NC_("unit", "Division") },
  { "school", NC_("unit", "School") },
  { "association", NC_("unit", "Association") },
  { "cooperative", NC_("unit", "Cooperative") },
  { "other", NC_("unit", "Other unit") },
  { NULL }
};

static const Term addresses[] = {
  { "comrade", NC_("address", "Comrade") },
  { "mr", NC_("address", "Mr") },
  { "mrs", NC_("address", "Mrs") },
  { "none", NULL },
  { NULL }
};

static const Term criterion_kinds[] = {
  { "points", NC_("criterion", "Points") },
  { "bonus", NC_("criterion", "Bonus") },
  { "deduction", NC_("criterion", "Deduction") },
  { "mandatory", NC_("criterion", "Mandatory condition") },
  { "knock_out", NC_("criterion", "Knock-out") },
  { "information", NC_("criterion", "For information") },
  { NULL }
};

static const Term scorings[] = {
  { "unscored", NC_("scoring", "Not scored") },
  { "scoring", NC_("scoring", "Being scored") },
  { "scored", NC_("scoring", "Scored") },
  { NULL }
};

static const Term offices[] = {
  { "commune_party", NC_("office", "Party committee of a commune") },
  { "ward_party", NC_("office", "Party committee of a ward") },
  { "zone_party", NC_("office", "Party committee of a special zone") },
  { "district_party", NC_("office", "Party committee of a district or town") },
  { "province_party", NC_("office", "Party committee of a province or city") },
  { "party_body", NC_("office", "Board or office of a Party committee") },
  { "people_committee", NC_("office", "People’s committee") },
  { "front_body", NC_("office", "Fatherland Front, mass organisation") },
  { "other", NC_("office", "Other office or unit") },
  { NULL }
};

static const Term forms[] = {
  { "party", NC_("form", "Party papers") },
  { "state", NC_("form", "State papers") },
  { NULL }
};

static const Term frames[] = {
  { "legs_spears", NC_("frame", "Two legs – three spears") },
  { "fields", NC_("frame", "Fields and contents") },
  { "contents", NC_("frame", "Contents only") },
  { NULL }
};

static const Term genders[] = {
  { "male", NC_("gender", "Male") },
  { "female", NC_("gender", "Female") },
  { NULL }
};

static const Term ratings[] = {
  { "excellent", NC_("rating", "Fulfilled its tasks excellently") },
  { "good", NC_("rating", "Fulfilled its tasks well") },
  { "fulfilled", NC_("rating", "Fulfilled its tasks") },
  { "unfulfilled", NC_("rating", "Did not fulfil its tasks") },
  { NULL }
};

static const Term short_ratings[] = {
  { "excellent", NC_("rating, short", "Excellent") },
  { "good", NC_("rating, short", "Good") },
  { "fulfilled", NC_("rating, short", "Fulfilled") },
  { "unfulfilled", NC_("rating, short", "Unfulfilled") },
  { NULL }
};

static const Term unit_lines[] = {
  { "party", NC_("line", "By the Party") },
  { "government", NC_("line", "By the government") },
  { "cluster", NC_("line", "By clusters") },
  { NULL }
};

static const Term indicator_kinds[] = {
  { "plan", NC_("indicator", "Plan and actual") },
  { "change_percent", NC_("indicator", "Rise or fall in %") },
  { "change", NC_("indicator", "Rise or fall in number") },
  { "new", NC_("indicator", "Number of new ones") },
  { "ratio", NC_("indicator", "Share") },
  { NULL }
};

static const Term directions[] = {
  { "rise", NC_("direction", "Rise") },
  { "fall", NC_("direction", "Fall") },
  { NULL }
};

static const Term reached[] = {
  { "exceeded", NC_("indicator", "Exceeded") },
  { "reached", NC_("indicator", "Reached") },
  { "missed", NC_("indicator", "Not reached") },
  { "open", NC_("indicator", "Figures lacking") },
  { NULL }
};

static const Term frame_levels[] = {
  { "axis", NC_("frame", "Axis") },
  { "branch", NC_("frame", "Branch") },
  { "content", NC_("frame", "Content") },
  { NULL }
};

static const Term frame_filters[] = {
  { "without_models", NC_("frame", "Without an exemplar") },
  { NULL }
};

static const Term paper_filters[] = {
  { "directive", NC_("papers", "Directives, resolutions") },
  { "plan", NC_("papers", "Plans") },
  { "decision", NC_("papers", "Decisions") },
  { "submission", NC_("papers", "Submissions") },
  { "report", NC_("papers", "Reports") },
  { "other", NC_("papers", "Others") },
  { "unused", NC_("papers", "Used nowhere") },
  { NULL }
};

static const char *
find_term (const Term *terms,
           const char *context,
           const char *code)
{
  for (; terms->code != NULL; terms++)
    if (g_strcmp0 (terms->code, code) == 0)
      return terms->term != NULL ? g_dpgettext2 (NULL, context, terms->term) : "";

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

const char *
dien_terms_unit_kind (const char *code)
{
  return find_term (unit_kinds, "unit", code);
}

const char *
dien_terms_address (const char *code)
{
  return find_term (addresses, "address", code);
}

const char *
dien_terms_criterion_kind (const char *code)
{
  return find_term (criterion_kinds, "criterion", code);
}

const char *
dien_terms_scoring (const char *code)
{
  return find_term (scorings, "scoring", code);
}

const char *
dien_terms_office (const char *code)
{
  return find_term (offices, "office", code);
}

const char *
dien_terms_form (const char *code)
{
  return find_term (forms, "form", code);
}

const char *
dien_terms_frame (const char *code)
{
  return find_term (frames, "frame", code);
}

const char *
dien_terms_gender (const char *code)
{
  return find_term (genders, "gender", code);
}

const char *
dien_terms_rating (const char *code)
{
  return find_term (ratings, "rating", code);
}

const char *
dien_terms_rating_short (const char *code)
{
  return find_term (short_ratings, "rating, short", code);
}

const char *
dien_terms_line (const char *code)
{
  return find_term (unit_lines, "line", code);
}

const char *
dien_terms_indicator_kind (const char *code)
{
  return find_term (indicator_kinds, "indicator", code);
}

const char *
dien_terms_direction (const char *code)
{
  return find_term (directions, "direction", code);
}

const char *
dien_terms_reached (const char *code)
{
  return find_term (reached, "indicator", code);
}

const char *
dien_terms_frame_level (const char *code)
{
  return find_term (frame_levels, "frame", code);
}

const char *
dien_terms_frame_filter (const char *code)
{
  return find_term (frame_filters, "frame", code);
}

const char *
dien_terms_paper_filter (const char *code)
{
  return find_term (paper_filters, "papers", code);
}
