"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type ActionState, defineAction } from "@/adapters/actions";
import { mailIdInput, releaseHeldMails, sendMailAgain, showMailLink } from "@/features/mail";
import { mailIsConfigured } from "@/integrations/mail";

export const sendMailAction = defineAction({
  input: mailIdInput,
  run: (ctx, input) => sendMailAgain(ctx, input, mailIsConfigured()),
  success: async ({ recipient }) => {
    const t = await getTranslations("mailPages.mail");
    return { message: t("queued", { email: recipient.email }) };
  },
});

export const sendHeldAction = defineAction({
  input: z.strictObject({}),
  run: (ctx) => releaseHeldMails(ctx, mailIsConfigured()),
  success: async (outcome) => ({ message: (await getTranslations("mailPages"))("heldSent", outcome) }),
});

/** The answer alone holds the link: it goes to the page that is open, and nowhere else. */
export async function showLinkAction(data: FormData): Promise<ActionState & { link?: string }> {
  let link: string | undefined;
  const action = defineAction({
    input: mailIdInput,
    run: async (ctx, input) => {
      ({ link } = await showMailLink(ctx, input));
    },
  });
  return { ...(await action(data)), link };
}
