"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { endSession, getSession } from "@/adapters/auth";
import {
  changeMember,
  changeMemberInput,
  invitationIdInput,
  inviteMember,
  inviteMemberInput,
  leaveClient,
  memberInput,
  removeMember,
  resendInvitation,
  revokeInvitation,
  switchClient,
  switchClientInput,
} from "@/features/identity";

// For the portal and, with the client named, for admins.

const texts = () => getTranslations("people");

export const inviteAction = defineAction({
  input: inviteMemberInput,
  run: inviteMember,
  success: async ({ email }) => ({ message: (await texts())("invite.done", { email }) }),
});

export const changeMemberAction = defineAction({
  input: changeMemberInput,
  run: changeMember,
  success: async ({ name }) => ({ message: (await texts())("change.done", { name }) }),
});

export const removeMemberAction = defineAction({
  input: memberInput,
  run: removeMember,
  success: async ({ name }) => ({ message: (await texts())("remove.done", { name }) }),
});

export const resendInvitationAction = defineAction({
  input: invitationIdInput,
  run: resendInvitation,
  success: async ({ email }) => ({ message: (await texts())("resend.done", { email }) }),
});

export const revokeInvitationAction = defineAction({
  input: invitationIdInput,
  run: revokeInvitation,
  success: async ({ email }) => ({ message: (await texts())("revoke.done", { email }) }),
});

export const leaveAction = defineAction({
  input: z.strictObject({}),
  run: async (ctx) => {
    await leaveClient(ctx);
    await endSession();
    redirect("/sign-in");
  },
});

/** The overview, since what is open may be the other company's. */
export const switchClientAction = defineAction({
  input: switchClientInput,
  run: async (ctx, input) => {
    const own = await getSession();
    return switchClient(ctx, { ...input, current: own?.session.id ?? "" });
  },
  success: async ({ clientName: client }) => ({
    message: (await texts())("switch.done", { client }),
    redirectTo: "/portal",
  }),
});
