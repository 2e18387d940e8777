import type { Brand } from "./types";

const HEX_COLOUR = /^#[0-9a-f]{6}$/i;

/**
 * The brand's colours over the tokens of both themes. On :root, since menus and dialogs are mounted
 * outside of the frame and the other accent tokens are derived there. Anything but #rrggbb is ignored.
 */
export function BrandStyle({ accent, accentFg = "#ffffff" }: Brand) {
  if (!accent || !HEX_COLOUR.test(accent) || !HEX_COLOUR.test(accentFg)) return null;
  return <style>{`:root{--accent:${accent};--accent-fg:${accentFg}}`}</style>;
}
