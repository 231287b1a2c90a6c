/* Before a sign-in ends the page says so, and one press prolongs it. When it has ended, a page with
   words in it keeps them and offers the way back; any other gives way to the sign-in page, so that
   nothing about a child stays on a screen that somebody left. */
(function () {
  "use strict";

  var WARNED = 180; // seconds before the end
  var LOOKS_EVERY = 5000; // milliseconds
  var box = document.querySelector("[data-signed-in]");
  if (!box) { return; }

  var said = box.querySelector("[data-said]"), button = box.querySelector("button");
  var left = Number(box.dataset.left), since = Date.now(), began = performance.now();
  var asking = false, ended = false, touched = false;

  /* Seconds left by the clock that ran further: of a laptop that slept one of the two stood still. */
  function remaining() {
    return left - Math.max(performance.now() - began, Date.now() - since, 0) / 1000;
  }

  function counted(seconds) {
    left = seconds;
    since = Date.now();
    began = performance.now();
    ended = false;
    if (seconds > WARNED) { box.hidden = true; }
  }

  /* What the page believes is asked of the house before anything is said. */
  function ask(method) {
    if (asking) { return; }
    asking = true;
    var token = document.querySelector("input[name='csrfmiddlewaretoken']");
    window.fetch(box.dataset.signedIn, {
      method: method, redirect: "error",
      headers: { Accept: "application/json", "X-CSRFToken": token ? token.value : "" }
    }).then(function (answer) {
      if (answer.status === 401) { return over(); }
      return answer.status === 200 ? answer.json().then(heard) : undefined;
    }).catch(function () { /* no connection: asked again at the next look */ })
      .finally(function () { asking = false; });
  }

  function heard(told) {
    counted(told.left);
    document.querySelectorAll("input[name='csrfmiddlewaretoken']").forEach(function (one) {
      one.value = told.token;
    });
    if (told.left <= WARNED) {
      show("You will be signed out at " + told.ends + ".", "Stay signed in", function () { ask("POST"); });
    }
  }

  function show(words, act, pressed) {
    if (said.textContent !== words || box.hidden) { said.textContent = words; }
    button.textContent = act;
    button.onclick = pressed;
    box.hidden = false;
  }

  function over() {
    if (ended) { return; }
    ended = true;
    if (document.querySelector("form[data-draft]")) {
      document.dispatchEvent(new CustomEvent("keepsight:ended"));
    } else if (touched) {
      show("You were signed out. What you typed here is not saved.", "Sign in", elsewhere);
    } else {
      window.location.reload();
    }
  }

  function elsewhere() { window.open("/", "_blank", "noopener"); }

  document.addEventListener("input", function () { touched = true; });
  document.addEventListener("keepsight:signed-in", function (event) { counted(event.detail); });
  document.addEventListener("keepsight:signed-out", function (event) {
    var told = event.detail;
    ended = true;
    if (told.safe) {
      show("You were signed out. " + (told.saved ? "Your words are safe. " + told.saved + ". " : "") +
        "Sign in to carry on where you were.", "Sign in", function () { window.location.assign(told.url); });
    } else {
      show("You were signed out, and your last words are not saved. Sign in in another window, " +
        "then come back to this page.", "Sign in in another window", elsewhere);
    }
  });
  window.setInterval(function () { if (!ended && remaining() <= WARNED) { ask("GET"); } }, LOOKS_EVERY);
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "visible" && remaining() <= WARNED) { ask("GET"); }
  });
})();
