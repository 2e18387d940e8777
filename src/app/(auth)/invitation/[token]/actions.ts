"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/adapters/actions";
import { endSession, getSession, signInPath, startSession } from "@/adapters/auth";
import { requestLocale } from "@/adapters/locale";
import {
  acceptInvitation,
  acceptInvitationInput,
  invitationTokenInput,
  joinClient,
} from "@/features/identity";

/** Somebody new: name and password, and in. */
export const acceptAction = defineAction({
  input: acceptInvitationInput,
  run: async (ctx, input) => {
    const { email } = await acceptInvitation(ctx, { ...input, locale: await requestLocale() });
    await startSession({ email, password: input.password });
    redirect("/portal");
  },
});

/** Somebody who has an account and is signed in with it. */
export const joinAction = defineAction({
  input: invitationTokenInput,
  run: async (ctx, input) => {
    const own = await getSession();
    await joinClient(ctx, { ...input, current: own?.session.id ?? "" });
    redirect("/portal");
  },
});

/** Somebody else at this browser makes room, and the sign-in page leads back to the link. */
export const makeRoomAction = defineAction({
  input: invitationTokenInput,
  run: async (_ctx, { token }) => {
    await endSession();
    redirect(signInPath(`/invitation/${encodeURIComponent(token)}`));
  },
});
