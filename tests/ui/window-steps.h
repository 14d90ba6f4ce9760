/* SPDX-License-Identifier: MIT */
#pragma once

#include "app.h"

G_BEGIN_DECLS

/* What the tests of the window do and look at again and again. */

typedef struct
{
  int width;
  int height;
} Size;

/* The two sizes that count. */
extern const Size usual;
extern const Size least;

App *open_real (gconstpointer size);
void assert_input (DienInput  *input,
                   const char *text,
                   const char *refusal);
void assert_toast (App        *app,
                   const char *sentence);
void assert_subject (App        *app,
                     const char *name);
gboolean has_entry (App        *app,
                    const char *title);
void click_label (App        *app,
                  const char *text);
void give_up_new (App *app);
void find (App        *app,
           const char *text);
void add_at_both_sizes (const char *name,
                        void (*test) (gconstpointer size));

G_END_DECLS
