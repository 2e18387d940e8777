// Ids of copied rows, made in SQL: UUIDv7 of the moment, a mark that says which of a template's ids it is, and a number.
// The mark fills whole characters of the public form, too, so that both are texts put one after the other.
const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

/** Where marks begin of the templates of resellers, customers and orders: two of them never make the same id. */
const FIRST_MARK = { r: 0x100, c: 0x400, o: 0x800 };

/** SQL: the last `characters` of a whole number in Crockford's base 32. */
function base32(number, characters) {
  const digit = (shift) => `substr('${CROCKFORD}', ((${number} >> ${shift}) & 31)::int + 1, 1)`;
  return Array.from({ length: characters }, (_, index) => digit(5 * (characters - 1 - index))).join(" || ");
}

/** SQL for what ids of one copy share: the columns of its row in `bench.<kind>`, from its moment and number. */
export const ID_COLUMNS = `
  lpad(to_hex(ms), 12, '0') AS ms_hex, lpad(to_hex(n), 10, '0') AS n_hex,
  ${base32("ms", 10)} AS ms_text, ${base32("n", 8)} AS n_text`;

/** The ids of templates' own rows, by which a copy's are made. */
export class OwnIds {
  #known = new Map();

  /** @param {"r" | "c" | "o"} kind @param {string[]} uuids all that one template has */
  add(kind, uuids) {
    uuids.forEach((uuid, index) => {
      const mark = `7${(FIRST_MARK[kind] + index).toString(16)}800000`;
      // Random ids, as the ledger has them, stay spread.
      this.#known.set(uuid, { kind, mark, isRandom: kind === "o" && uuid[14] === "4" });
    });
  }

  has(uuid) {
    return this.#known.has(uuid);
  }

  /** SQL for the copy's id as 32 hexadecimal digits or, of its public form, the characters after the prefix. */
  hex(uuid) {
    const { kind, mark, isRandom } = this.#known.get(uuid);
    return isRandom ? `md5('${mark}' || ${kind}.n_hex)` : `${kind}.ms_hex || '${mark}' || ${kind}.n_hex`;
  }

  text(uuid) {
    const { kind, mark } = this.#known.get(uuid);
    const value = BigInt(`0x${mark}`);
    const characters = Array.from(
      { length: 8 },
      (_, i) => CROCKFORD[Number((value >> BigInt(35 - 5 * i)) & 31n)],
    );
    return `${kind}.ms_text || '${characters.join("")}' || ${kind}.n_text`;
  }

  /** The kind and mark of an id, for columns that make it of a template's own column. */
  of(uuid) {
    return this.#known.get(uuid);
  }
}

/** The uuid of the 26 characters of a public id. */
export function uuidOfText(text) {
  const value = [...text].reduce((sum, character) => (sum << 5n) | BigInt(CROCKFORD.indexOf(character)), 0n);
  const hex = value.toString(16).padStart(32, "0");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The 26 characters of a public id. */
export function textOfUuid(uuid) {
  let value = BigInt(`0x${uuid.replaceAll("-", "")}`);
  let text = "";
  for (let i = 0; i < 26; i++) {
    text = CROCKFORD[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return text;
}
