import { COUNTRIES } from "@/features/identity";

const names = new Intl.DisplayNames("en", { type: "region" });

/** Every country by name, for a select. */
export function countryOptions(): { value: string; label: string }[] {
  return COUNTRIES.map((code) => ({ value: code, label: countryName(code) })).sort((a, b) =>
    a.label.localeCompare(b.label, "en"),
  );
}

/** "Germany" for DE. */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}
