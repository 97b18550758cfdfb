/** Calls back after a time during which nothing held it. Held time doesn't count. */
export class PausableTimer {
  private readonly holding = new Set<string>();
  private handle: ReturnType<typeof setTimeout> | undefined;
  private since = 0;

  constructor(
    private left: number,
    private readonly end: () => void,
  ) {}

  start(): void {
    this.since = performance.now();
    this.handle = setTimeout(this.end, this.left);
  }

  hold(why: string): void {
    if (this.holding.size === 0 && this.handle !== undefined) {
      this.stop();
      this.left -= performance.now() - this.since;
    }
    this.holding.add(why);
  }

  release(why: string): void {
    if (this.holding.delete(why) && this.holding.size === 0) this.start();
  }

  stop(): void {
    clearTimeout(this.handle);
    this.handle = undefined;
  }
}
