import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { InvoiceDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";

/** Lets go the little that a bank transfer has left open of an invoice (R74). */
export function DifferenceDialog({ invoice, action }: { invoice: InvoiceDto; action: FormAction }) {
  const t = useTranslations("billing.difference");
  const formats = useFormats();
  const { number, client, due } = invoice;
  const values = { number, client: client.name, amount: formats.money(due.amount, due.currency) };
  return (
    <ConfirmDialog
      title={t("title", values)}
      consequences={[t("paid"), t("bears", values)]}
      trigger={{ label: t("button"), icon: <CheckCheck aria-hidden /> }}
      action={action}
      fields={{ invoice: invoice.id }}
      submitLabel={t("submit", values)}
      danger={false}
    >
      <TextareaField
        name="reason"
        label={t("reason")}
        help={t("reasonHelp", values)}
        rows={2}
        maxLength={500}
      />
    </ConfirmDialog>
  );
}
