/** The page's words, in the language of the conversation, and dates as that language writes them. */

const LAST_RESORT = "en";

/**
 * Languages to ask the server for, best first, from the page's attribute, what was chosen here
 * before, and the browser's list: [{locale, tag}], where the tag carries the region.
 *
 * The region is the browser's first one even if the language comes from further down the list:
 * somebody in France who reads in English still needs the numbers of France.
 */
export function wanted(...tags) {
  const known = tags.filter(Boolean).map(parsed).filter(Boolean);
  const region = tags.map((tag) => tag && parsed(tag)?.region).find(Boolean);
  const languages = [...new Set([...known.map((tag) => tag.language), LAST_RESORT])];
  return languages.map((locale) => ({ locale, tag: region ? `${locale}-${region}` : locale }));
}

function parsed(tag) {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}

export class Texts {
  #server;
  #texts = {};
  locale = "";
  direction = "ltr";

  constructor(server) {
    this.#server = server;
  }

  /** Fetch the words of one language. False if the server does not have it; raises if it cannot be reached. */
  async load(locale) {
    const answer = await fetch(new URL(`/chat/ui/${encodeURIComponent(locale)}.json`, this.#server));
    if (answer.status === 404) return false;
    if (!answer.ok) throw new Error(`${answer.status} for the texts of ${locale}`);
    this.#texts = await answer.json();
    this.locale = locale;
    return true;
  }

  /** The words of a key; the key itself where a translation is missing, so that it is seen. */
  get(key) {
    return this.#texts[key] ?? key;
  }

  /** Write the words into every node below `root` that names a key for its text, label, hint or title. */
  apply(root) {
    for (const node of root.querySelectorAll("[data-text]")) node.textContent = this.get(node.dataset.text);
    for (const [data, attribute] of [["label", "aria-label"], ["placeholder", "placeholder"], ["title", "title"]]) {
      for (const node of root.querySelectorAll(`[data-${data}]`)) {
        node.setAttribute(attribute, this.get(node.dataset[data]));
      }
    }
  }

  /** The browser's own tag where it is of the same language: British English has another clock than American. */
  get #tag() {
    const own = navigator.languages.find((tag) => parsed(tag)?.language === this.locale);
    return own ?? (this.locale || LAST_RESORT);
  }

  time(date) {
    return new Intl.DateTimeFormat(this.#tag, { hour: "numeric", minute: "2-digit" }).format(date);
  }

  /** "Today", "yesterday", or the date in words. */
  day(date, today = new Date()) {
    const days = Math.round((midnight(date) - midnight(today)) / 86_400_000);
    if (days === 0 || days === -1) {
      return new Intl.RelativeTimeFormat(this.#tag, { numeric: "auto" }).format(days, "day");
    }
    const year = date.getFullYear() === today.getFullYear() ? undefined : "numeric";
    return new Intl.DateTimeFormat(this.#tag, { weekday: "long", day: "numeric", month: "long", year }).format(date);
  }

  number(value) {
    return new Intl.NumberFormat(this.#tag).format(value);
  }
}

function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** The patient's own calendar day, as "2026-11-24". */
export function dayKey(date = new Date()) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
