import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";
import type { OwnClientDto } from "@/features/identity";

type CompaniesCardProps = { companies: readonly OwnClientDto[]; leave: FormAction };

/** Which companies the person belongs to; the one that it works for now can be left. */
export async function CompaniesCard({ companies, leave }: CompaniesCardProps) {
  const t = await getTranslations("people");
  return (
    <Card flush title={t("own.title")} description={t("own.text")}>
      <ul className="divide-y divide-line">
        {companies.map(({ id, name: client, role, current, mayLeave }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 sm:px-5">
            <span className="min-w-0 font-medium wrap-anywhere">{client}</span>
            <Badge>{t(role)}</Badge>
            {current && (
              <span className="ml-auto">
                {mayLeave ? (
                  <ConfirmDialog
                    title={t("leave.title", { client })}
                    consequences={[t("leave.signedOut")]}
                    trigger={{ label: t("leave.open"), size: "sm" }}
                    action={leave}
                    submitLabel={t("leave.submit", { client })}
                  />
                ) : (
                  <span className="text-sm text-muted">{t("own.lastOwner")}</span>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
