/* What is typed into a form that keeps a draft goes to the server while it is typed. Nothing of it
   stays in the browser: what cannot be saved just now stays in the open page, which says so. */
(function () {
  "use strict";

  // Milliseconds: nobody loses more than two seconds of words, and no form is sent more often.
  var FIRST = 800, BETWEEN = 1500, AGAIN = 2000, PATIENCE = 10000;
  var MOST_WHILE_LEAVING = 60000, MOST = 4900000; // bytes: the browser's limit, and the house's
  var NOT_WORDS = { csrfmiddlewaretoken: true, at: true, ticket: true };
  var form = document.querySelector("form[data-draft]");
  if (!form) { return; }

  var line = form.querySelector("[data-draft-said]");
  var saved = line ? line.textContent.trim() : ""; // "Saved 17:06"
  var kept = words(); // what the server has, or began with
  var timer = 0, last = -BETWEEN, running = false;
  var failing = false; // the last save did not arrive
  var signedOut = false;
  var over = false; // sent, or not this person's any more: nothing is saved from here
  var waiting = null; // the button of a form that is sent once its words are saved
  var ready = false;

  /* What stands in the form, as it would be sent: never a file, never a password. */
  function words() {
    var found = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      var box = form.elements[name];
      if (typeof value === "string" && !NOT_WORDS[name] && (!box || box.type !== "password")) {
        found.append(name, value);
      }
    });
    return found.toString();
  }

  function hidden(name) { return form.querySelector("input[name='" + name + "']"); }

  /* Where the writer is: the box, and the place in it. */
  function where() {
    var box = document.activeElement;
    if (!box || !form.contains(box) || !box.id) { return hidden("at").value; }
    return box.id + (typeof box.selectionStart === "number" ? ":" + box.selectionStart : "");
  }

  function say(text, isWrong) {
    if (!line) { return; }
    if (line.textContent !== text) { line.textContent = text; }
    line.classList.toggle("not-saved", Boolean(isWrong));
  }

  function sayNotSaved(why) {
    var since = saved ? "Not saved since " + saved.replace("Saved ", "") : "Not saved";
    say(since + ": " + why + " Your words stay in this page, and it goes on trying.", true);
  }

  function tell(name, detail) {
    document.dispatchEvent(new CustomEvent("keepsight:" + name, { detail: detail }));
  }

  // --- when -------------------------------------------------------------------------------------

  function later(wait) {
    if (timer || over) { return; }
    timer = window.setTimeout(function () { timer = 0; save(false); }, wait);
  }

  function typed() {
    var isBehind = words() !== kept;
    if (line) { line.classList.toggle("behind", isBehind); }
    if (isBehind) { later(Math.max(FIRST, last + BETWEEN - performance.now())); }
  }

  /* Send what is new. `leaving`: the page may end before the answer comes. */
  function save(leaving) {
    var now = words();
    if (over || (now === kept && !failing) || (running && !leaving)) { return; }
    if (now.length > MOST) { return held("it is longer than 5 MB. Shorten it."); }
    hidden("at").value = where();
    var body = new URLSearchParams(now);
    body.set("at", hidden("at").value);
    body.set("ticket", hidden("ticket").value);
    var stop = new AbortController();
    var limit = window.setTimeout(function () { stop.abort(); }, PATIENCE);
    running = true;
    last = performance.now();
    window.fetch(form.dataset.draft, {
      method: "POST", body: body, signal: stop.signal, redirect: "error",
      keepalive: leaving && body.toString().length < MOST_WHILE_LEAVING,
      headers: { "X-CSRFToken": hidden("csrfmiddlewaretoken").value, Accept: "application/json" }
    }).then(function (answer) {
      return answer.json().catch(function () { return {}; }).then(function (told) {
        answered(answer.status, told, now);
      });
    }).catch(function () {
      failed("there is no connection.");
    }).finally(function () {
      window.clearTimeout(limit);
      running = false;
      if (!failing) { typed(); }
    });
  }

  // --- what came of it --------------------------------------------------------------------------

  function answered(status, told, sent) {
    if (status === 200) { return keptNow(told, sent); }
    if (status === 401) { return leftOutside(told, sent); }
    if (status === 403 && told.stale) { return renew(); }
    if (status === 413) { return held("it is longer than 5 MB. Shorten it."); }
    if (status === 403 || status === 409) {
      over = true;
      if (status === 403) { say(told.sentence || "Nothing more is saved from this page.", true); }
      return go();
    }
    return failed("the house does not answer.");
  }

  function keptNow(told, sent) {
    kept = sent;
    failing = signedOut = false;
    saved = "Saved " + told.saved;
    hidden("ticket").value = told.ticket;
    var long = Object.keys(told.too_long).map(function (name) { return tooLong(name, told.too_long[name]); });
    say(long.length ? saved + ". " + long.join(" ") + " All of it is kept: shorten it before you send it."
      : saved, long.length > 0);
    tell("signed-in", told.left);
    return go();
  }

  function tooLong(name, one) {
    var label = form.querySelector("label[for='" + name + "']");
    return (label ? label.textContent.trim() : name) + ": at most " + one.most.toLocaleString("en-GB") +
      " letters, you wrote " + one.length.toLocaleString("en-GB") + ".";
  }

  /* It cannot be saved as it is. Nothing is thrown away, and nothing is sent. */
  function held(why) {
    failing = true;
    waiting = null;
    sayNotSaved(why);
    later(AGAIN);
  }

  function failed(why) { held(waiting ? "it was not sent, " + why : why); }

  /* Signed out: the words went into their draft by the form's ticket, or they stay here. */
  function leftOutside(told, sent) {
    signedOut = true;
    if (told.saved) {
      kept = sent;
      failing = false;
      saved = "Saved " + told.saved;
      say("");
      if (waiting) { return go(); }
      return tell("signed-out", { safe: true, saved: saved, url: address() });
    }
    return notSavedOutside();
  }

  /* Nobody is signed in and the house would not take the words: the page says so and goes on trying. */
  function notSavedOutside() {
    signedOut = failing = true;
    say("Not saved: you are signed out. Your words stay in this page.", true);
    later(AGAIN);
    return tell("signed-out", { safe: false, saved: saved, url: address() });
  }

  /* Where the form is carried on: its own address, with what was begun. */
  function address() {
    var url = new URL(form.getAttribute("action") || window.location.href, window.location.href);
    url.searchParams.set("carry_on", "yes");
    return url.pathname + url.search;
  }

  /* A new sign-in in another window: this form takes its token over and goes on. */
  function renew() {
    var asks = document.querySelector("[data-signed-in]");
    if (!asks) { return failed("you are signed out."); }
    return window.fetch(asks.dataset.signedIn, { headers: { Accept: "application/json" }, redirect: "error" })
      .then(function (answer) { return answer.status === 200 ? answer.json() : null; })
      .then(function (told) { // null where every cookie of the house is gone, not only the sign-in's
        if (!told) { return failing || words() !== kept ? notSavedOutside() : null; }
        hidden("csrfmiddlewaretoken").value = told.token;
        signedOut = false;
        failing = true; // so that it is saved once more, as whoever is signed in now
        tell("signed-in", told.left);
        save(false);
      }).catch(function () { failed("there is no connection."); });
  }

  // --- sending ----------------------------------------------------------------------------------

  /* A form is sent once its words are saved: were it sent into the void, they would be gone. */
  function sending(event) {
    if (ready) { ready = false; over = true; window.setTimeout(function () { over = false; }, PATIENCE); return; }
    if (!failing && words() === kept) { hidden("at").value = where(); return; }
    event.preventDefault();
    if (waiting) { return; }
    waiting = event.submitter || form.querySelector("button");
    say("Saving", false);
    if (!running) { save(false); }
  }

  function go() {
    if (!waiting || (words() !== kept && !over)) { return; }
    var button = waiting;
    waiting = null;
    ready = true;
    form.requestSubmit(button);
  }

  /* Back to the box in which the writer was, and to the place in it. */
  function resume() {
    var at = (form.dataset.at || "").split(":");
    var box = at[0] && document.getElementById(at[0]);
    if (!box || document.querySelector(".govuk-error-summary")) { return; }
    box.focus();
    if (at[1] && box.setSelectionRange) {
      try { box.setSelectionRange(Number(at[1]), Number(at[1])); } catch (wrong) { /* a box without text */ }
    }
  }

  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("submit", sending);
  window.addEventListener("pagehide", function () { save(true); });
  window.addEventListener("online", function () { if (failing) { save(false); } });
  window.addEventListener("beforeunload", function (event) {
    if (failing && words() !== kept) { event.preventDefault(); }
  });
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") { save(true); } else if (signedOut) { renew(); }
  });
  document.addEventListener("keepsight:ended", function () {
    if (words() !== kept) { save(false); } else { tell("signed-out", { safe: true, saved: saved, url: address() }); }
    signedOut = true;
  });
  resume();
})();
