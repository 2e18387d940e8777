import fc from "fast-check";
import { expect, it } from "vitest";
import { paginate } from "./paginate";

const room = { first: 300, next: 600, closing: 100 };

it("puts a short table and its sums on one page", () => {
  expect(paginate([50, 50], room)).toEqual({ rows: [2] });
});

it("takes two rows along when the sums go to another page", () => {
  expect(paginate([50, 50, 50, 50, 50], room)).toEqual({ rows: [3, 2] });
});

it("begins on the next page when the first has no room at all", () => {
  expect(paginate([50], { ...room, first: 20 })).toEqual({ rows: [0, 1] });
});

it("loses no row, overfills no page, and leaves no sums alone", () => {
  const height = fc.integer({ min: 10, max: 400 });
  fc.assert(
    fc.property(fc.array(height, { maxLength: 60 }), fc.integer({ min: 0, max: 600 }), (heights, first) => {
      const { rows } = paginate(heights, { ...room, first });
      expect(rows.reduce((sum, count) => sum + count, 0)).toBe(heights.length);
      let from = 0;
      rows.forEach((count, page) => {
        const used = heights.slice(from, from + count).reduce((sum, one) => sum + one, 0);
        const closing = page === rows.length - 1 ? room.closing : 0;
        expect(used + closing).toBeLessThanOrEqual(page === 0 && count > 0 ? first : room.next);
        from += count;
      });
      if (heights.length > 0) expect(rows.at(-1)).toBeGreaterThan(0);
    }),
  );
});
