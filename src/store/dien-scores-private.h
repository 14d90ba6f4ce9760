/* SPDX-License-Identifier: MIT */
#pragma once

/* The total of a scorecard by the rule of dien_scoring_total(), in SQL so that a list can be ordered by it; a test holds the
 * two against each other. NULL where nothing was scored. */
#define DIEN_SCORES_TOTAL_SQL(scorecard) \
  "(SELECT max (0, ifnull (sum (points) FILTER (WHERE kind = 'points'), 0)" \
  "   + min (ifnull (sum (points) FILTER (WHERE kind = 'bonus'), 0), ifnull (bonus_cap, 1 << 60))" \
  "   - min (ifnull (sum (points) FILTER (WHERE kind = 'deduction'), 0), ifnull (deduction_cap, 1 << 60)))" \
  " FROM score JOIN criterion ON criterion.id = score.criterion" \
  " JOIN criteria_version ON criteria_version.id = criterion.criteria_version" \
  " WHERE score.scorecard = " scorecard " AND applicable AND points IS NOT NULL GROUP BY score.scorecard)"

/* Whether anything stands on `scorecard`: an empty one of a later round does not hide what was scored before. */
#define DIEN_SCORES_HAS_ANY_SQL \
  "EXISTS (SELECT 1 FROM score WHERE score.scorecard = scorecard.id AND (points IS NOT NULL OR met IS NOT NULL))"

/* The scorecard of the last round in which `registration` was scored. */
#define DIEN_SCORES_LAST_SQL \
  "(SELECT scorecard.id FROM scorecard JOIN round ON round.id = scorecard.round" \
  " WHERE scorecard.registration = registration.id AND " DIEN_SCORES_HAS_ANY_SQL " ORDER BY round.position DESC, round.id DESC LIMIT 1)"

#define DIEN_SCORES_LAST_TOTAL_SQL DIEN_SCORES_TOTAL_SQL (DIEN_SCORES_LAST_SQL)
