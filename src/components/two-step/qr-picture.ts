import { encode } from "uqr";

/** A QR code as one path of an SVG of `size` units square, its quiet zone included. */
export type QrPicture = { path: string; size: number };

export function qrPicture(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { path: dark.join(""), size };
}
