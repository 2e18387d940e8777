import { z } from "zod";
import type { EventType } from "@/features/activity";
import type { MailType } from "../domain/mail-types";
import { TWO_STEP } from "./samples";
import { line, template } from "./template";

const payload = z.object({
  email: z.string(),
  name: line.nullish(),
  at: z.iso.datetime(),
  address: z.string().nullish(),
  left: z.number().int().optional(),
});

/** To the person alone: somebody else who had changed how it signs in would not stay unseen. */
function toThePerson(type: MailType, event: EventType) {
  return template({
    type,
    event,
    payload,
    to: ({ name, email }) => ({ kind: "person", name: name || email, email }),
    values: ({ at, address, left }, { t, f }) => ({
      when: f.moment(at),
      from: address ? t("fromAddress", { address }) : "",
      codes_left: t("codesLeft", { count: left ?? 0 }),
    }),
    link: () => ({ path: "/account" }),
    sample: TWO_STEP,
  });
}

export const twoStepEnabled = toThePerson("two_step_enabled", "two_step.enabled");
export const twoStepDisabled = toThePerson("two_step_disabled", "two_step.disabled");
export const twoStepReset = toThePerson("two_step_reset", "two_step.reset");
export const recoveryCodeUsed = toThePerson("recovery_code_used", "two_step.recovery_code_used");
