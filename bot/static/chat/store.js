/**
 * What this browser keeps for one server: the session, the draft, what is not sent yet, the
 * helplines of the day. Never the conversation itself. `clear` leaves nothing.
 */

export class Store {
  #prefix;
  #storage;

  constructor(server, storage = usableStorage()) {
    this.#prefix = `beside:${server}:`;
    this.#storage = storage;
  }

  get(key) {
    try {
      return JSON.parse(this.#storage.getItem(this.#prefix + key));
    } catch {
      return null;
    }
  }

  /** Keep a value; null or "" removes it. A full storage loses nothing on the screen. */
  set(key, value) {
    try {
      if (value === null || value === "") this.#storage.removeItem(this.#prefix + key);
      else this.#storage.setItem(this.#prefix + key, JSON.stringify(value));
    } catch {
      // Full or blocked: the page goes on with what it holds in memory.
    }
  }

  keys(start = "") {
    const whole = this.#prefix + start;
    return Object.keys(this.#storage)
      .filter((key) => key.startsWith(whole))
      .map((key) => key.slice(this.#prefix.length));
  }

  clear() {
    for (const key of this.keys()) this.set(key, null);
  }

  /** Call `callback` when another tab removed `key`. Returns the way to stop listening. */
  onRemoved(key, callback) {
    const listener = (event) => {
      if (event.key === this.#prefix + key && event.newValue === null) callback();
    };
    addEventListener("storage", listener);
    return () => removeEventListener("storage", listener);
  }
}

/** The browser's storage, or one that lives as long as the page where it is switched off. */
function usableStorage() {
  try {
    const probe = "beside:probe";
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return new MemoryStorage();
  }
}

class MemoryStorage {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }

  setItem(key, value) {
    this[key] = value;
  }

  removeItem(key) {
    delete this[key];
  }
}
