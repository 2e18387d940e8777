// Texts that the product wrote twice for the same request, as forms: what differed between the two is filled in anew.
import { randomFillSync } from "node:crypto";
import { uuidOfText } from "../lib/ids.mjs";

const SLOT =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]{3,4}_[0-9a-hjkmnp-tv-z]{26}|\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z/g;
const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

const isMoment = (text) => text[10] === "T";
const isPublic = (text) => text.includes("_");

/**
 * @param {string[]} firsts the texts of one request, which share their ids
 * @param {string[]} seconds the same texts of an equal request
 * @param {Record<string, string>} given names of what the caller puts in: a text of `firsts` for each
 * @returns `(values) => string[]`: the texts with new ids, the time, and the values under their names
 */
export function formsOf(firsts, seconds, given) {
  const fresh = [];
  const forms = firsts.map((first, index) => {
    const others = [...seconds[index].matchAll(SLOT)].map(([text]) => text);
    let slot = 0;
    const changing = new Set(
      [...first.matchAll(SLOT)].flatMap(([text]) => (others[slot++] === text ? [] : [text])),
    );
    return piecesOf(first, changing, given, fresh);
  });
  return (values) => {
    const ids = fresh.map(newId);
    const now = Date.now();
    const nowText = new Date(now).toISOString();
    return forms.map((pieces) => {
      let text = "";
      for (const piece of pieces) {
        if (typeof piece === "string") text += piece;
        else if (piece.given) text += values[piece.given];
        else if (piece.afterMs === 0) text += nowText;
        else if (piece.afterMs) text += new Date(now + piece.afterMs).toISOString();
        else text += piece.prefix === undefined ? ids[piece.id].uuid : piece.prefix + ids[piece.id].text;
      }
      return text;
    });
  };
}

function piecesOf(first, changing, given, fresh) {
  const names = new Map(Object.entries(given).map(([name, text]) => [text, name]));
  const escaped = [...names.keys()].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const earliest = [...changing].filter(isMoment).sort()[0];
  const pieces = [];
  let from = 0;
  for (const match of first.matchAll(new RegExp([...escaped, SLOT.source].join("|"), "g"))) {
    const [text] = match;
    const piece = names.has(text)
      ? { given: names.get(text) }
      : changing.has(text)
        ? slotOf(text, fresh, earliest)
        : undefined;
    if (!piece) continue;
    pieces.push(first.slice(from, match.index), piece);
    from = match.index + text.length;
  }
  return [...pieces, first.slice(from)];
}

/** How long after the request a moment lies, in ms; what was noted while it was answered is now. */
function laterThan(earliest, text) {
  const ms = Date.parse(text) - Date.parse(earliest);
  return ms < 5_000 ? 0 : ms;
}

function slotOf(text, fresh, earliest) {
  if (isMoment(text)) return { afterMs: laterThan(earliest, text) };
  const [prefix, uuid] = isPublic(text)
    ? [text.slice(0, -26), uuidOfText(text.slice(-26))]
    : [undefined, text];
  const known = fresh.indexOf(uuid);
  return { prefix, id: known < 0 ? fresh.push(uuid) - 1 : known };
}

const bytes = Buffer.alloc(16);

/** A UUIDv7 as text, and in the form of public ids. */
function newId() {
  randomFillSync(bytes);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 15);
  bytes[8] = 0x80 | (bytes[8] & 63);
  const hex = bytes.toString("hex");
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  let text = "";
  // 130 bits of which the first two are nothing.
  for (let bit = -2; bit < 128; bit += 5) {
    const byte = bit < 0 ? -1 : bit >> 3;
    const pair = ((byte < 0 ? 0 : bytes[byte]) << 8) | (bytes[byte + 1] ?? 0);
    text += CROCKFORD[(pair >> (11 - (bit - byte * 8))) & 31];
  }
  return { uuid, text };
}
