import { isIP } from "node:net";
import { domainToASCII, domainToUnicode } from "node:url";

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** With the record's own label in front it still is a name (RFC 1035). */
const MAX_LENGTH = 240;

/** Names that lead to nobody in public (RFC 6761, RFC 2606, RFC 6762). */
const NOT_PUBLIC = ["localhost", "local", "internal", "invalid", "home.arpa", "onion"];

/** What the TXT record of a domain is called; it says the claim's token and nothing else. */
export function recordName(domain: string): string {
  return `_tierline.${domain}`;
}

/** What belongs to a URL around its host. */
const MORE_THAN_A_NAME = /[\s/\\?#@:%]/;

/** A domain as DNS has it: in ASCII, lower case, without a dot at its end. Null for what is none, or not public. */
export function normalDomain(typed: string): string | null {
  if (MORE_THAN_A_NAME.test(typed.trim())) return null;
  const ascii = domainToASCII(typed.trim().replace(/\.$/, "").normalize("NFC")).toLowerCase();
  const labels = ascii.split(".");
  const isName =
    labels.length >= 2 && ascii.length <= MAX_LENGTH && labels.every((label) => LABEL.test(label));
  if (!isName || isIP(ascii) !== 0 || /^\d+$/.test(labels.at(-1) ?? "")) return null;
  return NOT_PUBLIC.some((name) => isWithin(ascii, name)) ? null : ascii;
}

/** The domain as people read it. */
export function shownDomain(ascii: string): string {
  return domainToUnicode(ascii) || ascii;
}

/** Whether a name is another one, or below it. */
export function isWithin(name: string, other: string): boolean {
  return name === other || name.endsWith(`.${other}`);
}
