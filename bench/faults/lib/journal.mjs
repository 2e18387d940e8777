// What a careful client has written down: each request before it is sent, each answer after it came.
import { fsyncSync, openSync, readFileSync, writeSync } from "node:fs";

export class Journal {
  #file;
  #fd;

  constructor(file) {
    this.#file = file;
    this.#fd = openSync(file, "a");
  }

  /** On the disk when this returns: a key that was sent is known, whatever happens. */
  sending(entry) {
    this.#write({ type: "sending", ...entry });
    fsyncSync(this.#fd);
  }

  answered(key, status, text) {
    this.#write({ type: "answered", key, status, text });
  }

  #write(entry) {
    writeSync(this.#fd, `${JSON.stringify(entry)}\n`);
  }

  /**
   * All that is written, read again from the file.
   *
   * @returns {Map<string, { key: string, reseller: number, path: string, body: string, status?: number, text?: string }>}
   */
  read() {
    const requests = new Map();
    for (const line of readFileSync(this.#file, "utf8").trim().split("\n")) {
      if (!line) continue;
      const { type, ...entry } = JSON.parse(line);
      if (type === "sending") requests.set(entry.key, entry);
      else Object.assign(requests.get(entry.key), entry);
    }
    return requests;
  }
}
