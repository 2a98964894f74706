/* Sol: a report as a PDF. The typesetter and its fonts are large, so they come only when somebody asks for one. */
(function () {
  "use strict";

  var cursus = window.cursus = window.cursus || {};
  var fonts = null;

  /* Connects a button "Download PDF".
     request() gives { operation, before, options, after, file }: the parts before and after the fonts, and the file's name;
     tell(text) says something to the learner. */
  cursus.offerPaper = function (button, request, tell) {
    if (!button || !button.dataset.scripts || !window.DecompressionStream) { return; }
    button.hidden = false;
    button.addEventListener("click", function () {
      if (button.getAttribute("aria-disabled") === "true") { return; }
      button.setAttribute("aria-disabled", "true");
      tell(button.dataset.wait);
      ready(button.dataset.scripts.split(" ")).then(function (typesetter) {
        // The words above are painted before the work begins.
        return new Promise(function (resolve) { window.setTimeout(function () { resolve(typesetter); }, 30); });
      }).then(function (typesetter) {
        var asked = request();
        // A theme may name more fonts than usual; the options, last before the fonts, say how many there are.
        asked.before[asked.before.length - 1].fonts = fonts.length;
        var answer = typesetter.runBytes(asked.operation, asked.before.concat(fonts, asked.after || []));
        if (!answer.ok) { throw new Error(new TextDecoder().decode(answer.parts[0])); }
        cursus.record.save(asked.file, answer.parts[0], "application/pdf");
        var facts = JSON.parse(new TextDecoder().decode(answer.parts[1]));
        var missing = facts.missing.map(function (letter) { return "“" + letter + "”"; }).join(", ");
        tell(facts.needsShaping ? button.dataset.shaping
          : missing ? button.dataset.missing.replace("{x}", function () { return missing; }) : asked.saved);
      }).catch(function (error) {
        if (window.console) { console.error(error); }
        tell(button.dataset.failed);
      }).then(function () { button.removeAttribute("aria-disabled"); });
    });
  };

  /* A4, or Letter where that is the paper people have. */
  cursus.paperSize = function () {
    var place = (navigator.language || "").split("-")[1];
    return ["US", "CA", "MX", "PH", "CL", "CO", "VE"].indexOf(place) >= 0 ? "letter" : "a4";
  };

  function ready(addresses) {
    return Promise.all(addresses.map(load)).then(function () {
      return Promise.all([unpacked(), new Promise(function (resolve, reject) {
        cursus.typesetter(function (typesetter, problem) {
          if (typesetter) { resolve(typesetter); } else { reject(new Error(problem)); }
        });
      })]);
    }).then(function (both) {
      fonts = both[0];
      return both[1];
    });
  }

  function load(address) {
    var there = document.querySelector('script[src="' + address + '"]');
    if (there && there.dataset.loaded) { return Promise.resolve(); }
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = function () { script.dataset.loaded = "yes"; resolve(); };
      script.onerror = function () { script.remove(); reject(new Error(address)); };
      document.head.appendChild(script);
    });
  }

  function unpacked() {
    if (fonts) { return Promise.resolve(fonts); }
    return Promise.all(cursus.fonts.map(function (text) {
      // A cut that the theme does not have.
      if (!text) { return new Uint8Array(0); }
      var packed = Uint8Array.from(atob(text), function (letter) { return letter.charCodeAt(0); });
      var stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
      return new Response(stream).arrayBuffer().then(function (buffer) { return new Uint8Array(buffer); });
    }));
  }
}());
