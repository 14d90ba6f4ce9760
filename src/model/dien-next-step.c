/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-next-step"

#include "config.h"

#include "dien-next-step.h"

/* Until there is a model, what it needs. */
static DienStep
prepare (const DienYearWork *work)
{
  if (!work->has_office)
    return DIEN_STEP_OFFICE;
  if (!work->has_year)
    return DIEN_STEP_OPEN_YEAR;
  if (work->frame_parts == 0)
    return DIEN_STEP_FRAME;
  if (work->units == 0)
    return DIEN_STEP_UNITS;

  return DIEN_STEP_REGISTER;
}

DienStep
dien_next_step (const DienYearWork *work)
{
  g_return_val_if_fail (work != NULL, DIEN_STEP_OFFICE);

  if (work->closed)
    return DIEN_STEP_NEXT_YEAR;
  if (!work->has_office || work->registrations == 0)
    return prepare (work);
  if (work->to_score > 0)
    return work->criteria == 0 ? DIEN_STEP_CRITERIA : DIEN_STEP_SCORE;
  if (work->to_decide > 0)
    return DIEN_STEP_DECIDE;
  if (work->recognised > 0 && work->nominations == 0)
    return DIEN_STEP_NOMINATE;
  if (work->unsubmitted > 0)
    return DIEN_STEP_SUBMIT;
  if (work->undecided > 0)
    return DIEN_STEP_GRANT;
  if (work->to_complete > 0)
    return DIEN_STEP_COMPLETE;

  return DIEN_STEP_NEXT_YEAR;
}
