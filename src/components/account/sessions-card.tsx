import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/action-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DataTable } from "@/components/ui/data-table";
import type { FormAction } from "@/components/ui/form-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { deviceName } from "./device-name";

type Session = {
  id: string;
  current: boolean;
  address: string | null;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
};

type SessionsCardProps = {
  sessions: readonly Session[];
  revoke: FormAction;
  signOutEverywhere: FormAction;
};

/** Every device that the person is signed in on, and the way to end that. */
export async function SessionsCard({ sessions, revoke, signOutEverywhere }: SessionsCardProps) {
  const t = await getTranslations("auth.account");
  const nameOf = ({ userAgent }: Session) => {
    const { browser, system } = deviceName(userAgent);
    return browser && system
      ? t("browserOn", { browser, system })
      : (browser ?? system ?? t("unknownBrowser"));
  };
  return (
    <Card
      flush
      title={t("sessions")}
      description={t("sessionsDescription")}
      action={
        <ConfirmDialog
          title={t("everywhereTitle")}
          consequences={[t("everywhereCount", { count: sessions.length }), t("everywhereEffect")]}
          submitLabel={t("everywhere")}
          trigger={{ label: t("everywhere") }}
          action={signOutEverywhere}
        />
      }
    >
      <DataTable
        caption={t("sessions")}
        rows={[...sessions]}
        rowKey={(session) => session.id}
        columns={[
          {
            key: "device",
            header: t("device"),
            cell: (session) => (
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                {nameOf(session)}
                {session.current && <Badge tone="accent">{t("current")}</Badge>}
                <span className="w-full text-muted sm:hidden">
                  <RelativeTime value={session.lastSeenAt} />
                </span>
              </span>
            ),
          },
          {
            key: "address",
            header: t("address"),
            hideBelow: "md",
            cell: (session) => session.address ?? t("unknownAddress"),
          },
          {
            key: "created",
            header: t("signedIn"),
            hideBelow: "md",
            cell: (session) => <RelativeTime value={session.createdAt} />,
          },
          {
            key: "seen",
            header: t("lastSeen"),
            hideBelow: "sm",
            cell: (session) => <RelativeTime value={session.lastSeenAt} />,
          },
          {
            key: "actions",
            header: t("actions"),
            hideHeader: true,
            align: "end",
            cell: (session) =>
              !session.current && (
                <ActionButton
                  size="sm"
                  action={revoke}
                  fields={{ id: session.id }}
                  aria-label={t("revokeDevice", { device: nameOf(session) })}
                >
                  {t("revoke")}
                </ActionButton>
              ),
          },
        ]}
      />
    </Card>
  );
}
