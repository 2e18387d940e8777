import type { World } from "./world";

type Moment = { at: Date; run: () => Promise<void> };

/** What happens, in the order of its time; what happens may plan what happens later. */
export class Timeline {
  readonly #moments: Moment[] = [];

  constructor(private readonly world: World) {}

  /** Plans something; what would come after the end of the history never happens. */
  plan(at: Date, run: () => Promise<void>): void {
    if (at >= this.world.end) return;
    let low = 0;
    let high = this.#moments.length;
    // Latest first, so that the next one is taken from the end.
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#moments[middle];
      if (other && other.at > at) low = middle + 1;
      else high = middle;
    }
    this.#moments.splice(low, 0, { at, run });
  }

  /** Lives through everything, with the clock at each moment's time. */
  async run(): Promise<void> {
    for (let moment = this.#moments.pop(); moment; moment = this.#moments.pop()) {
      this.world.clock.set(moment.at);
      await moment.run();
    }
  }
}
