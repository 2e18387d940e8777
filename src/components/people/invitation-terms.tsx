import { useTranslations } from "next-intl";
import type { OpenInvitationDto } from "@/features/identity";

/** What somebody may who accepts. */
export function InvitationTerms({ invitation }: { invitation: OpenInvitationDto }) {
  const t = useTranslations("people");
  const { role, areas, asReseller } = invitation;
  if (role === "owner") return <p>{t(asReseller ? "accept.asOwnerReseller" : "accept.asOwner")}</p>;
  if (areas.length === 0) return <p>{t("accept.asLooker")}</p>;
  return (
    <div className="grid gap-2">
      <p>{t("accept.asMember")}</p>
      <ul className="grid list-disc gap-1 pl-5 text-muted marker:text-subtle">
        {areas.map((area) => (
          <li key={area}>{t(`areaText.${area}`)}</li>
        ))}
      </ul>
    </div>
  );
}
