"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { getSession } from "@/adapters/auth";
import { endView, startView, startViewInput } from "@/features/identity";

/** The portal's overview, as the client has it. */
export const startViewAction = defineAction({
  input: startViewInput.extend({ minutes: z.coerce.number().pipe(startViewInput.shape.minutes) }),
  run: async (ctx, input) => {
    const current = (await getSession())?.session.id ?? "";
    await startView(ctx, { ...input, current });
    redirect("/portal");
  },
});

/** Back to the client's page in the admin panel. */
export const endViewAction = defineAction({
  input: z.strictObject({}),
  run: async (ctx) => {
    const { client } = await endView(ctx);
    redirect(`/admin/clients/${client}`);
  },
});
