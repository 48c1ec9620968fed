/**
 * One conversation over the connection: hello and resume, messages out until acknowledged, frames
 * in once each. It knows the protocol and nothing of the screen.
 */

import { Connection } from "./connection.js";
import { Outbox } from "./outbox.js";

/** A socket on which a message stays unacknowledged for this long is taken for dead. */
const ACK_WITHIN = 10_000;
/** Refusals after which the same message may be taken later. */
const WORTH_RETRYING = new Set(["store_unavailable", "too_many"]);
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 30_000;

export class Conversation {
  #store;
  #outbox;
  #connection;
  #listener;
  #locale;
  #lastId = "";
  #seen = new Set();
  /** Ids of choices that are no words of the patient. */
  #quiet = new Set();
  /** Whether anything has been said here: only such a conversation can end. */
  #begun = false;
  #timers = new Map();
  #refusals = new Map();

  /**
   * `listener` has: welcome, entry, mine, taken, refused, typing, mode, locale, notice,
   * state, ended, failed.
   * `locale` is the browser's tag with its region ("es-MX").
   */
  constructor({ server, store, locale, listener }) {
    this.#store = store;
    this.#outbox = new Outbox(store);
    this.#locale = locale;
    this.#listener = listener;
    const url = new URL("/chat/ws", server);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    this.#connection = new Connection(url.href, {
      opened: () => this.#hello(),
      frame: (frame) => this.#frames[frame.type]?.(frame),
      state: (state) => this.#changed(state),
    });
  }

  start() {
    for (const item of this.#outbox.all()) this.#listener.mine(item);
    this.#connection.start();
  }

  stop() {
    this.#connection.stop();
    this.#expectNothing();
  }

  /** Begin a new conversation in place of one that has ended; what was not sent goes there. */
  again() {
    this.#forgetSession();
    this.#lastId = "";
    this.#seen.clear();
    this.#begun = false;
    this.start();
  }

  get online() {
    return this.#connection.online;
  }

  /** Be greeted again: the first view comes in the language of now. */
  refresh() {
    this.#connection.restart();
  }

  /** Send something typed. */
  say(text) {
    return this.#post({ text: text.toWellFormed?.() ?? text });
  }

  /** Press a button. `quiet` ones leave no bubble (a change of language is no words of the patient). */
  choose({ payload, title = "", quiet = false }) {
    return this.#post({ payload, title, quiet });
  }

  #post(content) {
    const item = this.#outbox.add(content);
    if (item.quiet) this.#quiet.add(item.id);
    this.#listener.mine(item);
    if (this.online) this.#send(item);
    return item;
  }

  #send(item) {
    const { id, text, payload } = item;
    const sent = this.#connection.send(
      payload === undefined ? { type: "message", id, text } : { type: "choice", id, payload },
    );
    if (sent) this.#expectAnswer(id, ACK_WITHIN, () => this.#connection.restart());
  }

  #expectAnswer(id, within, otherwise) {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(id, setTimeout(otherwise, within));
  }

  #answered(id) {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  #hello() {
    const session = this.#store.get("session") ?? {};
    this.#connection.send({
      type: "hello",
      conversation: session.conversation,
      token: session.token,
      last_id: this.#lastId || undefined,
      locale: this.#locale,
    });
  }

  #frames = {
    welcome: (frame) => {
      const resumed = this.#store.get("session")?.conversation === frame.conversation;
      this.#store.set("session", { conversation: frame.conversation, token: frame.token });
      this.#listener.welcome(frame, { resumed });
      this.#connection.welcomed();
      for (const item of this.#outbox.all()) this.#send(item);
    },
    ack: ({ id }) => this.#taken(id),
    reply: (frame) => {
      if (this.#isNew(frame.id)) this.#listener.entry(frame);
    },
    message: (frame) => {
      this.#taken(frame.message);
      const quiet = this.#quiet.has(frame.message);
      if (this.#isNew(frame.id)) this.#listener.entry({ ...frame, source: "patient", quiet });
    },
    typing: () => this.#listener.typing(),
    mode: ({ mode }) => this.#listener.mode(mode),
    locale: (frame) => this.#listener.locale(frame),
    error: (frame) => this.#error(frame),
  };

  #taken(id) {
    this.#answered(id);
    this.#refusals.delete(id);
    const item = this.#outbox.remove(id);
    if (item) {
      this.#begun = true;
      this.#listener.taken(item);
    }
  }

  #isNew(id) {
    if (this.#seen.has(id)) return false;
    this.#seen.add(id);
    this.#lastId = id;
    this.#begun = true;
    return true;
  }

  #error({ code, text, id }) {
    if (id && this.#outbox.get(id)) this.#refused(id, code, text);
    else if (code === "unknown_conversation") this.#unknown(text);
    else this.#complaint(code, text);
  }

  #complaint(code, text) {
    this.#listener.notice(text ?? "");
    if (!this.online && WORTH_RETRYING.has(code)) this.#connection.retreat();
  }

  #refused(id, code, text) {
    this.#answered(id);
    if (!WORTH_RETRYING.has(code)) {
      this.#listener.refused(this.#outbox.remove(id), text ?? "");
      return;
    }
    const times = (this.#refusals.get(id) ?? 0) + 1;
    this.#refusals.set(id, times);
    if (times === 1) this.#listener.notice(text ?? "");
    const wait = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (times - 1));
    this.#expectAnswer(id, wait, () => this.#send(this.#outbox.get(id)));
  }

  /** The session is not known any more: on a fresh page a new one begins, under the patient's eyes it has ended. */
  #unknown(text) {
    const begun = this.#begun;
    this.stop();
    if (begun) {
      this.#listener.ended();
      return;
    }
    if (!this.#store.get("session")?.conversation) {
      this.#listener.failed(text ?? "");
      return;
    }
    this.#forgetSession();
    this.#connection.start();
  }

  /** Emptied, not removed: its removal tells the other tabs that the patient has left. */
  #forgetSession() {
    this.#store.set("session", {});
  }

  #changed(state) {
    if (state !== "online") this.#expectNothing();
    this.#listener.state(state);
  }

  #expectNothing() {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
