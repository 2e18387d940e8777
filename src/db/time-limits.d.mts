/** How long each thing may take at most, in ms. */
export type TimeLimits = {
  /** A wait for a lock: PostgreSQL gives it up. */
  lock: number;
  /** A wait for a connection, whether all are taken or none can be made. */
  connect: number;
  /** A statement: PostgreSQL ends it. */
  statement: number;
  /** A request to the API, from its arrival to its answer (F8). */
  answer: number;
  /** An answer of the database to a statement of its own: then the connection is given up, for PostgreSQL should have. */
  silence: number;
  /** A transaction in which nothing is asked: PostgreSQL ends its session. */
  idleInTransaction: number;
  /** A statement in a transaction of a job, or of a look at all of a moment. */
  longStatement: number;
  /** An answer of the database to any statement inside a transaction. */
  longSilence: number;
  /** A transaction of several statements. */
  transaction: number;
};

export const timeLimits: TimeLimits;
