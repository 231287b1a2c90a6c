/* What the pages do a little better with a script. Everything works without it.
   Joined behind htmx 2 by setup/build_pages.py into pages/static/keepsight.js. */
(function () {
  "use strict";

  /* A form that came back with errors: the summary takes the focus, and each of its lines puts
     the focus into the field it names. */
  function focusErrors() {
    var summary = document.querySelector(".govuk-error-summary");
    if (!summary) { return; }
    summary.setAttribute("tabindex", "-1");
    summary.focus();
    summary.addEventListener("click", function (event) {
      var link = event.target.closest("a[href^='#']");
      var field = link && document.getElementById(link.getAttribute("href").slice(1));
      if (field) { event.preventDefault(); field.focus(); }
    });
  }

  /* One press of a button sends one form: a second press within a second is not heard. */
  function onePress() {
    var sent = new WeakMap();
    document.addEventListener("submit", function (event) {
      if (event.defaultPrevented) { return; } // kept back until its words are saved
      var last = sent.get(event.target) || 0;
      if (event.timeStamp - last < 1000 && last) { event.preventDefault(); return; }
      sent.set(event.target, event.timeStamp);
    });
  }

  /* A page shown again from the browser's memory is asked for anew, so that the back button
     after signing out shows the sign-in page. */
  function neverFromMemory() {
    window.addEventListener("pageshow", function (event) {
      if (event.persisted) { window.location.reload(); }
    });
  }

  focusErrors();
  onePress();
  neverFromMemory();
})();
