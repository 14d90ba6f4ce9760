/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-number"

#include "config.h"

#include "dien-error.h"
#include "dien-number.h"
#include "dien-text-private.h"
#include "dien-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_DIGITS 15  /* as many as a cell of Excel holds */

typedef struct
{
  guint       decimals;
  guint64     scale;
  const char *example;
} Form;

static const Form forms[] = {
  [DIEN_NUMBER_COUNT] = { 0, 1, "1.234" },
  [DIEN_NUMBER_POINTS] = { DIEN_POINTS_DECIMALS, 100, "8,5" },
  [DIEN_NUMBER_AMOUNT] = { DIEN_AMOUNT_DECIMALS, 1000, "1.234,5" },
};

typedef enum
{
  FAULT_NONE,
  FAULT_NO_NUMBER,
  FAULT_GROUPS,
  FAULT_DECIMALS,
  FAULT_LENGTH,
} Fault;

static gsize
count_mark (const char *text,
            char        mark)
{
  gsize n = 0;

  for (; *text != '\0'; text++)
    n += *text == mark;
  return n;
}

/* 1.234 and 12.345, but neither 0.125 nor 1234.567. */
static gboolean
groups_thousands (const char *text,
                  const char *mark)
{
  return mark > text && mark - text <= 3 && *text != '0' && strlen (mark + 1) == 3;
}

/* Where the decimals begin: at the only mark of the last kind. A single one may separate thousands instead, which is
 * for the kind of field to say. %NULL without decimals. */
static const char *
find_decimal_mark (const char     *text,
                   DienNumberKind  kind)
{
  const char *comma = strrchr (text, ','), *point = strrchr (text, '.');
  const char *last = MAX (comma, point);

  if (last == NULL || kind == DIEN_NUMBER_COUNT || count_mark (text, *last) > 1)
    return NULL;
  if (kind == DIEN_NUMBER_AMOUNT && comma == NULL && groups_thousands (text, point))
    return NULL;
  return last;
}

static Fault
read_integer (const char *text,
              gsize       length,
              guint64    *value,
              gsize      *n_digits)
{
  char separator = '\0';
  gsize in_group = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (text[i]))
        {
          in_group++;
          *n_digits += *value > 0 || text[i] != '0';
          if (*n_digits > MAX_DIGITS)
            return FAULT_LENGTH;
          *value = *value * 10 + (guint64) g_ascii_digit_value (text[i]);
          continue;
        }

      if (separator == '\0' ? in_group < 1 || in_group > 3 || *text == '0' : text[i] != separator || in_group != 3)
        return FAULT_GROUPS;
      separator = text[i];
      in_group = 0;
    }
  return separator != '\0' && in_group != 3 ? FAULT_GROUPS : FAULT_NONE;
}

static Fault
read_decimals (const char *text,
               guint       decimals,
               guint64    *value,
               gsize      *n_digits)
{
  gsize length = strlen (text);

  if (length == 0 || strspn (text, "0123456789") != length)
    return FAULT_GROUPS;
  if (length > decimals)
    return FAULT_DECIMALS;
  *n_digits += length;
  for (gsize i = 0; i < decimals; i++)
    *value = *value * 10 + (i < length ? (guint64) g_ascii_digit_value (text[i]) : 0);
  return *n_digits > MAX_DIGITS ? FAULT_LENGTH : FAULT_NONE;
}

/* @text is the folded number without sign and percent sign. */
static Fault
read_number (const char     *text,
             DienNumberKind  kind,
             guint64        *value)
{
  const char *mark;
  gsize n_digits = 0;
  Fault fault;

  *value = 0;
  if (strpbrk (text, "0123456789") == NULL || strspn (text, "0123456789., ") != strlen (text))
    return FAULT_NO_NUMBER;

  mark = find_decimal_mark (text, kind);
  fault = read_integer (text, mark != NULL ? (gsize) (mark - text) : strlen (text), value, &n_digits);
  if (fault != FAULT_NONE)
    return fault;
  if (mark != NULL)
    return read_decimals (mark + 1, forms[kind].decimals, value, &n_digits);
  *value *= forms[kind].scale;
  return FAULT_NONE;
}

static void
set_fault (GError         **error,
           Fault            fault,
           const char      *typed,
           DienNumberKind   kind)
{
  g_autofree char *quoted = dien_text_quote (typed);
  const char *example = forms[kind].example;

  if (*quoted == '\0')
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("There is no number yet. Type digits, for example %s."), example);
  else if (fault == FAULT_GROUPS && kind == DIEN_NUMBER_COUNT)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("‘%s’ is not a whole number. Type a whole number, for example 12 or %s."), quoted, example);
  else if (fault == FAULT_GROUPS)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("‘%s’ has a comma, point or space in the wrong place. Type it as in %s."), quoted, example);
  else if (fault == FAULT_DECIMALS)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("‘%s’ has more than %u decimals. Type fewer, as in %s."), quoted, forms[kind].decimals, example);
  else if (fault == FAULT_LENGTH)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("‘%s’ has more than %d digits. Check the number and type it again."), quoted, MAX_DIGITS);
  else
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("‘%s’ is not a number. Type digits, for example %s."), quoted, example);
}

gboolean
dien_number_parse (const char      *typed,
                   DienNumberKind   kind,
                   gint64          *value,
                   GError         **error)
{
  g_autofree char *folded = dien_text_fold (typed);
  char *digits = folded;
  gboolean negative = *folded == '-';
  guint64 magnitude;
  Fault fault;

  g_return_val_if_fail (value != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (negative || *folded == '+')
    digits = g_strchug (folded + 1);
  if (kind == DIEN_NUMBER_AMOUNT && g_str_has_suffix (digits, "%"))
    {
      digits[strlen (digits) - 1] = '\0';
      g_strchomp (digits);
    }

  fault = read_number (digits, kind, &magnitude);
  if (fault != FAULT_NONE)
    {
      set_fault (error, fault, typed, kind);
      return FALSE;
    }
  *value = negative ? -(gint64) magnitude : (gint64) magnitude;
  return TRUE;
}

char *
dien_number_format (gint64         value,
                    DienNumberKind kind)
{
  const Form *form = &forms[kind];
  guint64 magnitude = value < 0 ? 0 - (guint64) value : (guint64) value;
  g_autofree char *whole = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude / form->scale);
  GString *result = g_string_new (value < 0 ? "-" : NULL);
  gsize length = strlen (whole);

  for (gsize i = 0; i < length; i++)
    {
      /* a point in points is typed as a decimal mark: 1.000 could not be typed back */
      if (i > 0 && (length - i) % 3 == 0 && kind != DIEN_NUMBER_POINTS)
        g_string_append_c (result, '.');
      g_string_append_c (result, whole[i]);
    }

  if (magnitude % form->scale != 0)
    {
      g_string_append_printf (result, ",%0*" G_GUINT64_FORMAT, (int) form->decimals, magnitude % form->scale);
      while (result->str[result->len - 1] == '0')
        g_string_truncate (result, result->len - 1);
    }
  return g_string_free (result, FALSE);
}

static void
say (GString    *words,
     const char *word)
{
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, word);
}

static const char *const digit_words[] = {
  "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
};

/* 1, 4 and 5 are called otherwise behind mươi, 5 behind mười too. */
static const char *
get_unit_word (guint units,
               guint tens)
{
  if (units == 5 && tens >= 1)
    return "lăm";
  if (units == 4 && tens >= 2)
    return "tư";
  if (units == 1 && tens >= 2)
    return "mốt";
  return digit_words[units];
}

/* @begun: something greater stands before, so that the hundreds are named even where there are none. */
static void
say_group (GString  *words,
           guint     group,
           gboolean  begun)
{
  guint hundreds = group / 100, tens = group / 10 % 10, units = group % 10;

  if (begun || hundreds > 0)
    {
      say (words, digit_words[hundreds]);
      say (words, "trăm");
      if (tens == 0 && units > 0)
        say (words, "linh");
    }
  if (tens == 1)
    say (words, "mười");
  else if (tens > 1)
    {
      say (words, digit_words[tens]);
      say (words, "mươi");
    }
  if (units > 0)
    say (words, get_unit_word (units, tens));
}

/* Papers are Vietnamese in whatever language the window is. */
char *
dien_number_spell (gint64 count)
{
  static const struct
  {
    gint64      size;
    const char *name;
  } classes[] = { { 1000000000, "tỷ" }, { 1000000, "triệu" }, { 1000, "nghìn" }, { 1, NULL } };
  GString *words;

  g_return_val_if_fail (count >= 0 && count <= 999999999999, NULL);

  if (count == 0)
    return g_strdup (digit_words[0]);

  words = g_string_new (NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (classes) && count > 0; i++)
    {
      guint group = (guint) (count / classes[i].size);

      count %= classes[i].size;
      if (group > 0)
        say_group (words, group, words->len > 0);
      else if (words->len > 0 && count > 0)
        say (words, digit_words[0]);
      else
        continue;
      if (classes[i].name != NULL)
        say (words, classes[i].name);
    }
  return g_string_free (words, FALSE);
}
