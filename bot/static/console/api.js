// Calls to the console's API, and the errors that come back.

export class ApiError extends Error {
  constructor(status, code, text) {
    super(text);
    this.status = status;
    this.code = code;
  }
}

export class Api {
  csrf = "";

  constructor(texts) {
    this.texts = texts;
  }

  get(path) {
    return this.#call(path, {});
  }

  post(path, body = {}) {
    const headers = { "Content-Type": "application/json", "X-CSRF-Token": this.csrf };
    return this.#call(path, { method: "POST", headers, body: JSON.stringify(body) });
  }

  async #call(path, options) {
    let answer;
    try {
      answer = await fetch(`/console/${path}`, { ...options, redirect: "error", signal: AbortSignal.timeout(15000) });
    } catch {
      throw new ApiError(0, "network", this.texts.t("error_network"));
    }
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      throw new ApiError(answer.status, body.error ?? "internal", body.text ?? this.texts.t("error_internal"));
    }
    return body;
  }
}
