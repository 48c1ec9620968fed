// The case: why it was flagged, what was answered, and what can be done next.

import { crisisCard } from "./card.js";
import { h, levelChip, marked } from "./dom.js";

export class Case {
  #shown = "";
  #slots = {};

  /** `actions`: handBack(), close(outcome), back(). */
  constructor({ texts, me, actions }) {
    Object.assign(this, { texts, me, actions });
    this.element = h("aside", { class: "pane case", id: "case", tabindex: -1 });
  }

  /** Show a case. What did not change is left alone: somebody may be reading it. */
  render(open) {
    this.element.setAttribute("aria-label", this.texts.t("case"));
    if (!open?.conversation) {
      this.#shown = "";
      this.element.replaceChildren();
      return;
    }
    const { escalation, conversation, card } = open;
    this.#frame(`${this.texts.locale} ${conversation.id} ${escalation?.id}`);
    this.#fill("why", escalation?.evidence, () => this.#why(open));
    const due = escalation?.contacts ?? [];
    this.#fill("crisis", [card, due], () => crisisCard(card, due, this.texts));
    this.#fill("about", [escalation, conversation], () => this.#about(open));
    this.#fill("next", [escalation?.state, escalation?.claimed_by, conversation.mode], () => this.#next(open));
  }

  #frame(shown) {
    if (shown === this.#shown) return;
    this.#shown = shown;
    const slot = () => ({ element: h("div", { class: "slot" }), key: null });
    this.#slots = { why: slot(), crisis: slot(), about: slot(), next: slot() };
    const { why, crisis, about, next } = this.#slots;
    const back = h("button", { type: "button", class: "quiet back", "aria-label": this.texts.t("conversation"), text: "←", on: { click: this.actions.back } });
    const body = h("div", { class: "body", role: "group", tabindex: 0, "aria-label": this.texts.t("case") }, why.element, crisis.element, about.element);
    this.element.replaceChildren(h("header", { class: "head" }, back, h("h1", { text: this.texts.t("case") })), body, next.element);
  }

  #fill(name, what, build) {
    const slot = this.#slots[name];
    const key = JSON.stringify(what ?? null);
    if (key === slot.key) return;
    slot.key = key;
    const { element } = slot;
    const [unfolded, chosen] = [element.querySelector("details")?.open, element.querySelector("select")?.value];
    element.replaceChildren(...[build()].filter(Boolean));
    if (unfolded && element.querySelector("details")) element.querySelector("details").open = true;
    this.#choose(element.querySelector("select"), chosen);
  }

  #choose(select, value) {
    if (!select || !value) return;
    select.value = value;
    select.dispatchEvent(new Event("change"));
  }

  #block(title, ...content) {
    return h("section", {}, h("h2", { text: title }), ...content);
  }

  #why({ escalation }) {
    const say = (key, args) => this.texts.t(key, args);
    if (!escalation) return this.#block(say("why"), h("p", { class: "muted", text: say("watch_note") }));
    const [first, ...others] = escalation.evidence;
    if (!first) return this.#block(say("why"), h("p", { class: "muted", text: say("no_evidence") }));
    const rest = others.length ? [h("details", {}, h("summary", { text: say("more_evidence", { n: others.length }) }), ...others.map((each) => this.#evidence(each)))] : [];
    return this.#block(say("why"), this.#evidence(first), ...rest);
  }

  #evidence(evidence) {
    const head = h("p", { class: "line" }, levelChip(evidence.level, this.texts.level(evidence.level)), h("time", { class: "muted", datetime: evidence.at, text: this.texts.moment(evidence.at) }));
    const words = h("blockquote", { dir: "auto" }, ...marked(evidence.text, evidence.marks, (mark) => this.texts.signal(mark)));
    return h("div", { class: "evidence", data: { level: evidence.level } }, head, words, this.#signals(evidence));
  }

  /** What noticed it: for each level and type by what, and how surely. */
  #signals({ marks }) {
    const found = new Map();
    for (const mark of marks) {
      const key = `${mark.level} ${mark.type}`;
      const by = found.get(key) ?? { mark, lines: new Set() };
      found.set(key, by);
      by.lines.add(this.texts.noticed(mark));
    }
    const items = [...found.values()].map(({ mark, lines }) => {
      const by = [...lines].map((line) => h("span", { class: "muted", text: line }));
      return h("li", {}, levelChip(mark.level, this.texts.level(mark.level)), h("strong", { text: this.texts.types([mark.type]) }), ...by);
    });
    return h("ul", { class: "signals", "aria-label": this.texts.t("rules") }, ...items);
  }

  #about({ escalation, conversation }) {
    const say = (key, args) => this.texts.t(key, args);
    const facts = [
      ["speaks", this.texts.language(conversation.locale)],
      ["country", this.texts.country(conversation.country) || say("country_unknown")],
      ["channel", say(`channel_${conversation.channel}`)],
      ["first_written", this.texts.moment(conversation.created_at)],
      escalation && ["opened", this.texts.moment(escalation.opened_at)],
      escalation?.claimed_at && ["claimed", `${escalation.claimed_by}, ${this.texts.moment(escalation.claimed_at)}`],
      ["state", say(`mode_${conversation.mode}`)],
    ].filter(Boolean);
    const rows = facts.flatMap(([key, value]) => [h("dt", { text: say(key) }), h("dd", { text: value })]);
    return this.#block(say("about"), h("dl", {}, ...rows));
  }

  #next({ escalation, conversation }) {
    const say = (key, args) => this.texts.t(key, args);
    const mine = escalation?.state === "claimed" && escalation.claimed_by === this.me.name;
    if (!mine) return null;
    const parts = [h("h2", { text: say("actions") })];
    if (conversation.mode === "human") {
      parts.push(h("button", { type: "button", id: "hand-back", text: say("hand_back"), on: { click: this.actions.handBack } }));
      parts.push(h("p", { class: "note muted", text: say("hand_back_note") }));
    }
    parts.push(this.#closing(conversation));
    return h("footer", { class: "foot" }, ...parts);
  }

  #closing(conversation) {
    const say = (key, args) => this.texts.t(key, args);
    const options = [h("option", { value: "", text: say("choose_outcome") }), ...this.me.outcomes.map((outcome) => h("option", { value: outcome, text: say(`outcome_${outcome}`) }))];
    const select = h("select", { id: "outcome", "aria-label": say("outcome") }, ...options);
    const button = h("button", { type: "submit", disabled: true, text: say("close") });
    select.addEventListener("change", () => (button.disabled = !select.value));
    const form = h("form", { class: "closing" }, select, button, h("p", { class: "note muted", text: say("close_note", { alias: conversation.alias }) }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (select.value) this.actions.close(select.value);
    });
    return form;
  }
}
