/**
 * How a door refuses a change of an object that is no longer what its caller saw (`If-Match`): a verb calls it with the
 * object as it is, once it holds the row's lock. Throws `precondition_failed`.
 */
export type Expect<T> = (before: T) => void;
