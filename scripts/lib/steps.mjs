const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const interactive = process.stdout.isTTY === true && !process.env.CI;

/**
 * Runs one step of a command and shows that it runs and how long it took.
 *
 * @template T
 * @param {string} name what the step does, in a few words
 * @param {(note: (text: string, isGood?: boolean) => void) => Promise<T>} work may call note()
 *   with a result to show; one that is not good gets a cross
 * @returns {Promise<T>} what `work` returned
 */
export async function step(name, work) {
  const startedAt = performance.now();
  const stopIndicator = showRunning(name);
  let remark = "";
  let mark = "✓";
  try {
    const result = await work((text, isGood = true) => {
      remark = text;
      mark = isGood ? "✓" : "✗";
    });
    stopIndicator();
    print(mark, name, startedAt, remark);
    return result;
  } catch (error) {
    stopIndicator();
    print("✗", name, startedAt, "failed");
    throw error;
  }
}

function showRunning(name) {
  if (!interactive) {
    console.log(`… ${name}`);
    return () => {};
  }
  let frame = 0;
  const draw = () => process.stdout.write(`\r${FRAMES[frame++ % FRAMES.length]} ${name} `);
  draw();
  const timer = setInterval(draw, 90);
  return () => {
    clearInterval(timer);
    process.stdout.write("\r\x1b[K");
  };
}

function print(mark, name, startedAt, remark) {
  const duration = formatDuration(performance.now() - startedAt);
  console.log(`${mark} ${name.padEnd(28)} ${duration.padStart(7)}${remark ? `  ${remark}` : ""}`);
}

/** @param {number} ms milliseconds */
export function formatDuration(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} m ${Math.round((ms % 60_000) / 1000)} s`;
}
