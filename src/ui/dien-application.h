/* SPDX-License-Identifier: MIT */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DienApplication:
 *
 * One window a file; opening an open one presents its window.
 *
 * Actions: "app.new", "app.open", "app.open-recent" (s: a URI), "app.sample", "app.practice", "app.show-file" (s: a URI), "app.help", "app.keys",
 * "app.preferences",
 * "app.copy-support", "app.about", "app.quit"
 */
#define DIEN_TYPE_APPLICATION (dien_application_get_type ())
G_DECLARE_FINAL_TYPE (DienApplication, dien_application, DIEN, APPLICATION, AdwApplication)

DienApplication *dien_application_new (void);

/** Opens a file in a window of its own, or in one that still shows the start page; says there why it cannot be opened. */
void dien_application_open_path (DienApplication *self,
                                 const char      *path);

G_END_DECLS
