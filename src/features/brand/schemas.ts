import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { emailAddress, optionalLine, requiredLine } from "@/core/text";

const supportUrl = optionalLine(300).refine(
  (text) => text === undefined || (URL.canParse(text) && new URL(text).protocol === "https:"),
  { error: "Enter an address that begins with https://" },
);

const supportPhone = optionalLine(40).refine(
  (text) => text === undefined || /^\+?[\d\s()/.-]{3,}$/.test(text),
  {
    error: "Enter a phone number such as +49 40 123456",
  },
);

/** R79. Whether the accent is read on white, the verb looks. */
export const setBrandInput = z.strictObject({
  name: requiredLine(60),
  accent: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, { error: "Enter a colour such as #0f766e" }),
  supportEmail: emailAddress,
  supportUrl,
  supportPhone,
});
export type SetBrandInput = z.infer<typeof setBrandInput>;

export const brandLogoInput = z.strictObject({ file: z.file({ error: "Choose a file" }) });
export type BrandLogoInput = z.infer<typeof brandLogoInput>;

export const claimDomainInput = z.strictObject({ domain: requiredLine(253) });
export type ClaimDomainInput = z.infer<typeof claimDomainInput>;

export const MAX_LINK_DAYS = 90;

export const createLinkInput = z.strictObject({
  customer: publicId("customer"),
  days: z.coerce
    .number({ error: "Enter whole days" })
    .int({ error: "Enter whole days" })
    .min(1, { error: "At least one day" })
    .max(MAX_LINK_DAYS, { error: `At most ${MAX_LINK_DAYS} days` }),
});
export type CreateLinkInput = z.infer<typeof createLinkInput>;

export const listLinksInput = z.strictObject({ ...pageInput, customer: publicId("customer") });
export type ListLinksInput = z.infer<typeof listLinksInput>;

export const linkIdInput = z.strictObject({ id: publicId("customerLink") });
export type LinkIdInput = z.infer<typeof linkIdInput>;

/** What somebody comes with who holds a link: its token, and the host that was asked. */
export type ViewInput = { token: string; host: string };
