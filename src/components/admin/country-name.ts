const NAMES = new Intl.DisplayNames("en", { type: "region" });

/** "Germany" for "DE". */
export function countryName(code: string): string {
  return NAMES.of(code) ?? code;
}
