// The case: why it was flagged, what was answered, and what can be done next.

import { h, levelChip, marked } from "./dom.js";

export class Case {
  #key = "";

  /** `actions`: handBack(), close(outcome), back(). */
  constructor({ texts, me, actions }) {
    Object.assign(this, { texts, me, actions });
    this.element = h("aside", { class: "pane case", id: "case", tabindex: -1 });
  }

  render(open) {
    const say = (key, args) => this.texts.t(key, args);
    this.element.setAttribute("aria-label", say("case"));
    if (!open?.conversation) {
      this.#key = "";
      this.element.replaceChildren();
      return;
    }
    const key = JSON.stringify([this.texts.locale, open.escalation, open.conversation]);
    if (key === this.#key) return;
    this.#key = key;
    const chosen = this.element.querySelector("select")?.value;
    const back = h("button", { type: "button", class: "quiet back", "aria-label": say("conversation"), text: "←", on: { click: this.actions.back } });
    const body = h("div", { class: "body" }, this.#why(open), this.#screener(open), this.#about(open));
    this.element.replaceChildren(h("header", { class: "head" }, back, h("h1", { text: say("case") })), body, ...this.#next(open, chosen));
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
    const describe = (rules) => rules.map((rule) => this.texts.t("noticed_by", { rule: this.texts.rule(rule) })).join("; ");
    const head = h("p", { class: "line" }, levelChip(evidence.level, this.texts.level(evidence.level)), h("time", { class: "muted", datetime: evidence.at, text: this.texts.moment(evidence.at) }));
    const words = h("blockquote", { dir: "auto" }, ...marked(evidence.text, evidence.marks, describe));
    return h("div", { class: "evidence", data: { level: evidence.level } }, head, words, h("p", { class: "types", text: this.texts.types(evidence.types) }), this.#rules(evidence));
  }

  #rules(evidence) {
    const say = (key, args) => this.texts.t(key, args);
    const seen = new Map(evidence.marks.map((mark) => [mark.rule, mark]));
    const items = [...seen.values()].map(({ rule, score }) => {
      const certain = score === null || score === undefined || score === 1;
      return h("li", {}, this.texts.rule(rule), certain ? null : h("span", { class: "muted", text: ` ${say("score", { score: Number(score).toFixed(2) })}` }));
    });
    return h("ul", { class: "rules", "aria-label": say("rules") }, ...items);
  }

  #screener({ conversation }) {
    const say = (key, args) => this.texts.t(key, args);
    const answers = Object.entries(conversation.answers);
    if (!answers.length) return null;
    const rows = answers.flatMap(([question, answer]) => [
      h("dt", { text: say(`question_${question}`) }),
      h("dd", { data: { answer }, text: say(`answer_${answer}`) }),
    ]);
    const triage = conversation.triage ? [h("dt", { text: say("triage") }), h("dd", { data: { answer: "triage" }, text: say(`triage_${conversation.triage}`) })] : [];
    return this.#block(say("screener"), h("dl", {}, ...rows, ...triage));
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

  #next({ escalation, conversation }, chosen) {
    const say = (key, args) => this.texts.t(key, args);
    const mine = escalation?.state === "claimed" && escalation.claimed_by === this.me.name;
    if (!mine) return [];
    const parts = [h("h2", { text: say("actions") })];
    if (conversation.mode === "human") {
      parts.push(h("button", { type: "button", id: "hand-back", text: say("hand_back"), on: { click: this.actions.handBack } }));
      parts.push(h("p", { class: "note muted", text: say("hand_back_note") }));
    }
    parts.push(this.#closing(conversation, chosen));
    return [h("footer", { class: "foot" }, ...parts)];
  }

  #closing(conversation, chosen) {
    const say = (key, args) => this.texts.t(key, args);
    const options = [h("option", { value: "", text: say("choose_outcome") }), ...this.me.outcomes.map((outcome) => h("option", { value: outcome, text: say(`outcome_${outcome}`) }))];
    const select = h("select", { id: "outcome", "aria-label": say("outcome") }, ...options);
    select.value = chosen ?? "";
    const button = h("button", { type: "submit", disabled: !select.value, text: say("close") });
    select.addEventListener("change", () => (button.disabled = !select.value));
    const form = h("form", { class: "closing" }, select, button, h("p", { class: "note muted", text: say("close_note", { alias: conversation.alias }) }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (select.value) this.actions.close(select.value);
    });
    return form;
  }
}
