/** Where the patient is in the conversation: new words are followed only by those who are at its end. */

/** Distance from the end, in pixels, that still counts as being there. */
const NEAR = 80;

export class Scroll {
  #frame;
  #bar;
  #foot;
  #latest;
  #following = true;

  constructor({ frame, bar, foot, latest }) {
    this.#frame = frame;
    this.#bar = bar;
    this.#foot = foot;
    this.#latest = latest;
    frame.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    latest.addEventListener("click", () => this.toEnd());
    new ResizeObserver(() => this.#following && this.#jump(this.#end)).observe(foot);
  }

  get #end() {
    return this.#frame.scrollHeight - this.#frame.clientHeight;
  }

  /** Show the end of the conversation, but never push the beginning of `node`, just arrived, off the screen. */
  follow(node = null) {
    if (!this.#following) {
      this.#latest.hidden = false;
      return;
    }
    const start = node ? node.offsetTop - this.#bar.offsetHeight - 12 : this.#end;
    this.#jump(Math.min(this.#end, Math.max(0, start)));
  }

  toEnd() {
    this.#following = true;
    this.#latest.hidden = true;
    this.#jump(this.#end);
  }

  #jump(top) {
    this.#frame.scrollTo({ top });
  }

  #scrolled() {
    this.#following = this.#end - this.#frame.scrollTop < NEAR;
    if (this.#following) this.#latest.hidden = true;
  }
}
