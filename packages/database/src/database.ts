/** Takes SQL with `$1`, `$2`, … in PostgreSQL's dialect. */
export interface Queryable {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/**
 * PostgreSQL, embedded or as a server. Where the connection is lost, a query or a whole transaction is done again once there
 * is a connection, perhaps though it had been committed: what is asked must bear being done twice.
 */
export interface Database extends Queryable {
  /** Whether other processes may have it open too. */
  readonly shared: boolean;
  /** `work`'s queries, all or none. `work` may be called again. */
  transaction<T>(work: (queryable: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
