import { z } from "zod";
import { MEMBER_AREAS } from "@/core/actor";
import { CURRENCY_PATTERN } from "@/core/currencies";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { emailAddress, optionalLine, requiredLine } from "@/core/text";
import { VIEW_MINUTES } from "@/core/view-minutes";
import { LOCALES } from "@/i18n/locales";
import { isCommonPassword } from "./domain/common-passwords";
import { isCountry } from "./domain/countries";

// Normalised, so that the same keys pressed on two systems are the same password (NIST SP 800-63B, 5.1.1.2).
// The upper bound keeps hashing cheap.
const typedPassword = z
  .string()
  .min(1, { error: "Fill this in" })
  .max(200, { error: "Use at most 200 characters" })
  .transform((value) => value.normalize("NFKC"));

/** The language in which somebody makes its account, from then on its own. Not a control of the form. */
const accountLocale = z.enum(LOCALES).optional();

/** A password that somebody chooses: any characters, twelve or more, and not one that is tried first. */
export const newPassword = typedPassword
  .refine((value) => [...value].length >= 12, { error: "Use at least 12 characters" })
  .refine((value) => !isCommonPassword(value), { error: "This password is too common. Choose another one" });

export const signInInput = z.strictObject({ email: emailAddress, password: typedPassword });
export type SignInInput = z.infer<typeof signInInput>;

/** Of an authenticator app, or a recovery code. */
const eitherCode = requiredLine(60);
export const secondStepInput = z.strictObject({ challenge: z.string().max(200), code: eitherCode });
export type SecondStepInput = z.infer<typeof secondStepInput>;

export const startTwoStepInput = z.strictObject({ password: typedPassword });
export type StartTwoStepInput = z.infer<typeof startTwoStepInput>;

export const enableTwoStepInput = z.strictObject({
  code: z
    .string()
    .max(60)
    .transform((text) => text.replace(/\s/g, ""))
    .refine((text) => /^[0-9]{6}$/.test(text), { error: "Enter the six digits that the app shows" }),
});
export type EnableTwoStepInput = z.infer<typeof enableTwoStepInput>;

export const twoStepCodeInput = z.strictObject({ code: eitherCode });
export type TwoStepCodeInput = z.infer<typeof twoStepCodeInput>;

export const disableTwoStepInput = z.strictObject({ password: typedPassword, code: eitherCode });
export type DisableTwoStepInput = z.infer<typeof disableTwoStepInput>;

export const resetTwoStepInput = z.strictObject({ user: publicId("user") });
export type ResetTwoStepInput = z.infer<typeof resetTwoStepInput>;

const clientFields = {
  kind: z.enum(["company", "person"]),
  email: emailAddress,
  currency: z.string().regex(CURRENCY_PATTERN, { error: "Choose a currency" }),
  country: z.string().refine(isCountry, { error: "Choose a country" }),
  /** The language in which the account is made; English when absent. */
  locale: z.enum(LOCALES).optional(),
};

export const registerClientInput = z
  .strictObject({
    ...clientFields,
    companyName: optionalLine(120),
    /** The person who signs up. */
    name: requiredLine(120),
    password: newPassword,
    locale: accountLocale,
  })
  .refine((input) => input.kind === "person" || input.companyName !== undefined, {
    path: ["companyName"],
    error: "Fill this in",
  });
export type RegisterClientInput = z.infer<typeof registerClientInput>;

export const createClientInput = z.strictObject({
  ...clientFields,
  name: requiredLine(120),
  /** The person who owns it; the client's own name when absent. */
  contactName: optionalLine(120),
  /** Without one the person is invited, and chooses its own. */
  password: newPassword.optional(),
});
export type CreateClientInput = z.infer<typeof createClientInput>;

export const createFirstAdminInput = z.strictObject({
  code: requiredLine(200),
  name: requiredLine(120),
  email: emailAddress,
  password: newPassword,
  locale: accountLocale,
});
export type CreateFirstAdminInput = z.infer<typeof createFirstAdminInput>;

export const listClientsInput = z.strictObject({
  ...pageInput,
  /** Part of a name or an e-mail address, or a whole id. */
  q: optionalLine(120),
  /** Only those that have a reseller profile, or only those that have none. */
  hasProfile: z.boolean().optional(),
});
export type ListClientsInput = z.infer<typeof listClientsInput>;

export const getClientInput = z.strictObject({ id: publicId("client") });
export type GetClientInput = z.infer<typeof getClientInput>;

export const startViewInput = z.strictObject({
  client: publicId("client"),
  /** The client reads it in its activity. */
  reason: requiredLine(300),
  minutes: z.union(
    VIEW_MINUTES.map((minutes) => z.literal(minutes)),
    { error: "Choose how long" },
  ),
  mayChange: z.boolean().default(false),
});
export type StartViewInput = z.infer<typeof startViewInput>;

export const revokeSessionInput = z.strictObject({ id: publicId("session") });
export type RevokeSessionInput = z.infer<typeof revokeSessionInput>;

export const changePasswordInput = z.strictObject({ currentPassword: typedPassword, newPassword });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const renameSelfInput = z.strictObject({ name: requiredLine(120) });
export type RenameSelfInput = z.infer<typeof renameSelfInput>;

export const chooseLocaleInput = z.strictObject({
  locale: z.enum(LOCALES, { error: "Choose a language" }),
});
export type ChooseLocaleInput = z.infer<typeof chooseLocaleInput>;

const grant = {
  role: z.enum(["owner", "member"], { error: "Choose a role" }),
  /** What a member may beyond looking; nothing to say of an owner. */
  areas: z.array(z.enum(MEMBER_AREAS)).max(MEMBER_AREAS.length).default([]),
};

/** Whose people; for admins alone, who have to say it. */
const client = publicId("client").optional();

export const listPeopleInput = z.strictObject({ client });
export type ListPeopleInput = z.infer<typeof listPeopleInput>;

export const inviteMemberInput = z.strictObject({
  client,
  email: emailAddress,
  name: requiredLine(120),
  ...grant,
});
export type InviteMemberInput = z.infer<typeof inviteMemberInput>;

export const invitationIdInput = z.strictObject({ id: publicId("invitation") });
export type InvitationIdInput = z.infer<typeof invitationIdInput>;

export const memberInput = z.strictObject({ client, user: publicId("user") });
export type MemberInput = z.infer<typeof memberInput>;

export const changeMemberInput = memberInput.extend(grant);
export type ChangeMemberInput = z.infer<typeof changeMemberInput>;

/** What a link carries. One that is no token of ours is answered like one that is not open. */
const token = z.string().max(200);

export const invitationTokenInput = z.strictObject({ token });
export type InvitationTokenInput = z.infer<typeof invitationTokenInput>;

export const acceptInvitationInput = z.strictObject({
  token,
  name: requiredLine(120),
  password: newPassword,
  locale: accountLocale,
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

export const switchClientInput = z.strictObject({ client: publicId("client") });
export type SwitchClientInput = z.infer<typeof switchClientInput>;

export const requestPasswordResetInput = z.strictObject({ email: emailAddress });
export type RequestPasswordResetInput = z.infer<typeof requestPasswordResetInput>;

export const passwordResetTokenInput = z.strictObject({ token });
export type PasswordResetTokenInput = z.infer<typeof passwordResetTokenInput>;

export const resetPasswordInput = z.strictObject({ token, password: newPassword });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;
