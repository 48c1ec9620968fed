/** The quick exit: nothing of the conversation stays on the screen, in this browser or behind "back". */

/** Presses of Escape, each within this many milliseconds of the last, that leave without the mouse. */
const PRESSES = 3;
const WITHIN = 800;

/** The address that the clinic chose, if it is one that can only show a page; else an empty page. */
function harmless(address) {
  try {
    const url = new URL(address);
    return ["https:", "http:"].includes(url.protocol) ? url.href : "about:blank";
  } catch {
    return "about:blank";
  }
}

export class Exit {
  /** Set from the welcome frame. */
  address = "";
  #store;
  #clearScreen;
  #stops = [];

  constructor(button, store, clearScreen) {
    this.#store = store;
    this.#clearScreen = clearScreen;
    button.addEventListener("click", () => this.leave());
  }

  /** Listen for Escape pressed three times, and for another tab that leaves. */
  start() {
    let presses = [];
    const key = (event) => {
      if (event.key !== "Escape" || event.isComposing || event.repeat) return;
      presses = [...presses.filter((at) => event.timeStamp - at < WITHIN * PRESSES), event.timeStamp].slice(-PRESSES);
      if (presses.length === PRESSES) this.leave();
    };
    addEventListener("keydown", key, { capture: true });
    this.#stops = [() => removeEventListener("keydown", key, { capture: true }), this.#store.onRemoved("session", () => this.leave())];
  }

  stop() {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  leave() {
    this.stop();
    this.#clearScreen();
    this.#store.clear();
    location.replace(harmless(this.address));
  }
}
