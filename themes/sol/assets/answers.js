/* Sol: places to answer inside the course's text. Without this script the same blocks are paper.
   1 reflections · 2 fields of the plan · 3 experiments · 4 checks · 5 a module that is done, or begun */
(function () {
  "use strict";

  var holder = document.getElementById("page.answer-words");
  if (!holder) { return; }
  var words = holder.dataset;
  var record = window.cursus.record;
  var course = window.cursus.course || { dimensions: [], experiments: [] };
  var home = document.documentElement.getAttribute("data-home").replace(/index\.html$/, "");
  var numbers = 0;

  function all(selector, inside) {
    return Array.prototype.slice.call((inside || document).querySelectorAll(selector));
  }
  function make(name, kind, text) {
    var element = document.createElement(name);
    if (kind) { element.className = kind; }
    if (text) { element.textContent = text; }
    return element;
  }
  function button(text, kind) {
    var made = make("button", kind, text);
    made.type = "button";
    return made;
  }
  function planLink() {
    var link = make("a", "", words.seePlan);
    link.href = home + "plan.html";
    return link;
  }
  /* Room for an answer in a block: a label, the field, and the words once more for paper. */
  function room(block, input, label) {
    numbers += 1;
    input.id = "page.answer-" + numbers;
    var question = block.querySelector(".block-text");
    question.id = question.id || input.id + ".question";
    input.setAttribute("aria-describedby", question.id);
    var name = make("label", "unseen", label);
    name.htmlFor = input.id;
    var written = make("p", "written");
    all(".answer-hint", block).forEach(function (hint) { hint.remove(); });
    var lines = block.querySelector(".lines");
    [name, input, written].forEach(function (part) { block.insertBefore(part, lines); });
    return function (text) {
      written.textContent = text;
      block.classList.toggle("answered", Boolean(text.trim()));
    };
  }

  /* 1 Reflections */
  all(".block.reflect[data-id]").forEach(function (block) {
    var id = block.getAttribute("data-id");
    var input = make("textarea", "answer");
    input.rows = 3;
    var shown = room(block, input, words.answer);
    var state = make("p", "save-state");
    block.appendChild(state);
    record.field(input, {
      read: function (record) {
        var answers = record.reflections;
        var text = answers && typeof answers === "object" ? answers[id] : "";
        return typeof text === "string" ? text : "";
      },
      write: function (record, text) {
        var answers = window.cursus.record.part(record, "reflections");
        if (text) { answers[id] = text; } else { delete answers[id]; }
      },
      shown: shown
    }, state);
  });

  /* 2 Fields of the plan. All blocks of a page write into the same action. */
  var active = null;
  var planFields = [];
  function find(record) {
    return window.cursus.record.actions(record).filter(function (entry) { return entry.id && entry.id === active; })[0];
  }
  (function () {
    var entries = record.actions(record.get()).filter(function (entry) { return entry.id; });
    if (entries.length) { active = entries[entries.length - 1].id; }
  }());
  function write(record, field, text) {
    active = active || window.cursus.record.random();
    var entry = window.cursus.record.action(record, active);
    if (text) { entry[field] = text; } else { delete entry[field]; }
  }
  function plan(block) {
    var field = block.getAttribute("data-id");
    var label = (block.querySelector(".block-text strong") || block.querySelector(".block-label")).textContent;
    var dimensions = field === "dimension" ? course.dimensions : [];
    var input;
    if (dimensions.length) {
      input = make("select", "answer");
      input.appendChild(new Option(words.choose, ""));
      dimensions.forEach(function (dimension) { input.appendChild(new Option(dimension[1], dimension[0])); });
    } else {
      input = make(/(^|-)date$/.test(field) ? "input" : "textarea", "answer");
      if (input.tagName === "INPUT") { input.type = "date"; } else { input.rows = 2; }
    }
    var which = make("p", "which-action");
    var choice = make("select");
    choice.id = "page.action-" + planFields.length;
    var choiceLabel = make("label", "", words.which);
    choiceLabel.htmlFor = choice.id;
    which.appendChild(choiceLabel);
    which.appendChild(choice);
    block.insertBefore(which, block.querySelector(".answer-hint"));
    var shown = room(block, input, label);
    var foot = make("p", "answer-foot");
    var state = make("span", "save-state");
    foot.appendChild(state);
    foot.appendChild(planLink());
    block.appendChild(foot);
    var bound = record.field(input, {
      read: function (record) {
        var entry = find(record);
        return entry && typeof entry[field] === "string" ? entry[field] : "";
      },
      write: function (record, text) { write(record, field, text); },
      shown: function (text) {
        shown(input.tagName === "SELECT" && input.selectedOptions[0] && text ? input.selectedOptions[0].textContent : text);
      }
    }, state);
    choice.addEventListener("change", function () {
      record.flush();
      active = choice.value || null;
      planFields.forEach(function (other) { other.refresh(); });
    });
    planFields.push({
      refresh: function () {
        var entries = record.actions(record.get());
        which.hidden = entries.length === 0;
        choice.textContent = "";
        entries.forEach(function (entry, index) {
          if (entry.id) { choice.appendChild(new Option(record.actionName(entry, index + 1), entry.id)); }
        });
        choice.appendChild(new Option(words.new, ""));
        choice.value = active || "";
        bound.refresh();
      },
      choice: choice
    });
  }
  all(".block.plan[data-id]").forEach(plan);
  function refreshPlan(changed) {
    if (!planFields.length) { return; }
    var entries = record.actions(changed);
    // The action is gone: somebody removed it in the plan. What is typed now begins another.
    if (active && !entries.some(function (entry) { return entry.id === active; })) { active = null; }
    planFields.forEach(function (field) { field.refresh(); });
  }
  record.onChange(function (changed) { refreshPlan(changed); });
  refreshPlan(record.get());

  /* 3 Experiments */
  all(".block.experiment[data-id]").forEach(function (block) {
    var id = block.getAttribute("data-id");
    all(".answer-hint", block).forEach(function (hint) { hint.remove(); });
    var line = make("p", "answer-foot");
    var add = button(words.toPlan, "button quiet");
    var said = make("p", "said");
    said.setAttribute("role", "status");
    line.appendChild(add);
    block.appendChild(line);
    block.appendChild(said);
    function say(text, undo) {
      said.textContent = text + " ";
      said.appendChild(planLink());
      if (undo) {
        var back = button(words.undo, "link");
        back.addEventListener("click", function () {
          undo();
          said.textContent = words.undone;
          add.focus();
        });
        said.appendChild(document.createTextNode(" "));
        said.appendChild(back);
      }
    }
    function name(entry) {
      var entries = record.actions(record.get());
      return "“" + record.actionName(entry, entries.map(function (other) { return other.id; }).indexOf(entry.id) + 1) + "”";
    }
    add.addEventListener("click", function () {
      var present = record.actions(record.get()).filter(function (entry) { return entry.experiment === id; })[0];
      if (present) { say(words.again.replace("{x}", name(present))); return; }
      var made = record.random();
      record.change(function (changed) { record.action(changed, made).experiment = id; });
      say(words.inPlan.replace("{x}", name({ id: made, experiment: id })), function () {
        record.change(function (changed) {
          changed.plan = record.list(changed, "plan").filter(function (entry) {
            if (!entry || entry.id !== made) { return true; }
            delete entry.experiment;
            return Object.keys(entry).length > 1;
          });
          if (!changed.plan.length) { delete changed.plan; }
        });
      });
    });
  });

  /* 4 Checks: nothing is kept. */
  all(".block.check").forEach(function (block) {
    var options = all(".options li", block);
    var feedback = block.querySelector(".feedback");
    if (!options.length) { return; }
    var line = make("p", "answer-foot");
    var check = button(words.compare, "button quiet");
    var said = make("p", "said");
    said.setAttribute("role", "status");
    line.appendChild(check);
    block.insertBefore(line, feedback);
    block.insertBefore(said, feedback);
    check.addEventListener("click", function () {
      var chosen = options.filter(function (option) { return option.querySelector("input").checked; });
      var right = options.filter(function (option) { return option.hasAttribute("data-right"); });
      var hits = chosen.filter(function (option) { return option.hasAttribute("data-right"); });
      if (!chosen.length) { said.textContent = words.empty; return; }
      var complete = hits.length === right.length && hits.length === chosen.length;
      said.textContent = complete ? words.right : hits.length ? words.part : words.wrong;
      said.classList.toggle("is-right", complete);
      if (complete && feedback) { feedback.open = true; }
    });
    options.forEach(function (option) {
      option.addEventListener("change", function () { said.textContent = ""; said.classList.remove("is-right"); });
    });
  });

  /* 5 Done, or begun: the module that was opened last is the last name in the record's progress. */
  var box = document.querySelector("[data-done-box]");
  if (!box) { return; }
  var inside = document.getElementById("page.done-parts");
  while (inside && inside.firstChild) { box.appendChild(inside.firstChild); }
  var module = box.getAttribute("data-done-box");
  var toggle = box.querySelector("button");
  var report = box.querySelector("p");
  function isDone(record) { return Boolean(record.progress) && record.progress[module] === "done"; }
  function show(changed) {
    var done = isDone(changed);
    toggle.setAttribute("aria-pressed", String(done));
    toggle.textContent = toggle.getAttribute(done ? "data-on" : "data-off");
    box.classList.toggle("is-done", done);
  }
  toggle.addEventListener("click", function () {
    var done = !isDone(record.get());
    record.change(function (changed) {
      var progress = record.part(changed, "progress");
      delete progress[module];
      progress[module] = done ? "done" : "begun";
    });
    report.textContent = report.getAttribute(done ? "data-on" : "data-off");
    var next = all(".steps").filter(function (way) { return !way.hidden; })
      .map(function (way) { return way.querySelector(".step-next"); })[0];
    if (done && next) {
      report.appendChild(document.createTextNode(" "));
      var link = next.cloneNode(true);
      link.className = "next-link";
      link.querySelector("small").textContent += ":";
      report.appendChild(link);
    }
  });
  record.onChange(show);
  show(record.get());
  box.hidden = false;

  var begun = false;
  function begin() {
    if (begun) { return; }
    begun = true;
    var progress = record.get().progress || {};
    var names = Object.keys(progress);
    if (progress[module] === "done" || names[names.length - 1] === module) { return; }
    record.change(function (changed) {
      var progress = record.part(changed, "progress");
      delete progress[module];
      progress[module] = "begun";
    });
  }
  // Somebody who only passes by has not begun.
  window.setTimeout(begin, 15000);
  window.addEventListener("scroll", function () {
    if (window.scrollY > window.innerHeight / 2) { begin(); }
  }, { passive: true });
}());
