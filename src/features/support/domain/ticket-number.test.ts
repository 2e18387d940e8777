import { expect, it } from "vitest";
import { parseTicketNumber, ticketNumber } from "./ticket-number";

it.each(["T-1042", "t-1042", "T1042", "#1042", " 1042 "])("finds the number in %j", (text) => {
  expect(parseTicketNumber(text)).toBe(1042n);
  expect(ticketNumber(1042n)).toBe("T-1042");
});

it.each(["", "T-", "T-10x", "1042 and more", "1".repeat(16), "-1042"])("finds none in %j", (text) => {
  expect(parseTicketNumber(text)).toBeNull();
});
