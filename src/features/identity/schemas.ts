import { z } from "zod";
import { CURRENCY_PATTERN } from "@/core/currencies";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { emailAddress, optionalLine, requiredLine } from "@/core/text";
import { isCommonPassword } from "./domain/common-passwords";
import { isCountry } from "./domain/countries";

// Normalised, so that the same keys pressed on two systems are the same password (NIST SP 800-63B, 5.1.1.2).
// The upper bound keeps hashing cheap.
const typedPassword = z
  .string()
  .min(1, { error: "Fill this in" })
  .max(200, { error: "Use at most 200 characters" })
  .transform((value) => value.normalize("NFKC"));

/** A password that somebody chooses: any characters, twelve or more, and not one that is tried first. */
export const newPassword = typedPassword
  .refine((value) => [...value].length >= 12, { error: "Use at least 12 characters" })
  .refine((value) => !isCommonPassword(value), { error: "This password is too common. Choose another one" });

export const signInInput = z.strictObject({ email: emailAddress, password: typedPassword });
export type SignInInput = z.infer<typeof signInInput>;

const clientFields = {
  kind: z.enum(["company", "person"]),
  email: emailAddress,
  currency: z.string().regex(CURRENCY_PATTERN, { error: "Choose a currency" }),
  country: z.string().refine(isCountry, { error: "Choose a country" }),
};

export const registerClientInput = z
  .strictObject({
    ...clientFields,
    companyName: optionalLine(120),
    /** The person who signs up. */
    name: requiredLine(120),
    password: newPassword,
  })
  .refine((input) => input.kind === "person" || input.companyName !== undefined, {
    path: ["companyName"],
    error: "Fill this in",
  });
export type RegisterClientInput = z.infer<typeof registerClientInput>;

export const createClientInput = z.strictObject({
  ...clientFields,
  name: requiredLine(120),
  /** The person who gets the account; the client's own name when absent. */
  contactName: optionalLine(120),
  /** Without one the person cannot sign in yet. */
  password: newPassword.optional(),
});
export type CreateClientInput = z.infer<typeof createClientInput>;

export const createFirstAdminInput = z.strictObject({
  code: requiredLine(200),
  name: requiredLine(120),
  email: emailAddress,
  password: newPassword,
});
export type CreateFirstAdminInput = z.infer<typeof createFirstAdminInput>;

export const listClientsInput = z.strictObject({
  ...pageInput,
  /** Part of a name or an e-mail address, or a whole id. */
  q: optionalLine(120),
});
export type ListClientsInput = z.infer<typeof listClientsInput>;

export const getClientInput = z.strictObject({ id: publicId("client") });
export type GetClientInput = z.infer<typeof getClientInput>;

export const revokeSessionInput = z.strictObject({ id: publicId("session") });
export type RevokeSessionInput = z.infer<typeof revokeSessionInput>;

export const changePasswordInput = z.strictObject({ currentPassword: typedPassword, newPassword });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const renameSelfInput = z.strictObject({ name: requiredLine(120) });
export type RenameSelfInput = z.infer<typeof renameSelfInput>;
