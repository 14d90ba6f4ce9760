/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/** The scorecard of a registration: its criteria set, the round that is being scored, the criteria; at the foot evidence and
 * reason of the focused one, the total, the verdict and what records it. */
#define DIEN_TYPE_SCORECARD_FORM (dien_scorecard_form_get_type ())
G_DECLARE_FINAL_TYPE (DienScorecardForm, dien_scorecard_form, DIEN, SCORECARD_FORM, DienForm)

G_END_DECLS
