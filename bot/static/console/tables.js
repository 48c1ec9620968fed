// What auditors and administrators see instead of the queue: plain tables.

import { h } from "./dom.js";

export class AuditLog {
  constructor({ texts, api, fail }) {
    Object.assign(this, { texts, api, fail });
    this.lines = [];
    this.element = h("section", { class: "table-page" });
  }

  async load() {
    const before = this.lines.at(-1)?.id ?? "";
    try {
      const { lines, more } = await this.api.get(`api/audit?before=${encodeURIComponent(before)}`);
      this.lines.push(...lines);
      this.more = more;
      this.render();
    } catch (error) {
      this.fail(error);
    }
  }

  render() {
    const say = (key) => this.texts.t(key);
    const columns = ["at", "staff", "act", "conversation", "detail"];
    const head = h("tr", {}, ...columns.map((key) => h("th", { scope: "col", text: say(`audit_${key}`) })));
    const rows = this.lines.map((line) => this.#row(line));
    const table = rows.length ? h("div", { class: "scroll", tabindex: 0 }, h("table", {}, h("thead", {}, head), h("tbody", {}, ...rows))) : h("p", { class: "empty", text: say("audit_empty") });
    const more = this.more ? h("button", { type: "button", text: say("audit_more"), on: { click: () => this.load() } }) : null;
    this.element.replaceChildren(h("h1", { text: say("audit") }), table, ...(more ? [more] : []));
  }

  #outcome(detail) {
    return this.texts.has(`outcome_${detail}`) ? this.texts.t(`outcome_${detail}`) : detail;
  }

  // A rule of a model has the name of what it found: model_blame is blame.
  #rules(detail) {
    const names = detail.split(",").map((rule) => rule.replace(/^model_/, "").replace(/^unavailable_.*/, "unavailable"));
    return [...new Set(names)].map((rule) => (this.texts.has(`rule_${rule}`) ? this.texts.t(`rule_${rule}`) : rule)).join(", ");
  }

  #row(line) {
    const detail = line.act === "block_draft" ? this.#rules(line.detail) : this.#outcome(line.detail);
    return h("tr", {}, h("td", {}, h("time", { datetime: line.at, text: this.texts.moment(line.at) })), h("td", { text: line.staff }), h("td", { text: this.texts.t(`act_${line.act}`) }), h("td", { class: "code", text: line.conversation }), h("td", { text: detail }));
  }
}

export class Accounts {
  constructor({ texts, api, me, fail }) {
    Object.assign(this, { texts, api, me, fail });
    this.accounts = [];
    this.element = h("section", { class: "table-page" });
  }

  async load() {
    try {
      this.accounts = (await this.api.get("api/accounts")).accounts;
      this.render();
    } catch (error) {
      this.fail(error);
    }
  }

  render() {
    const say = (key, args) => this.texts.t(key, args);
    const head = h("tr", {}, ...[say("name"), say("account_role"), say("account_since"), say("state"), ""].map((text) => h("th", { scope: "col", text })));
    const table = h("table", {}, h("thead", {}, head), h("tbody", {}, ...this.accounts.map((account) => this.#row(account))));
    this.element.replaceChildren(h("h1", { text: say("accounts") }), h("div", { class: "scroll", tabindex: 0 }, table), h("p", { class: "muted", text: say("accounts_note") }));
  }

  #row(account) {
    const say = (key) => this.texts.t(key);
    const state = account.disabled ? "account_disabled" : "account_active";
    return h("tr", { data: { disabled: String(account.disabled) } }, h("td", { text: account.name }), h("td", { text: say(`role_${account.role}`) }), h("td", { text: this.texts.moment(account.created_at) }), h("td", { text: say(state) }), h("td", {}, this.#action(account)));
  }

  #action(account) {
    const say = (key, args) => this.texts.t(key, args);
    if (account.name === this.me.name) return h("span", { class: "muted", text: say("account_you") });
    if (account.disabled) return "";
    const button = h("button", { type: "button", text: say("account_disable"), on: { click: () => this.#ask(account, button) } });
    return button;
  }

  #ask(account, button) {
    const say = (key, args) => this.texts.t(key, args);
    const yes = h("button", { type: "button", text: say("yes"), on: { click: () => this.#disable(account) } });
    const no = h("button", { type: "button", class: "quiet", text: say("cancel"), on: { click: () => this.render() } });
    button.replaceWith(h("span", { class: "sure" }, say("account_disable_sure", { name: account.name }), " ", yes, no));
    no.focus();
  }

  async #disable(account) {
    try {
      await this.api.post("api/accounts/disable", { name: account.name });
      await this.load();
    } catch (error) {
      this.fail(error);
    }
  }
}
