"use server";

import { getTranslations } from "next-intl/server";
import { type ActionState, defineAction } from "@/adapters/actions";
import { getSession } from "@/adapters/auth";
import { qrPicture } from "@/components/two-step/qr-picture";
import type { Pairing } from "@/components/two-step/types";
import {
  disableTwoStep,
  disableTwoStepInput,
  enableTwoStep,
  enableTwoStepInput,
  renewRecoveryCodes,
  resetTwoStep,
  resetTwoStepInput,
  startTwoStep,
  startTwoStepInput,
  twoStepCodeInput,
} from "@/features/identity";

// For the account page, and for the page that an admin is led to who has to set it up.

type WithCodes = ActionState & { codes?: string[] };

/** The answer alone holds the secret: it goes to the page that is open, and nowhere else. */
export async function startTwoStepAction(data: FormData): Promise<ActionState & { pairing?: Pairing }> {
  let pairing: Pairing | undefined;
  const action = defineAction({
    input: startTwoStepInput,
    run: async (ctx, input) => {
      const { secret, uri } = await startTwoStep(ctx, input);
      pairing = { secret, uri, picture: qrPicture(uri) };
    },
  });
  return { ...(await action(data)), pairing };
}

export async function enableTwoStepAction(data: FormData): Promise<WithCodes> {
  let codes: string[] | undefined;
  const action = defineAction({
    input: enableTwoStepInput,
    run: async (ctx, input) => {
      const current = (await getSession())?.session.id ?? "";
      codes = (await enableTwoStep(ctx, { ...input, current })).codes;
    },
  });
  return { ...(await action(data)), codes };
}

export async function renewRecoveryCodesAction(data: FormData): Promise<WithCodes> {
  let codes: string[] | undefined;
  const action = defineAction({
    input: twoStepCodeInput,
    run: async (ctx, input) => {
      codes = (await renewRecoveryCodes(ctx, input)).codes;
    },
  });
  return { ...(await action(data)), codes };
}

export const disableTwoStepAction = defineAction({
  input: disableTwoStepInput,
  run: disableTwoStep,
  success: async () => ({ message: (await getTranslations("twoStep"))("disable.done") }),
});

/** Of somebody else, by an admin. */
export const resetTwoStepAction = defineAction({
  input: resetTwoStepInput,
  run: resetTwoStep,
  success: async ({ name }) => ({
    message: (await getTranslations("people.resetTwoStep"))("done", { name }),
  }),
});
