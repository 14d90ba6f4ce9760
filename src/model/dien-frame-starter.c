/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-frame-starter"

#include "config.h"

#include "dien-frame-starter.h"

#include <string.h>

static const DienFrameStarterPart legs_and_spears[] = {
  { "axis", "legs", "Hai chân" },
  { "branch", "", "Chân thứ nhất: Xây dựng Đảng và hệ thống chính trị trong sạch, vững mạnh" },
  { "branch", "", "Chân thứ hai: Phát triển kinh tế - xã hội nhanh và bền vững" },
  { "axis", "spears", "Ba mũi" },
  { "branch", "", "Mũi 1: Cải thiện môi trường đầu tư kinh doanh" },
  { "branch", "", "Mũi 2: Huy động nguồn vốn đầu tư, phát triển hạ tầng" },
  { "branch", "", "Mũi 3: Phát triển nguồn nhân lực" },
  { NULL }
};

static const DienFrameStarterPart fields[] = {
  { "axis", "", "Xây dựng Đảng và hệ thống chính trị" },
  { "axis", "", "Phát triển kinh tế" },
  { "axis", "", "Văn hóa - xã hội" },
  { "axis", "", "Quốc phòng, an ninh" },
  { NULL }
};

static const DienFrameStarterPart contents[] = {
  { NULL }
};

static const struct
{
  const char *terms[3];
  const DienFrameStarterPart *parts;
} starters[] = {
  [DIEN_FRAME_LEGS_AND_SPEARS] = { { "Phương châm", "Chân, mũi", "Nội dung thi đua" }, legs_and_spears },
  [DIEN_FRAME_FIELDS] = { { "Lĩnh vực", "", "Nội dung thi đua" }, fields },
  [DIEN_FRAME_CONTENTS] = { { "", "", "Nội dung thi đua" }, contents },
};

const DienFrameStarterPart *
dien_frame_starter_get (DienFrameStarter  starter,
                        const char       *terms[3])
{
  g_return_val_if_fail (starter < G_N_ELEMENTS (starters), NULL);

  memcpy (terms, starters[starter].terms, sizeof starters[starter].terms);
  return starters[starter].parts;
}
