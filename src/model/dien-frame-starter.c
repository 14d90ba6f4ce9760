/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-frame-starter.h"

static const DienFrameStarterPart legs_and_spears[] = {
  { "axis", "legs", "Hai chân" },
  { "branch", "", "Chân thứ nhất: Xây dựng Đảng và hệ thống chính trị trong sạch vững mạnh" },
  { "branch", "", "Chân thứ hai: Phát triển kinh tế - xã hội nhanh và bền vững" },
  { "axis", "spears", "Ba mũi" },
  { "branch", "", "Mũi 1: Cải thiện môi trường đầu tư kinh doanh" },
  { "branch", "", "Mũi 2: Huy động nguồn vốn đầu tư, phát triển hạ tầng" },
  { "branch", "", "Mũi 3: Phát triển nguồn nhân lực" },
  { NULL, NULL, NULL }
};

static const DienFrameStarterPart fields[] = {
  { "axis", "", "Xây dựng Đảng và hệ thống chính trị" },
  { "axis", "", "Phát triển kinh tế" },
  { "axis", "", "Văn hóa - xã hội" },
  { "axis", "", "Quốc phòng - an ninh" },
  { NULL, NULL, NULL }
};

static const DienFrameStarterPart nothing[] = { { NULL, NULL, NULL } };

static const DienFrameStarter starters[] = {
  { "legs_spears", "Phương châm", "Chân, mũi", "Nội dung thi đua", legs_and_spears },
  { "fields", "Lĩnh vực", "", "Nội dung thi đua", fields },
  { "contents", "", "", "Nội dung thi đua", nothing },
  { NULL, NULL, NULL, NULL, NULL }
};

const DienFrameStarter *
dien_frame_starters (void)
{
  return starters;
}

const DienFrameStarter *
dien_frame_starter_find (const char *code)
{
  for (const DienFrameStarter *starter = starters; starter->code != NULL; starter++)
    if (g_strcmp0 (starter->code, code) == 0)
      return starter;

  return NULL;
}
