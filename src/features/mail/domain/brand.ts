/**
 * Whose name a mail is in (R79). A reseller's brand carries all that a reader could see of the sender, so that nothing
 * of the provider is left in it (R54).
 */
export type Brand = {
  name: string;
  /** Where readers write to; also the address that an answer goes to. */
  supportEmail: string;
  /** The address that mails come from. */
  senderEmail: string;
  /** Where links lead, without a slash at the end. */
  url: string;
  /** An image over https; without one the name stands in its place. */
  logoUrl: string | null;
  /** The colour of buttons, `#rrggbb`; the product's own when absent. */
  accent: string | null;
};

const BLACK_TEXT_FROM = 0.179;

/** Black or white, whichever is read better on the colour (WCAG 2.2, relative luminance). */
export function textOn(accent: string): "#000000" | "#ffffff" {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(accent.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > BLACK_TEXT_FROM ? "#000000" : "#ffffff";
}
