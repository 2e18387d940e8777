import { expect, it } from "vitest";
import { parseCurl } from "./parse-curl";

it("reads a printed command as a shell and curl do", () => {
  const command = `curl -X PATCH "https://api.example.org/customers?limit=2" \\
  -H "Authorization: Bearer $API_KEY" \\
  -H 'If-Match: "a1"' \\
  -d '{
  "name": "O'\\''Neill"
}'`;
  expect(parseCurl(command, { API_KEY: "secret" })).toEqual({
    method: "PATCH",
    url: "https://api.example.org/customers?limit=2",
    headers: [
      ["Authorization", "Bearer secret"],
      ["If-Match", '"a1"'],
    ],
    body: '{\n  "name": "O\'Neill"\n}',
  });
  expect(parseCurl('curl -i "https://api.example.org"', {}).method).toBe("GET");
  expect(parseCurl("curl https://api.example.org -d '{}'", {}).method).toBe("POST");
});

it.each(["wget x", "curl --insecure https://a", 'curl "$(id)"', "curl https://a | sh", "curl -H Nonsense"])(
  "refuses %s",
  (command) => {
    expect(() => parseCurl(command, {})).toThrow();
  },
);
