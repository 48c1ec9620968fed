/**
 * Messages that the server has not acknowledged, kept until it has.
 *
 * One stored key a message, so that two tabs never overwrite each other's. Sending one twice is
 * harmless: the server drops a repeated id.
 */

export class Outbox {
  #store;
  #waiting = new Map();

  constructor(store) {
    this.#store = store;
    const kept = store.keys("outbox:").map((key) => store.get(key)).filter((item) => item?.id);
    kept.sort((a, b) => a.at - b.at || a.turn - b.turn);
    for (const item of kept) this.#waiting.set(item.id, item);
  }

  /** Keep a message `{text}` or a choice `{payload, title, quiet}`; return it with its id and time. */
  add(content) {
    const item = { id: newId(), at: Date.now(), turn: this.#waiting.size, ...content };
    this.#waiting.set(item.id, item);
    this.#store.set(`outbox:${item.id}`, item);
    return item;
  }

  /** Forget a message that was taken or refused; return it, or undefined if it was not here. */
  remove(id) {
    const item = this.#waiting.get(id);
    this.#waiting.delete(id);
    this.#store.set(`outbox:${id}`, null);
    return item;
  }

  get(id) {
    return this.#waiting.get(id);
  }

  /** All that waits, oldest first. */
  all() {
    return [...this.#waiting.values()];
  }
}

/** A random UUID, also on plain http, where `crypto.randomUUID` does not exist. */
function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
