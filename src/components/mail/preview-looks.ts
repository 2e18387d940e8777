/** How the preview of a mail is shown, in the address: `?look=`. */
export const PREVIEW_LOOKS = ["light", "dark", "phone", "phone_dark", "plain"] as const;
export type PreviewLook = (typeof PREVIEW_LOOKS)[number];
