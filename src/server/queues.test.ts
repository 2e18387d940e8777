import { describe, expect, it } from "vitest";
import messages from "@/messages/en/jobs.json";
import { jobs } from "./jobs";
import { queues } from "./queues.mjs";

/** The word for a queue in the texts of the jobs' page, where its name's parts lead. */
function wordFor(queue: string): unknown {
  return queue
    .split(".")
    .reduce<unknown>((texts, part) => (texts as Record<string, unknown> | undefined)?.[part], messages.names);
}

describe.each(queues)("the queue $name", ({ name }) => {
  it("has one job that works it off, and a name for people", () => {
    expect(jobs.filter((job) => job.queue === name)).toHaveLength(1);
    expect(wordFor(name)).toEqual(expect.any(String));
  });
});

it("is made before anything works it off", () => {
  const made = queues.map(({ name }) => name);
  expect(jobs.map(({ queue }) => queue).filter((queue) => !made.includes(queue))).toEqual([]);
});
