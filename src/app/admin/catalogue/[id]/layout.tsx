import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { requireAdmin } from "@/adapters/auth";
import { ClientMessages } from "@/components/shell/client-messages";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IdText } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { TabLinks } from "@/components/ui/tab-links";
import { objectTitle } from "../../../object-title";
import { restoreAction, retireAction } from "../actions";
import { readProduct, readSettings } from "./read-product";

type ProductLayoutProps = { children: ReactNode; params: Promise<{ id: string }> };

export async function generateMetadata({ params }: ProductLayoutProps): Promise<Metadata> {
  await requireAdmin();
  return objectTitle((await readProduct((await params).id)).name);
}

export default async function ProductLayout({ children, params }: ProductLayoutProps) {
  await requireAdmin();
  const { id } = await params;
  const [product, settings, t] = await Promise.all([
    readProduct(id),
    readSettings(id),
    getTranslations("catalog"),
  ]);
  const { name, status } = product;
  const path = `/admin/catalogue/${id}`;
  return (
    <ClientMessages namespaces={["common", "errors", "catalog"]}>
      <PageHeader
        title={name}
        breadcrumbs={[{ label: t("list.title"), href: "/admin/catalogue" }]}
        badge={
          <>
            <StatusBadge status={status} />
            {settings.visibility !== "everyone" && (
              <Badge tone="info">{t(`who.${settings.visibility}`)}</Badge>
            )}
          </>
        }
        meta={
          <>
            <span>{product.category.name}</span>
            {settings.stock !== null && <span>{t("list.left", { count: settings.stock })}</span>}
            <IdText id={product.id} />
          </>
        }
        action={
          status === "active" ? (
            <ConfirmDialog
              title={t("tabs.retireTitle", { name })}
              trigger={{ label: t("tabs.retire") }}
              action={retireAction}
              fields={{ id }}
              consequences={[
                t("tabs.retireText1"),
                t("tabs.retireText2", { count: settings.services }),
                t("tabs.retireText3"),
              ]}
              submitLabel={t("tabs.retireSubmit", { name })}
            />
          ) : (
            <ActionButton action={restoreAction} fields={{ id }}>
              {t("tabs.restore")}
            </ActionButton>
          )
        }
      />
      {status === "retired" && (
        <div className="mb-6">
          <Alert>{t("product.retired")}</Alert>
        </div>
      )}
      <TabLinks
        label={t("tabs.label")}
        items={[
          { href: path, label: t("tabs.details") },
          { href: `${path}/prices`, label: t("tabs.prices") },
          { href: `${path}/options`, label: t("tabs.options"), count: product.optionGroups.length },
          { href: `${path}/visibility`, label: t("tabs.reach") },
          { href: `${path}/history`, label: t("tabs.history") },
        ]}
      />
      {children}
    </ClientMessages>
  );
}
