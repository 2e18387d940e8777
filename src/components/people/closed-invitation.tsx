import { useTranslations } from "next-intl";
import { PublicShell } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";

type ClosedInvitationProps = { provider: string; title: string; text: string };

/** In place of an invitation that cannot be shown. */
export function ClosedInvitation({ provider, title, text }: ClosedInvitationProps) {
  const t = useTranslations("people.accept");
  return (
    <PublicShell brand={{ name: provider }} title={title} description={text}>
      <div>
        <ButtonLink href="/sign-in">{t("toSignIn")}</ButtonLink>
      </div>
    </PublicShell>
  );
}
