/** A row of the model as PostgreSQL writes it in JSON: times are texts, and amounts, which never pass 2^53, are numbers. */
export type AsJson<T> = T extends bigint
  ? number
  : T extends Date
    ? string
    : T extends readonly (infer One)[]
      ? AsJson<One>[]
      : T extends object
        ? { [K in keyof T]: AsJson<T[K]> }
        : T;
