/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-entity.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const organisation_form_choices[] = { "party", "state", NULL };
static const char *const organisation_kind_choices[] = {
  "commune_party", "ward_party", "zone_party", "district_party", "province_party",
  "party_body", "people_committee", "front_body", "other", NULL
};
static const char *const organisation_level_choices[] = { "commune", "district", "province", "state", NULL };
static const char *const year_state_choices[] = { "open", "settled", "closed", NULL };
static const char *const frame_part_level_choices[] = { "axis", "branch", "content", NULL };
static const char *const subject_kind_choices[] = { "unit", "person", "household", NULL };
static const char *const unit_kind_choices[] = {
  "committee", "cell", "board", "office", "authority", "commune",
  "hamlet", "division", "school", "association", "cooperative", "other", NULL
};
static const char *const unit_parent_line_choices[] = { "party", "government", "cluster", NULL };
static const char *const person_address_choices[] = { "comrade", "mr", "mrs", "none", NULL };
static const char *const person_gender_choices[] = { "male", "female", NULL };
static const char *const criterion_kind_choices[] = { "points", "bonus", "deduction", "mandatory", "knock_out", "information", NULL };
static const char *const round_kind_choices[] = { "self", "appraisal", "inspection", "final", NULL };
static const char *const registration_source_choices[] = { "registered", "chosen", "found", NULL };
static const char *const registration_stage_choices[] = {
  "planned", "registered", "pilot", "self_scored",
  "inspected", "awaiting", "returned", "withdrawn", NULL
};
static const char *const outcome_result_choices[] = { "recognised", "refused", "to_complete", NULL };
static const char *const rating_class_choices[] = { "excellent", "good", "fulfilled", "unfulfilled", NULL };
static const char *const award_kind_choices[] = { "title", "commendation", NULL };
static const char *const award_subject_kind_choices[] = { "collective", "person", "household", NULL };
static const char *const award_verified_choices[] = { "original", "secondary", "unchecked", NULL };
static const char *const nomination_state_choices[] = {
  "draft", "submitted", "received", "considered",
  "granted", "refused", "returned", "withdrawn", "cancelled", NULL
};
static const char *const indicator_kind_choices[] = { "plan", "change_percent", "change", "new", "ratio", NULL };
static const char *const indicator_direction_choices[] = { "rise", "fall", NULL };

static const DienField user_fields[] = {
  { "name", N_("name"), DIEN_FIELD_TEXT, TRUE },
  { "post", N_("post"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienField organisation_fields[] = {
  { "form", N_("form of papers"), DIEN_FIELD_CHOICE, TRUE, .choices = organisation_form_choices },
  { "name", N_("name"), DIEN_FIELD_TEXT, TRUE },
  { "heading", N_("heading"), DIEN_FIELD_TEXT, FALSE },
  { "upper_heading", N_("upper line of the heading"), DIEN_FIELD_TEXT, FALSE },
  { "decider", N_("deciding body"), DIEN_FIELD_TEXT, FALSE },
  { "superior", N_("superior body"), DIEN_FIELD_TEXT, FALSE },
  { "place", N_("place"), DIEN_FIELD_TEXT, FALSE },
  { "symbol", N_("symbol of papers"), DIEN_FIELD_TEXT, FALSE },
  { "level", N_("level"), DIEN_FIELD_CHOICE, TRUE, .choices = organisation_level_choices },
  { "from_date", N_("valid from"), DIEN_FIELD_DATE, FALSE },
  { "to_date", N_("valid to"), DIEN_FIELD_DATE, FALSE },
  { "kind", N_("kind of office"), DIEN_FIELD_CHOICE, TRUE, .choices = organisation_kind_choices },
  { NULL }
};

static const DienField signer_fields[] = {
  { "organisation", N_("organisation"), DIEN_FIELD_OWNER, TRUE, .target = "organisation" },
  { "mandate", N_("on behalf of"), DIEN_FIELD_TEXT, FALSE },
  { "post", N_("post"), DIEN_FIELD_TEXT, TRUE },
  { "name", N_("name"), DIEN_FIELD_TEXT, FALSE },
  { "from_date", N_("valid from"), DIEN_FIELD_DATE, FALSE },
  { "to_date", N_("valid to"), DIEN_FIELD_DATE, FALSE },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { NULL }
};

static const DienField paper_fields[] = {
  { "kind", N_("kind of paper"), DIEN_FIELD_TEXT, FALSE },
  { "number", N_("number"), DIEN_FIELD_TEXT, FALSE },
  { "symbol", N_("symbol"), DIEN_FIELD_TEXT, FALSE },
  { "issued_on", N_("date"), DIEN_FIELD_DATE, FALSE },
  { "issuer", N_("issuing body"), DIEN_FIELD_TEXT, FALSE },
  { "title", N_("title"), DIEN_FIELD_SEARCHED, TRUE },
  { "note", N_("note"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienField movement_fields[] = {
  { "name", N_("name"), DIEN_FIELD_TEXT, TRUE },
  { "directive", N_("directive"), DIEN_FIELD_REFERENCE, FALSE, .target = "paper" },
  { "from_date", N_("valid from"), DIEN_FIELD_DATE_ANY, FALSE },
  { "to_date", N_("valid to"), DIEN_FIELD_DATE_ANY, FALSE },
  { "vision", N_("vision"), DIEN_FIELD_TEXT, FALSE },
  { "motto", N_("motto"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienField year_fields[] = {
  { "number", N_("year"), DIEN_FIELD_COUNT, TRUE },
  { "movement", N_("movement"), DIEN_FIELD_REFERENCE, FALSE, .target = "movement" },
  { "local_name", N_("local name"), DIEN_FIELD_TEXT, FALSE },
  { "theme", N_("theme"), DIEN_FIELD_TEXT, FALSE },
  { "plan", N_("plan"), DIEN_FIELD_REFERENCE, FALSE, .target = "paper" },
  { "state", N_("state"), DIEN_FIELD_CHOICE, TRUE, .choices = year_state_choices },
  { "axis_term", N_("name of the first level"), DIEN_FIELD_TEXT, FALSE },
  { "branch_term", N_("name of the second level"), DIEN_FIELD_TEXT, FALSE },
  { "content_term", N_("name of the third level"), DIEN_FIELD_TEXT, FALSE },
  { "note", N_("note"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienField frame_part_fields[] = {
  { "year", N_("year"), DIEN_FIELD_OWNER, TRUE, .target = "year" },
  { "parent", N_("belongs to"), DIEN_FIELD_OWNER, FALSE, .target = "frame_part" },
  { "level", N_("level"), DIEN_FIELD_CHOICE, TRUE, .choices = frame_part_level_choices },
  { "code", N_("code"), DIEN_FIELD_TEXT, FALSE },
  { "name", N_("name"), DIEN_FIELD_SEARCHED, TRUE },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { "leader", N_("who leads"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienField target_fields[] = {
  { "frame_part", N_("content"), DIEN_FIELD_OWNER, TRUE, .target = "frame_part" },
  { "name", N_("name"), DIEN_FIELD_TEXT, TRUE },
  { "unit_of_measure", N_("unit of measure"), DIEN_FIELD_TEXT, FALSE },
  { "low", N_("from"), DIEN_FIELD_AMOUNT, FALSE },
  { "high", N_("to"), DIEN_FIELD_AMOUNT, FALSE },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { NULL }
};

static const DienField subject_fields[] = {
  { "kind", N_("kind"), DIEN_FIELD_CHOICE, TRUE, .choices = subject_kind_choices },
  { NULL }
};

static const DienField unit_fields[] = {
  { "kind", N_("kind of unit"), DIEN_FIELD_CHOICE, TRUE, .choices = unit_kind_choices },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { NULL }
};

static const DienField unit_name_fields[] = {
  { "unit", N_("unit"), DIEN_FIELD_OWNER, TRUE, .target = "unit" },
  { "name", N_("name"), DIEN_FIELD_SEARCHED, TRUE },
  { "from_date", N_("valid from"), DIEN_FIELD_DATE, FALSE },
  { "to_date", N_("valid to"), DIEN_FIELD_DATE, FALSE },
  { NULL }
};

static const DienField unit_parent_fields[] = {
  { "unit", N_("unit"), DIEN_FIELD_OWNER, TRUE, .target = "unit" },
  { "parent", N_("belongs to"), DIEN_FIELD_REFERENCE, TRUE, .target = "unit" },
  { "line", N_("line"), DIEN_FIELD_CHOICE, TRUE, .choices = unit_parent_line_choices },
  { "from_date", N_("valid from"), DIEN_FIELD_DATE, FALSE },
  { "to_date", N_("valid to"), DIEN_FIELD_DATE, FALSE },
  { NULL }
};

static const DienField person_fields[] = {
  { "name", N_("full name"), DIEN_FIELD_SEARCHED, TRUE },
  { "family", N_("family name"), DIEN_FIELD_TEXT, FALSE },
  { "middle", N_("middle name"), DIEN_FIELD_TEXT, FALSE },
  { "given", N_("given name"), DIEN_FIELD_TEXT, TRUE },
  { "address", N_("form of address"), DIEN_FIELD_CHOICE, TRUE, .choices = person_address_choices },
  { "gender", N_("gender"), DIEN_FIELD_CHOICE, FALSE, .choices = person_gender_choices },
  { "birth_date", N_("born"), DIEN_FIELD_DATE_ANY, FALSE },
  { "party_date", N_("joined the Party"), DIEN_FIELD_DATE_ANY, FALSE },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { NULL }
};

static const DienField post_fields[] = {
  { "person", N_("person"), DIEN_FIELD_OWNER, TRUE, .target = "person" },
  { "unit", N_("unit"), DIEN_FIELD_REFERENCE, FALSE, .target = "unit" },
  { "title", N_("title"), DIEN_FIELD_TEXT, TRUE },
  { "from_date", N_("valid from"), DIEN_FIELD_DATE, FALSE },
  { "to_date", N_("valid to"), DIEN_FIELD_DATE, FALSE },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { NULL }
};

static const DienField household_fields[] = {
  { "name", N_("name"), DIEN_FIELD_SEARCHED, TRUE },
  { "unit", N_("unit"), DIEN_FIELD_REFERENCE, FALSE, .target = "unit" },
  { NULL }
};

static const DienField criteria_set_fields[] = {
  { "name", N_("name"), DIEN_FIELD_TEXT, TRUE },
  { NULL }
};

static const DienField criteria_version_fields[] = {
  { "criteria_set", N_("criteria set"), DIEN_FIELD_OWNER, TRUE, .target = "criteria_set" },
  { "number", N_("number"), DIEN_FIELD_COUNT, TRUE },
  { "label", N_("name"), DIEN_FIELD_TEXT, FALSE },
  { "recognise_from", N_("recognised from"), DIEN_FIELD_POINTS, FALSE },
  { "complete_from", N_("to complete from"), DIEN_FIELD_POINTS, FALSE },
  { "no_zero", N_("no criterion with zero points"), DIEN_FIELD_FLAG, TRUE },
  { "bonus_cap", N_("cap of bonuses"), DIEN_FIELD_POINTS, FALSE },
  { "deduction_cap", N_("cap of deductions"), DIEN_FIELD_POINTS, FALSE },
  { "note", N_("note"), DIEN_FIELD_TEXT, FALSE },
  { "due_on", N_("due on"), DIEN_FIELD_DATE, FALSE },
  { NULL }
};

static const DienField criterion_group_fields[] = {
  { "criteria_version", N_("version of a criteria set"), DIEN_FIELD_OWNER, TRUE, .target = "criteria_version" },
  { "code", N_("number"), DIEN_FIELD_TEXT, FALSE },
  { "name", N_("name"), DIEN_FIELD_TEXT, TRUE },
  { "maximum", N_("maximum"), DIEN_FIELD_POINTS, TRUE },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { NULL }
};

static const DienField criterion_fields[] = {
  { "criteria_version", N_("version of a criteria set"), DIEN_FIELD_OWNER, TRUE, .target = "criteria_version" },
  { "criterion_group", N_("group of criteria"), DIEN_FIELD_OWNER, FALSE, .target = "criterion_group" },
  { "kind", N_("kind"), DIEN_FIELD_CHOICE, TRUE, .choices = criterion_kind_choices },
  { "code", N_("number"), DIEN_FIELD_TEXT, FALSE },
  { "name", N_("name"), DIEN_FIELD_TEXT, TRUE },
  { "maximum", N_("maximum"), DIEN_FIELD_POINTS, FALSE },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { "method", N_("how points are found"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienField round_fields[] = {
  { "year", N_("year"), DIEN_FIELD_OWNER, TRUE, .target = "year" },
  { "kind", N_("kind"), DIEN_FIELD_CHOICE, TRUE, .choices = round_kind_choices },
  { "name", N_("name"), DIEN_FIELD_TEXT, TRUE },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { NULL }
};

static const DienField registration_fields[] = {
  { "year", N_("year"), DIEN_FIELD_REFERENCE, TRUE, .target = "year" },
  { "subject", N_("unit or person"), DIEN_FIELD_REFERENCE, TRUE, .target = "subject" },
  { "model", N_("model"), DIEN_FIELD_SEARCHED, TRUE },
  { "frame_part", N_("content"), DIEN_FIELD_REFERENCE, FALSE, .target = "frame_part" },
  { "source", N_("source"), DIEN_FIELD_CHOICE, TRUE, .choices = registration_source_choices },
  { "stage", N_("state"), DIEN_FIELD_CHOICE, TRUE, .choices = registration_stage_choices },
  { "registered_on", N_("registered on"), DIEN_FIELD_DATE, FALSE },
  { "criteria_version", N_("criteria set"), DIEN_FIELD_REFERENCE, FALSE, .target = "criteria_version" },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { "note", N_("note"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienField scorecard_fields[] = {
  { "registration", N_("registration"), DIEN_FIELD_OWNER, TRUE, .target = "registration" },
  { "round", N_("round"), DIEN_FIELD_REFERENCE, TRUE, .target = "round" },
  { "scored_on", N_("scored on"), DIEN_FIELD_DATE, FALSE },
  { "note", N_("note"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienField score_fields[] = {
  { "scorecard", N_("scorecard"), DIEN_FIELD_OWNER, TRUE, .target = "scorecard" },
  { "criterion", N_("criterion"), DIEN_FIELD_REFERENCE, TRUE, .target = "criterion" },
  { "applicable", N_("applicable"), DIEN_FIELD_FLAG, TRUE },
  { "points", N_("points"), DIEN_FIELD_POINTS, FALSE },
  { "met", N_("met"), DIEN_FIELD_FLAG, FALSE },
  { "note", N_("note"), DIEN_FIELD_TEXT, FALSE },
  { "evidence", N_("evidence"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienField outcome_fields[] = {
  { "registration", N_("registration"), DIEN_FIELD_OWNER, TRUE, .target = "registration" },
  { "result", N_("result"), DIEN_FIELD_CHOICE, TRUE, .choices = outcome_result_choices },
  { "subject_name", N_("name at the decision"), DIEN_FIELD_SEARCHED, TRUE },
  { "decided_on", N_("decided on"), DIEN_FIELD_DATE, FALSE },
  { "decision", N_("decision"), DIEN_FIELD_REFERENCE, FALSE, .target = "paper" },
  { "source", N_("source"), DIEN_FIELD_REFERENCE, FALSE, .target = "paper" },
  { "due_on", N_("due on"), DIEN_FIELD_DATE, FALSE },
  { "replicated", N_("to replicate"), DIEN_FIELD_FLAG, TRUE },
  { "note", N_("note"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienField outcome_reason_fields[] = {
  { "outcome", N_("outcome"), DIEN_FIELD_OWNER, TRUE, .target = "outcome" },
  { "criterion", N_("criterion"), DIEN_FIELD_REFERENCE, FALSE, .target = "criterion" },
  { "text", N_("reason"), DIEN_FIELD_TEXT, TRUE },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { NULL }
};

static const DienField award_fields[] = {
  { "kind", N_("kind"), DIEN_FIELD_CHOICE, TRUE, .choices = award_kind_choices },
  { "name", N_("name"), DIEN_FIELD_SEARCHED, TRUE },
  { "level", N_("level"), DIEN_FIELD_CHOICE, TRUE, .choices = organisation_level_choices },
  { "subject_kind", N_("for"), DIEN_FIELD_CHOICE, TRUE, .choices = award_subject_kind_choices },
  { "occasion", N_("occasion"), DIEN_FIELD_TEXT, FALSE },
  { "decider", N_("deciding body"), DIEN_FIELD_TEXT, FALSE },
  { "from_date", N_("valid from"), DIEN_FIELD_DATE, FALSE },
  { "to_date", N_("valid to"), DIEN_FIELD_DATE, FALSE },
  { "source", N_("source"), DIEN_FIELD_TEXT, FALSE },
  { "verified", N_("how far verified"), DIEN_FIELD_CHOICE, TRUE, .choices = award_verified_choices },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { "code", N_("number in the catalogue"), DIEN_FIELD_TEXT, FALSE },
  { "condition", N_("condition"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienField batch_fields[] = {
  { "year", N_("year"), DIEN_FIELD_REFERENCE, TRUE, .target = "year" },
  { "name", N_("name"), DIEN_FIELD_TEXT, TRUE },
  { "submission", N_("submission"), DIEN_FIELD_REFERENCE, FALSE, .target = "paper" },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { NULL }
};

static const DienField nomination_fields[] = {
  { "batch", N_("batch"), DIEN_FIELD_OWNER, TRUE, .target = "batch" },
  { "subject", N_("unit or person"), DIEN_FIELD_REFERENCE, TRUE, .target = "subject" },
  { "award", N_("award"), DIEN_FIELD_REFERENCE, TRUE, .target = "award" },
  { "registration", N_("registration"), DIEN_FIELD_REFERENCE, FALSE, .target = "registration" },
  { "state", N_("state"), DIEN_FIELD_CHOICE, TRUE, .choices = nomination_state_choices },
  { "decision", N_("decision"), DIEN_FIELD_REFERENCE, FALSE, .target = "paper" },
  { "subject_name", N_("name at the decision"), DIEN_FIELD_TEXT, FALSE },
  { "subject_post", N_("post at the decision"), DIEN_FIELD_TEXT, FALSE },
  { "summary", N_("achievements"), DIEN_FIELD_TEXT, FALSE },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { "note", N_("note"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienField indicator_fields[] = {
  { "year", N_("year"), DIEN_FIELD_OWNER, TRUE, .target = "year" },
  { "kind", N_("kind"), DIEN_FIELD_CHOICE, TRUE, .choices = indicator_kind_choices },
  { "direction", N_("direction"), DIEN_FIELD_CHOICE, TRUE, .choices = indicator_direction_choices },
  { "name", N_("name"), DIEN_FIELD_SEARCHED, TRUE },
  { "unit_of_measure", N_("unit of measure"), DIEN_FIELD_TEXT, FALSE },
  { "target_low", N_("target from"), DIEN_FIELD_AMOUNT, FALSE },
  { "target_high", N_("target to"), DIEN_FIELD_AMOUNT, FALSE },
  { "actual", N_("actual"), DIEN_FIELD_AMOUNT, FALSE },
  { "source", N_("source"), DIEN_FIELD_REFERENCE, FALSE, .target = "paper" },
  { "note", N_("note"), DIEN_FIELD_TEXT, FALSE },
  { "position", N_("order"), DIEN_FIELD_COUNT, FALSE },
  { NULL }
};

static const DienField stated_figure_fields[] = {
  { "year", N_("year"), DIEN_FIELD_OWNER, TRUE, .target = "year" },
  { "key", N_("figure"), DIEN_FIELD_TEXT, TRUE },
  { "value", N_("value"), DIEN_FIELD_AMOUNT, TRUE },
  { "base", N_("out of"), DIEN_FIELD_AMOUNT, FALSE },
  { "unit_of_measure", N_("unit of measure"), DIEN_FIELD_TEXT, FALSE },
  { "paper", N_("paper"), DIEN_FIELD_REFERENCE, FALSE, .target = "paper" },
  { "note", N_("note"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienField points_class_fields[] = {
  { "criteria_version", N_("version of a criteria set"), DIEN_FIELD_OWNER, TRUE, .target = "criteria_version" },
  { "name", N_("name"), DIEN_FIELD_TEXT, TRUE },
  { "low", N_("from"), DIEN_FIELD_POINTS, TRUE },
  { NULL }
};

static const DienField rating_fields[] = {
  { "subject", N_("unit or person"), DIEN_FIELD_OWNER, TRUE, .target = "subject" },
  { "year_number", N_("year"), DIEN_FIELD_COUNT, TRUE },
  { "class", N_("rating"), DIEN_FIELD_CHOICE, TRUE, .choices = rating_class_choices },
  { "outstanding", N_("outstanding"), DIEN_FIELD_FLAG, TRUE },
  { "decision", N_("decision"), DIEN_FIELD_REFERENCE, FALSE, .target = "paper" },
  { "note", N_("note"), DIEN_FIELD_TEXT, FALSE },
  { NULL }
};

static const DienEntity entities[] = {
  { "user", N_("user of the program"), NULL, user_fields },
  { "organisation", N_("organisation"), NULL, organisation_fields },
  { "signer", N_("signer"), NULL, signer_fields },
  { "paper", N_("paper"), NULL, paper_fields },
  { "movement", N_("movement"), NULL, movement_fields },
  { "year", N_("year"), NULL, year_fields },
  { "frame_part", N_("part of the frame"), NULL, frame_part_fields },
  { "target", N_("target"), NULL, target_fields },
  { "subject", N_("unit or person"), NULL, subject_fields },
  { "unit", N_("unit"), "subject", unit_fields },
  { "unit_name", N_("name of a unit"), NULL, unit_name_fields },
  { "unit_parent", N_("superior of a unit"), NULL, unit_parent_fields },
  { "person", N_("person"), "subject", person_fields },
  { "post", N_("post"), NULL, post_fields },
  { "household", N_("household"), "subject", household_fields },
  { "criteria_set", N_("criteria set"), NULL, criteria_set_fields },
  { "criteria_version", N_("version of a criteria set"), NULL, criteria_version_fields },
  { "criterion_group", N_("group of criteria"), NULL, criterion_group_fields },
  { "criterion", N_("criterion"), NULL, criterion_fields },
  { "round", N_("round"), NULL, round_fields },
  { "registration", N_("registration"), NULL, registration_fields },
  { "scorecard", N_("scorecard"), NULL, scorecard_fields },
  { "score", N_("score"), NULL, score_fields },
  { "outcome", N_("outcome"), NULL, outcome_fields },
  { "outcome_reason", N_("reason of an outcome"), NULL, outcome_reason_fields },
  { "award", N_("award"), NULL, award_fields },
  { "batch", N_("batch"), NULL, batch_fields },
  { "nomination", N_("nomination"), NULL, nomination_fields },
  { "indicator", N_("indicator"), NULL, indicator_fields },
  { "stated_figure", N_("stated figure"), NULL, stated_figure_fields },
  { "points_class", N_("class of points"), NULL, points_class_fields },
  { "rating", N_("rating of a year"), NULL, rating_fields },
  { NULL }
};

const DienEntity *
dien_entities (void)
{
  return entities;
}

const DienEntity *
dien_entity_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (const DienEntity *entity = entities; entity->name != NULL; entity++)
    if (strcmp (entity->name, name) == 0)
      return entity;

  return NULL;
}

const DienField *
dien_entity_find_field (const DienEntity *entity,
                        const char       *name)
{
  g_return_val_if_fail (entity != NULL, NULL);

  for (const DienField *field = entity->fields; field->name != NULL; field++)
    if (strcmp (field->name, name) == 0)
      return field;

  return NULL;
}

const char *
dien_entity_get_label (const DienEntity *entity)
{
  return _(entity->label);
}

gboolean
dien_field_is_text (const DienField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  switch (field->kind)
    {
    case DIEN_FIELD_TEXT:
    case DIEN_FIELD_SEARCHED:
    case DIEN_FIELD_DATE:
    case DIEN_FIELD_DATE_ANY:
    case DIEN_FIELD_CHOICE:
      return TRUE;
    case DIEN_FIELD_COUNT:
    case DIEN_FIELD_POINTS:
    case DIEN_FIELD_AMOUNT:
    case DIEN_FIELD_FLAG:
    case DIEN_FIELD_REFERENCE:
    case DIEN_FIELD_OWNER:
    default:
      return FALSE;
    }
}

const char *
dien_field_get_label (const DienField *field)
{
  return _(field->label);
}
