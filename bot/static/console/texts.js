// The words of the desk in the language that was chosen, and how times and names are written.

export class Texts {
  #texts = {};

  /** Fetch a language; whatever was shown before has to be written again. */
  async load(locale) {
    const answer = await fetch(`/console/ui/${encodeURIComponent(locale)}.json`);
    if (!answer.ok) throw new Error(`no texts for ${locale}`);
    const { direction, texts } = await answer.json();
    this.locale = locale;
    this.#texts = texts;
    this.#plural = new Intl.PluralRules(locale);
    this.#languages = new Intl.DisplayNames([locale], { type: "language" });
    this.#countries = new Intl.DisplayNames([locale], { type: "region" });
    document.documentElement.lang = locale;
    document.documentElement.dir = direction;
  }

  #plural;
  #languages;
  #countries;

  /** A text with its {placeholders} filled in; `n` also chooses the plural form. */
  t(key, args = {}) {
    let text = this.#texts[key];
    if (text === undefined) return key;
    if (typeof text !== "string") text = text[this.#plural.select(args.n ?? 0)] ?? text.other;
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in args ? String(args[name]) : whole));
  }

  has(key) {
    return key in this.#texts;
  }

  level(level) {
    return this.t(`level_${level}`);
  }

  types(types) {
    return types.map((type) => (this.has(`type_${type}`) ? this.t(`type_${type}`) : type)).join(", ");
  }

  /** The name of a rule as words: "en.wish_to_die" is "wish to die". */
  rule(rule) {
    return rule.slice(rule.lastIndexOf(".") + 1).replaceAll("_", " ");
  }

  /** What noticed a danger: a model, or a rule by its name. */
  source({ kind, rule }) {
    const key = { model: "by_model", conversation: "by_turns", fallback: "by_fallback" }[kind] ?? "by_rule";
    return this.t(key, { rule: this.rule(rule) });
  }

  /** How sure a model is, "87%"; "" for a rule, which either matches or does not. */
  score({ score }) {
    if (typeof score !== "number" || score >= 1) return "";
    // Rounded down: nothing that is a guess reads as "100%".
    return new Intl.NumberFormat(this.locale, { style: "percent" }).format(Math.floor(score * 100) / 100);
  }

  /** What noticed a danger, and how surely: "Model, 87%". */
  noticed(mark) {
    const [source, score] = [this.source(mark), this.score(mark)];
    return score ? this.t("by_scored", { source, score }) : source;
  }

  /** A signal in one line: "Model: high, suicide, 87%". */
  signal(mark) {
    const args = { source: this.source(mark), level: this.lower(this.level(mark.level)), type: this.types([mark.type]), score: this.score(mark) };
    return this.t(args.score ? "signal_scored" : "signal", args);
  }

  /** A word of a fixed list, "answer_yes"; one that has no translation yet is shown as it is. */
  word(list, name) {
    const key = `${list}_${name}`;
    return this.has(key) ? this.t(key) : name.replaceAll("_", " ");
  }

  /** When a check-in comes: "After 15 min". */
  checkIn(number) {
    const times = [["minutes", 15], ["hours", 1], ["hours", 24], ["hours", 72]];
    const [unit, n] = times[number] ?? times[0];
    return this.t("check_in_after", { time: this.t(unit, { n }) });
  }

  lower(text) {
    return text.toLocaleLowerCase(this.locale);
  }

  language(locale) {
    return this.#languages.of(locale) ?? locale;
  }

  country(code) {
    try {
      return code ? this.#countries.of(code) : "";
    } catch {
      return code;
    }
  }

  time(iso) {
    return new Date(iso).toLocaleTimeString(this.locale, { hour: "numeric", minute: "2-digit" });
  }

  day(iso) {
    return new Date(iso).toLocaleDateString(this.locale, { weekday: "long", day: "numeric", month: "long" });
  }

  moment(iso) {
    const options = { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" };
    return new Date(iso).toLocaleString(this.locale, options);
  }

  /** Exactly enough of a duration: "4:07", "1 h 12 min", "2 d 3 h". */
  waited(seconds) {
    const total = Math.max(0, Math.floor(seconds));
    const [minutes, hours, days] = [Math.floor(total / 60), Math.floor(total / 3600), Math.floor(total / 86400)];
    if (hours < 1) return `${minutes}:${String(total % 60).padStart(2, "0")}`;
    if (days < 1) return `${this.t("hours", { n: hours })} ${this.t("minutes", { n: minutes % 60 })}`;
    return `${this.t("days", { n: days })} ${this.t("hours", { n: hours % 24 })}`;
  }

  /** The same in words, for lists and for those who listen. */
  about(seconds) {
    const minutes = Math.floor(Math.max(0, seconds) / 60);
    if (minutes < 1) return this.t("just_now");
    if (minutes < 60) return this.t("minutes", { n: minutes });
    if (minutes < 1440) return this.t("hours", { n: Math.floor(minutes / 60) });
    return this.t("days", { n: Math.floor(minutes / 1440) });
  }
}
