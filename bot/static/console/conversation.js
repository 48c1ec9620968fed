// The conversation: what was said, and the field in which staff write.

import { h, levelChip, marked } from "./dom.js";

const NEAR_THE_END = 80;
const GROUP_SECONDS = 300;

export class Conversation {
  #entries = new Map();
  #footKind = "";
  #typingTimer = 0;
  #atEnd = true;

  /** `actions`: claim(), say(text), retry(pending), back(), showCase(). */
  constructor({ texts, me, actions }) {
    Object.assign(this, { texts, me, actions });
    this.head = h("header", { class: "head" });
    this.log = h("div", { class: "log", role: "log", "aria-live": "off", tabindex: 0 });
    this.more = h("button", { type: "button", class: "more", hidden: true, on: { click: () => this.#toEnd() } });
    this.foot = h("footer", { class: "foot" });
    this.element = h("section", { class: "pane conversation", id: "conversation", tabindex: -1 }, this.head, this.log, this.more, this.foot);
    this.log.addEventListener("scroll", () => {
      this.#atEnd = this.#nearEnd();
      if (this.#atEnd) this.more.hidden = true;
    });
    // A keyboard that opens, or a longer draft, must not hide what was said last.
    new ResizeObserver(() => this.#atEnd && this.#toEnd()).observe(this.log);
  }

  /** Show nothing, loading, an error, or a whole conversation. */
  render(open) {
    this.open = open;
    this.#entries.clear();
    this.#footKind = "";
    this.more.hidden = true;
    this.more.textContent = this.texts.t("new_messages");
    this.element.setAttribute("aria-label", this.texts.t("conversation"));
    if (!open?.conversation) {
      this.head.replaceChildren(...(open ? [this.#back()] : []));
      this.log.replaceChildren(this.#placeholder(open));
      this.foot.replaceChildren();
      return;
    }
    this.renderCase();
    this.#renderLog();
  }

  #placeholder(open) {
    const say = (key) => this.texts.t(key);
    if (open?.error) {
      const again = h("button", { type: "button", text: say("retry"), on: { click: open.retry } });
      return h("div", { class: "empty", role: "alert" }, h("p", { class: "lead", text: open.error }), again);
    }
    if (open) return h("p", { class: "loading", text: say("loading") });
    return h("div", { class: "empty" }, h("p", { class: "lead", text: say("nothing_open") }), h("p", { text: say("nothing_open_more") }));
  }

  /** Bring head, marks and foot up to date with the case. */
  renderCase() {
    const { escalation, conversation } = this.open;
    const say = (key, args) => this.texts.t(key, args);
    const level = escalation ? escalation.level : "concern";
    const where = [this.texts.language(conversation.locale), say(`channel_${conversation.channel}`), say(`mode_${conversation.mode}`)];
    this.head.replaceChildren(
      this.#back(),
      h("div", { class: "title" }, h("h1", { text: conversation.alias }), levelChip(level, this.texts.level(level)), h("p", { class: "muted", text: where.join(" · ") })),
      h("button", { type: "button", class: "quiet to-case", text: say("case"), "aria-label": say("show_case"), on: { click: this.actions.showCase } }),
    );
    for (const entry of this.open.entries) this.#remark(entry);
    this.#renderFoot();
  }

  #back() {
    const say = (key) => this.texts.t(key);
    return h("button", { type: "button", class: "quiet back", "aria-label": say("back_to_queue"), text: "←", on: { click: this.actions.back } });
  }

  // The log.

  #renderLog() {
    this.#entries.clear();
    const notes = this.open.entries.length >= 500 ? [h("p", { class: "event", text: this.texts.t("earlier", { n: 500 }) })] : [];
    this.log.replaceChildren(...notes);
    let before = null;
    for (const entry of this.open.entries) {
      this.log.append(...this.#withDay(entry, before));
      before = entry;
    }
    for (const pending of this.open.pending) this.log.append(this.#pending(pending));
    requestAnimationFrame(() => this.#toEnd());
  }

  #withDay(entry, before) {
    const nodes = [];
    const day = this.texts.day(entry.at);
    if (!before || this.texts.day(before.at) !== day) nodes.push(h("p", { class: "day", text: day }));
    nodes.push(this.#entry(entry, before));
    return nodes;
  }

  #entry(entry, before) {
    const close = before && before.source === entry.source && before.author === entry.author && Date.parse(entry.at) - Date.parse(before.at) < GROUP_SECONDS * 1000;
    const element = h("article", { class: "entry", data: { source: entry.source, id: entry.id } });
    if (close) element.dataset.follows = "";
    this.#entries.set(entry.id, { element, marks: "" });
    this.#fill(element, entry);
    return element;
  }

  #fill(element, entry) {
    const marks = this.#marks(entry);
    const known = this.#entries.get(entry.id);
    known.marks = JSON.stringify(marks);
    if (entry.source === "event") {
      element.replaceChildren(...entry.parts.filter((part) => part.text).map((part) => h("p", { class: "event" }, part.text, " ", h("time", { datetime: entry.at, text: this.texts.time(entry.at) }))));
      return;
    }
    const bubbles = entry.parts.map((part) => this.#part(part, entry, marks)).filter(Boolean);
    const by = h("p", { class: "by" }, this.#author(entry), " ", h("time", { datetime: entry.at, text: this.texts.time(entry.at) }));
    element.replaceChildren(by, ...bubbles);
  }

  #author(entry) {
    const say = (key) => this.texts.t(key);
    if (entry.source === "staff") return entry.author;
    if (entry.source === "patient") return this.open.conversation.alias;
    return say(entry.source === "crisis" ? "crisis_bot" : "bot");
  }

  #part(part, entry, marks) {
    const say = (key, args) => this.texts.t(key, args);
    switch (part.type) {
      case "text":
        if (entry.parts.some(({ type }) => type === "payload")) return null;
        return h("p", { class: "bubble", dir: "auto", lang: this.open.conversation.locale }, ...marked(part.text, marks, (mark) => this.texts.signal(mark)));
      case "payload":
        return h("p", { class: "bubble pressed", text: this.#pressed(entry) });
      case "choices":
        return h("p", { class: "aside", "aria-label": say("offered") }, ...part.choices.map(({ title }) => h("span", { class: "choice", text: title })));
      case "helpline":
        return h("p", { class: "aside", text: say("helpline_shown", { country: this.texts.country(part.card?.country) || part.card?.country_name || "" }) });
      default:
        return null;
    }
  }

  /** What stood on the button that was pressed. */
  #pressed(entry) {
    const title = entry.parts.find(({ type }) => type === "text")?.text;
    return title ? this.texts.t("pressed", { title }) : this.texts.t("sent_choice");
  }

  #marks(entry) {
    const found = this.open.escalation?.evidence.find((each) => each.entry === entry.id);
    return found?.marks.length ? found.marks : entry.marks;
  }

  #remark(entry) {
    const known = this.#entries.get(entry.id);
    if (known && known.marks !== JSON.stringify(this.#marks(entry))) this.#fill(known.element, entry);
  }

  /** Append what came; entries that are there already are left alone. */
  append(entries) {
    const stay = this.#nearEnd();
    const before = this.open.entries;
    for (const entry of entries) {
      if (this.#entries.has(entry.id)) continue;
      this.#settle(entry);
      this.log.querySelector(".typing")?.remove();
      const nodes = this.#withDay(entry, before.at(-1) ?? null);
      nodes.at(-1).classList.add("new");
      nodes.at(-1).addEventListener("animationend", ({ target }) => target.classList.remove("new"), { once: true });
      const waiting = this.log.querySelector(".pending");
      if (waiting) waiting.before(...nodes);
      else this.log.append(...nodes);
      before.push(entry);
    }
    if (stay) this.#toEnd();
    else this.more.hidden = false;
  }

  /** An entry of our own takes the place of the message that was on its way. */
  #settle(entry) {
    if (entry.source !== "staff" || entry.author !== this.me.name) return;
    const text = entry.parts[0]?.text;
    const index = this.open.pending.findIndex((each) => each.id === entry.message_id || each.text === text);
    if (index < 0) return;
    const [pending] = this.open.pending.splice(index, 1);
    this.log.querySelector(`[data-pending="${pending.id}"]`)?.remove();
  }

  showPending(pending) {
    this.log.querySelector(`[data-pending="${pending.id}"]`)?.remove();
    this.log.append(this.#pending(pending));
    this.#toEnd();
  }

  #pending(pending) {
    const say = (key) => this.texts.t(key);
    const state = pending.failed
      ? [h("span", { class: "failed", text: `${say("not_sent")}: ${pending.failed} ` }), h("button", { type: "button", class: "link", text: say("try_again"), on: { click: () => this.actions.retry(pending) } })]
      : [say("sending")];
    return h("article", { class: "entry pending", data: { source: "staff", pending: pending.id } }, h("p", { class: "bubble", dir: "auto", text: pending.text }), h("p", { class: "by" }, ...state));
  }

  typing() {
    const stay = this.#nearEnd();
    this.log.querySelector(".typing")?.remove();
    this.log.append(h("p", { class: "typing" }, h("span", { text: "•••", "aria-hidden": "true" })));
    clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => this.log.querySelector(".typing")?.remove(), 6000);
    if (stay) this.#toEnd();
  }

  #nearEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_THE_END;
  }

  #toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.more.hidden = true;
  }

  // The foot: claim, write, or why neither can be done.

  /** What can be done here: "claim", "again", "write", "other", "closed", "read" or "watch". */
  can() {
    const { escalation, conversation } = this.open ?? {};
    if (!conversation) return "";
    if (!escalation) return "watch";
    if (escalation.state === "closed") return "closed";
    const mine = escalation.claimed_by === this.me.name;
    if (escalation.state === "claimed" && !mine) return "other";
    if (!this.me.permissions.includes("answer")) return "read";
    if (escalation.state === "open") return "claim";
    return conversation.mode === "human" ? "write" : "again";
  }

  #renderFoot() {
    const kind = this.can();
    const identity = `${kind}:${this.texts.locale}:${this.open.conversation.locale}:${this.open.escalation?.claimed_by}`;
    if (identity === this.#footKind) return;
    this.#footKind = identity;
    this.foot.replaceChildren(...this.#footOf(kind));
  }

  #footOf(kind) {
    const say = (key, args) => this.texts.t(key, args);
    const { escalation, conversation } = this.open;
    const note = (text) => h("p", { class: "note muted", text });
    switch (kind) {
      case "claim":
        return [this.#claimButton("claim"), note(say("claim_note", { alias: conversation.alias }))];
      case "again":
        return [note(say("handed_back_note")), this.#claimButton("claim_again")];
      case "write":
        return [this.#composer()];
      case "other":
        return [note(say("claimed_by_other", { name: escalation.claimed_by }))];
      case "closed":
        return [note(say("closed_note", { outcome: say(`outcome_${escalation.outcome}`) }))];
      case "watch":
        return [note(say("watch_note"))];
      default:
        return [note(say("read_only"))];
    }
  }

  #claimButton(key) {
    return h("button", { type: "button", class: "primary claim", id: "claim", on: { click: this.actions.claim } }, this.texts.t(key), h("kbd", { text: "c" }));
  }

  #composer() {
    const say = (key, args) => this.texts.t(key, args);
    const { alias, locale } = this.open.conversation;
    const limit = this.me.text_max;
    const field = h("textarea", { id: "composer", rows: 2, "aria-label": say("write_to", { alias }), "aria-describedby": "whose", placeholder: say("write_to", { alias }), lang: locale, dir: "auto", spellcheck: "true" });
    const over = h("span", { class: "failed", role: "status" });
    const button = h("button", { type: "submit", class: "primary", disabled: true, text: say("send") });
    const check = () => {
      const length = Array.from(field.value.trim()).length;
      over.textContent = length > limit ? say("too_long_by", { n: length - limit }) : "";
      button.disabled = length === 0 || length > limit;
      this.open.draft = field.value;
    };
    field.value = this.open.draft ?? "";
    field.addEventListener("input", check);
    field.addEventListener("keydown", (event) => {
      const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing && !matchMedia("(pointer: coarse)").matches;
      if (!sends) return;
      event.preventDefault();
      form.requestSubmit();
    });
    const whose = h("span", { class: "muted", id: "whose", text: say("in_whose_name", { name: this.me.name, alias, language: this.texts.language(locale) }) });
    const form = h("form", { class: "composer" }, field, h("div", { class: "under" }, whose, over, button));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (button.disabled) return;
      const text = field.value.trim();
      field.value = "";
      check();
      this.actions.say(text);
    });
    check();
    return form;
  }

  focusComposer() {
    this.foot.querySelector("#composer")?.focus();
  }
}
