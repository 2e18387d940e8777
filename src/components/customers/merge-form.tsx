import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type CustomerDto, MERGE_FIELDS, type MergePreviewDto } from "@/features/customers";
import type { Locale } from "@/i18n/locales";
import { useFormats } from "../ui/use-formats";

type MergeField = (typeof MERGE_FIELDS)[number];

/** What a merge would move, which details stay, and the button that does it. */
export function MergeForm({ preview, action }: { preview: MergePreviewDto; action: FormAction }) {
  const t = useTranslations("customers.merge");
  const formats = useFormats();
  const { into, from, moves } = preview;
  const differing = MERGE_FIELDS.filter((field) => into[field] !== from[field]);
  return (
    <ActionForm action={action} guard={false}>
      <input type="hidden" name="into" value={into.id} />
      <input type="hidden" name="from" value={from.id} />
      <Card title={t("moves", { name: into.name })}>
        <ul className="grid list-disc gap-1 pl-5">
          <li>{t("orders", { count: moves.orders })}</li>
          <li>{t("services", { count: moves.services })}</li>
          <li>{t("notes", { count: moves.notes })}</li>
          {moves.carts > 0 && <li>{t("carts", { count: moves.carts })}</li>}
          <li>{t("revenue", { amount: formats.money(moves.revenue.amount, moves.revenue.currency) })}</li>
        </ul>
        <p className="mt-3 text-muted">
          {t("consequence", { from: from.name })} <strong>{t("notUndone")}</strong>
        </p>
      </Card>
      {differing.length > 0 && (
        <Card title={t("keep")} description={t("keepText")}>
          <div className="grid gap-5 sm:grid-cols-2">
            {differing.map((field) => (
              <Choice key={field} field={field} into={into} from={from} />
            ))}
          </div>
        </Card>
      )}
      <div>
        <SubmitButton className="h-auto! min-h-8 max-w-full py-1 wrap-anywhere whitespace-normal!">
          {t("submit", { name: into.name })}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** What is there stays; what is missing comes from the other, unless somebody says otherwise. */
function Choice({ field, into, from }: { field: MergeField; into: CustomerDto; from: CustomerDto }) {
  const t = useTranslations("customers.merge");
  const c = useTranslations("portal.customers");
  const l = useTranslations("letterLocale");
  const formats = useFormats();
  const shownOf = (customer: CustomerDto) => {
    const value = customer[field];
    if (value === null) return <span className="text-subtle">{t("none")}</span>;
    if (field === "locale") return l(`names.${value as Locale}`);
    return <span className="wrap-anywhere">{field === "country" ? formats.country(value) : value}</span>;
  };
  return (
    <RadioGroupField
      name={field}
      label={field === "locale" ? l("label") : c(field)}
      defaultValue={into[field] === null ? "from" : "into"}
      options={[
        { value: "into", label: shownOf(into), description: into.name },
        { value: "from", label: shownOf(from), description: from.name },
      ]}
    />
  );
}
