import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import type { InvoiceDto } from "@/features/billing";

/** Why an open invoice cannot be voided by itself, and where it is taken back. */
export function WaitingNotice({ invoice }: { invoice: InvoiceDto }) {
  const t = useTranslations("billing.void");
  const { waiting } = invoice;
  if (!waiting || invoice.due.amount === 0) return null;
  const isOrder = waiting.kind === "order";
  return (
    <Alert
      tone="info"
      className="mb-6"
      action={
        <ButtonLink href={isOrder ? `/admin/orders/${waiting.id}` : `/admin/services/${waiting.id}`}>
          {t(isOrder ? "toOrder" : "toService")}
        </ButtonLink>
      }
    >
      {t(isOrder ? "ofOrder" : "ofService")}
    </Alert>
  );
}
