/** The one line under the top bar: who is in the chat, or what is wrong with the connection. */

import { el } from "./dom.js";
import { emergencyLine, numbers } from "./helpline.js";

/** A connection that comes back within this many milliseconds is not worth a word. */
const PATIENCE = 1_000;
const SAYING = { connecting: "ui_loading", reconnecting: "ui_reconnecting", offline: "ui_offline" };

export class Strip {
  #node;
  #texts;
  #timer = 0;
  #shown = "";
  state = "connecting";
  mode = "dialogue";
  /** The card whose emergency number is offered while nothing can be sent. */
  emergency = null;

  constructor(node, texts) {
    this.#node = node;
    this.#texts = texts;
  }

  setState(state) {
    this.state = state;
    clearTimeout(this.#timer);
    const wait = state === "online" || this.#shown === "trouble" ? 0 : PATIENCE;
    if (wait) this.#timer = setTimeout(() => this.show(), wait);
    else this.show();
  }

  setMode(mode) {
    this.mode = mode;
    this.show();
  }

  stop() {
    clearTimeout(this.#timer);
  }

  show() {
    const trouble = SAYING[this.state];
    this.#shown = trouble ? "trouble" : this.mode;
    this.#node.className = trouble ? `strip ${this.state}` : `strip ${this.mode === "human" ? "human" : ""}`;
    const words = trouble ?? (this.mode === "human" ? "ui_person_here" : "");
    this.#node.replaceChildren(...(words ? this.#line(words) : []));
  }

  #line(key) {
    const line = el("span", {}, el("span", { "data-text": key }, this.#texts.get(key)));
    if (this.state === "offline" && numbers(this.emergency?.emergency).length > 0) {
      line.append(" ", emergencyLine(this.emergency, "ui_danger", this.#texts));
    }
    return [el("p", {}, line)];
  }
}
