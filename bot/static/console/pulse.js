// A beat each second, also in a tab that nobody looks at: browsers slow the timers of a hidden page down
// to one a minute and worse, but not those of a worker.

const ASLEEP = 5000; // A gap this long: the machine slept, or the tab was frozen.

const WORKER = "/console/static/pulse-worker.js";

/** The address of the worker, as a page that trusts no other script may use it. */
function workerAddress() {
  if (!globalThis.trustedTypes) return WORKER;
  return trustedTypes.createPolicy("beside-pulse", { createScriptURL: () => WORKER }).createScriptURL(WORKER);
}

/** Call `beat()` each second, and `woke()` after a time without beats, or when the page is seen again. */
export function everySecond({ beat, woke }) {
  let last = Date.now();
  const tick = () => {
    const slept = Math.abs(Date.now() - last) > ASLEEP;
    last = Date.now();
    if (slept) woke();
    beat();
  };
  try {
    const worker = new Worker(workerAddress());
    worker.addEventListener("message", tick);
    worker.addEventListener("error", () => setInterval(tick, 1000), { once: true });
  } catch {
    setInterval(tick, 1000);
  }
  addEventListener("online", woke);
  document.addEventListener("visibilitychange", () => document.hidden || woke());
  document.addEventListener("resume", woke);
  // A tab that holds a lock is not frozen to save power.
  navigator.locks?.request("beside-desk", { mode: "shared" }, () => new Promise(() => {}));
}
