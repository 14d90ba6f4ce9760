/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-page"

#include "config.h"

#include "dien-page.h"

G_DEFINE_INTERFACE (DienPage, dien_page, GTK_TYPE_WIDGET)

static void
dien_page_default_init (DienPageInterface *iface)
{
  g_object_interface_install_property (iface,
    g_param_spec_object ("store", NULL, NULL, DIEN_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  g_object_interface_install_property (iface,
    g_param_spec_object ("undo-menu", NULL, NULL, G_TYPE_MENU_MODEL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  g_object_interface_install_property (iface,
    g_param_spec_int ("count", NULL, NULL, -1, G_MAXINT, -1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

const char *
dien_page_get_name (DienPage *self)
{
  g_return_val_if_fail (DIEN_IS_PAGE (self), NULL);

  return DIEN_PAGE_GET_IFACE (self)->get_name (self);
}

void
dien_page_set_year (DienPage *self,
                    gint64    year)
{
  g_return_if_fail (DIEN_IS_PAGE (self));

  DIEN_PAGE_GET_IFACE (self)->set_year (self, year);
}

gboolean
dien_page_is_closed (DienPage *self)
{
  DienPageInterface *iface;

  g_return_val_if_fail (DIEN_IS_PAGE (self), FALSE);

  iface = DIEN_PAGE_GET_IFACE (self);
  return iface->is_closed != NULL && iface->is_closed (self);
}

gboolean
dien_page_confirm (DienPage *self)
{
  DienPageInterface *iface;

  g_return_val_if_fail (DIEN_IS_PAGE (self), FALSE);

  iface = DIEN_PAGE_GET_IFACE (self);
  return iface->confirm == NULL || iface->confirm (self);
}

gboolean
dien_page_has_drafts (DienPage *self)
{
  DienPageInterface *iface;

  g_return_val_if_fail (DIEN_IS_PAGE (self), FALSE);

  iface = DIEN_PAGE_GET_IFACE (self);
  return iface->has_drafts != NULL && iface->has_drafts (self);
}

char *
dien_page_dup_draft_sentence (DienPage *self)
{
  DienPageInterface *iface;

  g_return_val_if_fail (DIEN_IS_PAGE (self), NULL);

  iface = DIEN_PAGE_GET_IFACE (self);
  return iface->dup_draft_sentence != NULL ? iface->dup_draft_sentence (self) : NULL;
}

void
dien_page_show_draft (DienPage *self)
{
  DienPageInterface *iface;

  g_return_if_fail (DIEN_IS_PAGE (self));

  iface = DIEN_PAGE_GET_IFACE (self);
  if (iface->show_draft != NULL)
    iface->show_draft (self);
}

void
dien_page_go_on (DienPage *self,
                 gint64    id,
                 gint64    year)
{
  DienPageInterface *iface;

  g_return_if_fail (DIEN_IS_PAGE (self));

  iface = DIEN_PAGE_GET_IFACE (self);
  if (iface->go_on != NULL)
    iface->go_on (self, id, year);
}

void
dien_page_show (DienPage   *self,
                const char *filter,
                gint64      id)
{
  DienPageInterface *iface;

  g_return_if_fail (DIEN_IS_PAGE (self));
  g_return_if_fail (filter != NULL);

  iface = DIEN_PAGE_GET_IFACE (self);
  if (iface->show != NULL)
    iface->show (self, filter, id);
}

void
dien_page_set_following (DienPage *self,
                         gboolean  following)
{
  DienPageInterface *iface;

  g_return_if_fail (DIEN_IS_PAGE (self));

  iface = DIEN_PAGE_GET_IFACE (self);
  if (iface->set_following != NULL)
    iface->set_following (self, following);
}

int
dien_page_get_count (DienPage *self)
{
  int count;

  g_return_val_if_fail (DIEN_IS_PAGE (self), -1);

  g_object_get (self, "count", &count, NULL);
  return count;
}

DienPage *
dien_page_find (GtkWidget *widget)
{
  DienPage *found = NULL;

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (DIEN_IS_PAGE (widget))
      found = DIEN_PAGE (widget);

  return found;
}
