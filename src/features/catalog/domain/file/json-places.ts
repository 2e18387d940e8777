/** The line, from 1, on which each value of a valid JSON text begins, by its path: "products.0.name". */
export function jsonPlaces(text: string): Map<string, number> {
  const places = new Map<string, number>();
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|\n|[^\s{}[\],:"]+/g;
  type Level = { kind: "object" | "array"; path: string; index: number; key: string; awaitsKey: boolean };
  const stack: Level[] = [];
  let line = 1;
  const begin = () => {
    const top = stack.at(-1);
    const name = top ? (top.kind === "array" ? String(top.index) : top.key) : "";
    const path = top?.path ? `${top.path}.${name}` : name;
    if (!places.has(path)) places.set(path, line);
    return path;
  };
  for (const [token] of text.matchAll(tokens)) {
    const top = stack.at(-1);
    if (token === "\n") line += 1;
    else if (token === "{" || token === "[") {
      const kind = token === "{" ? "object" : "array";
      stack.push({ kind, path: begin(), index: 0, key: "", awaitsKey: true });
    } else if (token === "}" || token === "]") stack.pop();
    else if (token === ",") {
      if (top) Object.assign(top, { index: top.index + 1, awaitsKey: true });
    } else if (token === ":") {
      if (top) top.awaitsKey = false;
    } else if (top?.kind === "object" && top.awaitsKey) top.key = JSON.parse(token) as string;
    else begin();
  }
  return places;
}
