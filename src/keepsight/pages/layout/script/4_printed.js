/* A page that names children and is printed says so to the log as the print begins. What it sends
   is what the house signed; without a script the button does the same by hand. */
(function () {
  "use strict";

  var form = document.querySelector("form[data-printed]");
  if (!form) { return; }

  function told() {
    var said = new FormData(form);
    said.delete("by");
    return said;
  }

  window.addEventListener("beforeprint", function () {
    if (navigator.sendBeacon && navigator.sendBeacon(form.action, told())) { return; }
    fetch(form.action, { method: "POST", body: told(), keepalive: true, credentials: "same-origin" });
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    window.print();
  });
})();
