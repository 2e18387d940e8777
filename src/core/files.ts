/** The largest file that the product takes, in bytes. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** What a file may be, by what its content says it is: the endings that its name may have, the usual one first. */
export const FILE_TYPES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/webp": ["webp"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.oasis.opendocument.text": ["odt"],
};

/** In characters; ".docx" is the longest ending. */
const MAX_NAME = 200;
const MAX_STEM = MAX_NAME - ".docx".length;

/**
 * The name to keep for a file that somebody sent: the last part of its path without control characters, at most 200
 * characters. It ends as its type wants it, so that nobody's system opens it as anything else: a PDF that was called
 * "letter.hta" becomes "letter.hta.pdf".
 */
export function cleanFileName(name: string, contentType: string): string {
  const last = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const clean = last
    .replaceAll(/\p{Cs}|\p{Cc}|\p{Cf}|[\u2028\u2029\ufffe\uffff]/gu, "")
    .normalize("NFC")
    // Windows drops dots and blanks at the end, and would show another ending.
    .replaceAll(/^[\s.]+|[\s.]+$/gu, "");
  const endings = FILE_TYPES[contentType] ?? ["bin"];
  const ending = endings.find((one) => clean.toLowerCase().endsWith(`.${one}`));
  const stem = ending ? clean.slice(0, -ending.length - 1) : clean;
  const short = [...stem].slice(0, MAX_STEM);
  return `${short.join("") || "file"}.${ending ? clean.slice(-ending.length) : endings[0]}`;
}

/** `Content-Disposition` of a download under this name, whatever its letters (RFC 6266, RFC 5987). */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
