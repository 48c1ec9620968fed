// Notifications of the desktop, for who does not look at the page: one for each patient who waits, kept
// up to date, and taken away when somebody has claimed. They hold a level and a time, no word and no
// name of a patient's: a locked screen shows them to anybody who walks by.

export class Notes {
  #shown = new Map(); // by escalation: {note, state}; no note once it was put away by hand
  #early = new Set();
  #other = new Map();

  /** `open(row)` opens a case, `now()` is the server's time in milliseconds. */
  constructor({ texts, now, open }) {
    Object.assign(this, { texts, now, open });
  }

  /** "on", "off" (refused), "ask" (nobody has decided yet), or "never": this browser has none. */
  static get state() {
    if (!("Notification" in window)) return "never";
    return { granted: "on", denied: "off" }[Notification.permission] ?? "ask";
  }

  /** Ask for the permission; only ever called by a button. */
  static async ask() {
    await Notification.requestPermission();
  }

  /** Take away what is no longer so; call who was alerted for before they were in the queue. */
  keep(rows) {
    const states = new Map(rows.map((row) => [row.id, row.state]));
    for (const [id, { note, state }] of this.#shown) {
      if (states.get(id) === state) continue;
      note?.close();
      this.#shown.delete(id);
    }
    for (const row of rows.filter(({ id }) => this.#early.has(id))) this.call(row);
    this.#early.clear();
  }

  /** The ladder alerts; a row that is not known yet is called for as soon as it is. */
  alert(id, row) {
    if (row) this.call(row);
    else this.#early.add(id);
  }

  call(row) {
    this.#show(row, { renotify: true });
  }

  /** Bring the waiting times up to date, without a sound. */
  refresh(rows) {
    for (const row of rows) if (this.#shown.get(row.id)?.note) this.#show(row, { silent: true });
  }

  lost(lost) {
    if (lost) this.#tell("lost", "lost_more");
    else this.#other.get("lost")?.close();
  }

  ending(time) {
    this.#tell("ending_title", "session_ending", { time });
  }

  stayed() {
    this.#other.get("ending_title")?.close();
  }

  end() {
    for (const { note } of this.#shown.values()) note?.close();
    for (const note of this.#other.values()) note.close();
    this.#shown.clear();
    this.#tell("session_ended", "session_ended_more");
  }

  #show(row, how) {
    const { texts } = this;
    const time = texts.about((this.now() - Date.parse(row.opened_at)) / 1000);
    const title = texts.t("notify_title", { level: texts.lower(texts.level(row.level)), time });
    const body = texts.t("notify_body", { language: texts.language(row.locale) });
    const note = this.#make(title, { body, tag: `beside-${row.id}`, requireInteraction: row.level === "imminent", ...how });
    if (!note) return;
    const shown = { note, state: row.state };
    this.#shown.set(row.id, shown);
    note.addEventListener("close", () => (shown.note = null));
    note.addEventListener("click", () => this.#back(note, () => this.open(row)));
  }

  #tell(title, body, args) {
    const note = this.#make(this.texts.t(title), { body: this.texts.t(body, args), tag: `beside-${title}` });
    if (!note) return;
    this.#other.set(title, note);
    note.addEventListener("click", () => this.#back(note));
  }

  #back(note, then) {
    focus();
    note.close();
    then?.();
  }

  /** A notification, or null where it is not allowed, not needed, or not to be had (some telephones). */
  #make(title, options) {
    const looksAtIt = !document.hidden && document.hasFocus();
    if (Notes.state !== "on" || looksAtIt) return null;
    try {
      return new Notification(title, { icon: "/console/static/icon.svg", lang: this.texts.locale, dir: document.documentElement.dir, ...options });
    } catch {
      return null;
    }
  }
}
