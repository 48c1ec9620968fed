/** The helplines that were shown today, one press away in the top bar until the day is over. */

import { helplineCard } from "./helpline.js";
import { dayKey } from "./i18n.js";

export class Helplines {
  #nodes;
  #texts;
  #store;

  constructor({ helplines, dialog, cards, close }, texts, store) {
    this.#nodes = { helplines, dialog, cards };
    this.#texts = texts;
    this.#store = store;
    helplines.addEventListener("click", () => this.#open());
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    this.#offer();
  }

  /** A reply has shown a card; `at` is when. Yesterday's, replayed on a resume, is not today's. */
  shown(card, at) {
    const day = dayKey(at ? new Date(at) : new Date());
    if (day !== dayKey()) return;
    this.#store.set("helpline", { day, card });
    this.#offer();
  }

  #kept() {
    const kept = this.#store.get("helpline");
    return kept?.day === dayKey() ? kept.card : null;
  }

  #offer() {
    this.#nodes.helplines.hidden = this.#kept() === null;
  }

  #open() {
    const card = this.#kept();
    if (card === null) {
      this.#offer();
      return;
    }
    this.#nodes.cards.replaceChildren(helplineCard(card, this.#texts));
    this.#nodes.dialog.showModal();
  }
}
