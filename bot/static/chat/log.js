/** The conversation as it is seen: entries in their order, each once, with what belongs to them. */

import { BREATHING, breathingCircle } from "./breathing.js";
import { el } from "./dom.js";
import { helplineCard, withCallLinks } from "./helpline.js";
import { dayKey } from "./i18n.js";
import { withLinks } from "./links.js";

export class Log {
  #node;
  #texts;
  #onChoice;
  #onEdit;
  /** The helplines that were shown last: their numbers are links in what is said around them. */
  #card = null;

  /** `onChoice({payload, title})` when a button is pressed, `onEdit(text)` to take back what was refused. */
  constructor(node, texts, { onChoice, onEdit }) {
    this.#node = node;
    this.#texts = texts;
    this.#onChoice = onChoice;
    this.#onEdit = onEdit;
  }

  clear() {
    this.#node.replaceChildren();
  }

  /** Show an entry of the transcript; returns its node, or null where there is nothing to show. */
  entry(frame) {
    if (frame.source === "patient") return this.#confirmed(frame);
    const node = this.#build(frame.source, frame);
    this.#card = frame.parts?.find((part) => part.type === "helpline")?.card ?? this.#card;
    for (const part of frame.parts ?? []) node.append(...this.#part(part, frame.source));
    const asks = (frame.parts ?? []).some((part) => part.type === "choices");
    if (asks || frame.source === "staff") this.dropChoices();
    if (frame.keys?.includes(BREATHING)) node.querySelector(".bubble")?.after(breathingCircle(this.#texts));
    this.#insert(node, frame.id);
    return node;
  }

  /** Show what the patient has just sent, before the server has it. */
  mine({ id, text, title, at, quiet }) {
    if (quiet || this.#bubble(id)) return null;
    this.dropChoices();
    const node = this.#build("patient", { at });
    node.dataset.message = id;
    node.classList.add("pending");
    node.append(this.#words("bubble", text ?? title));
    this.#insert(node);
    return node;
  }

  taken(id) {
    const node = this.#bubble(id);
    node?.classList.remove("pending");
    node?.querySelector(".state")?.remove();
  }

  /** Say under each waiting bubble what becomes of it; "" says nothing. */
  waiting(key) {
    for (const node of this.#node.querySelectorAll(".pending")) {
      node.querySelector(".state")?.remove();
      if (key) node.append(this.#say("p", key, { class: "state" }));
    }
  }

  refused({ id, text, title }) {
    const node = this.#bubble(id);
    if (!node) return;
    node.classList.replace("pending", "refused");
    node.querySelector(".state")?.remove();
    const edit = () => {
      node.remove();
      this.#onEdit(text);
    };
    const button = text && this.#say("button", "ui_edit", { type: "button", class: "plain", onclick: edit });
    node.append(el("p", { class: "state" }, this.#say("span", "ui_not_sent"), title ? "" : " ", button || ""));
  }

  /** One quiet line about the chat itself, in place of the last one. */
  notice(text) {
    const shown = this.#node.querySelector(".notice");
    if (text && shown?.textContent === text) return;
    shown?.remove();
    if (text) this.#node.append(el("p", { class: "notice" }, text));
  }

  /** Write days and times anew after a change of language. */
  relabel() {
    for (const node of this.#node.querySelectorAll(".entry")) {
      const time = node.querySelector("time");
      time.textContent = this.#texts.time(new Date(time.dateTime));
      this.#markDay(node);
    }
  }

  dropChoices() {
    for (const row of this.#node.querySelectorAll(".choices, .breath")) row.remove();
  }

  #bubble(messageId) {
    return messageId ? this.#node.querySelector(`[data-message="${CSS.escape(messageId)}"]`) : null;
  }

  /** The server's copy of the patient's words: from before a reload, from another tab, or already on the screen. */
  #confirmed({ id, message, text, at, quiet }) {
    const shown = this.#bubble(message);
    if (shown) {
      shown.dataset.id = id;
      return null;
    }
    if (quiet || !text || /^\/\w+(\{.*\})?$/.test(text)) return null;
    this.dropChoices();
    const node = this.#build("patient", { at });
    node.dataset.message = message;
    node.append(this.#words("bubble", text));
    this.#insert(node, id);
    return node;
  }

  #build(source, { at, author }) {
    const date = at ? new Date(at) : new Date();
    const node = el("div", { class: `entry ${source}` });
    node.dataset.day = dayKey(date);
    node.dataset.author = author ?? "";
    const time = el("time", { datetime: date.toISOString() }, this.#texts.time(date));
    node.append(el("p", { class: "label" }, this.#speaker(source, author), " ", time));
    return node;
  }

  #speaker(source, author) {
    const key = { patient: "ui_you", staff: "ui_clinic_team" }[source] ?? "ui_assistant";
    const role = this.#say("span", key, { class: "speaker" });
    return author ? el("span", {}, el("span", { class: "speaker" }, author), ", ", role) : role;
  }

  #part(part, source) {
    if (part.type === "choices") return [this.#choices(part.choices ?? [])];
    if (part.type === "helpline") return [helplineCard(part.card ?? {}, this.#texts)];
    if (part.type !== "text" || !part.text) return [];
    const linked = source === "crisis" && withCallLinks(part.text, this.#card);
    const words = linked || (source === "bot" ? withLinks(part.text) : [part.text]);
    return [this.#words(source === "event" ? "event-line" : "bubble", ...words)];
  }

  #choices(choices) {
    const press = (choice) => () => this.#onChoice(choice);
    const buttons = choices.map((choice) => el("button", { type: "button", class: "choice", onclick: press(choice) }, choice.title));
    return el("div", { class: "choices", role: "group", lang: this.#texts.locale, "data-label": "ui_choices", "aria-label": this.#texts.get("ui_choices") }, ...buttons);
  }

  /** Put an entry at its place: by id among those that have one, before what is still waiting to be sent. */
  #insert(node, id = "") {
    if (id) node.dataset.id = id;
    const later = [...this.#node.querySelectorAll(".entry")].filter((other) => comesAfter(other, id)).at(0);
    this.#node.insertBefore(node, later ?? (id ? this.#node.querySelector(".pending") : null));
    this.#markDay(node);
    this.#markDay(following(node, 1));
  }

  /** An entry that is the first of its day carries the day above it, and one that follows its own kind no name. */
  #markDay(node) {
    if (!node) return;
    const before = following(node, -1);
    const first = before?.dataset.day !== node.dataset.day;
    node.querySelector(".day")?.remove();
    const [year, month, day] = node.dataset.day.split("-").map(Number);
    if (first) node.prepend(el("p", { class: "day" }, el("span", {}, this.#texts.day(new Date(year, month - 1, day)))));
    const same = before?.className.split(" ")[1] === node.className.split(" ")[1] && before.dataset.author === node.dataset.author;
    node.classList.toggle("follows", !first && same);
  }

  /** What somebody said, in the language of the moment; its direction is its own. */
  #words(kind, ...words) {
    return el("p", { class: kind, lang: this.#texts.locale, dir: "auto" }, ...words);
  }

  #say(tag, key, properties = {}) {
    return el(tag, { ...properties, "data-text": key }, this.#texts.get(key));
  }
}

function following(node, step) {
  let other = node;
  do other = step > 0 ? other.nextElementSibling : other.previousElementSibling;
  while (other && !other.classList.contains("entry"));
  return other;
}

/** Whether a shown entry has a greater id; ids are numbers, or two numbers with a dash between. */
function comesAfter(shown, id) {
  const [mine, other] = [id, shown.dataset.id ?? ""].map((text) => /^\d+(-\d+)?$/.test(text) && text.split("-").map(Number));
  if (!mine || !other) return false;
  return other[0] > mine[0] || (other[0] === mine[0] && (other[1] ?? 0) > (mine[1] ?? 0));
}
