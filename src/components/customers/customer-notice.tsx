import Link from "next/link";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { CustomerFiguresDto } from "@/features/customers";

/** Why an archived customer cannot be changed, and where a merged one went. */
export function CustomerNotice({ customer }: { customer: CustomerFiguresDto }) {
  const t = useTranslations("customers.detail");
  const { status, mergedInto } = customer;
  if (status === "active") return null;
  return (
    <div className="mb-6">
      {mergedInto ? (
        <Alert tone="info" title={t("mergedTitle", { name: mergedInto.name })}>
          {t("mergedText")}{" "}
          <Link
            href={`/portal/customers/${mergedInto.id}`}
            className="text-accent-text underline underline-offset-4"
          >
            {t("openOther", { name: mergedInto.name })}
          </Link>
        </Alert>
      ) : (
        <Alert tone="info" title={t("archivedTitle")}>
          {t("archivedText")}
        </Alert>
      )}
    </div>
  );
}
