/** Text that has broken programs before (reliability.md §5), each with what it is. */
export const BAD_TEXT: readonly [string, string][] = [
  ["NUL", "a\u0000b"],
  ["CR and LF", "Eve\r\nBcc: everybody@example.org\r\n\r\nHello"],
  ["line separators", "Eve\u2028Bcc: everybody@example.org\u2029\u0085x"],
  ["lone surrogate", "a\ud800b"],
  ["right-to-left override", "a\u202etxt.exe"],
  ["zero width", "a\u200bb"],
  ["decomposed", "Zoe\u0308"],
  ["formula", "=cmd|' /C calc'!A0"],
  ["template", "{{7*7}} #{7*7} <%= 7*7 %> {name}"],
  ["mark of a link", "{{link}}"],
  ["markup", "<svg onload=alert(1)>\"'&"],
  ["closing markup", '"><script>alert(1)</script>'],
  ["encoded breaks", "%0d%0aBcc: x@example.org"],
  ["encoded word", "=?UTF-8?B?QmNj?="],
  ["other scripts", "東京 Київ العربية 🚀"],
  ["long", "x".repeat(100_000)],
];
