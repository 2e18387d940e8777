import type { ApiKeyDto } from "@/features/api-keys";

/** What a list shows of a key. */
export function shownKey({ prefix, lastFour }: Pick<ApiKeyDto, "prefix" | "lastFour">): string {
  return `${prefix}…${lastFour}`;
}
