/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-new-file.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "dien-error.h"
#include "dien-fault-vfs.h"
#include "dien-heading.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-test-store.h"
#include "dien-users.h"
#include "dien-years.h"



static const char ten_units[] =
  "STT\tTên đơn vị\n1\tChi bộ ấp Phong\n2\tChi bộ ấp Đại Thôn\n3\tChi bộ Trường THCS Thạnh Phong\n4\tUBND xã Thạnh Phong\n"
  "5\tỦy ban MTTQ Việt Nam xã\n6\tHội Nông dân xã\n7\tHội LHPN xã\n8\tĐoàn Thanh niên xã\n9\tẤp Đại Thôn\n10\tHTX Thạnh Phong";

typedef struct
{
  DienRecord *organisation;
  GPtrArray *signers;
  DienNewFile plan;
} Plan;

static Plan *
plan_new (const char *name)
{
  Plan *self = g_new0 (Plan, 1);
  g_autoptr (DienOffice) office = dien_office_propose ("commune_party", name, "Tỉnh ủy Vĩnh Long");

  self->organisation = dien_new_file_organisation ("commune_party", name, "Tỉnh ủy Vĩnh Long");
  self->signers = dien_new_file_signers (office, "Nguyễn Văn A");
  self->plan = (DienNewFile) {
    .organisation = self->organisation, .signers = self->signers, .units = ten_units, .year = 2026, .user = "Trần Thị B",
    .theme = "Đồng thuận - Sáng tạo", .local_name = "Thi đua “Đồng Khởi mới”", .starter = dien_frame_starter_find ("legs_spears"),
  };
  return self;
}

static void
plan_free (Plan *self)
{
  dien_record_free (self->organisation);
  g_ptr_array_unref (self->signers);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Plan, plan_free)

static guint
count (DienStore  *store,
       const char *entity)
{
  g_autoptr (GPtrArray) rows = dien_store_list (store, entity, NULL, 0, NULL);

  return rows->len;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* 'axis Hai chân|branch Chân thứ nhất|…' by the words before a colon */
static char *
join_frame (DienStore *store)
{
  g_autoptr (GPtrArray) parts = dien_store_list (store, "frame_part", "year", dien_year_find (store, 2026, NULL), NULL);
  GString *joined = g_string_new (NULL);

  for (guint pass = 0; pass <= parts->len; pass++)
    for (guint i = 0; i < parts->len; i++)
      {
        DienRecord *part = g_ptr_array_index (parts, i);
        gint64 above = pass == 0 ? 0 : dien_record_get_id (g_ptr_array_index (parts, pass - 1));
        g_auto (GStrv) words = g_strsplit (dien_record_get_text (part, "name"), ":", 2);

        if (dien_record_get_int (part, "parent") == above)
          g_string_append_printf (joined, "%s%s", joined->len > 0 ? "|" : "", words[0]);
      }

  return g_string_free (joined, FALSE);
}

static void
test_whole_file (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *path = g_build_filename (test->folder, "Đảng ủy xã Thạnh Phong.dienhinh", NULL);
  g_autoptr (Plan) plan = plan_new ("Đảng ủy xã Thạnh Phong");
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) store = dien_new_file_make (path, &plan->plan, &error);
  g_autoptr (DienJournalEntry) undo = NULL;
  g_autoptr (DienRecord) year = NULL;
  g_autoptr (DienRecord) office = NULL;
  g_autoptr (GArray) heading = NULL;
  g_autoptr (GArray) signatures = NULL;
  g_auto (GStrv) users = NULL;
  g_autofree char *frame = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (dien_store_get_path (store), ==, path);
  undo = dien_journal_get_undo (store, NULL);
  g_assert_null (undo);
  g_assert_cmpuint (count (store, "unit"), ==, 10);
  g_assert_cmpuint (count (store, "round"), ==, 4);
  g_assert_cmpuint (count (store, "award"), >, 20);
  users = dien_users_dup_names (store);
  g_assert_cmpstr (users[0], ==, "Trần Thị B");
  year = dien_store_get (store, "year", dien_year_find (store, 2026, NULL), NULL);
  g_assert_cmpstr (dien_record_get_text (year, "theme"), ==, "Đồng thuận - Sáng tạo");
  g_assert_cmpstr (dien_record_get_text (year, "axis_term"), ==, "Phương châm");
  frame = join_frame (store);
  g_assert_cmpstr (frame, ==, "Hai chân|Ba mũi|Chân thứ nhất|Chân thứ hai|Mũi 1|Mũi 2|Mũi 3");

  /* What stands on the first list. */
  office = dien_organisation_get (store, "2026-12-31", NULL);
  heading = dien_heading_new (office, NULL, NULL, 2026);
  g_assert_cmpstr (g_array_index (heading, DienLinePair, 0).left.text, ==, "ĐẢNG BỘ TỈNH VĨNH LONG");
  g_assert_cmpstr (g_array_index (heading, DienLinePair, 1).left.text, ==, "ĐẢNG ỦY XÃ THẠNH PHONG");
  signatures = dien_heading_new_signatures (store, office, "2026-12-31", NULL);
  g_assert_cmpstr (g_array_index (signatures, DienLinePair, 0).right.text, ==, "T/M BAN THƯỜNG VỤ");
  g_assert_cmpstr (g_array_index (signatures, DienLinePair, 1).right.text, ==, "BÍ THƯ");
  g_assert_cmpstr (g_array_index (signatures, DienLinePair, signatures->len - 1).right.text, ==, "Nguyễn Văn A");
}

static void
test_frames (void)
{
  static const char *const cases[][2] = {
    { "fields", "Xây dựng Đảng và hệ thống chính trị|Phát triển kinh tế|Văn hóa - xã hội|Quốc phòng - an ninh" },
    { "contents", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DienTestStore) test = dien_test_store_new ();
      g_autofree char *path = g_build_filename (test->folder, "a.dienhinh", NULL);
      DienNewFile plan = { .year = 2026, .starter = dien_frame_starter_find (cases[i][0]) };
      g_autoptr (DienStore) store = dien_new_file_make (path, &plan, NULL);
      g_autofree char *frame = join_frame (store);

      g_assert_cmpstr (frame, ==, cases[i][1]);
    }
}

/* Each step can be skipped. */
static void
test_least_file (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *path = g_build_filename (test->folder, "a.dienhinh", NULL);
  DienNewFile plan = { .year = 2026 };
  g_autoptr (DienStore) store = dien_new_file_make (path, &plan, NULL);

  g_assert_nonnull (store);
  g_assert_cmpuint (count (store, "organisation"), ==, 0);
  g_assert_cmpuint (count (store, "user"), ==, 0);
  g_assert_cmpint (dien_year_find (store, 2026, NULL), >, 0);
}

static void
test_what_is_refused_leaves_nothing (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *path = g_build_filename (test->folder, "a.dienhinh", NULL);
  g_autofree char *long_name = g_strnfill (300, 'x');
  guint before = count_files (test->folder);
  static const int years[] = { 0, 1899, 2201, -5 };
  g_autoptr (Plan) plan = plan_new (long_name);
  g_autoptr (GError) error = NULL;

  g_assert_null (dien_new_file_make (path, &plan->plan, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      DienNewFile wrong = { .year = years[i] };

      g_assert_null (dien_new_file_make (path, &wrong, &error));
      dien_test_assert_error (error, DIEN_ERROR_INVALID);
    }
  g_assert_null (dien_new_file_make (test->path, &plan->plan, &error));
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  g_assert_cmpuint (count_files (test->folder), ==, before);
}

/* A disk that fails at any point of the way: nothing is left, and the same plan makes the file later. */
static void
test_disk_that_fails (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  guint before = count_files (test->folder);
  g_autoptr (Plan) plan = plan_new ("Đảng ủy xã Thạnh Phong");
  g_autofree char *good = g_build_filename (test->folder, "b.dienhinh", NULL);
  g_autoptr (DienStore) store = NULL;
  guint n_hit = 0, n_failed = 0;

  dien_fault_vfs_install ();
  for (guint at = 1; n_hit + 1 >= at; at += 7)
    {
      g_autofree char *path = g_strdup_printf ("%s/a%u.dienhinh", test->folder, at);
      g_autoptr (GError) error = NULL;
      g_autoptr (DienStore) made = NULL;

      dien_fault_vfs_arm (DIEN_FAULT_WRITE | DIEN_FAULT_SYNC, at, SQLITE_FULL, DIEN_FAULT_STICKY);
      made = dien_new_file_make (path, &plan->plan, &error);
      if (!dien_fault_vfs_was_hit ())
        {
          dien_fault_vfs_disarm ();
          g_assert_nonnull (made);
          g_clear_object (&made);
          g_remove (path);
          break;
        }
      dien_fault_vfs_disarm ();
      n_hit = at + 7;
      if (made != NULL)
        {
          /* It failed behind the last write that counts. */
          g_assert_cmpuint (count (made, "unit"), ==, 10);
          g_clear_object (&made);
          g_remove (path);
          continue;
        }
      n_failed++;
      dien_test_assert_error (error, DIEN_ERROR_NO_SPACE);
      g_assert_cmpuint (count_files (test->folder), ==, before);
    }
  dien_fault_vfs_remove ();
  g_assert_cmpuint (n_failed, >, 3);

  store = dien_new_file_make (good, &plan->plan, NULL);
  g_assert_nonnull (store);
  g_assert_cmpuint (count (store, "unit"), ==, 10);
  g_assert_cmpuint (count (store, "signer"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/new-file/whole-file", test_whole_file);
  g_test_add_func ("/new-file/frames", test_frames);
  g_test_add_func ("/new-file/least-file", test_least_file);
  g_test_add_func ("/new-file/what-is-refused-leaves-nothing", test_what_is_refused_leaves_nothing);
  g_test_add_func ("/new-file/disk-that-fails", test_disk_that_fails);

  return g_test_run ();
}
