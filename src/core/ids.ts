import { randomFillSync } from "node:crypto";

/** Prefixes of public ids, by kind of object (api.md, "Ids"). */
export const ID_PREFIXES = {
  reseller: "res",
  customer: "cus",
  order: "ord",
  orderItem: "oit",
  service: "svc",
  provisioningAction: "prv",
  product: "prd",
  category: "cat",
  optionGroup: "opg",
  option: "opt",
  invoice: "inv",
  payment: "pay",
  paymentAttempt: "pat",
  paymentMethod: "pmt",
  gatewayRefund: "gwr",
  creditNote: "crn",
  invoiceDraft: "ivd",
  fundHold: "hld",
  ledgerAccount: "lac",
  dispute: "dsp",
  apiKey: "key",
  webhookEndpoint: "whe",
  webhookDelivery: "dlv",
  note: "nte",
  event: "evt",
  application: "apl",
  applicationForm: "apf",
  client: "cli",
  user: "usr",
  session: "ses",
  seeAsView: "sav",
  invitation: "ivt",
  passwordReset: "pwr",
  mail: "mail",
  job: "job",
  file: "fil",
  savedView: "view",
  request: "req",
  tier: "tier",
  activity: "act",
  quote: "qte",
  priceRule: "rule",
  cart: "crt",
  cartItem: "cit",
  resaleRule: "rsr",
  resalePrice: "rsp",
  ticket: "tick",
  ticketMessage: "tmsg",
  cannedReply: "cnr",
  brand: "brd",
  customerLink: "lnk",
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

/** Form of a public id of any kind: prefix, underscore, 26 characters. */
export const PUBLIC_ID = /^[a-z]{3,4}_[0-9a-hjkmnp-tv-z]{26}$/;

const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
const TEXT_LENGTH = 26;

/** Two characters for each ten bits. */
const PAIRS = Array.from({ length: 1024 }, (_, bits) => `${CROCKFORD[bits >> 5]}${CROCKFORD[bits & 31]}`);

/** Random bytes for many ids at a time: asking for them costs more than the bytes. */
const randomBytes = Buffer.alloc(16 * 256);
let randomUsed = randomBytes.length;

let askedMs = -1;
let usedMs = 0;
let sequence = 0;

/**
 * A UUIDv7 (RFC 9562) in its text form: 48 bits of milliseconds, 12 bits of sequence, 62 random bits.
 * Calls for the same millisecond increase strictly, so that sorting by id is sorting by creation.
 */
export function newId(at: Date = new Date()): string {
  const bytes = nextRandom();
  const ms = at.getTime();
  if (ms !== askedMs) {
    askedMs = ms;
    usedMs = ms;
    sequence = 0;
  } else if (++sequence > 0xfff) {
    usedMs += 1;
    sequence = 0;
  }
  bytes.writeUIntBE(usedMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
  return uuidText(bytes.toString("hex"));
}

/** Sixteen bytes that nobody was given before; they are the caller's until it asks again. */
function nextRandom(): Buffer {
  if (randomUsed === randomBytes.length) {
    randomFillSync(randomBytes);
    randomUsed = 0;
  }
  randomUsed += 16;
  return randomBytes.subarray(randomUsed - 16, randomUsed);
}

function uuidText(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The smallest id of all that are made at this time or later. */
export function firstIdAt(at: Date): string {
  return uuidText(Math.max(at.getTime(), 0).toString(16).padStart(12, "0").padEnd(32, "0"));
}

/** `ord_` and the 26 Crockford base32 characters of a UUID. */
export function toPublicId(kind: IdKind, uuid: string): string {
  const hex = uuid.replaceAll("-", "");
  // Eight bits are two characters, and from there on twenty bits are four.
  let text = `${ID_PREFIXES[kind]}_${PAIRS[Number.parseInt(hex.slice(0, 2), 16)]}`;
  for (let from = 2; from < 32; from += 5) {
    const bits = Number.parseInt(hex.slice(from, from + 5), 16);
    text += `${PAIRS[bits >> 10]}${PAIRS[bits & 1023]}`;
  }
  return text;
}

/** The UUID inside a public id of this kind; null for any other text, upper case included. */
export function parsePublicId(kind: IdKind, text: string): string | null {
  const prefix = `${ID_PREFIXES[kind]}_`;
  if (!text.startsWith(prefix) || text.length !== prefix.length + TEXT_LENGTH) return null;
  let value = 0n;
  for (const character of text.slice(prefix.length)) {
    const digit = CROCKFORD.indexOf(character);
    if (digit < 0) return null;
    value = (value << 5n) | BigInt(digit);
  }
  if (value >> 128n) return null;
  return uuidText(value.toString(16).padStart(32, "0"));
}
