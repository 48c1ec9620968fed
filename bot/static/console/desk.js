// The desk: who is signed in, what is open, and how the panes hear of each other.

import { Alarm } from "./alarm.js";
import { Api } from "./api.js";
import { Case } from "./case.js";
import { Conversation } from "./conversation.js";
import { h } from "./dom.js";
import { listen, showKeys } from "./keys.js";
import { Live } from "./live.js";
import { Notes } from "./notes.js";
import { everySecond } from "./pulse.js";
import { Queue } from "./queue.js";
import { Accounts, AuditLog } from "./tables.js";
import { Texts } from "./texts.js";
import { showTips } from "./tip.js";

const WARN_BEFORE = 120;
const FLASH = 8000;
const LOST_AFTER = 20000; // A connection that comes back sooner is not worth a call.

const byId = (id) => document.getElementById(id);

class Desk {
  texts = new Texts();
  api = new Api(this.texts);
  queue = { rows: [], watch: [], closed: [] };
  open = null;
  drafts = new Map();
  offset = 0;
  state = "connecting";
  storeAnswers = true;
  ending = false;
  flashed = null;
  #announced = [];

  now = () => Date.now() + this.offset;

  async start() {
    await this.texts.load(document.documentElement.lang);
    try {
      this.me = await this.api.get("api/me");
    } catch (error) {
      if (error.status === 401) return location.replace("/console/login");
      return this.#failedStart(error);
    }
    this.api.csrf = this.me.csrf;
    this.#bar();
    if (this.me.permissions.includes("read")) this.#desk();
    else this.#table();
  }

  #failedStart(error) {
    const again = h("button", { type: "button", text: this.texts.t("retry"), on: { click: () => location.reload() } });
    byId("main").replaceChildren(h("div", { class: "empty", role: "alert" }, h("p", { class: "lead", text: error.message }), again));
  }

  // The bar at the top.

  #bar() {
    byId("menu").querySelector("summary").textContent = this.me.name;
    const languages = this.me.languages.map(({ locale, name }) => h("option", { value: locale, text: name, lang: locale }));
    byId("language").replaceChildren(...languages);
    byId("language").value = this.texts.locale;
    byId("language").addEventListener("change", (event) => this.#speak(event.target.value));
    byId("sign-out").addEventListener("click", () => this.#signOut());
    byId("help").addEventListener("click", () => showKeys(byId("keys"), this.texts));
    for (const button of document.querySelectorAll(".notify")) button.addEventListener("click", () => this.#allowNotifications());
    addEventListener("pointerdown", ({ target }) => byId("menu").contains(target) || (byId("menu").open = false));
    this.#words();
  }

  #words() {
    const role = this.texts.t(`role_${this.me.role}`);
    byId("menu").querySelector(".who").textContent = this.texts.t("signed_in_as", { name: this.me.name, role });
    for (const element of document.querySelectorAll("[data-t]")) element.textContent = this.texts.t(element.dataset.t);
    for (const element of document.querySelectorAll("[data-t-label]")) element.setAttribute("aria-label", this.texts.t(element.dataset.tLabel));
    this.#notifications();
    this.#status();
  }

  async #speak(locale) {
    document.cookie = `beside-locale=${locale}; Path=/console; Max-Age=31536000; SameSite=Strict`;
    await this.texts.load(locale);
    this.#words();
    this.page?.render();
    if (!this.panes) return;
    this.alarm.render();
    this.alarm.queue(this.queue.rows);
    this.#renderAll();
  }

  /** The button as long as nobody has decided, then what was decided, in the menu. */
  #notifications() {
    const state = this.me.permissions.includes("read") ? Notes.state : "never";
    for (const button of document.querySelectorAll(".notify")) button.hidden = state !== "ask";
    byId("notify-state").hidden = state === "never" || state === "ask";
    byId("notify-state").textContent = state === "on" ? this.texts.t("notify_on") : this.texts.t("notify_blocked");
  }

  async #allowNotifications() {
    await Notes.ask();
    this.#notifications();
    if (Notes.state !== "ask") this.#flash(byId("notify-state").textContent);
  }

  async #signOut() {
    try {
      const { next } = await this.api.post("logout");
      location.replace(next);
    } catch (error) {
      this.#fail(error);
    }
  }

  // Other roles have a table and no socket.

  #table() {
    byId("status").hidden = true;
    byId("help").hidden = true;
    const parts = { texts: this.texts, api: this.api, me: this.me, fail: (error) => this.#fail(error) };
    this.page = this.me.permissions.includes("audit") ? new AuditLog(parts) : new Accounts(parts);
    byId("main").replaceChildren(this.page.element);
    this.page.load();
  }

  // The three panes.

  #desk() {
    const parts = { texts: this.texts, me: this.me, actions: this.#actions() };
    this.panes = {
      queue: new Queue({ texts: this.texts, now: this.now, name: this.me.name, open: (row) => this.show(row) }),
      conversation: new Conversation(parts),
      case: new Case({ ...parts, actions: { ...parts.actions, back: () => this.#pane("conversation") } }),
    };
    this.notes = new Notes({ texts: this.texts, now: this.now, open: (row) => this.show(row) });
    this.alarm = new Alarm({ texts: this.texts, button: byId("sound"), now: this.now, clinic: this.me.clinic, notes: this.notes });
    this.alarm.render();
    byId("main").replaceChildren(h("p", { class: "loading", text: this.texts.t("loading") }));
    this.live = new Live({ hear: (frame) => this.#hear(frame), tell: (state) => this.#tell(state), alive: () => this.#alive() });
    this.live.connect();
    this.#listen();
    showTips();
    everySecond({ beat: () => this.#second(), woke: () => this.#woke() });
  }

  #actions() {
    return {
      claim: () => this.#act("claim", {}, "claimed"),
      handBack: () => this.#act("hand-back", {}, "handed_back"),
      close: (outcome) => this.#act("close", { outcome }, "closed"),
      say: (text) => this.#say({ id: crypto.randomUUID(), text, failed: "" }),
      retry: (pending) => this.#say(pending),
      back: () => this.#pane("queue"),
      showCase: () => this.#pane("case"),
    };
  }

  #listen() {
    const { queue, conversation } = this.panes;
    listen({
      j: () => this.#toQueue(() => queue.move(1)),
      k: () => this.#toQueue(() => queue.move(-1)),
      c: () => ["claim", "again"].includes(conversation.can()) && this.#actions().claim(),
      r: () => conversation.focusComposer(),
      i: () => this.#pane("case"),
      m: () => this.alarm.toggle(),
      "?": () => showKeys(byId("keys"), this.texts),
      Escape: () => this.#toQueue(() => queue.move(0)),
    });
    for (const event of ["pointerdown", "pointermove", "keydown"]) {
      addEventListener(event, () => this.live.active(), { passive: true });
    }
    addEventListener("offline", () => this.live.drop());
  }

  #toQueue(then) {
    this.#pane("queue", false);
    then();
  }

  #pane(name, focus = true) {
    document.body.dataset.pane = name;
    if (focus) this.panes[name].element.focus({ preventScroll: true });
  }

  async #alive() {
    try {
      await this.api.get("api/me");
      return true;
    } catch (error) {
      return error.status !== 401;
    }
  }

  // What the server sends.

  #hear(frame) {
    switch (frame.type) {
      case "queue":
        return this.#newQueue(frame);
      case "entry":
        return this.#newEntries(frame);
      case "case":
        return this.#newCase(frame);
      case "alert":
        return this.alarm.alert(frame.escalation, this.queue.rows.find((row) => row.id === frame.escalation));
      case "typing":
        return frame.conversation === this.open?.conversation?.id && this.panes.conversation.typing();
      case "status":
        this.storeAnswers = frame.store;
        return this.#status();
      case "error":
        return this.#flash(frame.text);
    }
  }

  #newQueue(frame) {
    const known = new Set(this.queue.rows.map((row) => row.id));
    const first = this.panes.queue.element.isConnected === false;
    this.offset = Date.parse(frame.now) - Date.now();
    this.queue = frame;
    if (first) this.#mount();
    this.panes.queue.render(frame, this.open?.key);
    this.alarm.queue(frame.rows);
    const fresh = frame.rows.filter((row) => row.state === "open" && !known.has(row.id));
    if (first) return this.#linked();
    for (const row of fresh) {
      this.#announce("announce_new", { level: this.texts.level(row.level), language: this.texts.language(row.locale) });
    }
  }

  // An alert outside the desk leads to /console/#<id of the case>.
  #linked() {
    const row = this.queue.rows.find(({ id }) => id === location.hash.slice(1));
    if (row) this.show(row);
  }

  #mount() {
    const { queue, conversation, case: file } = this.panes;
    byId("main").replaceChildren(queue.element, conversation.element, file.element);
    if (!this.open) conversation.render(null);
  }

  #newEntries({ conversation, entries }) {
    if (conversation !== this.open?.conversation?.id) return;
    this.panes.conversation.append(entries);
    if (entries.some((entry) => entry.source === "patient")) {
      this.#announce("announce_message", { alias: this.open.conversation.alias });
    }
  }

  #newCase({ escalation, conversation, card }) {
    if (conversation.id !== this.open?.conversation?.id) return;
    Object.assign(this.open, { escalation, conversation, card });
    this.panes.conversation.renderCase();
    this.panes.case.render(this.open);
  }

  #renderAll() {
    if (!this.panes.queue.element.isConnected) return;
    this.panes.queue.render(this.queue, this.open?.key);
    this.panes.conversation.render(this.open);
    this.panes.case.render(this.open);
  }

  // Opening and acting.

  async show(row) {
    if (this.open) this.drafts.set(this.open.key, this.open.draft ?? "");
    const watched = row.state === "watched";
    const path = watched ? `api/conversations/${row.id}` : `api/escalations/${row.id}`;
    const open = { key: row.id, entries: [], pending: [], draft: this.drafts.get(row.id) ?? "", retry: () => this.show(row) };
    this.open = open;
    this.panes.queue.current(row.id);
    this.#renderAll();
    this.#pane("conversation");
    try {
      const { escalation, conversation, card, transcript } = await this.api.get(path);
      Object.assign(open, { escalation, conversation, card, entries: transcript });
    } catch (error) {
      if (error.status === 401) return this.live.end();
      open.error = error.message;
    }
    if (this.open !== open) return;
    this.panes.conversation.render(open);
    this.panes.case.render(open);
    this.#watch();
  }

  #watch() {
    if (!this.open?.conversation) return;
    const { escalation, conversation, entries } = this.open;
    const what = escalation ? { escalation: escalation.id } : { conversation: conversation.id };
    this.live.send({ type: "watch", ...what, after: entries.at(-1)?.id ?? "" });
  }

  async #act(action, body, done) {
    const open = this.open;
    if (!open?.escalation || open.acting) return;
    open.acting = true;
    this.panes.conversation.element.setAttribute("aria-busy", "true");
    try {
      const answer = await this.api.post(`api/escalations/${open.escalation.id}/${action}`, body);
      this.#announce(`announce_${done}`, { alias: open.conversation.alias });
      if (this.open === open) this.#newCase(answer);
      if (done === "claimed" && this.open === open) this.panes.conversation.focusComposer();
      this.#flash("");
    } catch (error) {
      this.#fail(error);
    } finally {
      open.acting = false;
      this.panes.conversation.element.removeAttribute("aria-busy");
    }
  }

  async #say(pending) {
    const open = this.open;
    pending.failed = "";
    if (!open.pending.includes(pending)) open.pending.push(pending);
    this.panes.conversation.showPending(pending);
    try {
      const { entry } = await this.api.post(`api/escalations/${open.escalation.id}/say`, { id: pending.id, text: pending.text });
      if (this.open === open) this.panes.conversation.append([entry]);
      this.#announce("announce_sent");
    } catch (error) {
      pending.failed = error.message;
      if (this.open === open && open.pending.includes(pending)) this.panes.conversation.showPending(pending);
      if (error.status === 401) this.live.end();
    }
  }

  // States of the connection and the session.

  #tell(state) {
    this.state = state;
    if (state !== "live") this.lostAt ??= Date.now();
    if (state === "live") {
      this.lostAt = null;
      this.alarm.lost(false);
      this.storeAnswers = true;
      this.#watch();
    }
    if (state === "ended") this.#ended();
    this.#status();
  }

  #status() {
    const status = byId("status");
    status.dataset.state = this.state === "live" && !this.storeAnswers ? "reconnecting" : this.state;
    const words = { connecting: "connecting", live: "live", reconnecting: "connecting", ended: "session_ended" };
    status.textContent = this.texts.t(words[this.state]);
    document.body.dataset.live = String(this.state === "live" && this.storeAnswers);
    this.#banner();
  }

  #banner() {
    const banner = byId("banner");
    const say = (key, args) => this.texts.t(key, args);
    let content = [];
    if (this.ending) content = [say("session_ending", { time: this.texts.waited(this.ending) }), " ", h("button", { type: "button", text: say("stay"), on: { click: () => this.#stay() } })];
    else if (this.state === "reconnecting") content = [say("reconnecting")];
    else if (!this.storeAnswers) content = [say("store_away")];
    else if (this.flashed) content = [this.flashed, " ", h("button", { type: "button", class: "quiet", text: say("dismiss"), on: { click: () => this.#flash("") } })];
    const text = content.filter((part) => typeof part === "string").join("");
    if (banner.dataset.text === text) return;
    banner.dataset.text = text;
    banner.hidden = content.length === 0;
    banner.replaceChildren(...content);
  }

  #stay() {
    this.live.active(true);
    this.#second();
  }

  #second() {
    this.panes.queue.tick();
    this.live.beat();
    this.alarm.beat();
    if (this.lostAt && Date.now() - this.lostAt > LOST_AFTER) this.alarm.lost(true);
    const left = this.me.idle_seconds - (Date.now() - this.live.lastActive) / 1000;
    const before = this.ending;
    this.ending = left > 0 && left <= WARN_BEFORE && this.state !== "ended" ? left : false;
    if (this.ending && !before) this.notes.ending(this.texts.waited(left));
    if (before && !this.ending) this.notes.stayed();
    this.#banner();
  }

  #woke() {
    if (this.state === "ended") return;
    this.live.wake();
    this.alarm.wake();
    this.#notifications(); // it may have been decided in the browser's own settings
  }

  #ended() {
    this.alarm.end();
    this.open = null;
    byId("main").replaceChildren();
    const say = (key) => this.texts.t(key);
    const dialog = byId("ended");
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    dialog.replaceChildren(h("h1", { text: say("session_ended") }), h("p", { text: say("session_ended_more") }), h("a", { class: "primary", href: "/console/login", text: say("sign_in") }));
    dialog.showModal();
  }

  #fail(error) {
    if (error.status === 401) {
      if (this.live) this.live.end();
      else location.replace("/console/login");
    } else this.#flash(error.message);
  }

  #flash(text) {
    clearTimeout(this.flashTimer);
    this.flashed = text || null;
    if (text) this.flashTimer = setTimeout(() => this.#flash(""), FLASH);
    this.#banner();
  }

  /** Tell a screen reader, at most once in two seconds, so that it does not chatter. */
  #announce(key, args) {
    this.#announced.push(this.texts.t(key, args));
    if (this.announceTimer) return;
    this.announceTimer = setTimeout(() => {
      byId("announcer").textContent = [...new Set(this.#announced)].join(". ");
      this.#announced = [];
      this.announceTimer = 0;
    }, 2000);
  }
}

await new Desk().start();
