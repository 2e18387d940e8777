export type CurlRequest = {
  method: string;
  url: string;
  headers: [string, string][];
  body: string | undefined;
};

/**
 * The request of a printed curl command, for machines without curl. Knows what examples use, and nothing else.
 *
 * @throws {Error} for anything that a shell or curl might read in another way
 */
export function parseCurl(command: string, variables: Readonly<Record<string, string>>): CurlRequest {
  const [program, ...words] = shellWords(command, variables);
  if (program !== "curl") throw new Error(`${program} is not curl`);
  const request: CurlRequest = { method: "", url: "", headers: [], body: undefined };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const value = () => words.shift() ?? "";
    if (word === "-X") request.method = value();
    else if (word === "-H") request.headers.push(headerOf(value()));
    else if (word === "-d") request.body = value();
    else if (word === "-o") value();
    else if (word === "-i" || word === "-g") continue;
    else if (word.startsWith("http")) request.url = word;
    else throw new Error(`curl's ${word} is not known here`);
  }
  request.method ||= request.body === undefined ? "GET" : "POST";
  return request;
}

function headerOf(text: string): [string, string] {
  const [, name, value] = /^([\w-]+): (.*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new Error(`${text} is no header`);
  return [name, value];
}

/** Single quotes, double quotes with variables, and a line that goes on after a backslash. */
const WORD = /'([^']*)'|"((?:[^"\\$]|\$\w+)*)"|([\w:/.=?&,-]+)|(\\'|\\\n)|(\s+)/y;

function shellWords(command: string, variables: Readonly<Record<string, string>>): string[] {
  const words: string[] = [];
  let joins = false;
  WORD.lastIndex = 0;
  while (WORD.lastIndex < command.length) {
    const from = WORD.lastIndex;
    const match = WORD.exec(command);
    if (!match) throw new Error(`Not read as a shell reads it: ${command.slice(from, from + 40)}`);
    const [, single, double, plain, escaped, space] = match;
    if (space !== undefined || escaped === "\\\n") {
      joins = false;
      continue;
    }
    const filled = double?.replace(/\$(\w+)/g, (_, name: string) => variables[name] ?? "");
    const text = single ?? filled ?? plain ?? "'";
    if (joins) words.push((words.pop() ?? "") + text);
    else words.push(text);
    joins = true;
  }
  return words;
}
