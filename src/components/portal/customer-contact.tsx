import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmailText } from "@/components/ui/email-text";
import { IdText } from "@/components/ui/id-text";
import type { CustomerDto } from "@/features/customers";
import { useFormats } from "../ui/use-formats";

/** How a customer is reached, and its references. */
export function CustomerContact({ customer }: { customer: CustomerDto }) {
  const t = useTranslations("portal.customers");
  const formats = useFormats();
  return (
    <Card title={t("contact")}>
      <DefinitionList
        items={[
          {
            term: t("email"),
            value: (
              <a
                href={`mailto:${customer.email}`}
                className="text-accent-text underline-offset-4 [overflow-wrap:anywhere] hover:underline"
              >
                <EmailText email={customer.email} />
              </a>
            ),
          },
          { term: t("company"), value: customer.company },
          { term: t("phone"), value: customer.phone },
          { term: t("country"), value: customer.country && formats.country(customer.country) },
          { term: t("externalId"), value: customer.externalId },
          { term: t("since"), value: <DateTime value={customer.createdAt} /> },
          { term: t("id"), value: <IdText id={customer.id} short /> },
        ]}
      />
    </Card>
  );
}
