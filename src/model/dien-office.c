/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-office"

#include "config.h"

#include "dien-office.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-text.h"

/* A name word by word, as typed and folded. */
typedef struct
{
  GStrv words;
  GStrv folded;
  guint length;
} Name;

/* What a committee is called, by its first words, and what the body below it is called that it leads. */
typedef struct
{
  const char *words;    /* folded */
  const char *division; /* 'TỈNH' behind 'ĐẢNG BỘ' */
  const char *level;    /* NULL: by the words that follow */
  const char *symbol;
} Committee;

/* A division of the country, by its word before a name. */
typedef struct
{
  const char *words; /* folded */
  const char *level;
} Division;

typedef struct
{
  const char *words; /* folded */
  const char *value;
} Beginning;

static const char *const kinds[] = {
  "commune_party", "ward_party", "zone_party", "district_party", "province_party",
  "party_body", "people_committee", "front_body", "other", NULL
};

static const struct
{
  const char *kind;
  const char *level;
  const char *name_start;
  const char *symbol;
} defaults[] = {
  { "commune_party", "commune", "Đảng ủy xã ", "ĐU" },
  { "ward_party", "commune", "Đảng ủy phường ", "ĐU" },
  { "zone_party", "commune", "Đảng ủy đặc khu ", "ĐU" },
  { "district_party", "district", "Huyện ủy ", "HU" },
  { "province_party", "province", "Tỉnh ủy ", "TU" },
  { "party_body", "commune", "", "" },
  { "people_committee", "commune", "Ủy ban nhân dân xã ", "UBND" },
  { "front_body", "commune", "", "" },
  { "other", "commune", "", "" },
};

static const Committee committees[] = {
  { "tinh uy", "TỈNH", "province", "TU" },
  { "thanh uy", "THÀNH PHỐ", "province", "TU" },
  { "huyen uy", "HUYỆN", "district", "HU" },
  { "quan uy", "QUẬN", "district", "QU" },
  { "thi uy", "THỊ XÃ", "district", "TU" },
  { "dang uy", NULL, NULL, "ĐU" },
  { "dang bo", NULL, NULL, "ĐU" },
};

/* The longer word before the one that it begins or ends with. */
static const Division divisions[] = {
  { "thi xa", "district" }, { "thi tran", "commune" }, { "thanh pho", "province" }, { "dac khu", "commune" },
  { "xa", "commune" }, { "phuong", "commune" }, { "huyen", "district" }, { "quan", "district" }, { "tinh", "province" },
};

static const Beginning bodies[] = {
  { "van phong", "VP" }, { "ban to chuc", "BTC" }, { "ban tuyen giao va dan van", "BTGDV" }, { "ban tuyen giao", "BTG" },
  { "ban dan van", "BDV" }, { "ban noi chinh", "BNC" }, { "ban xay dung dang", "BXDĐ" }, { "uy ban kiem tra", "UBKT" },
};

static const DienOfficeSigner party_signers[] = {
  { "T/M BAN THƯỜNG VỤ", "BÍ THƯ" }, { "T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG" }, { NULL, NULL }
};
static const DienOfficeSigner body_signers[] = { { "", "TRƯỞNG BAN" }, { NULL, NULL } };
static const DienOfficeSigner body_office_signers[] = { { "", "CHÁNH VĂN PHÒNG" }, { NULL, NULL } };
static const DienOfficeSigner body_control_signers[] = { { "T/M ỦY BAN KIỂM TRA", "CHỦ NHIỆM" }, { NULL, NULL } };
static const DienOfficeSigner people_signers[] = {
  { "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH" }, { "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG" }, { NULL, NULL }
};
static const DienOfficeSigner front_signers[] = { { "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH" }, { NULL, NULL } };
static const DienOfficeSigner youth_signers[] = { { "TM. BAN THƯỜNG VỤ", "BÍ THƯ" }, { NULL, NULL } };
static const DienOfficeSigner association_signers[] = { { "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH" }, { NULL, NULL } };
static const DienOfficeSigner school_signers[] = { { "", "HIỆU TRƯỞNG" }, { NULL, NULL } };
static const DienOfficeSigner other_signers[] = { { "", "THỦ TRƯỞNG CƠ QUAN" }, { NULL, NULL } };

static guint
find_kind (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (g_strcmp0 (defaults[i].kind, kind) == 0)
      return i;

  g_return_val_if_reached (G_N_ELEMENTS (defaults) - 1);
}

static void
read_name (Name       *self,
           const char *text)
{
  g_autofree char *normal = dien_text_normalise (text);
  GStrv words = g_strsplit_set (normal, " \n", -1);

  self->length = g_strv_length (words);
  self->words = words;
  self->folded = g_new0 (char *, self->length + 1);
  for (guint i = 0; i < self->length; i++)
    {
      self->folded[i] = dien_text_fold (words[i]);
      if (g_str_has_suffix (self->folded[i], ","))
        self->folded[i][strlen (self->folded[i]) - 1] = '\0';
    }
}

static void
clear_name (Name *self)
{
  g_strfreev (self->words);
  g_strfreev (self->folded);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Name, clear_name)

/* Returns: how many words of the name, from @from on, are @words; 0 where they are not */
static guint
match (const Name *self,
       guint       from,
       const char *words)
{
  g_auto (GStrv) wanted = g_strsplit (words, " ", -1);
  guint length = g_strv_length (wanted);

  if (from + length > self->length)
    return 0;
  for (guint i = 0; i < length; i++)
    if (strcmp (self->folded[from + i], wanted[i]) != 0)
      return 0;

  return length;
}

/* The words from @from up to @to, which is not one of them. */
static char *
join (const Name *self,
      guint       from,
      guint       to)
{
  GString *joined = g_string_new (NULL);

  for (guint i = from; i < to && i < self->length; i++)
    g_string_append_printf (joined, "%s%s", i > from ? " " : "", self->words[i]);
  if (g_str_has_suffix (joined->str, ","))
    g_string_truncate (joined, joined->len - 1);

  return g_string_free (joined, FALSE);
}

static char *
join_capitals (const Name *self,
               guint       from,
               guint       to)
{
  g_autofree char *joined = join (self, from, to);

  return g_utf8_strup (joined, -1);
}

/* 'Ban Thường vụ Tỉnh ủy …' is the Tỉnh ủy where names are concerned. */
static guint
skip_standing (const Name *self)
{
  guint skipped = match (self, 0, "ban thuong vu");

  return skipped > 0 ? skipped : match (self, 0, "ban chap hanh");
}

/* @from: (out): the first word of its name */
static const Committee *
find_committee (const Name *self,
                guint      *from)
{
  *from = skip_standing (self);
  for (guint i = 0; i < G_N_ELEMENTS (committees); i++)
    {
      guint length = match (self, *from, committees[i].words);

      if (length > 0)
        {
          *from += length;
          return &committees[i];
        }
    }

  return NULL;
}

/* The first division that the name speaks of. @from: (out): the first word behind it */
static const Division *
find_division (const Name *self,
               guint      *from)
{
  for (guint i = 0; i < self->length; i++)
    for (guint j = 0; j < G_N_ELEMENTS (divisions); j++)
      {
        guint length = match (self, i, divisions[j].words);

        /* 'Xã Thạnh Phong', but neither a Huyện ủy nor the 'xã' of a co-operative. */
        if (length > 0 && i + length < self->length && strcmp (self->folded[i + length], "uy") != 0 &&
            !(i > 0 && strcmp (self->folded[i - 1], "tac") == 0))
          {
            *from = i + length;
            return &divisions[j];
          }
      }

  return NULL;
}

static const char *
find_beginning (const Name      *self,
                const Beginning *beginnings,
                guint            n)
{
  for (guint i = 0; i < n; i++)
    if (match (self, 0, beginnings[i].words) > 0)
      return beginnings[i].value;

  return NULL;
}

static gboolean
is_party_committee (const char *kind)
{
  return g_str_has_suffix (kind, "_party");
}

/* 'ĐẢNG BỘ TỈNH VĨNH LONG' leads the line where the committee below it writes; a body of a committee writes under the
 * committee's own name; a people's committee under nobody's. */
static char *
propose_upper_heading (const char *kind,
                       const Name *superior)
{
  guint from = 0;
  const Committee *committee;
  g_autofree char *rest = NULL;

  if (superior->length == 0 || strcmp (kind, "people_committee") == 0 || strcmp (kind, "province_party") == 0)
    return g_strdup ("");

  committee = find_committee (superior, &from);
  if (!is_party_committee (kind) || committee == NULL)
    return join_capitals (superior, skip_standing (superior), superior->length);

  rest = join_capitals (superior, from, superior->length);
  return g_strstrip (g_strjoin (" ", "ĐẢNG BỘ", committee->division != NULL ? committee->division : rest,
                                committee->division != NULL ? rest : NULL, NULL));
}

/* A body's own name ends before that of its committee, which stands above it. */
static guint
find_end_of_body (const Name *name,
                  const Name *superior)
{
  guint begin = skip_standing (superior);

  for (guint i = 1; i < name->length; i++)
    {
      guint same = 0;

      while (i + same < name->length && begin + same < superior->length &&
             strcmp (name->folded[i + same], superior->folded[begin + same]) == 0)
        same++;
      if (i + same == name->length && same >= 2)
        return i;
    }

  return name->length;
}

static char *
propose_heading (const char *kind,
                 const Name *name,
                 const Name *superior)
{
  g_autofree char *rest = NULL;

  if (strcmp (kind, "people_committee") == 0 && match (name, 0, "ubnd") > 0)
    {
      rest = join_capitals (name, 1, name->length);
      return g_strstrip (g_strconcat ("ỦY BAN NHÂN DÂN ", rest, NULL));
    }
  if (strcmp (kind, "party_body") == 0)
    return join_capitals (name, 0, find_end_of_body (name, superior));

  return join_capitals (name, 0, name->length);
}

/* 'Thạnh Phong'; of a ward or commune that is called by a number 'Phường 1'. */
static char *
dup_place (const Name *name)
{
  guint from = 0;
  const Committee *committee = find_committee (name, &from);
  const Division *division;

  if (committee != NULL && committee->division != NULL)
    return join (name, from, name->length);

  division = find_division (name, &from);
  if (division == NULL)
    return g_strdup ("");
  if (g_ascii_isdigit (*name->words[from]))
    {
      g_autofree char *joined = join (name, from - 1, name->length);
      g_autofree char *first = g_utf8_substring (joined, 0, 1);
      g_autofree char *capital = g_utf8_strup (first, -1);

      return g_strconcat (capital, g_utf8_next_char (joined), NULL);
    }

  return join (name, from, name->length);
}

static char *
propose_place (const Name *name,
               const Name *superior)
{
  g_autofree char *place = dup_place (name);

  return *place != '\0' ? g_steal_pointer (&place) : dup_place (superior);
}

static const char *
propose_level (const char *kind,
               const Name *name,
               const Name *superior)
{
  guint from;
  const Committee *committee;
  const Division *division;

  if (is_party_committee (kind))
    return defaults[find_kind (kind)].level;

  committee = find_committee (superior, &from);
  if (strcmp (kind, "party_body") == 0 && committee != NULL && committee->level != NULL)
    return committee->level;

  division = find_division (name, &from);
  if (division == NULL)
    division = find_division (superior, &from);

  return division != NULL ? division->level : defaults[find_kind (kind)].level;
}

static char *
name_standing (const Name *committee_name,
               const char *otherwise)
{
  guint from = 0;
  const Committee *committee = find_committee (committee_name, &from);
  g_autofree char *called = NULL;

  if (committee == NULL || g_str_equal (committee->words, "dang bo"))
    return g_strdup (otherwise);

  called = join (committee_name, from - 2, from);
  return g_strconcat ("Ban Thường vụ ", called, NULL);
}

static char *
propose_decider (const char *kind,
                 const Name *name,
                 const Name *superior)
{
  if (is_party_committee (kind))
    return name_standing (name, g_str_equal (kind, "district_party") ? "Ban Thường vụ Huyện ủy"
                                : g_str_equal (kind, "province_party") ? "Ban Thường vụ Tỉnh ủy" : "Ban Thường vụ Đảng ủy");
  if (g_str_equal (kind, "party_body"))
    return name_standing (superior, "");
  if (g_str_equal (kind, "people_committee"))
    {
      guint own = match (name, 0, "ubnd");
      g_autofree char *rest = join (name, own > 0 ? own : match (name, 0, "uy ban nhan dan"), name->length);

      return g_strstrip (g_strconcat ("Ủy ban nhân dân ", rest, NULL));
    }
  if (g_str_equal (kind, "front_body"))
    return g_strdup (match (name, 0, "uy ban mat tran") > 0 || match (name, 0, "mat tran") > 0 ||
                     match (name, 0, "uy ban mttq") > 0 ? "Ban Thường trực" : "Ban Thường vụ");

  return g_strdup ("");
}

static char *
propose_symbol (const char *kind,
                const Name *name,
                const Name *superior)
{
  guint from;
  const Committee *committee = find_committee (name, &from);

  if (is_party_committee (kind))
    return g_strdup (committee != NULL ? committee->symbol : defaults[find_kind (kind)].symbol);
  if (g_str_equal (kind, "party_body"))
    {
      const char *body = find_beginning (name, bodies, G_N_ELEMENTS (bodies));
      const Committee *above = find_committee (superior, &from);

      return g_strconcat (body != NULL ? body : "", body != NULL && above != NULL ? above->symbol : "", NULL);
    }
  if (g_str_equal (kind, "front_body"))
    return g_strdup (match (name, 0, "doan thanh nien") > 0 || match (name, 0, "doan tncs") > 0 ? "ĐTN"
                     : match (name, 0, "uy ban mat tran") > 0 || match (name, 0, "uy ban mttq") > 0 ? "MTTQ" : "");

  return g_strdup (defaults[find_kind (kind)].symbol);
}

static const DienOfficeSigner *
propose_signers (const char *kind,
                 const Name *name)
{
  if (is_party_committee (kind))
    return party_signers;
  if (g_str_equal (kind, "party_body"))
    return match (name, 0, "van phong") > 0 ? body_office_signers
           : match (name, 0, "uy ban kiem tra") > 0 ? body_control_signers : body_signers;
  if (g_str_equal (kind, "people_committee"))
    return people_signers;
  if (g_str_equal (kind, "front_body"))
    return match (name, 0, "doan") > 0 ? youth_signers
           : match (name, 0, "uy ban mat tran") > 0 || match (name, 0, "uy ban mttq") > 0 || match (name, 0, "mat tran") > 0
             ? front_signers : association_signers;

  return match (name, 0, "truong") > 0 ? school_signers : other_signers;
}

const char *const *
dien_office_kinds (void)
{
  return kinds;
}

const char *
dien_office_get_name_start (const char *kind)
{
  return defaults[find_kind (kind)].name_start;
}

DienOffice *
dien_office_propose (const char *kind,
                     const char *name,
                     const char *superior)
{
  g_auto (Name) own = { NULL };
  g_auto (Name) above = { NULL };
  DienOffice *self;

  g_return_val_if_fail (kind != NULL, NULL);

  read_name (&own, name);
  read_name (&above, superior);
  self = g_new0 (DienOffice, 1);
  self->form = is_party_committee (kind) || g_str_equal (kind, "party_body") ? "party" : "state";
  self->level = propose_level (kind, &own, &above);
  self->decider = propose_decider (kind, &own, &above);
  self->upper_heading = propose_upper_heading (kind, &above);
  self->heading = propose_heading (kind, &own, &above);
  self->place = propose_place (&own, &above);
  self->symbol = propose_symbol (kind, &own, &above);
  self->signers = propose_signers (kind, &own);

  return self;
}

void
dien_office_free (DienOffice *self)
{
  if (self == NULL)
    return;

  g_free (self->decider);
  g_free (self->upper_heading);
  g_free (self->heading);
  g_free (self->place);
  g_free (self->symbol);
  g_free (self);
}

gboolean
dien_office_check_line (const char  *label,
                        const char  *text,
                        GError     **error)
{
  g_autofree char *normal = dien_text_normalise (text);
  glong length = g_utf8_strlen (normal, -1);

  g_return_val_if_fail (label != NULL, FALSE);

  if (length <= DIEN_OFFICE_LONGEST_LINE)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               /* Translators: which line of a heading, how many characters, how many there is room for */
               _("%s: %ld characters are too many for a paper, which has room for %d. Shorten it."),
               label, length, DIEN_OFFICE_LONGEST_LINE);
  return FALSE;
}
