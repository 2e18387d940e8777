import { describe, expect, it } from "vitest";
import { isSigned, parseSecrets, signedHeaders } from "./signature";

const SECRET = `whsec_${Buffer.from("a key of thirty-two bytes or more").toString("base64")}`;
const now = new Date("2026-11-26T12:00:00Z");
const timestamp = now.getTime() / 1000;
const body = Buffer.from('{"action":"prv_1","state":"done"}');
const signed = (secret = SECRET, at = timestamp) =>
  new Headers(signedHeaders(secret, { id: "msg_1", timestamp: at, body }));

describe("isSigned", () => {
  it("takes what was signed, and with two secrets what either of them has signed", () => {
    expect(isSigned([SECRET], signed(), body, now)).toBe(true);
    const other = "another-secret-of-thirty-two-bytes";
    expect(isSigned(parseSecrets(`${other} ${SECRET}`), signed(), body, now)).toBe(true);
    expect(isSigned([other], signed(), body, now)).toBe(false);
  });

  it("agrees with the scheme's own example", () => {
    // Computed by openssl: printf 'msg_1.1795694400.{}' | openssl dgst -sha256 -hmac 0123456789abcdef -binary | base64
    const headers = signedHeaders("0123456789abcdef", { id: "msg_1", timestamp: 1_795_694_400, body: "{}" });
    expect(headers["webhook-signature"]).toBe("v1,Lxi6SGU7t13/82Gf7CC/jULIo5oOGzpbRj3U4NHQST4=");
  });

  it("refuses it with any byte of the body changed", () => {
    for (let index = 0; index < body.length; index++) {
      const forged = Buffer.from(body);
      forged[index] = (forged[index] as number) ^ 1;
      expect(isSigned([SECRET], signed(), forged, now), `byte ${index}`).toBe(false);
    }
  });

  it("refuses it with any character of a header changed, or without it", () => {
    for (const name of ["webhook-id", "webhook-timestamp", "webhook-signature"]) {
      const value = signed().get(name) ?? "";
      for (let index = 0; index < value.length; index++) {
        const headers = signed();
        const changed = String.fromCharCode(value.charCodeAt(index) ^ 1);
        headers.set(name, value.slice(0, index) + changed + value.slice(index + 1));
        expect(isSigned([SECRET], headers, body, now), `${name} ${index}`).toBe(false);
      }
      const headers = signed();
      headers.delete(name);
      expect(isSigned([SECRET], headers, body, now)).toBe(false);
    }
  });

  it.each([
    [0, true],
    [300, true],
    [-300, true],
    [301, false],
    [-301, false],
  ])("%i seconds apart: %s", (seconds, expected) => {
    expect(isSigned([SECRET], signed(SECRET, timestamp + seconds), body, now)).toBe(expected);
  });
});
