import type { SavedMethodDto } from "@/features/billing";

/** What people call a card: "Visa •••• 4242". A brand is a name, not a text of ours. */
export function cardName({ brand, last4 }: Pick<SavedMethodDto, "brand" | "last4">): string {
  return `${brand.charAt(0).toUpperCase()}${brand.slice(1).replaceAll("_", " ")} •••• ${last4}`;
}
