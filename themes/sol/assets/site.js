/* Sol: small comforts, each one optional. Every page works without this file.
   1 menu on small screens · 2 choice of path · 3 progress · 4 filters of the case index · 5 definitions of terms */
(function () {
  "use strict";

  var root = document.documentElement;

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  var record = window.cursus.record;
  var course = window.cursus.course || { sections: [], modules: [], dimensions: [] };
  // Addresses of the course begin at the site's own folder; this leads there from the page.
  var home = root.getAttribute("data-home").replace(/index\.html$/, "");
  var doneWord = (document.getElementById("page.record-words") || root).getAttribute("data-done") || "";
  all("a[data-from-home]").forEach(function (link) {
    link.href = root.getAttribute("data-home") + link.getAttribute("href");
  });

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
  function pathTitle(id) {
    var title = id && document.querySelector("[data-path-title-of='" + id.replace(/[^\w-]/g, "") + "']");
    return title ? title.textContent : "";
  }
  function currentPath() {
    var id = record.get().path;
    // A path of another course is kept in the record and changes nothing here.
    return typeof id === "string" && pathTitle(id) ? id : null;
  }
  function applyPath(id) {
    if (id) { document.body.setAttribute("data-path", id); } else { document.body.removeAttribute("data-path"); }
    function belongs(value) { return !id || !value || value.split(/\s+/).indexOf(id) >= 0; }
    all(".block[data-path]").forEach(function (block) {
      block.classList.toggle("off-path", !belongs(block.getAttribute("data-path")));
    });
    all("[data-paths]").forEach(function (item) {
      item.classList.toggle("off-path", !belongs(item.getAttribute("data-paths")));
    });
    all("[data-path-card]").forEach(function (card) {
      card.classList.toggle("chosen", card.getAttribute("data-path-card") === id);
    });
    all("[data-leave]").forEach(function (text) {
      var own = id && text.parentNode.getAttribute("data-choose-path") === id;
      text.textContent = text.getAttribute(own ? "data-leave" : "data-choose");
    });
    var ways = all(".steps");
    var own = ways.filter(function (way) { return id && way.getAttribute("data-steps") === id; })[0];
    ways.forEach(function (way) { way.hidden = own ? way !== own : way.hasAttribute("data-steps"); });
    all("[data-path-chosen]").forEach(function (note) {
      note.querySelector("[data-path-name]").textContent = pathTitle(id);
      note.hidden = !id;
    });
  }
  function choosePath(id) {
    record.change(function (record) { if (id) { record.path = id; } else { delete record.path; } });
    all("[data-path-status]").forEach(function (status) {
      status.textContent = id ? status.getAttribute("data-text").replace("{x}", pathTitle(id)) : status.getAttribute("data-none");
    });
  }

  // Without this script a card leads to the first module of its path; with it, it chooses and says so.
  all("[data-choose-path]").forEach(function (chooser) {
    var id = chooser.getAttribute("data-choose-path");
    if (chooser.tagName === "A") {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "link";
      button.setAttribute("data-choose-path", id);
      while (chooser.firstChild) { button.appendChild(chooser.firstChild); }
      chooser.replaceWith(button);
      chooser = button;
    }
    chooser.addEventListener("click", function () {
      choosePath(id && currentPath() === id ? null : id);
      if (!id) { document.getElementById("page.main").focus(); }
    });
  });

  /* 3 Progress, by minutes of the chosen path: ticks, rings, the way back to where the learner was. */
  function numbers(path, progress) {
    // A module without minutes counts as one of five.
    var sections = course.sections.map(function () { return { done: 0, all: 0, minutes: 0, modules: 0, doneModules: 0 }; });
    course.modules.forEach(function (module) {
      if (path && module[5].split(" ").indexOf(path) < 0) { return; }
      var section = sections[module[3]];
      var done = progress[module[0]] === "done";
      section.all += module[4] || 5;
      section.minutes += module[4];
      section.modules += 1;
      if (done) { section.done += module[4] || 5; section.doneModules += 1; }
    });
    return sections;
  }
  /* Whole percents: 100 only when all is done, 0 only when nothing is. */
  function percent(part) { return part.done ? Math.max(1, Math.floor(100 * part.done / part.all)) : 0; }
  /* A ring that is closed has no seam. */
  function dashes(part) { return percent(part) === 100 ? "none" : percent(part) + " 100"; }
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (mark, name) { return name in values ? String(values[name]) : mark; });
  }
  /* A small ring beside its words. */
  function grow(line, part, text) {
    line.querySelector(".ring-part").setAttribute("stroke-dasharray", dashes(part));
    line.querySelector("[data-progress-text]").textContent = text;
  }
  function counted(line, number, name) {
    return line.getAttribute(name + (number === 1 ? "one" : "other")).replace("{n}", String(number));
  }
  function duration(line, minutes) {
    var hours = Math.floor(minutes / 60);
    var rest = minutes % 60;
    return [hours && counted(line, hours, "data-hours-"), rest && counted(line, rest, "data-minutes-")].filter(Boolean).join(" ");
  }
  function applyProgress(path, progress) {
    all("[data-module]").forEach(function (item) {
      if (item.tagName === "ARTICLE") { return; }
      var done = progress[item.getAttribute("data-module")] === "done";
      item.classList.toggle("done", done);
      var link = item.querySelector("a");
      var said = link && link.querySelector(".done-word");
      if (done && link && !said) {
        said = document.createElement("span");
        said.className = "unseen done-word";
        said.textContent = " " + doneWord;
        link.appendChild(said);
      } else if (!done && said) { said.remove(); }
    });
    var sections = numbers(path, progress);
    var total = sections.reduce(function (sum, section) {
      return { done: sum.done + section.done, all: sum.all + section.all };
    }, { done: 0, all: 0 });
    function numbersOf(line, name) {
      var id = line.getAttribute(name);
      return sections[course.sections.map(function (section) { return section[0]; }).indexOf(id)];
    }
    all("[data-section-facts]").forEach(function (line) {
      var section = numbersOf(line, "data-section-facts");
      if (!section || (!path && !total.done)) { return; }
      var text = section.doneModules
        ? fill(line.getAttribute("data-done"), { done: section.doneModules, all: section.modules })
        : counted(line, section.modules, "data-");
      line.textContent = section.minutes ? text + " · " + duration(line, section.minutes) : text;
    });
    all("[data-section-progress]").forEach(function (line) {
      var section = numbersOf(line, "data-section-progress");
      line.hidden = !section || section.doneModules === 0;
      if (!line.hidden) {
        grow(line, section, fill(line.getAttribute("data-text"), { done: section.doneModules, all: section.modules }));
      }
    });
    all("[data-progress-line]").forEach(function (line) {
      line.hidden = total.done === 0;
      grow(line, total, fill(line.getAttribute("data-text"), { percent: percent(total) }));
    });
    var note = document.getElementById("page.path-note");
    if (note) { note.hidden = !path && total.done === 0; }
    all(".hero .rings").forEach(function (rings) { drawRings(rings, sections, total); });
    var tests = record.get().attempts;
    if (Array.isArray(tests) && tests.some(function (test) { return test && test.date; })) {
      all("[data-report]").forEach(function (line) {
        all(".actions [href$='test.html']").forEach(function (link) {
          link.href = home + "report.html";
          link.textContent = line.getAttribute("data-report");
        });
      });
    }
    all("[data-continue]").forEach(function (line) {
      var module = whereLearnerWas(path, progress);
      var link = line.querySelector("a");
      if (module && link) {
        link.href = home + module[2];
        link.textContent = line.getAttribute("data-continue").replace("{x}", module[1]);
      }
    });
  }
  /* A course may have more sections than the drawing has rings; the last ring then stands for the rest. */
  function drawRings(rings, sections, total) {
    var count = rings.querySelectorAll("[data-ring]").length;
    var parts = [];
    sections.forEach(function (section, index) {
      var ring = Math.min(index, count - 1);
      parts[ring] = parts[ring] || { done: 0, all: 0 };
      parts[ring].done += section.done;
      parts[ring].all += section.all;
    });
    parts.forEach(function (part, index) {
      var grown = rings.querySelector("[data-ring='" + (index + 1) + "'] .ring-grown");
      if (grown) { grown.setAttribute("stroke-dasharray", dashes(part)); }
    });
    rings.classList.toggle("growing", total.done > 0);
    var text = document.querySelector("[data-rings-text]");
    if (!text) { return; }
    text.hidden = total.done === 0;
    text.textContent = total.done === total.all ? text.getAttribute("data-done") : fill(text.getAttribute("data-text"), {
      percent: percent(total),
      sections: sections.map(function (section, index) { return (course.sections[index][1] + " " + percent(section) + " %").replace(/ /g, "\u00A0"); }).join("\u00A0· ")
    });
  }
  /* The module that was opened last and is not done; else the first open one after the last that is done. */
  function whereLearnerWas(path, progress) {
    var open = course.modules.filter(function (module) {
      return progress[module[0]] !== "done" && (!path || module[5].split(" ").indexOf(path) >= 0);
    });
    var names = Object.keys(progress);
    for (var index = names.length - 1; index >= 0; index -= 1) {
      var found = open.filter(function (module) { return module[0] === names[index]; })[0];
      if (found) { return found; }
    }
    var places = course.modules.map(function (module) { return module[0]; });
    var last = Math.max.apply(null, names.map(function (name) { return places.indexOf(name); }).concat(-1));
    if (last < 0) { return null; }
    return open.filter(function (module) { return places.indexOf(module[0]) > last; })[0] || open[0] || null;
  }

  function show() {
    var progress = record.get().progress;
    var path = currentPath();
    applyPath(path);
    applyProgress(path, progress && typeof progress === "object" ? progress : {});
  }
  record.onChange(show);
  show();

  /* 4 The filters narrow the list of cases and dim the other points on the map. */
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

  /* 5 A term shows its definition on hover and on focus; Escape closes it, and the pointer may rest on it. */
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
