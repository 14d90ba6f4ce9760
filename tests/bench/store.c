/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-bench.h"
#include "dien-test-store.h"
#include "dien-text.h"

/* What the journal, the checks and the notice cost over writing the same row with nothing but SQLite, into a file of the same
 * format with the same settings. */

#define N_EDITS 4
#define N_ROWS 10000

typedef struct
{
  DienTestStore *test;
  DienTestStore *bare;
  sqlite3_stmt *insert;
  gint64 subject;
  guint n;
  gboolean fine;
} Bench;

static void
run_sql (sqlite3    *db,
         const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
count_notice_cb (DienStore  *store,
                 DienNotice *notice,
                 guint      *n)
{
  g_assert_true (dien_notice_touches (notice, "registration"));
  (*n)++;
}

static char *
name_model (guint number)
{
  return g_strdup_printf ("Tuyến đường hoa số %u của chi bộ ấp Thạnh Phú", number);
}

static void
insert_bare (Bench *self)
{
  g_autofree char *model = name_model (self->n++);
  g_autofree char *folded = dien_text_fold (model);

  sqlite3_reset (self->insert);
  sqlite3_bind_int64 (self->insert, 1, self->subject);
  sqlite3_bind_text (self->insert, 2, model, -1, SQLITE_STATIC);
  sqlite3_bind_text (self->insert, 3, folded, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (self->insert, 4, self->n);
  g_assert_cmpint (sqlite3_step (self->insert), ==, SQLITE_DONE);
  sqlite3_reset (self->insert);
}

static void
insert_ours (Bench *self)
{
  g_autoptr (DienRecord) record = dien_record_new ("registration");
  g_autofree char *model = name_model (self->n++);

  dien_record_set_int (record, "year", 1);
  dien_record_set_int (record, "subject", self->subject);
  dien_record_set_text (record, "model", model);
  dien_record_set_text (record, "source", "registered");
  dien_record_set_text (record, "stage", "registered");
  dien_record_set_text (record, "registered_on", "2022-03-15");
  dien_record_set_int (record, "position", self->n);
  g_assert_cmpint (dien_store_insert (self->test->store, record, NULL), >, 0);
}

static void
run_bare_edits (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < N_EDITS; i++)
    {
      run_sql (self->bare->store->db, "BEGIN IMMEDIATE");
      insert_bare (self);
      run_sql (self->bare->store->db, "COMMIT");
    }
}

static void
run_our_edits (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < N_EDITS; i++)
    {
      dien_test_store_begin (self->test, "Đăng ký mô hình – Xã Thạnh Phong");
      insert_ours (self);
      g_assert_true (dien_store_commit (self->test->store, NULL));
    }
}

static void
run_our_updates (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (DienRecord) record = dien_record_new ("registration");
      g_autofree char *model = name_model (self->n++);

      dien_record_set_id (record, i + 1);
      dien_record_set_text (record, "model", model);
      dien_test_store_begin (self->test, "Sửa tên mô hình – Xã Thạnh Phong");
      g_assert_true (dien_store_update (self->test->store, record, NULL));
      g_assert_true (dien_store_commit (self->test->store, NULL));
    }
}

static void
run_bare_rows (gpointer data)
{
  Bench *self = data;

  run_sql (self->bare->store->db, "BEGIN IMMEDIATE");
  for (guint i = 0; i < N_ROWS; i++)
    insert_bare (self);
  run_sql (self->bare->store->db, "COMMIT");
}

static void
run_our_rows (gpointer data)
{
  Bench *self = data;

  dien_test_store_begin (self->test, "Nhập danh sách");
  for (guint i = 0; i < N_ROWS; i++)
    insert_ours (self);
  g_assert_true (dien_store_commit (self->test->store, NULL));
}

/* A year and a unit to point to. */
static DienTestStore *
make_store (gint64 *subject)
{
  DienTestStore *test = dien_test_store_new ();

  dien_test_store_begin (test, "Chuẩn bị");
  g_assert_cmpint (dien_test_store_add (test, "year"), ==, 1);
  *subject = dien_test_store_add (test, "unit");
  dien_test_store_commit (test);

  return test;
}

int
main (int   argc,
      char *argv[])
{
  Bench self = { .fine = TRUE };
  guint n_notices = 0;

  g_test_init (&argc, &argv, NULL);
  self.test = make_store (&self.subject);
  self.bare = make_store (&self.subject);
  g_signal_connect (self.test->store, "changed", G_CALLBACK (count_notice_cb), &n_notices);
  g_assert_cmpint (sqlite3_prepare_v2 (self.bare->store->db,
    "INSERT INTO registration (year, subject, model, model_folded, source, stage, registered_on, position)"
    " VALUES (1, ?1, ?2, ?3, 'registered', 'registered', '2022-03-15', ?4)", -1, &self.insert, NULL), ==, SQLITE_OK);

  self.fine &= dien_bench_compare ("One edit that adds a row, with its journal", N_EDITS, 101,
                                   run_bare_edits, run_our_edits, &self, 1.6);
  self.fine &= dien_bench_compare ("One edit that changes a row, with its journal", N_EDITS, 101,
                                   run_bare_edits, run_our_updates, &self, 1.6);
  self.fine &= dien_bench_compare ("Ten thousand rows in one change", N_ROWS, 11,
                                   run_bare_rows, run_our_rows, &self, 3.0);
  g_assert_cmpuint (n_notices, >, 0);

  sqlite3_finalize (self.insert);
  dien_test_store_free (self.test);
  dien_test_store_free (self.bare);

  return self.fine ? 0 : 1;
}
