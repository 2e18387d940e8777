import { passwordResetToken, requestPasswordReset } from "@/features/identity";
import { composeMails } from "@/features/mail";
import { asProvider } from "./actors";
import { jobContext, testContext } from "./context";

/** All that were asked for, oldest first. */
export const passwordResets = () =>
  asProvider((tx) => tx.passwordReset.findMany({ orderBy: { createdAt: "asc" } }));

/** The token in the link of the mail that somebody asks for from an address. */
export async function resetLinkFor(email: string, address: string): Promise<string> {
  await requestPasswordReset(testContext({ kind: "anonymous" }, { address }), { email });
  return passwordResetToken((await passwordResets()).at(-1)?.id ?? "");
}

/** The mails of the newest event of a type, composed and held. */
export async function mailsOfNewest(type: string) {
  const event = await asProvider((tx) =>
    tx.outboxEvent.findFirstOrThrow({ where: { type }, orderBy: { id: "desc" } }),
  );
  await composeMails(jobContext(), { eventIds: [event.id] }, false);
  return asProvider((tx) => tx.mail.findMany({ where: { eventId: event.id } }));
}
