import type { SelectOption } from "@/components/ui/select";

/** Codes of countries or currencies as options under their names, in the order of the alphabet. */
export function namedOptions(
  codes: readonly string[],
  type: "region" | "currency",
  locale: string,
): SelectOption[] {
  const names = new Intl.DisplayNames(locale, { type });
  return codes
    .map((value) => ({ value, name: names.of(value) ?? value }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
    .map(({ value, name }) => ({ value, label: type === "currency" ? `${name} (${value})` : name }));
}
