import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OpenInvitationDto } from "@/features/identity";
import { NewPersonForm } from "./new-person-form";

type AcceptInvitationProps = {
  invitation: OpenInvitationDto;
  token: string;
  signedInAs: string | null;
  accept: FormAction;
  join: FormAction;
  /** Signs out whoever else is signed in, and leads back. */
  makeRoom: FormAction;
};

/** The way in for whoever holds the link: a new account, its own, or the way to sign in. */
export function AcceptInvitation(props: AcceptInvitationProps) {
  const { invitation, token, signedInAs, accept, join, makeRoom } = props;
  const t = useTranslations("people.accept");
  const { account, email, invitedBy, clientName: client } = invitation;
  const hidden = <input type="hidden" name="token" value={token} />;
  if (account === "staff") return <Alert tone="warning" title={t("staff", { email, invitedBy })} />;
  if (signedInAs !== null && signedInAs !== email) {
    return (
      <ActionForm action={makeRoom} guard={false}>
        {hidden}
        <p>{t("otherPerson", { own: signedInAs, email })}</p>
        <SubmitButton size="lg">{t("signOut")}</SubmitButton>
      </ActionForm>
    );
  }
  if (signedInAs === email) {
    return (
      <ActionForm action={join} guard={false}>
        {hidden}
        <p>{t("signedInAs", { email })}</p>
        <SubmitButton size="lg" pendingLabel={t("pending")}>
          {t("join", { client })}
        </SubmitButton>
      </ActionForm>
    );
  }
  if (account === "existing") {
    const next = encodeURIComponent(`/invitation/${encodeURIComponent(token)}`);
    return (
      <div className="grid gap-5">
        <p>{t("signInText", { email })}</p>
        <ButtonLink href={`/sign-in?next=${next}`} variant="primary" size="lg">
          {t("signIn")}
        </ButtonLink>
      </div>
    );
  }
  return <NewPersonForm action={accept} invitation={invitation} token={token} />;
}
