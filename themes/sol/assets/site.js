/* Sol: four small comforts, each one optional. Every page works without this file.
   1 menu on small screens · 2 choice of path · 3 filters of the case index · 4 definitions of terms */
(function () {
  "use strict";

  var root = document.documentElement;

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  // Private windows and some locked-down browsers refuse storage: then nothing is remembered, and that is all.
  var store = {
    key: function (name) { return "cursus:" + root.getAttribute("data-course") + ":" + name; },
    read: function (name) {
      try { return JSON.parse(window.localStorage.getItem(this.key(name))); } catch (refused) { return null; }
    },
    write: function (name, value) {
      try {
        if (value === null) { window.localStorage.removeItem(this.key(name)); }
        else { window.localStorage.setItem(this.key(name), JSON.stringify(value)); }
      } catch (refused) { return; }
    }
  };

  /* 1 The menu link jumps to the list in the footer; with this script it opens the list in the header instead. */
  all("[data-menu]").forEach(function (link) {
    var menu = document.getElementById(link.getAttribute("data-menu"));
    var button = document.createElement("button");
    function show(open) {
      menu.classList.toggle("open", open);
      button.setAttribute("aria-expanded", String(open));
    }
    button.type = "button";
    button.className = link.className;
    button.textContent = link.textContent;
    button.setAttribute("aria-controls", menu.id);
    link.replaceWith(button);
    show(false);
    button.addEventListener("click", function () { show(!menu.classList.contains("open")); });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && menu.classList.contains("open")) { show(false); button.focus(); }
    });
  });

  /* 2 The chosen path hides the blocks and modules of the other paths, and shows its own before-and-next links. */
  function applyPath(path) {
    var id = path && path.id;
    if (id) { document.body.setAttribute("data-path", id); } else { document.body.removeAttribute("data-path"); }
    function belongs(value) { return !id || value.split(/\s+/).indexOf(id) >= 0; }
    all(".block[data-path]").forEach(function (block) {
      block.classList.toggle("off-path", !belongs(block.getAttribute("data-path")));
    });
    all("[data-paths]").forEach(function (item) {
      item.classList.toggle("off-path", !belongs(item.getAttribute("data-paths")));
    });
    all("[data-path-card]").forEach(function (card) {
      card.classList.toggle("chosen", card.getAttribute("data-path-card") === id);
    });
    var ways = all(".steps");
    var own = ways.filter(function (way) { return id && way.getAttribute("data-steps") === id; })[0];
    ways.forEach(function (way) { way.hidden = own ? way !== own : way.hasAttribute("data-steps"); });
    var note = document.getElementById("page.path-note");
    if (note) {
      note.querySelector("[data-path-name]").textContent = path ? path.title : "";
      note.hidden = !id;
    }
  }

  all("[data-choose-path]").forEach(function (chooser) {
    chooser.addEventListener("click", function () {
      var id = chooser.getAttribute("data-choose-path");
      var path = id ? { id: id, title: chooser.getAttribute("data-path-title") } : null;
      store.write("path", path);
      applyPath(path);
      if (!id) { document.getElementById("page.main").focus(); }
    });
  });
  applyPath(store.read("path"));

  /* 3 The filters narrow the list of cases and dim the other points on the map. */
  all("form.filters").forEach(function (form) {
    var items = Array.prototype.slice.call(document.getElementById(form.getAttribute("data-list")).children);
    var selects = Array.prototype.slice.call(form.querySelectorAll("select"));
    var status = form.querySelector("[role='status']");
    function filter() {
      var shown = {};
      var count = 0;
      items.forEach(function (item) {
        var fits = selects.every(function (select) {
          var value = item.getAttribute("data-" + select.getAttribute("data-filter")) || "";
          return !select.value || value.split(/\s+/).indexOf(select.value) >= 0;
        });
        item.hidden = !fits;
        if (fits) { count += 1; shown[item.getAttribute("data-case")] = true; }
      });
      all(".world .place").forEach(function (place) {
        place.classList.toggle("off", !shown[place.getAttribute("data-case")]);
      });
      var text = form.getAttribute(count === 0 ? "data-none" : count === 1 ? "data-one" : "data-other");
      status.textContent = text.replace("{n}", String(count));
    }
    form.addEventListener("change", filter);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { window.setTimeout(filter, 0); });
    form.hidden = false;
    filter();
  });

  /* 4 A term shows its definition on hover and on focus; Escape closes it, and the pointer may rest on it. */
  var box = null;
  var owner = null;
  var leaving = 0;
  function closeTerm() {
    window.clearTimeout(leaving);
    if (box) { box.remove(); owner.removeAttribute("aria-describedby"); }
    box = null;
    owner = null;
  }
  function leaveTerm() {
    window.clearTimeout(leaving);
    leaving = window.setTimeout(closeTerm, 250);
  }
  function openTerm(term) {
    window.clearTimeout(leaving);
    if (owner === term) { return; }
    closeTerm();
    owner = term;
    box = document.createElement("div");
    box.className = "term-box";
    box.id = "term-box";
    box.setAttribute("role", "tooltip");
    box.textContent = term.getAttribute("data-definition");
    document.body.appendChild(box);
    term.setAttribute("aria-describedby", box.id);
    var place = term.getClientRects()[0];
    var left = Math.min(place.left, root.clientWidth - box.offsetWidth - 16);
    box.style.left = Math.max(16, left) + window.scrollX + "px";
    box.style.top = place.bottom + 6 + window.scrollY + "px";
    box.addEventListener("mouseenter", function () { window.clearTimeout(leaving); });
    box.addEventListener("mouseleave", leaveTerm);
  }
  all("a.term[title]").forEach(function (term) {
    term.setAttribute("data-definition", term.getAttribute("title"));
    term.removeAttribute("title");
    term.addEventListener("mouseenter", function () { openTerm(term); });
    term.addEventListener("mouseleave", leaveTerm);
    term.addEventListener("focus", function () { openTerm(term); });
    term.addEventListener("blur", closeTerm);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { closeTerm(); }
  });
}());
