/** What a loop passes at each turn; while it is shut, the loop waits there. */
export class Gate {
  #opened: PromiseWithResolvers<void> | undefined;

  shut(): void {
    this.#opened ??= Promise.withResolvers();
  }

  open(): void {
    this.#opened?.resolve();
    this.#opened = undefined;
  }

  /** Also gives way to messages, which a loop of promises alone would keep out. */
  async pass(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await this.#opened?.promise;
  }
}
