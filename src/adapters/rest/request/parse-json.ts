import { malformed, scanJson } from "./scan-json";

// A byte order mark stays in the text, where it is no JSON.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The value of a JSON text in UTF-8, strictly by RFC 8259.
 *
 * @throws {AppError} `malformed_json`
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  scanJson(text);
  try {
    return JSON.parse(text);
  } catch {
    throw malformed();
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw malformed();
  }
}
