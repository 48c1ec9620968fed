/** The field where the patient writes. It forgets nothing on a reload and sends nothing half composed. */

/** Code points a message may hold; the server refuses more. */
export const LONGEST = 4000;
/** From here on the count is shown. */
const NEARLY_LONGEST = 3600;

export class Composer {
  #area;
  #form;
  #hint;
  #texts;
  #store;
  #composing = false;

  /** `onSend(text)` gets text that is neither blank nor too long. */
  constructor({ form, area, hint }, texts, store, onSend) {
    this.#form = form;
    this.#area = area;
    this.#hint = hint;
    this.#texts = texts;
    this.#store = store;
    area.value = store.get("draft") ?? "";
    area.addEventListener("input", () => this.#changed());
    area.addEventListener("keydown", (event) => this.#key(event));
    area.addEventListener("compositionstart", () => (this.#composing = true));
    area.addEventListener("compositionend", () => (this.#composing = false));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send(onSend);
    });
  }

  /** Fit the field and its hint to what is in it (at first sight, and in a new language). */
  refresh() {
    this.#grow();
    this.#count();
  }

  /** Put text back to be changed, before what has been typed since. */
  restore(text) {
    this.#area.value = [text, this.#area.value].filter(Boolean).join("\n");
    this.#changed();
    this.#area.focus();
  }

  get #length() {
    return [...this.#area.value].length;
  }

  #changed() {
    this.#store.set("draft", this.#area.value);
    this.refresh();
  }

  /** Enter sends, Shift+Enter breaks the line, and Enter that picks a word in an input method does neither. */
  #key(event) {
    const picksWord = event.isComposing || this.#composing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || picksWord) return;
    event.preventDefault();
    this.#form.requestSubmit();
  }

  #send(onSend) {
    const text = this.#area.value;
    if (text.trim() === "" || this.#length > LONGEST) {
      this.#area.focus();
      return;
    }
    this.#area.value = "";
    this.#changed();
    onSend(text);
  }

  #grow() {
    this.#area.style.blockSize = "auto";
    this.#area.style.blockSize = `${this.#area.scrollHeight + this.#area.offsetHeight - this.#area.clientHeight}px`;
  }

  #count() {
    const length = this.#length;
    const over = length > LONGEST;
    this.#form.classList.toggle("filled", this.#area.value.trim() !== "" && !over);
    this.#area.setAttribute("aria-invalid", String(over));
    this.#hint.classList.toggle("over", over);
    const count = `${this.#texts.number(length)} / ${this.#texts.number(LONGEST)}`;
    if (length < NEARLY_LONGEST) this.#hint.textContent = "";
    else this.#hint.textContent = over ? `${this.#texts.get("ui_too_long")} (${count})` : count;
  }
}
