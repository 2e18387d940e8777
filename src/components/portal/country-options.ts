import { COUNTRIES } from "@/features/identity";
import type { Formats } from "../ui/use-formats";

/** Every country by name, for a select. */
export function countryOptions(formats: Formats): { value: string; label: string }[] {
  return COUNTRIES.map((code) => ({ value: code, label: formats.country(code) })).sort((a, b) =>
    formats.compare(a.label, b.label),
  );
}
