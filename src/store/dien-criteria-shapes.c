/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-criteria"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-criteria-private.h"

/* What a new set begins with. It is data of the office, to be changed by it, and Vietnamese whatever language the screen has. */

/* A group where it has no kind, else a criterion, of the group above where its kind is points. Points are 1/100. */
typedef struct
{
  const char *kind;
  const char *code;
  const char *name;
  DienPoints maximum;
} Line;

typedef struct
{
  DienPoints recognise_from; /* -1: goes by the conditions alone */
  DienPoints complete_from;
  gboolean no_zero;
  DienPoints bonus_cap;
  DienPoints deduction_cap;
  const char *label;
  const char *note;
  const Line *lines;
  const DienPointsClass *classes;
} Shape;

static const Line points_lines[] = {
  { NULL, "I", "Lãnh đạo, tổ chức thực hiện", 3000 },
  { "points", "1.1", "Kế hoạch, phân công", 1500 },
  { "points", "1.2", "Tuyên truyền, vận động", 1500 },
  { NULL, "II", "Kết quả thực hiện", 7000 },
  { "points", "2.1", "Hoàn thành các chỉ tiêu đã đăng ký", 5000 },
  { "points", "2.2", "Hiệu quả, sức lan tỏa", 2000 },
  { "bonus", "", "Được cấp có thẩm quyền khen thưởng", 500 },
  { "deduction", "", "Báo cáo chậm hoặc sai số liệu", 500 },
  { NULL }
};

static const Line conditions_lines[] = {
  { "mandatory", "1", "Hoàn thành các chỉ tiêu đã đăng ký", 0 },
  { "mandatory", "2", "Có hồ sơ, minh chứng đầy đủ", 0 },
  { "mandatory", "3", "Báo cáo đúng hạn", 0 },
  { "knock_out", "", "Người đứng đầu bị kỷ luật trong năm", 0 },
  { NULL }
};

static const Line combined_lines[] = {
  { NULL, "I", "Lãnh đạo, tổ chức thực hiện", 3000 },
  { "points", "1.1", "Kế hoạch, phân công", 1500 },
  { "points", "1.2", "Tuyên truyền, vận động", 1500 },
  { NULL, "II", "Kết quả thực hiện", 7000 },
  { "points", "2.1", "Hoàn thành các chỉ tiêu đã đăng ký", 5000 },
  { "points", "2.2", "Hiệu quả, sức lan tỏa", 2000 },
  { "mandatory", "", "Có hồ sơ, minh chứng đầy đủ", 0 },
  { "knock_out", "", "Người đứng đầu bị kỷ luật trong năm", 0 },
  { "knock_out", "", "Nội bộ mất đoàn kết", 0 },
  { NULL }
};

static const Line proposal_lines[] = {
  { NULL, "I", "Lãnh đạo, chỉ đạo, kế hoạch, phân công", 1500 },
  { "points", "1.1", "Có kế hoạch với chỉ tiêu và thời gian cụ thể", 500 },
  { "points", "1.2", "Phân công người phụ trách, theo dõi, đôn đốc", 500 },
  { "points", "1.3", "Quán triệt, tuyên truyền đến đảng viên và Nhân dân", 500 },
  { NULL, "II", "Kết quả thực hiện chỉ tiêu của mô hình", 4000 },
  { "points", "2.1", "Hoàn thành các chỉ tiêu chính của mô hình", 2000 },
  { "points", "2.2", "Đúng tiến độ của kế hoạch", 1000 },
  { "points", "2.3", "Kết quả có chất lượng, giữ được lâu dài", 1000 },
  { NULL, "III", "Cách làm mới, sáng tạo, hiệu quả", 1500 },
  { "points", "3.1", "Có cách làm mới, sáng tạo", 800 },
  { "points", "3.2", "Hiệu quả đo đếm được của cách làm mới", 700 },
  { NULL, "IV", "Sức lan tỏa, nhân rộng, tham gia của đảng viên và Nhân dân", 1500 },
  { "points", "4.1", "Đảng viên và Nhân dân tham gia", 800 },
  { "points", "4.2", "Đơn vị khác đến học tập, làm theo", 700 },
  { NULL, "V", "Hồ sơ, minh chứng, chế độ báo cáo", 1000 },
  { "points", "5.1", "Hồ sơ, minh chứng đầy đủ", 500 },
  { "points", "5.2", "Báo cáo đúng hạn, đúng số liệu", 500 },
  { NULL, "VI", "Nêu gương của người đứng đầu", 500 },
  { "points", "6.1", "Người đứng đầu gương mẫu, được tín nhiệm", 300 },
  { "points", "6.2", "Người đứng đầu trực tiếp tham gia mô hình", 200 },
  { "bonus", "", "Được cấp có thẩm quyền biểu dương, khen thưởng về mô hình", 500 },
  { "deduction", "", "Báo cáo chậm hoặc phải sửa số liệu", 500 },
  { "knock_out", "", "Người đứng đầu bị kỷ luật trong năm", 0 },
  { "knock_out", "", "Nội bộ mất đoàn kết", 0 },
  { "knock_out", "", "Có đơn khiếu nại, tố cáo đang xem xét", 0 },
  { "knock_out", "", "Không tự chấm điểm", 0 },
  { NULL }
};

static const DienPointsClass point_classes[] = {
  { (char *) "Xuất sắc", 9000 },
  { (char *) "Tốt", 8000 },
  { (char *) "Khá", 6500 },
  { (char *) "Trung bình", 5000 },
  { (char *) "Chưa đạt", 0 },
  { NULL }
};
static const DienPointsClass no_classes[] = { { NULL } };

static const Shape shapes[] = {
  [DIEN_CRITERIA_SHAPE_POINTS] = { 8500, 7000, FALSE, 500, 500, "", "", points_lines, point_classes },
  [DIEN_CRITERIA_SHAPE_CONDITIONS] = { -1, -1, FALSE, -1, -1, "", "", conditions_lines, no_classes },
  [DIEN_CRITERIA_SHAPE_COMBINED] = { 8500, 7000, FALSE, -1, -1, "", "", combined_lines, point_classes },
  [DIEN_CRITERIA_SHAPE_PROPOSAL] = {
    8500, 7000, TRUE, 500, 500, "Bản đề xuất",
    "Bộ tiêu chí đề xuất, không phải văn bản chính thức; cơ quan thay bằng tiêu chí chuẩn của mình.",
    proposal_lines, no_classes
  },
};

static const char *const names[] = {
  [DIEN_CRITERIA_SHAPE_POINTS] = N_("Score of 100 points"),
  [DIEN_CRITERIA_SHAPE_CONDITIONS] = N_("Met or not met"),
  [DIEN_CRITERIA_SHAPE_COMBINED] = N_("Combined"),
  [DIEN_CRITERIA_SHAPE_PROPOSAL] = N_("Proposal for models (not official)"),
};

static gboolean
write_version (DienStore    *store,
               gint64        version,
               const Shape  *shape,
               GError      **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("criteria_version");

  dien_record_set_id (record, version);
  dien_record_set_text (record, "label", shape->label);
  dien_record_set_text (record, "note", shape->note);
  dien_record_set_int (record, "no_zero", shape->no_zero);
  if (shape->recognise_from >= 0)
    dien_record_set_int (record, "recognise_from", shape->recognise_from);
  if (shape->complete_from >= 0)
    dien_record_set_int (record, "complete_from", shape->complete_from);
  if (shape->bonus_cap >= 0)
    dien_record_set_int (record, "bonus_cap", shape->bonus_cap);
  if (shape->deduction_cap >= 0)
    dien_record_set_int (record, "deduction_cap", shape->deduction_cap);

  return dien_store_update (store, record, error);
}

static gboolean
write_line (DienStore   *store,
            gint64       version,
            const Line  *line,
            int          position,
            gint64      *group,
            GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new (line->kind == NULL ? "criterion_group" : "criterion");

  dien_record_set_int (record, "criteria_version", version);
  dien_record_set_text (record, "code", line->code);
  dien_record_set_text (record, "name", line->name);
  dien_record_set_int (record, "position", position);
  if (line->kind == NULL || dien_criterion_kind_has_points (dien_criterion_kind_from_code (line->kind)))
    dien_record_set_int (record, "maximum", line->maximum);
  if (line->kind != NULL)
    {
      dien_record_set_text (record, "kind", line->kind);
      if (strcmp (line->kind, "points") == 0)
        dien_record_set_int (record, "criterion_group", *group);
    }
  if (dien_store_insert (store, record, error) == 0)
    return FALSE;

  if (line->kind == NULL)
    *group = dien_record_get_id (record);
  return TRUE;
}

static gboolean
write_class (DienStore              *store,
             gint64                  version,
             const DienPointsClass  *one,
             GError                **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("points_class");

  dien_record_set_int (record, "criteria_version", version);
  dien_record_set_text (record, "name", one->name);
  dien_record_set_int (record, "low", one->low);

  return dien_store_insert (store, record, error) != 0;
}

const char *
dien_criteria_shape_get_name (DienCriteriaShape shape)
{
  g_return_val_if_fail (shape < DIEN_CRITERIA_N_SHAPES, NULL);

  return _(names[shape]);
}

gboolean
dien_criteria_shape_write (DienStore          *store,
                           gint64              version,
                           DienCriteriaShape   shape,
                           GError            **error)
{
  gint64 group = 0;

  g_assert (shape < DIEN_CRITERIA_N_SHAPES);

  if (!write_version (store, version, &shapes[shape], error))
    return FALSE;
  for (int i = 0; shapes[shape].lines[i].name != NULL; i++)
    if (!write_line (store, version, &shapes[shape].lines[i], i + 1, &group, error))
      return FALSE;
  for (int i = 0; shapes[shape].classes[i].name != NULL; i++)
    if (!write_class (store, version, &shapes[shape].classes[i], error))
      return FALSE;

  return TRUE;
}
