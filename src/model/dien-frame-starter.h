/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Frames that a year can begin with. Their words are those of the field and go into the file as they are, whatever the
 * language of the screen. */

typedef enum
{
  DIEN_FRAME_LEGS_AND_SPEARS, /* Hai chân – Ba mũi, as the movement "Đồng Khởi mới" has it */
  DIEN_FRAME_FIELDS,          /* lĩnh vực – nội dung */
  DIEN_FRAME_CONTENTS,        /* nội dung only: just the name of the level */
} DienFrameStarter;

/**
 * DienFrameStarterPart:
 * @level: 'axis' or 'branch'; a branch belongs to the axis before it
 * @code: of an axis, the key under which papers state its figures
 */
typedef struct
{
  const char *level;
  const char *code;
  const char *name;
} DienFrameStarterPart;

/**
 * dien_frame_starter_get:
 * @terms: (out) (array fixed-size=3): what its levels are called, '' for one that it does not have
 *
 * Returns: its parts in order; ends with a level of %NULL
 */
const DienFrameStarterPart *dien_frame_starter_get (DienFrameStarter  starter,
                                                    const char       *terms[3]);

G_END_DECLS
