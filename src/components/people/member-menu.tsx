"use client";

import { LogOut, ShieldCheck, UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useResetItem } from "@/components/two-step/use-reset-item";
import { ActionMenu, type MenuItem } from "@/components/ui/action-menu";
import type { FormAction } from "@/components/ui/form-state";
import type { PeopleDto } from "@/features/identity";
import { AccessFields } from "./access-fields";
import type { PeopleActions } from "./types";

type MemberMenuProps = {
  people: PeopleDto;
  member: PeopleDto["members"][number];
  actions?: PeopleActions;
  named: Record<string, string>;
  /** For one's own line. */
  leave?: FormAction;
};

/** What can be done with one person of a client: another access, removal; with oneself, leaving. */
export function MemberMenu({ people, member, actions, named, leave }: MemberMenuProps) {
  const t = useTranslations("people");
  const resetItem = useResetItem();
  const { name, role, areas } = member;
  const client = people.client.name;
  const fields = { ...named, user: member.id };
  const items: MenuItem[] = [];
  if (actions && member.mayChange) {
    items.push({
      label: t("change.open"),
      icon: <ShieldCheck aria-hidden />,
      action: actions.change,
      fields,
      confirm: {
        title: t("change.title", { name }),
        consequences: [],
        submitLabel: t("change.submit"),
        children: <AccessFields people={people} role={role} areas={areas} />,
      },
    });
  }
  if (actions?.resetTwoStep && member.hasTwoStep)
    items.push({ ...resetItem(member, actions.resetTwoStep), separated: items.length > 0 });
  if (member.isSelf && leave && member.mayRemove) {
    items.push({
      label: t("leave.open"),
      icon: <LogOut aria-hidden />,
      danger: true,
      separated: items.length > 0,
      action: leave,
      confirm: {
        title: t("leave.title", { client }),
        consequences: [t("leave.signedOut")],
        submitLabel: t("leave.submit", { client }),
      },
    });
  } else if (!member.isSelf && actions && member.mayRemove) {
    items.push({
      label: t("remove.open"),
      icon: <UserMinus aria-hidden />,
      danger: true,
      separated: items.length > 0,
      action: actions.remove,
      fields,
      confirm: {
        title: t("remove.title", { name, client }),
        consequences: [
          t("remove.signedOut", { name }),
          t("remove.invitations", { name }),
          t("remove.stays", { name }),
        ],
        submitLabel: t("remove.submit", { name }),
      },
    });
  }
  return items.length > 0 ? <ActionMenu label={t("actionsFor", { name })} items={items} /> : null;
}
