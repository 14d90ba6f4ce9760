/* SPDX-License-Identifier: MIT */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIEN_TYPE_APPLICATION (dien_application_get_type ())
G_DECLARE_FINAL_TYPE (DienApplication, dien_application, DIEN, APPLICATION, AdwApplication)

DienApplication *dien_application_new (void);

G_END_DECLS
