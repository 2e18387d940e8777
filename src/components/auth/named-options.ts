import type { SelectOption } from "@/components/ui/select";
import type { Formats } from "@/components/ui/use-formats";

/** Codes of countries or currencies as options under their names, in the order of the alphabet. */
export function namedOptions(
  codes: readonly string[],
  type: "country" | "currency",
  formats: Formats,
): SelectOption[] {
  return codes
    .map((value) => ({ value, name: formats[type](value) }))
    .sort((a, b) => formats.compare(a.name, b.name))
    .map(({ value, name }) => ({ value, label: type === "currency" ? `${name} (${value})` : name }));
}
