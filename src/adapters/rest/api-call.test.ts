import fc from "fast-check";
import { expect, it } from "vitest";
import { partsOf } from "./api-call";

it("takes a request's url apart as a URL does", () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab/?#&=%.:@[]ü '\"") });
  fc.assert(
    fc.property(fc.constantFrom("http://api.example", "https://[::1]:3000"), text, (origin, rest) => {
      const url = new URL(`${origin}/api/v1${rest}`);
      expect(partsOf(new Request(url).url)).toEqual({
        pathname: url.pathname,
        query: url.search.slice(1),
      });
    }),
  );
});
