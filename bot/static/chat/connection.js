/** The web socket's life: it opens, notices silence, and comes back by itself. */

const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;
/** Failed attempts after which the page stops saying "connecting again" and says "no connection". */
const ATTEMPTS_BEFORE_OFFLINE = 3;
/** Close code of a server that shows this tab the door, as one of too many. Coming back at once would
 * push out the next tab; it waits, unless the patient turns to it. */
const TOLD_TO_GO = 1008;
/** A socket that opened but got no welcome in this time is taken for dead. */
const WELCOME_WITHIN = 10_000;

export class Connection {
  #url;
  #handlers;
  #socket = null;
  #timer = 0;
  #attempt = 0;
  #state = "";
  #stopped = false;

  /** `handlers`: `opened()`, `frame(frame)`, `state(name)` with connecting, online, reconnecting, offline. */
  constructor(url, handlers) {
    this.#url = url;
    this.#handlers = handlers;
  }

  get online() {
    return this.#state === "online";
  }

  start() {
    this.#stopped = false;
    addEventListener("online", this.#hurry);
    addEventListener("offline", this.restart);
    document.addEventListener("visibilitychange", this.#hurry);
    this.#tell("connecting");
    this.#connect();
  }

  stop() {
    this.#stopped = true;
    removeEventListener("online", this.#hurry);
    removeEventListener("offline", this.restart);
    document.removeEventListener("visibilitychange", this.#hurry);
    this.#drop();
  }

  /** The server has greeted: the connection is good, and its next failure starts from the shortest delay. */
  welcomed() {
    clearTimeout(this.#timer);
    this.#attempt = 0;
    this.#tell("online");
  }

  /** Send a frame; false if there is no open socket (the caller keeps it). */
  send(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Leave the present socket, which may be dead without knowing it, and take a new one. */
  restart = () => {
    if (this.#stopped) return;
    this.#drop();
    this.#tell("reconnecting");
    this.#connect();
  };

  /** The server cannot greet just now: leave, and try again later. */
  retreat() {
    this.#drop();
    this.#lost();
  }

  #hurry = () => {
    if (document.visibilityState === "hidden" || this.#stopped) return;
    if (this.#socket === null) this.#connect();
  };

  #connect() {
    clearTimeout(this.#timer);
    let socket;
    try {
      socket = new WebSocket(this.#url);
    } catch {
      this.#lost();
      return;
    }
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#abandon(socket), WELCOME_WITHIN);
    socket.onopen = () => this.#handlers.opened();
    socket.onmessage = (event) => this.#receive(event.data);
    socket.onclose = (event) => this.#lost(event.code);
  }

  #receive(text) {
    let frame;
    try {
      frame = JSON.parse(text);
    } catch {
      return;
    }
    if (frame && typeof frame.type === "string") this.#handlers.frame(frame);
  }

  #abandon(socket) {
    if (socket === this.#socket) this.retreat();
  }

  #drop() {
    clearTimeout(this.#timer);
    if (this.#socket === null) return;
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close();
    this.#socket = null;
  }

  #lost(code = 0) {
    clearTimeout(this.#timer);
    this.#socket = null;
    if (this.#stopped) return;
    this.#attempt += 1;
    const offline = navigator.onLine === false || this.#attempt >= ATTEMPTS_BEFORE_OFFLINE;
    this.#tell(offline ? "offline" : "reconnecting");
    const wait = code === TOLD_TO_GO ? LONGEST_DELAY : delay(this.#attempt);
    this.#timer = setTimeout(() => this.#connect(), wait);
  }

  #tell(state) {
    if (state === this.#state) return;
    this.#state = state;
    this.#handlers.state(state);
  }
}

/** Milliseconds before the given attempt: doubling, capped, half of it random so that a thousand pages do not come back at once. */
function delay(attempt) {
  const whole = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
  return whole / 2 + (Math.random() * whole) / 2;
}
