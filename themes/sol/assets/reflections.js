/* Sol: the page of reflections. Every question of the course with the learner's words; open ones are folded away. */
(function () {
  "use strict";

  var record = window.cursus.record;
  var words = document.getElementById("page.reflection-words").dataset;
  var count = document.querySelector("[data-count]");
  var questions = Array.prototype.slice.call(document.querySelectorAll("[data-reflection]"));
  var numbers = 0;

  function answers() {
    var kept = record.get().reflections;
    return kept && typeof kept === "object" && !Array.isArray(kept) ? kept : {};
  }
  function answer(id) {
    var all = answers();
    return Object.prototype.hasOwnProperty.call(all, id) && typeof all[id] === "string" ? all[id] : "";
  }
  function bind(box, id) {
    var input = document.createElement("textarea");
    var label = document.createElement("label");
    var state = document.createElement("p");
    var written = document.createElement("p");
    var question = box.querySelector(".reflection-question");
    numbers += 1;
    input.id = "page.answer-" + numbers;
    input.rows = 2;
    question.id = input.id + ".question";
    input.setAttribute("aria-describedby", question.id);
    label.className = "unseen";
    label.htmlFor = input.id;
    label.textContent = words.answer;
    state.className = "save-state";
    written.className = "written";
    var lines = box.querySelector(".paper-lines");
    [label, input, state, written].forEach(function (part) { box.insertBefore(part, lines); });
    record.field(input, {
      read: function (changed) {
        var kept = changed.reflections;
        var text = kept && typeof kept === "object" ? kept[id] : "";
        return typeof text === "string" ? text : "";
      },
      write: function (changed, text) {
        var kept = record.part(changed, "reflections");
        if (text) { kept[id] = text; } else { delete kept[id]; }
      },
      shown: function (text) {
        written.textContent = text;
        box.classList.toggle("answered", Boolean(text.trim()));
        total();
      }
    }, state);
  }
  /* Open questions, folded away under one line. They are sorted once, when the page opens: a question
     that is answered now stays where it is until then. */
  function isOpen(box) { return !answer(box.getAttribute("data-reflection")).trim(); }
  function foldQuestions(place) {
    var asked = questions.filter(function (box) { return box.parentNode === place; });
    var open = asked.filter(isOpen);
    if (!open.length || (open.length === asked.length && place.classList.contains("reflections-module"))) { return; }
    foldAway(place, open, open.length);
  }
  /* Modules without any answer, folded away at the end of their section. */
  function foldModules(section) {
    var open = Array.prototype.filter.call(section.querySelectorAll(".reflections-module"), function (module) {
      return Array.prototype.every.call(module.querySelectorAll("[data-reflection]"), isOpen);
    });
    if (!open.length) { return; }
    foldAway(section, open, open.reduce(function (sum, module) {
      return sum + module.querySelectorAll("[data-reflection]").length;
    }, 0));
  }
  function foldAway(place, open, number) {
    var details = document.createElement("details");
    var summary = document.createElement("summary");
    details.className = "open-questions";
    summary.textContent = (number === 1 ? words.one : words.other).replace("{n}", String(number));
    details.appendChild(summary);
    open.forEach(function (box) { details.appendChild(box); });
    place.appendChild(details);
  }
  function total() {
    var ids = {};
    var all = 0;
    var done = 0;
    questions.forEach(function (box) {
      var id = box.getAttribute("data-reflection");
      if (Object.prototype.hasOwnProperty.call(ids, id)) { return; }
      ids[id] = true;
      all += 1;
      if (box.classList.contains("answered")) { done += 1; }
    });
    // Paper shows the words there are; without any it is a form to fill in by hand.
    document.querySelector(".reflections-page").classList.toggle("has-answers", done > 0);
    count.textContent = count.getAttribute(done === 1 ? "data-one" : "data-other")
      .replace("{n}", String(done)).replace("{all}", String(all));
  }

  questions.map(function (box) { return box.parentNode; })
    .filter(function (place, index, all) { return all.indexOf(place) === index; }).forEach(foldQuestions);
  Array.prototype.forEach.call(document.querySelectorAll(".reflections-section"), foldModules);
  questions.forEach(function (box) { bind(box, box.getAttribute("data-reflection")); });

  // Words for questions that the course no longer asks stay, with the id they were kept under.
  var known = questions.map(function (box) { return box.getAttribute("data-reflection"); });
  var retired = document.querySelector("[data-retired]");
  Object.keys(answers()).forEach(function (id) {
    if (known.indexOf(id) >= 0 || !answer(id).trim()) { return; }
    var box = document.createElement("div");
    var question = document.createElement("div");
    var name = document.createElement("p");
    box.className = "reflection";
    question.className = "reflection-question";
    name.textContent = id;
    question.appendChild(name);
    box.appendChild(question);
    var lines = document.createElement("div");
    lines.className = "paper-lines";
    box.appendChild(lines);
    retired.appendChild(box);
    retired.hidden = false;
    bind(box, id);
  });

  document.querySelector("[data-paper]").hidden = true;
  document.querySelector("[data-live]").hidden = false;
  count.hidden = false;
  total();
  document.querySelector("[data-print]").addEventListener("click", function () { window.print(); });
}());
