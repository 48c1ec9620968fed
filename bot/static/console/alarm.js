// Who waits is heard and seen even when nobody looks: a sound once a minute, the page's title, and
// a notification of the desktop. None of them holds a word or a name of a patient's.

const EVERY = 60000;
const NOT_AGAIN_WITHIN = 5000;

export class Alarm {
  #context = null;
  #wanted = true;
  #waiting = [];
  #open = [];
  #rung = 0;
  #told = 0;
  #lost = false;
  #over = false;
  #waking = false;
  #notes;

  constructor({ texts, button, now, clinic, notes }) {
    Object.assign(this, { texts, button, now, clinic });
    this.#notes = notes;
    button.addEventListener("click", () => this.toggle());
    // Browsers let a page sound only after somebody has touched it.
    for (const event of ["pointerdown", "pointerup", "keydown"]) {
      addEventListener(event, () => this.#touched(), { capture: true, passive: true });
    }
  }

  get on() {
    return this.#wanted && this.#context?.state === "running";
  }

  #touched() {
    if (!this.#wanted || this.on) return;
    this.#context ??= this.#made();
    this.wake();
  }

  #made() {
    const context = new AudioContext();
    context.addEventListener("statechange", () => this.render());
    return context;
  }

  /** Make the sound work again, as after a sleep that took it away. */
  async wake() {
    if (!this.#wanted || this.on || !this.#context || this.#waking) return;
    this.#waking = true;
    await this.#context.resume().catch(() => {});
    this.#waking = false;
    this.render();
    if (this.#waiting.length) this.ring();
  }

  /** Off only when somebody says so; a page that was not touched yet is off as well, and says it. */
  toggle() {
    this.#wanted = this.on ? false : true;
    if (this.#wanted) this.#touched();
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

  /** Hear of the queue: call at once for who is new or in more danger, then once a minute. */
  queue(rows) {
    const key = ({ id, level }) => `${id} ${level}`;
    const before = new Set(this.#waiting.map(key));
    this.#open = rows.filter((row) => row.state === "open");
    this.#waiting = this.#open.filter((row) => row.level === "high" || row.level === "imminent");
    const fresh = this.#waiting.filter((row) => !before.has(key(row)));
    this.#notes.keep(rows);
    for (const row of fresh) this.#notes.call(row);
    if (fresh.length) this.ring();
    if (!this.#waiting.length) this.#rung = 0;
    this.title();
  }

  /** An alert of the ladder, for an escalation in the queue or one that is about to be there. */
  alert(id, row) {
    this.#notes.alert(id, row);
    if (this.#waiting.some((each) => each.id === id)) this.ring();
  }

  /** Called each second. */
  beat() {
    if (this.#waiting.length && isDue(this.#rung)) this.ring();
    if (this.#open.length && isDue(this.#told)) {
      this.#told = Date.now();
      this.#notes.refresh(this.#open);
    }
  }

  /** The connection has been away for long, or is back: nobody is called here meanwhile. */
  lost(lost) {
    if (lost === this.#lost || this.#over) return;
    this.#lost = lost;
    this.title();
    this.#notes.lost(lost);
    if (lost && this.on) this.#tone(196, 0, 0.8);
  }

  title() {
    if (this.#over) return;
    const say = (key) => this.texts.t(key);
    const count = this.#open.length ? `(${this.#open.length}) ` : "";
    const urgent = this.#open.some((row) => row.level === "imminent") ? "▲ " : "";
    document.title = this.#lost ? `! ${say("lost")} · ${this.clinic}` : `${urgent}${count}${say("title")} · ${this.clinic}`;
  }

  ring() {
    if (!this.#wanted) return;
    if (!this.on) return void this.wake();
    if (!isDue(this.#rung, NOT_AGAIN_WITHIN)) return;
    this.#rung = Date.now();
    const imminent = this.#waiting.some((row) => row.level === "imminent");
    const tones = imminent ? [659, 880, 659, 880] : [523, 659];
    tones.forEach((frequency, index) => this.#tone(frequency, index * 0.24));
  }

  /** The session is over: one low tone, since nothing will sound here any more. */
  end() {
    if (this.on) this.#tone(196, 0, 0.8);
    this.#waiting = this.#open = [];
    this.#over = true;
    this.#notes.end();
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
}

/** Whether something was long enough ago; a clock that was set back makes it so. */
function isDue(since, every = EVERY) {
  const ago = Date.now() - since;
  return ago >= every || ago < 0;
}
