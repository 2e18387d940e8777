import { describe, expect, it } from "vitest";
import { MAX_BODY_BYTES, readBody } from "./read-body";

const post = (body: BodyInit) =>
  new Request("https://api.example/api/v1/orders", { method: "POST", body, duplex: "half" } as RequestInit);
const code = (code: string) => expect.objectContaining({ code });

describe("a body", () => {
  it("is read to its end, and no further than the limit", async () => {
    expect(Buffer.from(await readBody(post('{"a":1}'))).toString()).toBe('{"a":1}');
    expect(await readBody(post("a".repeat(MAX_BODY_BYTES)))).toHaveLength(MAX_BODY_BYTES);
    await expect(readBody(post("a".repeat(MAX_BODY_BYTES + 1)))).rejects.toEqual(code("payload_too_large"));
  });

  it("of an announced length is held to the limit all the same", async () => {
    const announced = (length: number, body: string) => {
      const request = post(body);
      request.headers.set("content-length", String(length));
      return readBody(request);
    };
    expect(Buffer.from(await announced(7, '{"a":1}')).toString()).toBe('{"a":1}');
    await expect(announced(MAX_BODY_BYTES + 1, "{}")).rejects.toEqual(code("payload_too_large"));
    await expect(announced(2, "a".repeat(MAX_BODY_BYTES + 1))).rejects.toEqual(code("payload_too_large"));
  });

  it("that does not come to its end is waited for no longer than the limit", async () => {
    const never = new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from("{")) });
    await expect(readBody(post(never), 20)).rejects.toEqual(code("malformed_json"));
  });
});
