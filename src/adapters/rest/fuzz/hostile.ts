import fc from "fast-check";

/** Texts that have broken programs before (reliability.md §5), short enough to be sent by the thousand. */
export const hostileText = fc.constantFrom(
  "",
  " ",
  "a\u0000b",
  "a\r\nx: y",
  "\u202etxt.exe",
  "\u200b",
  "Zoe\u0308",
  "=cmd|' /C calc'!A0",
  "{{7*7}}",
  "<svg onload=alert(1)>",
  "%0d%0a",
  "'; --",
  "\\",
  "\u{1f680}".repeat(70),
  "x".repeat(5_000),
  "null",
  "-1",
  "9999-12-31T23:59:60Z",
  "2026-02-30",
  "0000-00-00T00:00:00Z",
  "+275760-09-13T00:00:00Z",
  "http://[::1]:5432/",
  "https://user@127.0.0.1/",
  "toString",
  "constructor",
);

/** Any value of JSON that a field does not expect. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], 0, -0, -1, 1.005, 0.1, 1e21, 1e308),
  fc.constantFrom(2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 2 ** 53, 2 ** 63, -(2 ** 63)),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom<unknown>({ not: "" }, { contains: "a" }, { set: 1 }, [{ $gt: "" }], { length: 1 }),
);

/** What is done to the text of a body before it is sent. */
export const bodyFault: fc.Arbitrary<(text: string) => string | Uint8Array> = fc.oneof(
  { weight: 12, arbitrary: fc.constant((text: string) => text) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<(text: string) => string | Uint8Array>(
      (text) => text.slice(0, Math.floor(text.length / 2)),
      (text) => `\ufeff${text}`,
      (text) => `${text}${text}`,
      (text) => `[${text}]`,
      (text) => text.replace(/^\{"(\w+)":/, '{"$1":1,"$1":'),
      (text) => text.replace(/^\{/, '{"__proto__":{"isAdmin":true},'),
      (text) => text.replace(/:("[^"]*"|\d+)/, ":1e400"),
      (text) => text.replace(/:("[^"]*"|\d+)/, ":123456789012345678901234567890"),
      (text) => text.replace(/:"/, ':"\\u0000'),
      (text) => text.replace(/:"/, ':"\\ud800'),
      (text) => text.replace(/^\{"/, '{"\\udfff'),
      (text) => text.replace(/:/, `:${"[".repeat(10_000)}${"]".repeat(10_000)},"x":`),
      (text) => text.replace(/:/, `:${'{"a":'.repeat(30)}1${"}".repeat(30)},"x":`),
      (text) => `${text}${" ".repeat(300_000)}`,
      (text) => Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xff, 0xc0, 0x80])]),
      (text) => Buffer.from(text, "utf16le"),
      () => "",
      () => "null",
      () => '"text"',
      () => "NaN",
      () => "{'a': 1}",
    ),
  },
);

/** Types of a body: mostly the right one. */
export const contentType = fc.oneof(
  { weight: 20, arbitrary: fc.constant<string | undefined>("application/json") },
  {
    weight: 3,
    arbitrary: fc.constantFrom<string | undefined>(
      undefined,
      "text/plain",
      "application/json; charset=utf-16",
      "application/json; charset=UTF-8",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/xml",
      "json",
      ";",
    ),
  },
);

/** Headers besides: mostly none. */
export const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 10, arbitrary: fc.constant({}) },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { "idempotency-key": "" },
      { "idempotency-key": "x".repeat(256) },
      { "idempotency-key": "caf\u00e9" },
      { "idempotency-key": "the same" },
      { "idempotency-key": "a\tb" },
      { "if-match": "*" },
      { "if-match": '"old"' },
      { "if-match": 'W/"old", "x' },
      { "if-match": "," },
      { "if-none-match": "*" },
      { "if-none-match": '"' },
      { "content-encoding": "gzip" },
      { "transfer-encoding": "chunked" },
      { "x-http-method-override": "DELETE" },
      { "x-middleware-subrequest": "src/proxy" },
      { "x-tierline-client-address": "127.0.0.1" },
      { "accept-language": "x".repeat(4_000) },
      { accept: "text/html" },
      { origin: "null" },
      { range: "bytes=0-1" },
      { cookie: "a=b; ".repeat(100) },
    ),
  },
);
