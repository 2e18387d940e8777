import { getTranslations } from "next-intl/server";
import { api } from "@/adapters/trpc/server";
import { LinkList } from "@/components/brand/link-list";
import { NewLink } from "@/components/brand/new-link";
import { ClientMessages } from "@/components/shell/client-messages";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { mayClient } from "@/core/access";
import type { ClientActor } from "@/core/actor";
import type { CustomerDto } from "@/features/customers";
import { createLinkAction, mailLinkAction, revokeLinkAction } from "../link-actions";

type CustomerLinksProps = { customer: CustomerDto; actor: ClientActor };

/** As many as the card shows. */
const SHOWN = 10;

/** The customer's ways in without an account (R79): nothing for whoever may not see them. */
export async function CustomerLinks({ customer, actor }: CustomerLinksProps) {
  if (!mayClient(actor, "customer_link:read")) return null;
  const [t, { items, hasBrand, neutrality }] = await Promise.all([
    getTranslations("brand.links"),
    api.portal.brand.links({ customer: customer.id, limit: SHOWN }),
  ]);
  const mayMake = mayClient(actor, "customer_link:write") && customer.status === "active";
  const mayRevoke = mayClient(actor, "customer_link:revoke");
  return (
    <ClientMessages namespaces={["common", "errors", "portal", "brand"]}>
      <Card
        title={t("title")}
        description={t("text")}
        flush
        action={hasBrand && mayMake && <NewLink customer={customer} action={createLinkAction} />}
      >
        {!hasBrand && (
          <div className="grid justify-items-start gap-3 px-4 py-4 sm:px-5">
            <p className="text-muted">{t("noBrand")}</p>
            <ButtonLink href="/portal/brand" size="sm">
              {t("toBrand")}
            </ButtonLink>
          </div>
        )}
        {hasBrand && neutrality.linkBy === "provider" && (
          <Alert tone="warning" title={t("showsProvider")} className="m-4 sm:m-5" />
        )}
        {hasBrand && items.length === 0 && <p className="px-4 pb-4 text-muted sm:px-5">{t("none")}</p>}
        {items.length > 0 && (
          <LinkList
            links={items}
            customer={customer}
            send={mayMake ? mailLinkAction : null}
            revoke={mayRevoke ? revokeLinkAction : null}
          />
        )}
      </Card>
    </ClientMessages>
  );
}
