"use client";

import { MailX, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionMenu, type MenuItem } from "@/components/ui/action-menu";
import type { PeopleDto } from "@/features/identity";
import type { PeopleActions } from "./types";

type InvitationMenuProps = { invitation: PeopleDto["invitations"][number]; actions: PeopleActions };

/** What can be done with an invitation that waits: send it again, take it back. */
export function InvitationMenu({ invitation, actions }: InvitationMenuProps) {
  const t = useTranslations("people");
  const { id, name, email } = invitation;
  const items: MenuItem[] = [];
  if (invitation.mayResend) {
    items.push({
      label: t("resend.open"),
      icon: <Send aria-hidden />,
      action: actions.resend,
      fields: { id },
    });
  }
  if (invitation.mayRevoke) {
    items.push({
      label: t("revoke.open"),
      icon: <MailX aria-hidden />,
      danger: true,
      action: actions.revoke,
      fields: { id },
      confirm: {
        title: t("revoke.title", { name }),
        consequences: [t("revoke.stops", { email })],
        submitLabel: t("revoke.submit"),
      },
    });
  }
  return items.length > 0 ? <ActionMenu label={t("actionsFor", { name: email })} items={items} /> : null;
}
