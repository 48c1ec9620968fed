// Who waits is heard and seen even when nobody looks: a sound once a minute, the page's title, and
// a notification of the desktop. None of them holds a word of a patient's.

const EVERY = 60000;
const NOT_AGAIN_WITHIN = 5000;

export class Alarm {
  #context = null;
  #wanted = true;
  #waiting = [];
  #rung = 0;
  #shown = new Set();

  constructor({ texts, button, now, open, clinic }) {
    Object.assign(this, { texts, button, now, open, clinic });
    button.addEventListener("click", () => this.toggle());
    // Browsers let a page sound only after somebody has touched it.
    for (const event of ["pointerdown", "keydown"]) {
      addEventListener(event, () => this.#wake(), { capture: true, passive: true });
    }
    setInterval(() => this.#minute(), 1000);
  }

  get on() {
    return this.#wanted && this.#context?.state === "running";
  }

  async #wake() {
    if (!this.#wanted || this.on) return;
    this.#context ??= new AudioContext();
    await this.#context.resume();
    this.render();
    if (this.#waiting.length) this.ring();
  }

  /** Off only when somebody says so; a page that was not touched yet is off as well, and says it. */
  toggle() {
    this.#wanted = this.on ? false : true;
    if (this.#wanted) this.#wake();
    this.render();
  }

  render() {
    const say = (key) => this.texts.t(key);
    this.button.hidden = false;
    this.button.dataset.on = String(this.on);
    this.button.setAttribute("aria-pressed", String(this.on));
    this.button.title = say(this.on ? "sound_turn_off" : "sound_turn_on");
    this.button.textContent = say(this.on ? "sound_on" : "sound_off");
  }

  /** Hear of the queue: ring at once for somebody new, then once a minute until somebody claims. */
  queue(rows) {
    const open = rows.filter((row) => row.state === "open");
    const before = new Set(this.#waiting.map((row) => row.id));
    this.#waiting = open.filter((row) => row.level === "high" || row.level === "imminent");
    const fresh = this.#waiting.filter((row) => !before.has(row.id));
    if (fresh.length) this.ring();
    for (const row of fresh) this.#notify(row);
    if (!this.#waiting.length) this.#rung = 0;
    this.#title(open);
  }

  alert(row) {
    if (!row) return;
    this.#shown.delete(row.id);
    this.#notify(row);
    if (this.#waiting.includes(row)) this.ring();
  }

  #title(open) {
    const count = open.length ? `(${open.length}) ` : "";
    const urgent = open.some((row) => row.level === "imminent") ? "▲ " : "";
    document.title = `${urgent}${count}${this.texts.t("title")} · ${this.clinic}`;
  }

  #minute() {
    if (this.#waiting.length && Date.now() - this.#rung >= EVERY) this.ring();
  }

  ring() {
    if (!this.on || Date.now() - this.#rung < NOT_AGAIN_WITHIN) return;
    this.#rung = Date.now();
    const imminent = this.#waiting.some((row) => row.level === "imminent");
    const tones = imminent ? [659, 880, 659, 880] : [523, 659];
    tones.forEach((frequency, index) => this.#tone(frequency, index * 0.24));
  }

  /** The session is over: one low tone, since nothing will sound here any more. */
  end() {
    if (this.on) this.#tone(196, 0, 0.8);
    this.#waiting = [];
    document.title = `! ${this.texts.t("session_ended")}`;
  }

  #tone(frequency, after, length = 0.22) {
    const start = this.#context.currentTime + after;
    const [tone, gain] = [this.#context.createOscillator(), this.#context.createGain()];
    tone.frequency.value = frequency;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(0.18, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.001, start + length);
    tone.connect(gain).connect(this.#context.destination);
    tone.start(start);
    tone.stop(start + length);
  }

  #notify(row) {
    const allowed = "Notification" in window && Notification.permission === "granted";
    if (!allowed || !document.hidden || this.#shown.has(row.id)) return;
    this.#shown.add(row.id);
    const time = this.texts.waited((this.now() - Date.parse(row.opened_at)) / 1000);
    const body = this.texts.t("notify_body", { language: this.texts.language(row.locale), time });
    const shown = new Notification(this.texts.t("notify_title", { level: this.texts.level(row.level) }), { body, tag: row.id });
    shown.addEventListener("click", () => {
      focus();
      this.open(row);
      shown.close();
    });
  }
}
