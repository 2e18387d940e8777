/** A reason to stop that a person can act on. The commands print it as one line and exit 1. */
export class Stop extends Error {
  /** @param {string} reason what is wrong and, if known, what to do */
  constructor(reason) {
    super(reason.replace(/\s+/g, " ").trim());
    this.name = "Stop";
  }
}

/**
 * Runs a command's main function: a Stop becomes one line on stderr, anything else its stack.
 *
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    await main();
    process.exit(process.exitCode ?? 0);
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exit(1);
  }
}
