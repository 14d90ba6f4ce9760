/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Frames that a year can begin with. In Vietnamese whatever the language of the screen: they are kept and printed. */

/** A part of a frame; parts stand before those that belong to them. */
typedef struct
{
  const char *level; /* 'axis', 'branch', 'content'; NULL ends the list */
  const char *code;
  const char *name;
} DienFrameStarterPart;

/**
 * DienFrameStarter:
 * @code: 'legs_spears', 'fields', 'contents'
 * @axis_term, @branch_term, @content_term: what the office calls its levels; '' where it has no such level
 */
typedef struct
{
  const char *code;
  const char *axis_term;
  const char *branch_term;
  const char *content_term;
  const DienFrameStarterPart *parts;
} DienFrameStarter;

/** Hai chân – Ba mũi; lĩnh vực – nội dung; nội dung only. Ends with a code of %NULL. */
const DienFrameStarter *dien_frame_starters (void);

/** Returns: (nullable): the one of that code */
const DienFrameStarter *dien_frame_starter_find (const char *code);

G_END_DECLS
