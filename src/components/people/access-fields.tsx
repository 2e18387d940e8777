"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { MEMBER_AREAS, type MemberArea } from "@/core/actor";
import type { PeopleDto } from "@/features/identity";
import { AreasField } from "./areas-field";

type AccessFieldsProps = {
  people: Pick<PeopleDto, "client" | "mayGive">;
  /** What the person has now. */
  role?: "owner" | "member";
  areas?: readonly MemberArea[];
};

const NOTHING: readonly MemberArea[] = [];
/** What a client without reseller sections has no use for. */
const RESELLING: readonly MemberArea[] = ["customers", "api_keys"];

/** Role and areas: only what the one who fills this in can give, and what the person has already. */
export function AccessFields({ people, role = "member", areas = NOTHING }: AccessFieldsProps) {
  const t = useTranslations("people");
  const [chosen, setChosen] = useState<string>(role);
  const { client, mayGive } = people;
  const offered = MEMBER_AREAS.filter(
    (area) =>
      areas.includes(area) ||
      (mayGive.areas.includes(area) && (client.isReseller || !RESELLING.includes(area))),
  );
  return (
    <>
      {mayGive.owner ? (
        <RadioGroupField
          name="role"
          label={t("role")}
          value={chosen}
          onValueChange={setChosen}
          options={[
            { value: "member", label: t("roleMember"), description: t("roleMemberText") },
            { value: "owner", label: t("roleOwner"), description: t("roleOwnerText") },
          ]}
        />
      ) : (
        <input type="hidden" name="role" value="member" />
      )}
      {chosen === "member" && offered.length > 0 && <AreasField offered={offered} chosen={areas} />}
    </>
  );
}
