import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { RequestId } from "@/components/ui/request-id";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("notFound.title") };
}

/** For unknown addresses and for what is not the asker's: both read alike. */
export default async function NotFound() {
  const t = await getTranslations("common");
  const requestId = (await headers()).get("x-request-id");
  return (
    <PublicShell title={t("notFound.title")} description={t("notFound.detail")}>
      {requestId && <RequestId id={requestId} />}
      <ButtonLink href="/" variant="primary" size="lg">
        {t("error.home")}
      </ButtonLink>
    </PublicShell>
  );
}
