/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-error.h"

G_DEFINE_QUARK (dien-error-quark, dien_error)
