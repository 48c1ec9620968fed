// The queue: who is waiting, the first row always the right one to take.

import { h, levelChip, marked } from "./dom.js";

const OVERDUE_SECONDS = 300;

export class Queue {
  #rows = new Map();
  #sections = {};

  /** `open(row)` opens a row; `now()` is the server's time in milliseconds. */
  constructor({ texts, open, now, name }) {
    Object.assign(this, { texts, open, now, name });
    this.element = h("nav", { class: "pane queue", id: "queue", tabindex: -1 });
    this.list = h("div", { class: "lists" });
    this.element.append(this.list);
    this.element.addEventListener("keydown", (event) => this.#arrows(event));
  }

  /** Show a queue as the server sent it; rows keep their elements, so that focus stays. */
  render(queue, openKey) {
    const { t } = this.#words();
    this.element.setAttribute("aria-label", t("queue"));
    this.queue = queue;
    const waiting = queue.rows.filter((row) => row.state === "open");
    const inHand = queue.rows.filter((row) => row.state === "claimed");
    const watched = queue.watch.map((row) => ({ ...row, state: "watched", level: "concern", types: [], reason: "risk" }));
    const kept = new Map();
    const sections = [
      this.#section("waiting", t("waiting"), waiting, kept, openKey),
      this.#section("with_staff", t("with_staff"), inHand, kept, openKey),
      this.#section("watch_list", t("watch_list"), watched, kept, openKey),
      this.#section("closed", t("closed"), queue.closed, kept, openKey),
    ];
    this.#rows = kept;
    const shown = sections.filter(Boolean);
    if (!waiting.length) shown.unshift(this.#empty());
    this.#replace(shown);
    this.tick();
  }

  #replace(shown) {
    const focused = document.activeElement;
    const [top, inside] = [this.list.scrollTop, this.list.contains(focused)];
    this.list.replaceChildren(...shown);
    this.list.scrollTop = top;
    if (inside && focused.isConnected) focused.focus({ preventScroll: true });
  }

  #words() {
    return { t: (key, args) => this.texts.t(key, args) };
  }

  #empty() {
    const { t } = this.#words();
    return h("div", { class: "empty" }, h("p", { class: "lead", text: t("queue_empty") }), h("p", { text: t("queue_empty_more") }));
  }

  #section(name, title, rows, kept, openKey) {
    if (!rows.length) return null;
    const items = rows.map((row) => h("li", {}, this.#row(row, kept, openKey)));
    const heading = [title, h("span", { class: "count", text: rows.length })];
    if (name === "waiting" || name === "with_staff") {
      return h("section", { data: { name } }, h("h2", {}, heading), h("ol", {}, items));
    }
    const details = this.#sections[name] ?? h("details", { data: { name } });
    this.#sections[name] = details;
    details.replaceChildren(h("summary", {}, heading), h("ol", {}, items));
    return details;
  }

  #row(row, kept, openKey) {
    const key = row.state === "watched" ? row.id : row.conversation && row.id;
    const old = this.#rows.get(key);
    const element = old?.element ?? h("button", { type: "button", class: "row", data: { key } });
    if (!old) element.addEventListener("click", () => this.open(this.#rows.get(key).row));
    const urgent = row.state === "open" && (row.level === "high" || row.level === "imminent");
    Object.assign(element.dataset, { state: row.state, level: row.level, urgent: String(urgent) });
    element.setAttribute("aria-current", String(key === openKey));
    const time = h("time", { "aria-hidden": "true" });
    element.replaceChildren(...this.#content(row, time));
    kept.set(key, { element, row, time });
    return element;
  }

  #content(row, time) {
    const { t } = this.#words();
    const level = row.state === "watched" ? "concern" : row.level;
    return [
      h("span", { class: "head" }, levelChip(level, this.texts.level(level)), h("span", { class: "alias", text: row.alias }), time),
      this.#why(row),
      h("span", { class: "foot" }, ...this.#foot(row, t)),
    ];
  }

  #why(row) {
    const { t } = this.#words();
    if (row.why) {
      const pieces = marked(row.why.text, row.why.marks);
      if (row.why.before) pieces.unshift("…");
      if (row.why.after) pieces.push("…");
      return h("span", { class: "why", dir: "auto" }, ...pieces);
    }
    return h("span", { class: "why", text: t(row.state === "watched" ? "watch_why" : "asked_for_person") });
  }

  #foot(row, t) {
    const parts = [this.texts.language(row.locale)];
    if (row.types.length) parts.unshift(this.texts.types(row.types));
    if (row.state === "open" && row.rung > 1) parts.push(t("alerts", { n: row.rung }));
    if (row.state === "claimed") {
      parts.push(row.claimed_by === this.name ? t("with_you") : t("with", { name: row.claimed_by }));
    }
    if (row.state === "closed" && row.outcome) parts.push(t(`outcome_${row.outcome}`));
    if (row.state === "open") parts.push(h("span", { class: "hidden", text: t("waited", { time: this.#about(row.opened_at) }) }));
    return parts.map((part, index) => h("span", {}, index && typeof part === "string" ? " · " : "", part));
  }

  #about(since) {
    return this.texts.about((this.now() - Date.parse(since)) / 1000);
  }

  /** Count the waiting times on, once a second. */
  tick() {
    for (const { row, time } of this.#rows.values()) {
      const closed = row.state === "closed";
      const since = row.since ?? (closed ? row.closed_at : row.opened_at);
      const seconds = (this.now() - Date.parse(since)) / 1000;
      const text = closed || row.since ? this.texts.about(seconds) : this.texts.waited(seconds);
      if (time.textContent !== text) time.textContent = text;
      time.dataset.overdue = String(row.state === "open" && seconds > OVERDUE_SECONDS);
    }
  }

  current(openKey) {
    for (const [key, { element }] of this.#rows) element.setAttribute("aria-current", String(key === openKey));
  }

  /** Move the focus by rows: +1 to the next, -1 to the one before. */
  move(step) {
    const rows = [...this.element.querySelectorAll(".row")].filter((row) => row.offsetParent !== null);
    if (!rows.length) return;
    const from = rows.indexOf(document.activeElement);
    const start = from >= 0 ? from : rows.findIndex((row) => row.getAttribute("aria-current") === "true");
    const next = start < 0 ? (step > 0 ? 0 : rows.length - 1) : start + step;
    rows[Math.max(0, Math.min(rows.length - 1, next))].focus();
  }

  #arrows(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.move(step);
  }
}
