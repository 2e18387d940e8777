import { randomFillSync } from "node:crypto";
import { ID_PREFIXES, type IdKind } from "./id-kinds";

const TEXT_LENGTH = 26;
const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
const HEX = "0123456789abcdef";

/** What a digit is worth, by its character's code; 255 for what is no digit. */
function valuesOf(digits: string): Uint8Array {
  const values = new Uint8Array(128).fill(255);
  for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value;
  return values;
}

// An answer has dozens of ids: digits are taken from tables, and texts are made of bytes in one go.
const CROCKFORD_VALUES = valuesOf(CROCKFORD);
const HEX_VALUES = valuesOf(HEX);
const CROCKFORD_CODES = Buffer.from(CROCKFORD, "latin1");
const HEX_CODES = Buffer.from(HEX, "latin1");
const publicText = Buffer.alloc(TEXT_LENGTH);
const hexText = Buffer.alloc(32);

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
  // The first character stands for two bits that are always 0, and three of the UUID's.
  let bits = 0;
  let pending = 2;
  let length = 0;
  for (let index = 0; index < uuid.length; index++) {
    const value = HEX_VALUES[uuid.charCodeAt(index)] ?? 255;
    if (value > 15) continue;
    bits = ((bits << 4) | value) & 0xff;
    pending += 4;
    if (pending < 5) continue;
    pending -= 5;
    publicText[length++] = CROCKFORD_CODES[(bits >> pending) & 31] as number;
  }
  if (length !== TEXT_LENGTH) throw new Error(`not a UUID: ${uuid}`);
  return `${ID_PREFIXES[kind]}_${publicText.toString("latin1")}`;
}

/** The UUID inside a public id of this kind; null for any other text, upper case included. */
export function parsePublicId(kind: IdKind, text: string): string | null {
  const prefix = ID_PREFIXES[kind];
  const start = prefix.length + 1;
  if (text.length !== start + TEXT_LENGTH || text[prefix.length] !== "_" || !text.startsWith(prefix))
    return null;
  let bits = 0;
  let pending = -2;
  let length = 0;
  for (let index = start; index < text.length; index++) {
    const value = CROCKFORD_VALUES[text.charCodeAt(index)] ?? 255;
    // More than 128 bits are no UUID.
    if (value > 31 || (index === start && value > 7)) return null;
    bits = ((bits << 5) | value) & 0x1ff;
    pending += 5;
    for (; pending >= 4; pending -= 4) hexText[length++] = HEX_CODES[(bits >> (pending - 4)) & 15] as number;
  }
  return uuidText(hexText.toString("latin1"));
}
