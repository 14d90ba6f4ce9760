/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-list-page-export"

#include "config.h"

#include "dien-list-page-private.h"

/* Once: the file of a page never becomes another one. */
static DienExporter *
get_exporter (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);

  if (priv->exporter == NULL)
    {
      priv->exporter = dien_exporter_new (GTK_WIDGET (self), priv->store, priv->job_bar);
      g_signal_connect_object (priv->exporter, "changed", G_CALLBACK (dien_list_page_update_actions), self,
                               G_CONNECT_SWAPPED);
    }

  return priv->exporter;
}

void
dien_list_page_ask_where_to_export (DienListPage *self,
                                    const char   *sheet)
{
  dien_exporter_ask (get_exporter (self), dien_list_page_get_number (self), sheet);
}

void
dien_list_page_export_as (DienListPage *self,
                          const char   *sheet,
                          const char   *path)
{
  dien_exporter_export_as (get_exporter (self), dien_list_page_get_number (self), sheet, path);
}

void
dien_list_page_export_to (DienListPage *self,
                          const char   *sheet,
                          const char   *path)
{
  g_return_if_fail (DIEN_IS_LIST_PAGE (self));

  dien_exporter_export_to (get_exporter (self), dien_list_page_get_number (self), sheet, path);
}
