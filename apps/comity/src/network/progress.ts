/** Shows people that something is happening: one line that moves on a terminal, plain lines elsewhere. */

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 80;
const CLEAR_LINE = '\r\u001B[2K';
const MS_PER_S = 1_000;

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export class Progress {
  readonly #output: Output;
  readonly #begun: number;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;
  #text = '';
  #frame = 0;

  constructor(output: Output, now: () => number) {
    this.#output = output;
    this.#now = now;
    this.#begun = now();
  }

  /** What is being done now. */
  doing(text: string): void {
    this.#text = text;
    if (!this.#output.isTTY) return;
    this.#timer ??= setInterval(() => this.#draw(), FRAME_MS);
    this.#draw();
  }

  /** What is done, as a line that stays, with the seconds since the start. */
  done(text: string): void {
    const seconds = ((this.#now() - this.#begun) / MS_PER_S).toFixed(1).padStart(5);
    this.line(`✓ ${seconds} s  ${text}`);
  }

  /** A line that stays. */
  line(text: string): void {
    if (this.#output.isTTY) this.#output.write(CLEAR_LINE);
    this.#output.write(`${text}\n`);
    if (this.#timer) this.#draw();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.#output.isTTY) this.#output.write(CLEAR_LINE);
  }

  #draw(): void {
    this.#frame = (this.#frame + 1) % FRAMES.length;
    this.#output.write(`${CLEAR_LINE}${FRAMES[this.#frame]} ${this.#text}`);
  }
}
