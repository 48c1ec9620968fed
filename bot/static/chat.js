/**
 * `<beside-chat>`: the patient's chat. One script tag is enough:
 *
 *   <script type="module" src="https://chat.example.org/static/chat.js"></script>
 *   <beside-chat></beside-chat>
 *
 * Attributes: `server`, the origin of the service (by default the one this script came from);
 * `locale`, the language to begin in (by default the browser's); `standalone` on a page of its own,
 * whose language and title then follow the chat.
 */

import { Composer } from "./chat/composer.js";
import { Conversation } from "./chat/conversation.js";
import { el } from "./chat/dom.js";
import { Helplines } from "./chat/helplines.js";
import { Texts, wanted } from "./chat/i18n.js";
import { dropIntroChoices, showIntro } from "./chat/intro.js";
import { Exit } from "./chat/leave.js";
import { Log } from "./chat/log.js";
import { Scroll } from "./chat/scroll.js";
import { buildShell } from "./chat/shell.js";
import { Store } from "./chat/store.js";
import { Strip } from "./chat/strip.js";

/** The bot is seen to be busy this soon after a message, and no longer than its longest turn. */
const DOTS_AFTER = 500;
const DOTS_AT_MOST = 20_000;
/** A message on its way for longer than this says so. */
const SENDING_AFTER = 2_000;
/** A select walked through with the arrow keys changes at every step; only where it rests counts. */
const LANGUAGE_RESTS = 600;
/** After a welcome, what arrives in this time is the past, not news to read aloud. */
const BACKLOG = 500;
const TEXTS_AGAIN = 3_000;

class BesideChat extends HTMLElement {
  #parts;
  #timers = {};
  #welcome = null;
  #replaying = false;

  connectedCallback() {
    this.server = new URL(this.getAttribute("server") || import.meta.url, location.href).origin;
    this.store = new Store(this.server);
    this.texts = new Texts(this.server);
    const style = el("link", { rel: "stylesheet", href: new URL("./beside.css", import.meta.url).href });
    const styled = new Promise((resolve) => (style.onload = style.onerror = resolve));
    if (!this.shadowRoot) this.attachShadow({ mode: "open" });
    this.shadowRoot.replaceChildren(style, el("slot"));
    this.#open(styled);
  }

  disconnectedCallback() {
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    this.conversation?.stop();
    this.exit?.stop();
    this.strip?.stop();
  }

  async #open(styled) {
    const tag = await this.#firstTexts();
    await styled;
    if (!tag || !this.isConnected) return;
    this.#build();
    this.conversation = new Conversation({ server: this.server, store: this.store, locale: tag, listener: this.#listener });
    this.conversation.start();
    this.exit.start();
  }

  /** Load the words of the best language that the server has; returns the tag to greet it with. */
  async #firstTexts() {
    const tags = [this.store.get("locale"), this.getAttribute("locale"), ...navigator.languages];
    try {
      for (const { locale, tag } of wanted(...tags)) if (await this.texts.load(locale)) return tag;
    } catch {
      if (this.isConnected) this.#later("texts", TEXTS_AGAIN, () => this.connectedCallback());
    }
    return null;
  }

  #build() {
    const parts = (this.#parts = buildShell({ standalone: this.hasAttribute("standalone") }));
    this.shadowRoot.querySelector("slot").replaceWith(parts.frame);
    this.exit = new Exit(parts.exit, this.store, () => this.shadowRoot.replaceChildren());
    this.strip = new Strip(parts.strip, this.texts);
    this.strip.emergency = this.store.get("emergency");
    this.helplines = new Helplines(parts, this.texts, this.store);
    this.scroll = new Scroll(parts);
    this.composer = new Composer(parts, this.texts, this.store, (text) => this.conversation.say(text));
    this.log = new Log(parts.log, this.texts, {
      onChoice: (choice) => this.#choose(choice),
      onEdit: (text) => this.composer.restore(text),
    });
    parts.person.addEventListener("click", () => {
      this.#choose({ payload: "/talk_to_human", title: this.texts.get("ui_talk_to_person") });
    });
    parts.language.addEventListener("change", () => {
      this.#later("language", LANGUAGE_RESTS, () => this.#speak(parts.language.value));
    });
    this.#translate();
  }

  /** What the conversation tells, and what the page makes of it. */
  #listener = {
    welcome: (frame, { resumed }) => {
      this.#welcome = frame;
      this.#replaying = resumed;
      this.exit.address = frame.exit_url ?? "";
      this.store.set("emergency", frame.emergency ?? null);
      this.strip.emergency = frame.emergency ?? null;
      this.strip.setMode(frame.mode ?? "dialogue");
      this.#parts.clinic.textContent = frame.clinic ?? "";
      this.#listLanguages(frame.languages ?? []);
      this.#parts.log.setAttribute("aria-busy", "true");
      this.#later("backlog", BACKLOG, () => this.#caughtUp());
      this.#showIntro();
      this.#useLocale(frame.locale);
    },
    entry: (frame) => {
      if (frame.quiet) return;
      this.#typing(false);
      const card = (frame.parts ?? []).find((part) => part.type === "helpline")?.card;
      if (card) this.helplines.shown(card, frame.at);
      if (frame.source === "patient") dropIntroChoices(this.#parts.intro);
      const node = this.log.entry(frame);
      if (node) this.scroll.follow(node);
    },
    mine: (item) => {
      this.log.notice("");
      this.log.mine(item);
      if (!item.quiet) dropIntroChoices(this.#parts.intro);
      this.#tellWaiting();
      this.#later("sending", SENDING_AFTER, () => this.#tellWaiting("ui_sending"));
      if (!item.quiet) this.scroll.toEnd();
      if (this.conversation?.online) this.#expectReply();
    },
    taken: (item) => {
      this.log.taken(item.id);
      this.log.notice("");
      this.#expectReply();
    },
    refused: (item, text) => {
      this.#typing(false);
      this.log.refused(item);
      this.#notice(text);
    },
    typing: () => this.#typing(true),
    mode: (mode) => {
      if (mode === "human") this.log.dropChoices();
      this.#typing(false);
      this.strip.setMode(mode);
      this.#parts.person.hidden = mode === "human";
    },
    locale: (frame) => {
      Object.assign(this.#welcome ?? {}, frame.intro && { intro: frame.intro }, frame.emergency && { emergency: frame.emergency });
      this.#useLocale(frame.locale);
      if (!frame.intro && !this.#spoken) this.conversation.refresh();
    },
    notice: (text) => this.#notice(text),
    state: (state) => {
      if (state !== "online") this.#typing(false);
      this.strip.setState(state);
      this.#tellWaiting();
    },
    ended: () => this.#close("ui_ended", "ui_start_again", () => {
      this.log.clear();
      this.conversation.again();
    }),
    failed: () => this.#close("ui_error", "ui_try_again", () => this.conversation.start()),
  };

  #choose(choice) {
    const { id } = this.conversation.choose(choice);
    // The pressed button is gone: keep a keyboard's place in the conversation.
    const bubble = this.#parts.log.querySelector(`[data-message="${id}"]`);
    bubble?.setAttribute("tabindex", "-1");
    bubble?.focus({ preventScroll: true });
  }

  #notice(text) {
    this.log.notice(text);
    this.scroll.follow();
  }

  /** The past has arrived: from here on entries are news, and a conversation without one begins. */
  #caughtUp() {
    this.#replaying = false;
    this.#parts.log.removeAttribute("aria-busy");
    this.#showIntro();
  }

  get #spoken() {
    return this.#parts.log.querySelector(".entry.patient") !== null;
  }

  #showIntro() {
    const spoken = this.#spoken;
    if (spoken && !this.#parts.intro.hidden) return;
    const withChoices = !spoken && !this.#replaying;
    const onChoice = (choice) => this.#choose(choice);
    showIntro(this.#parts.intro, this.#welcome, this.texts, { withChoices, onChoice });
  }

  /** The patient picks a language: the page turns at once, the conversation when the server has heard. */
  #speak(locale) {
    this.conversation.choose({ payload: `/change_language${JSON.stringify({ language: locale })}`, quiet: true });
    this.#useLocale(locale);
  }

  async #useLocale(locale) {
    if (!locale) return;
    this.store.set("locale", locale);
    try {
      if (locale === this.texts.locale || (await this.texts.load(locale))) this.#translate();
    } catch {
      // The words of before stay; the next change or reload asks again.
    }
  }

  #translate() {
    const { frame, language, clinic } = this.#parts;
    const { locale } = this.texts;
    const known = this.#welcome?.languages?.find((other) => other.locale === locale);
    frame.lang = locale;
    frame.dir = known?.direction ?? "ltr";
    language.value = locale;
    this.texts.apply(this.shadowRoot);
    this.log.relabel();
    this.composer.refresh();
    if (this.#welcome) this.#showIntro();
    if (!this.hasAttribute("standalone")) return;
    document.documentElement.lang = locale;
    document.documentElement.dir = frame.dir;
    document.title = [this.texts.get("ui_title"), clinic.textContent].filter(Boolean).join(" · ");
  }

  #listLanguages(languages) {
    const options = languages.map(({ locale, name, direction }) => el("option", { value: locale, lang: locale, dir: direction }, name));
    this.#parts.language.replaceChildren(...options);
    this.#parts.language.value = this.texts.locale;
  }

  #expectReply() {
    if (this.strip.mode !== "human") this.#later("dots", DOTS_AFTER, () => this.#typing(true));
  }

  #typing(on) {
    clearTimeout(this.#timers.dots);
    this.#parts.typing.firstElementChild.hidden = !on;
    if (!on) return;
    this.#later("dots", DOTS_AT_MOST, () => this.#typing(false));
    this.scroll.follow();
  }

  #tellWaiting(meanwhile = "") {
    this.log.waiting(this.strip.state === "online" ? meanwhile : "ui_will_be_sent");
  }

  /** Nothing can be written here any more: say why, and offer the one way on. */
  #close(why, way, onward) {
    const { closed, form } = this.#parts;
    this.#typing(false);
    const press = () => {
      closed.hidden = true;
      form.hidden = false;
      onward();
    };
    closed.replaceChildren(
      el("p", { "data-text": why }, this.texts.get(why)),
      el("button", { type: "button", class: "choice", "data-text": way, onclick: press }, this.texts.get(way)),
    );
    closed.hidden = false;
    form.hidden = true;
  }

  #later(name, wait, what) {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = setTimeout(what, wait);
  }
}

customElements.define("beside-chat", BesideChat);
