import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { InvoiceDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";

/** Takes back an invoice for which nothing came in. */
export function VoidDialog({ invoice, action }: { invoice: InvoiceDto; action: FormAction }) {
  const t = useTranslations("billing.void");
  const formats = useFormats();
  const { number, client, due } = invoice;
  const values = { number, client: client.name, amount: formats.money(due.amount, due.currency) };
  return (
    <ConfirmDialog
      title={t("title", values)}
      consequences={[t("line1", values), t("line2", values), t("line3")]}
      trigger={{ label: t("button") }}
      action={action}
      fields={{ invoice: invoice.id }}
      submitLabel={t("submit", values)}
    >
      <TextareaField name="reason" label={t("reason")} help={t("reasonHelp")} rows={2} maxLength={500} />
    </ConfirmDialog>
  );
}
