import { Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CopyButton } from "@/components/ui/copy-button";
import { DateTime } from "@/components/ui/date-time";
import type { FormAction } from "@/components/ui/form-state";
import { StatusBadge } from "@/components/ui/status-badge";
import type { CustomerLinkDto } from "@/features/brand";

type LinkListProps = {
  links: readonly CustomerLinkDto[];
  customer: { name: string; email: string };
  /** Null: not to be sent, or not by this person. */
  send: FormAction | null;
  revoke: FormAction | null;
};

/** A customer's links, newest first: until when, when last used, and what can be done with each. */
export function LinkList({ links, customer, send, revoke }: LinkListProps) {
  const t = useTranslations("brand.links");
  return (
    <ul className="divide-y divide-line">
      {links.map((link) => (
        <li key={link.id} className="grid gap-2 px-4 py-3 sm:px-5">
          <p className="flex flex-wrap items-center justify-between gap-2">
            <StatusBadge status={link.status} />
            <span className="text-sm text-muted">
              {t(link.status === "expired" ? "expired" : "expires")} <DateTime value={link.expiresAt} />
            </span>
          </p>
          <p className="text-sm text-muted">
            {link.lastUsedAt ? (
              <>
                {t("used")} <DateTime value={link.lastUsedAt} />
              </>
            ) : (
              t("unused")
            )}
            {link.mailedAt && (
              <>
                {" · "}
                {t("mailed")} <DateTime value={link.mailedAt} />
              </>
            )}
          </p>
          {link.url && (
            <div className="flex flex-wrap items-center gap-2">
              <CopyButton value={link.url} label={t("copy")} showLabel />
              {send && (
                <ActionButton action={send} fields={{ id: link.id }} size="sm" icon={<Mail aria-hidden />}>
                  {t("send")}
                </ActionButton>
              )}
              {revoke && (
                <ConfirmDialog
                  title={t("revokeTitle", { name: customer.name })}
                  trigger={{ label: t("revoke"), size: "sm" }}
                  action={revoke}
                  fields={{ id: link.id }}
                  submitLabel={t("revoke")}
                  consequences={[t("revokeText")]}
                />
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
