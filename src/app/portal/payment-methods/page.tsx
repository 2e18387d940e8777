import { CreditCard } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { AutoTopUpForm } from "@/components/payments/auto-top-up-form";
import { cardName } from "@/components/payments/card-name";
import { CardNotices } from "@/components/payments/card-notices";
import { SavedCards } from "@/components/payments/saved-cards";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { ActionButton } from "@/components/ui/action-button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import {
  preferBalanceAction,
  preferCardAction,
  removeCardAction,
  setAutoTopUpAction,
  stopAutoTopUpAction,
} from "../payment-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payments.methods"))("title") };
}

/** Saved cards, what renewals are paid with, and automatic top-ups (R77). */
export default async function PaymentMethodsPage() {
  const { actor } = await requireClient();
  const [t, automatic, cards, settings] = await Promise.all([
    getTranslations("payments.methods"),
    getTranslations("payments.automatic"),
    api.portal.billing.savedMethods(),
    api.portal.billing.paymentSettings(),
  ]);
  const mayChange = standingOf(actor).may("payment_method:manage");
  const preferred = cards.find((card) => card.preferred);
  if (cards.length === 0 && !settings.offered.some(({ savesMethods }) => savesMethods))
    return (
      <>
        <PageHeader title={t("title")} description={t("description")} />
        <Card>
          <EmptyState icon={CreditCard} title={t("notOffered")}>
            {t("notOfferedText")}
          </EmptyState>
        </Card>
      </>
    );
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <div className="grid gap-6">
        <CardNotices cards={cards} />
        <Card title={t("cards")} flush>
          <SavedCards
            cards={cards}
            mayChange={mayChange}
            prefer={preferCardAction}
            remove={removeCardAction}
          />
        </Card>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title={t("first")}>
            <div className="grid gap-4">
              <p>{t("balanceFirst")}</p>
              {preferred && <p>{t("cardSecond", { card: cardName(preferred) })}</p>}
              {preferred && mayChange && (
                <ActionButton action={preferBalanceAction} className="justify-self-start">
                  {t("stopCard")}
                </ActionButton>
              )}
            </div>
          </Card>
          {mayChange && (
            <Card title={automatic("title")}>
              <ClientMessages namespaces={["common", "errors", "portal", "payments"]}>
                <AutoTopUpForm settings={settings} save={setAutoTopUpAction} turnOff={stopAutoTopUpAction} />
              </ClientMessages>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
