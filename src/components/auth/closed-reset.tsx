import { useTranslations } from "next-intl";
import { PublicShell } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";

type ClosedResetProps = { provider: string; title: string; text: string };

/** In place of a link for a new password that opens nothing. */
export function ClosedReset({ provider, title, text }: ClosedResetProps) {
  const t = useTranslations("auth.reset");
  return (
    <PublicShell brand={{ name: provider }} title={title} description={text}>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/forgot-password" variant="primary">
          {t("again")}
        </ButtonLink>
        <ButtonLink href="/sign-in">{t("signIn")}</ButtonLink>
      </div>
    </PublicShell>
  );
}
