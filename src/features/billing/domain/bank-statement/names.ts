/** What companies have behind their names, and payers leave out or write in another way. */
const LEGAL_FORMS = new Set(
  (
    "gmbh mbh ag kg ohg ug gbr ev eg ltd limited llc llp inc incorporated corp corporation plc co company cie sa sas sarl " +
    "eurl sl slu srl spa bv nv ab as oy aps und and et y"
  ).split(" "),
);

/** Words of a name without case, accents, marks and legal form, in their order. */
function wordsOf(name: string): string[] {
  const words = name
    .replace(/[ß\u1e9e]/g, "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    // "S.A." is one word, "Foo-Bar" are two.
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
  const own = words.filter((word) => !LEGAL_FORMS.has(word));
  return (own.length > 0 ? own : words).filter((word) => word !== "");
}

/** Equal for names that are the same but for case, accents, marks, legal form and the order of their words. */
export function nameKey(name: string): string {
  return wordsOf(name).sort().join(" ");
}

/** Two names as one company's, of which one is cut off, has a word more, or is spelled a little otherwise. */
export function areSimilar(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const [short, long] = [few.join(""), many.join("")];
  if (short.length < 4) return false;
  if (long.startsWith(short) || few.every((word) => many.includes(word))) return true;
  return sharedPairs(short, long) >= 0.75;
}

/** Of all pairs of neighbouring letters the share that both have (Dice's coefficient): 1 for equal texts. */
function sharedPairs(one: string, other: string): number {
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
  const left = pairs(other);
  let shared = 0;
  for (const pair of pairs(one)) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    shared += 1;
    left.splice(at, 1);
  }
  return (2 * shared) / Math.max(1, one.length + other.length - 2);
}
