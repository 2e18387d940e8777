import type { Canaries } from "./canaries";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const PUBLIC = /[a-z]{3,4}_([0-9a-hjkmnp-tv-z]{26})/g;
const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * What of another tenant's is in these bytes: its words, and ids of its rows as uuids or in any public form.
 *
 * @param asked what the request itself has said, which an answer may repeat
 */
export function leaksIn(text: string, { word, name, ids }: Canaries, asked = ""): string[] {
  const found = new Set<string>();
  for (const secret of [word, name]) if (text.includes(secret) && !asked.includes(secret)) found.add(secret);
  for (const [uuid] of text.matchAll(UUID)) if (ids.has(uuid) && !asked.includes(uuid)) found.add(uuid);
  for (const [id, tail = ""] of text.matchAll(PUBLIC))
    if (ids.has(uuidOf(tail)) && !asked.includes(id)) found.add(id);
  return [...found];
}

function uuidOf(tail: string): string {
  let value = 0n;
  for (const character of tail) value = (value << 5n) | BigInt(CROCKFORD.indexOf(character));
  const hex = value.toString(16).padStart(32, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** An answer without what names the request itself: its id, and the ids that it has asked with. */
export function withoutNames(text: string, asked: readonly string[]): string {
  let plain = text.replaceAll(/req_[0-9a-hjkmnp-tv-z]{26}/g, "req");
  for (const id of asked) plain = plain.replaceAll(id, "asked");
  return plain;
}
