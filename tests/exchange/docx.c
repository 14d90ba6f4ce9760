/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>
#include <zip.h>

#include "dien-docx.h"
#include "dien-error.h"

#define DOCUMENT "word/document.xml"

/* A template of one part around @body, and the text of the document that it becomes. */

static GBytes *
make_template (const char *name,
               const char *content)
{
  zip_source_t *target = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t *zip;
  guint8 *data;
  zip_int64_t size;

  zip_source_keep (target);
  zip = zip_open_from_source (target, ZIP_TRUNCATE, NULL);
  g_assert_nonnull (zip);
  g_assert_cmpint (zip_file_add (zip, name, zip_source_buffer (zip, content, strlen (content), 0), 0), ==, 0);
  g_assert_cmpint (zip_close (zip), ==, 0);
  g_assert_cmpint (zip_source_open (target), ==, 0);
  zip_source_seek (target, 0, SEEK_END);
  size = zip_source_tell (target);
  zip_source_seek (target, 0, SEEK_SET);
  data = g_malloc (size);
  g_assert_cmpint (zip_source_read (target, data, size), ==, size);
  zip_source_close (target);
  zip_source_free (target);

  return g_bytes_new_take (data, size);
}

static char *
dup_document (const char *body)
{
  return g_strdup_printf ("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>%s<w:sectPr/></w:body></w:document>", body);
}

static char *
dup_part (GBytes *docx)
{
  gsize size;
  const void *data = g_bytes_get_data (docx, &size);
  zip_t *zip = zip_open_from_source (zip_source_buffer_create (data, size, 0, NULL), ZIP_RDONLY, NULL);
  zip_stat_t stat;
  zip_file_t *file;
  char *part, *body;

  g_assert_nonnull (zip);
  g_assert_cmpint (zip_stat (zip, DOCUMENT, 0, &stat), ==, 0);
  file = zip_fopen (zip, DOCUMENT, 0);
  part = g_malloc0 (stat.size + 1);
  g_assert_cmpint (zip_fread (file, part, stat.size), ==, stat.size);
  zip_fclose (file);
  zip_discard (zip);

  body = strstr (part, "<w:body>");
  g_assert_nonnull (body);
  memmove (part, body + strlen ("<w:body>"), strlen (body + strlen ("<w:body>")) + 1);
  *strstr (part, "<w:sectPr/>") = '\0';
  return part;
}

static DienFields *
make_fields (void)
{
  static const char *const names[] = { "Ấp A", "Ấp B & C <D>" };
  DienFields *fields = dien_fields_new ();

  dien_fields_set (fields, "nam", "2022");
  dien_fields_set (fields, "rong", "");
  dien_fields_set (fields, "dong", "một\nhai");
  dien_fields_set (fields, "la", "{nam}");
  dien_fields_set_flag (fields, "co", TRUE);
  dien_fields_set_flag (fields, "khong", FALSE);
  dien_fields_set_list (fields, "ds_rong");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      DienFields *item = dien_fields_add (fields, "ds");

      dien_fields_set (item, "ten", names[i]);
      dien_fields_take (item, "stt", g_strdup_printf ("%u", i + 1));
      dien_fields_set_flag (item, "dau", i == 0);
      dien_fields_set_list (item, "con");
      for (guint j = 0; j < i * 2; j++)
        dien_fields_take (dien_fields_add (item, "con"), "chu", g_strdup_printf ("%c", (int) ('x' + j)));
    }

  return fields;
}

/* <p> is a paragraph of one run for each '|', <c> a cell, <r> a row, <t> a table. */
static char *
expand (const char *brief)
{
  g_autoptr (GString) body = g_string_new (brief);

  g_string_replace (body, "|", "</w:t></w:r><w:r><w:t>", 0);
  g_string_replace (body, "<p>", "<w:p><w:r><w:t>", 0);
  g_string_replace (body, "</p>", "</w:t></w:r></w:p>", 0);
  g_string_replace (body, "<c>", "<w:tc>", 0);
  g_string_replace (body, "</c>", "</w:tc>", 0);
  g_string_replace (body, "<r>", "<w:tr>", 0);
  g_string_replace (body, "</r>", "</w:tr>", 0);
  g_string_replace (body, "<t>", "<w:tbl>", 0);
  g_string_replace (body, "</t>", "</w:tbl>", 0);

  return g_strdup (body->str);
}

static char *
shorten (const char *long_form)
{
  g_autoptr (GString) body = g_string_new (long_form);

  g_string_replace (body, " xml:space=\"preserve\"", "", 0);
  g_string_replace (body, "<w:t/>", "<w:t></w:t>", 0);
  g_string_replace (body, "</w:t></w:r><w:r><w:t>", "|", 0);
  g_string_replace (body, "</w:t><w:br/><w:t>", "⏎", 0);
  g_string_replace (body, "<w:p><w:r><w:t>", "<p>", 0);
  g_string_replace (body, "</w:t></w:r></w:p>", "</p>", 0);
  g_string_replace (body, "<w:tc>", "<c>", 0);
  g_string_replace (body, "</w:tc>", "</c>", 0);
  g_string_replace (body, "<w:tr>", "<r>", 0);
  g_string_replace (body, "</w:tr>", "</r>", 0);
  g_string_replace (body, "<w:tbl>", "<t>", 0);
  g_string_replace (body, "</w:tbl>", "</t>", 0);

  return g_strdup (body->str);
}

static const struct
{
  const char *template;
  const char *document;
} cases[] = {
  /* texts */
  { "<p>Năm {nam}.</p>", "<p>Năm 2022.</p>" },
  { "<p>{nam}{nam}</p><p>{rong}</p>", "<p>20222022</p><p></p>" },
  { "<p>Không { nam} {} { {nam }</p>", "<p>Không { nam} {} { {nam }</p>" },
  { "<p>{la}</p>", "<p>{nam}</p>" },
  { "<p>{dong}</p>", "<p>một⏎hai</p>" },
  /* split over runs */
  { "<p>Năm {n|am}.</p>", "<p>Năm 2022|.</p>" },
  { "<p>Năm |{|nam|}|.</p>", "<p>Năm |2022|||.</p>" },
  { "<p>a{nam|}b{n|am}c</p>", "<p>a2022|b2022|c</p>" },
  /* pieces of a paragraph */
  { "<p>Có {#co}điều{/co}{#khong}gì{/khong}.</p>", "<p>Có điều.</p>" },
  { "<p>{#co}a{/co}{#khong}b{/khong}{#co}c{/co}</p>", "<p>ac</p>" },
  { "<p>Gồm {#ds}({stt}) {ten}; {/ds}hết</p>", "<p>Gồm (1) Ấp A; (2) Ấp B &amp; C &lt;D&gt;; hết</p>" },
  { "<p>{#ds}{#dau}đầu{/dau}{stt}{nam}{/ds}.</p>", "<p>đầu1202222022.</p>" },
  { "<p>x {#c|o}điều {na|m}{/co} y</p>", "<p>x điều 2022|| y</p>" },
  /* whole paragraphs */
  { "<p>{#ds}{stt}. {ten}{/ds}</p>", "<p>1. Ấp A</p><p>2. Ấp B &amp; C &lt;D&gt;</p>" },
  { "<p>{#ds|}{stt}|{/ds}</p>", "<p>|1|</p><p>|2|</p>" },
  { "<p>a</p><p>{#ds}</p><p>{stt}</p><p>{ten}</p><p>{/ds}</p><p>b</p>",
    "<p>a</p><p>1</p><p>Ấp A</p><p>2</p><p>Ấp B &amp; C &lt;D&gt;</p><p>b</p>" },
  { "<p>{#ds}Số {stt}</p><p>hết {stt}{/ds}</p>", "<p>Số 1</p><p>hết 1</p><p>Số 2</p><p>hết 2</p>" },
  { "<p>{#co}</p><p>a</p><p>{/co}</p><p>{#khong}</p><p>b</p><p>{/khong}</p><p>c</p>", "<p>a</p><p>c</p>" },
  { "<p>{#khong}b{/khong}</p>", "" },
  { "<p>{#ds}</p><p>{/ds}</p><p>a</p>", "<p>a</p>" },
  /* one within the other */
  { "<p>{#ds}</p><p>{ten}:</p><p>{#con}- {chu}{nam}{/con}</p><p>{/ds}</p>",
    "<p>Ấp A:</p><p>(Không có)</p><p>Ấp B &amp; C &lt;D&gt;:</p><p>- x2022</p><p>- y2022</p>" },
  { "<p>{#ds}</p><p>{#dau}{stt}{/dau}</p><p>{/ds}</p>", "<p>1</p>" },
  /* nothing there */
  { "<p>Gồm:</p><p>{#ds_rong}{stt}. {ten}{/ds_rong}</p>", "<p>Gồm:</p><p>(Không có)</p>" },
  { "<p>{#ds_rong}</p><p>Nhóm {ten}</p><p>{stt}|{ten}</p><p>{/ds_rong}</p>", "<p>(Không có)|</p>" },
  /* rows */
  { "<t><r><c><p>STT</p></c><c><p>Tên</p></c></r><r><c><p>{#ds}{stt}</p></c><c><p>{ten}{/ds}</p></c></r></t>",
    "<t><r><c><p>STT</p></c><c><p>Tên</p></c></r><r><c><p>1</p></c><c><p>Ấp A</p></c></r>"
    "<r><c><p>2</p></c><c><p>Ấp B &amp; C &lt;D&gt;</p></c></r></t>" },
  { "<t><r><c><p>{#ds}{stt}</p></c><c><p>a</p></c></r><r><c><p>{ten}</p></c><c><p>{/ds}b</p></c></r></t>",
    "<t><r><c><p>1</p></c><c><p>a</p></c></r><r><c><p>Ấp A</p></c><c><p>b</p></c></r>"
    "<r><c><p>2</p></c><c><p>a</p></c></r><r><c><p>Ấp B &amp; C &lt;D&gt;</p></c><c><p>b</p></c></r></t>" },
  { "<t><r><c><p>{#khong}</p><p>a</p></c><c><p>b</p><p>{/khong}</p></c></r><r><c><p>{#co}</p><p>c</p></c><c><p>{/co}</p></c></r></t>",
    "<t><r><c><p>c</p></c><c><p></p></c></r></t>" },
  { "<t><r><c><p>{#ds_rong}{stt}</p></c><c><p>{ten}{/ds_rong}</p></c></r></t>",
    "<t><r><c><p>(Không có)</p></c><c><p></p></c></r></t>" },
  /* a list within a cell */
  { "<t><r><c><p>{#ds}{ten}{/ds}</p></c><c><p>{nam}</p></c></r></t>",
    "<t><r><c><p>Ấp A</p><p>Ấp B &amp; C &lt;D&gt;</p></c><c><p>2022</p></c></r></t>" },
  /* around a table */
  { "<p>{#khong}</p><t><r><c><p>{ten}</p></c></r></t><p>{/khong}</p><p>{#co}</p><t><r><c><p>{nam}</p></c></r></t><p>{/co}</p>",
    "<t><r><c><p>2022</p></c></r></t>" },
};

static char *
fill (const char  *body,
      GError     **error)
{
  g_autofree char *long_form = expand (body);
  g_autofree char *document = dup_document (long_form);
  g_autoptr (GBytes) template = make_template (DOCUMENT, document);
  g_autoptr (DienFields) fields = make_fields ();
  g_autoptr (GBytes) filled = dien_docx_fill (template, fields, error);
  g_autofree char *part = filled != NULL ? dup_part (filled) : NULL;

  return part != NULL ? shorten (part) : NULL;
}

static void
test_filled (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *found = NULL;

      g_test_message ("%s", cases[i].template);
      found = fill (cases[i].template, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (found, ==, cases[i].document);
    }
}

/* What a template asks for and there is not, by name. */
static void
test_refused (void)
{
  static const char *const wrong[][2] = {
    { "<p>Năm {namm}.</p>", "‘{namm}’" },
    { "<p>{#ds_la}{stt}{/ds_la}</p>", "‘{#ds_la}’" },
    { "<p>{#nam}a{/nam}</p>", "‘{#nam}’" },
    { "<p>{co}</p>", "‘{co}’" },
    { "<p>{stt}</p>", "‘{stt}’" },
    { "<p>{#ds}{stt}</p><p>a</p>", "‘{#ds}’" },
    { "<p>a {#co} b</p>", "‘{#co}’" },
    { "<p>a {/co} b</p>", "‘{/co}’" },
    { "<p>{#ds}{ten}{lạ}{/ds}</p>", "‘{lạ}’" },
    { "<t><r><c><p>{#ds}{stt}</p></c><c><p>{ten}</p></c></r></t>", "‘{#ds}’" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", wrong[i][0]);
      g_assert_null (fill (wrong[i][0], &error));
      g_assert_error (error, DIEN_ERROR, DIEN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, wrong[i][1]));
    }
}

static void
assert_no_template (GBytes *template)
{
  g_autoptr (DienFields) fields = make_fields ();
  g_autoptr (GError) error = NULL;

  g_assert_null (dien_docx_fill (template, fields, &error));
  g_assert_error (error, DIEN_ERROR, DIEN_ERROR_FOREIGN);
}

static void
test_no_template (void)
{
  static const char *const documents[] = {
    "", "không phải XML", "<w:document xmlns:w=\"w\"><w:body>",
    "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document xmlns:w=\"w\">&b;</w:document>",
  };
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) text = g_bytes_new_static ("Đây là văn bản", 18);
  g_autoptr (GBytes) other = make_template ("xl/workbook.xml", "<workbook/>");

  assert_no_template (nothing);
  assert_no_template (text);
  assert_no_template (other);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GBytes) broken = make_template (DOCUMENT, documents[i]);

      assert_no_template (broken);
    }
}

/* Cut anywhere: refused or filled, and nothing worse. */
static void
test_cut (void)
{
  g_autofree char *body = expand (cases[20].template);
  g_autofree char *document = dup_document (body);
  g_autoptr (GBytes) whole = make_template (DOCUMENT, document);

  for (gsize i = 0; i < g_bytes_get_size (whole); i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, i);

      assert_no_template (cut);
    }
}

static void
test_equal_bytes (void)
{
  g_autofree char *document = dup_document ("<w:p/>");
  g_autoptr (GBytes) template = make_template (DOCUMENT, document);
  g_autoptr (DienFields) fields = make_fields ();
  g_autoptr (GBytes) one = dien_docx_fill (template, fields, NULL);
  g_autoptr (GBytes) two = dien_docx_fill (template, fields, NULL);

  g_assert_true (g_bytes_equal (one, two));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/docx/filled", test_filled);
  g_test_add_func ("/docx/refused", test_refused);
  g_test_add_func ("/docx/no-template", test_no_template);
  g_test_add_func ("/docx/cut", test_cut);
  g_test_add_func ("/docx/equal-bytes", test_equal_bytes);

  return g_test_run ();
}
