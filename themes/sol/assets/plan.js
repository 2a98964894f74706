/* Sol: the page of the plan. 1 the list of actions · 2 one action · 3 add, move, remove · 4 gaps of the last test · 5 files */
(function () {
  "use strict";

  var record = window.cursus.record;
  var language = document.documentElement.lang.replace(/^en$/, "en-GB") || undefined; // days first, as in the whole course
  var words = document.getElementById("page.plan-words").dataset;
  var live = document.querySelector("[data-live]");
  var paper = document.querySelector("[data-paper]");
  var list = live.querySelector("[data-actions]");
  var said = live.querySelector("[data-said]");
  var pattern = document.getElementById("page.action");
  var items = Object.create(null); // an id may be any word
  var gaps = {};
  var numbers = 0;

  function all(selector, inside) {
    return Array.prototype.slice.call((inside || document).querySelectorAll(selector));
  }
  function entries() { return record.actions(record.get()); }
  function find(changed, id) {
    return record.actions(changed).filter(function (entry) { return entry.id === id; })[0] || {};
  }
  function asDay(text) {
    var parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
    if (!parts) { return text; }
    return new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
      .toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric" });
  }

  /* 1 The list. Items stay when the record changes, so that nobody loses the field they type in. */
  function render() {
    var now = entries();
    var ids = now.map(function (entry) { return entry.id; });
    Object.keys(items).forEach(function (id) {
      if (ids.indexOf(id) < 0) { items[id].element.remove(); delete items[id]; }
    });
    now.forEach(function (entry, index) {
      var item = items[entry.id] = items[entry.id] || make(entry.id, now.length === 1);
      if (list.children[index] !== item.element) { list.insertBefore(item.element, list.children[index] || null); }
      item.show(entry, index, now.length);
    });
    live.querySelector("[data-empty]").hidden = now.length > 0;
    // An empty plan prints as a form to fill in by hand.
    paper.hidden = now.length > 0;
    list.hidden = now.length === 0;
  }

  /* 2 One action */
  function make(id, isOpen) {
    var element = document.importNode(pattern.content, true).querySelector("li");
    var body = element.querySelector(".action-body");
    var toggle = element.querySelector(".action-toggle");
    var name = element.querySelector("[data-name]");
    numbers += 1;
    body.id = "page.action-" + numbers;
    toggle.setAttribute("aria-controls", body.id);
    function open(isOpen) {
      body.classList.toggle("folded", !isOpen);
      toggle.setAttribute("aria-expanded", String(isOpen));
    }
    toggle.addEventListener("click", function () { open(toggle.getAttribute("aria-expanded") !== "true"); });
    open(isOpen);
    all("[data-field]", element).forEach(function (box) {
      var field = box.getAttribute("data-field");
      var input = box.querySelector("textarea, input, select");
      var help = box.querySelector(".help");
      input.id = body.id + "." + field;
      box.querySelector("label").htmlFor = input.id;
      if (help) {
        help.id = input.id + ".help";
        input.setAttribute("aria-describedby", help.id);
      }
      record.field(input, {
        read: function (changed) {
          var text = find(changed, id)[field];
          return typeof text === "string" ? text : "";
        },
        write: function (changed, text) {
          var entry = record.action(changed, id);
          if (text) { entry[field] = text; } else { delete entry[field]; }
        },
        shown: function (text) {
          var chosen = input.tagName === "SELECT" && input.selectedOptions[0];
          if (input.tagName === "SELECT" && text && input.value !== text) {
            // A dimension that is not in the course any more stays in the plan.
            input.appendChild(new Option(text, text));
            input.value = text;
            chosen = input.selectedOptions[0];
          }
          box.querySelector("[data-written]").textContent =
            chosen ? (text ? chosen.textContent : "") : input.type === "date" ? asDay(text) : text;
          box.classList.toggle("answered", Boolean(text));
        },
        isQuiet: true
      }, box.querySelector("[data-state]"));
      var begin = box.querySelector("[data-sentence]");
      if (begin) {
        begin.addEventListener("click", function () {
          if (!input.value.trim()) {
            input.value = begin.getAttribute("data-sentence");
            input.dispatchEvent(new Event("input"));
          }
          input.focus();
          var gap = input.value.indexOf("…");
          if (gap >= 0) { input.setSelectionRange(gap, gap + 1); }
        });
      }
    });
    function act(selector, does) {
      element.querySelector(selector).addEventListener("click", function () { does(id, element.querySelector(selector)); });
    }
    act("[data-up]", function () { move(id, -1); });
    act("[data-down]", function () { move(id, 1); });
    act("[data-remove]", askToRemove);
    act("[data-drop]", dropExperiment);
    return {
      element: element,
      open: open,
      focus: function () { (body.querySelector("textarea, input, select") || toggle).focus(); },
      show: function (entry, index, count) {
        element.querySelector("[data-number]").textContent = String(index + 1);
        name.textContent = record.actionName(entry, index + 1);
        var day = entry["review-date"];
        element.querySelector("[data-facts]").textContent =
          typeof day === "string" && day ? words.review.replace("{x}", asDay(day)) : "";
        element.querySelector("[data-up]").hidden = index === 0;
        element.querySelector("[data-down]").hidden = index === count - 1;
        showExperiment(element.querySelector("[data-experiment]"), entry.experiment);
        showGap(element, entry.dimension);
      }
    };
  }
  function showExperiment(line, id) {
    line.hidden = typeof id !== "string" || !id;
    if (line.hidden) { return; }
    var place = line.querySelector("span");
    var known = all("[data-experiment-id]").filter(function (one) { return one.getAttribute("data-experiment-id") === id; })[0];
    place.textContent = known ? known.getAttribute("data-text") + " " : textOfKit(id) || id;
    if (known) {
      var link = document.createElement("a");
      link.href = known.getAttribute("data-url");
      link.textContent = known.getAttribute("data-title");
      place.appendChild(link);
    }
  }
  /* The instrument has experiments of its own, which stand in the kit. */
  var ofKit = null;
  function textOfKit(id) {
    if (!ofKit) {
      ofKit = {};
      try {
        var kit = JSON.parse(window.cursus.kitText || "{}");
        var sets = [kit.experiments || []];
        (kit.instrument && kit.instrument.dimensions || []).forEach(function (dimension) { sets.push(dimension.experiments || []); });
        sets.forEach(function (set) {
          set.forEach(function (one) { if (one.id) { ofKit[one.id] = [one.title, one.text].filter(Boolean).join(": "); } });
        });
      } catch (unreadable) { ofKit = {}; }
    }
    return Object.prototype.hasOwnProperty.call(ofKit, id) ? ofKit[id] : "";
  }
  function showGap(element, dimension) {
    var line = element.querySelector("[data-distance]");
    var none = element.querySelector("[data-no-test]");
    if (!line) { return; }
    var gap = Object.prototype.hasOwnProperty.call(gaps, dimension) ? gaps[dimension] : null;
    line.hidden = !gap;
    if (gap) {
      line.textContent = line.getAttribute("data-text")
        .replace("{today}", gap.today).replace("{wanted}", gap.wanted).replace("{gap}", gap.gap);
    }
    var tests = record.get().attempts;
    if (none) { none.hidden = Boolean(gap) || !dimension || (Array.isArray(tests) && tests.some(function (test) { return test && test.date; })); }
  }

  /* 3 Add, move, remove: each says what it did, and can be taken back. */
  function say(text, undo) {
    said.textContent = text + " ";
    if (!undo) { return; }
    var back = document.createElement("button");
    back.type = "button";
    back.className = "link";
    back.textContent = words.undo;
    back.addEventListener("click", function () {
      undo();
      said.textContent = words.undone;
      live.querySelector("[data-add]").focus();
    });
    said.appendChild(back);
  }
  function nameOf(id) {
    var now = entries();
    var index = now.map(function (entry) { return entry.id; }).indexOf(id);
    return "“" + record.actionName(now[index] || {}, index + 1) + "”";
  }
  function add() {
    var id = record.random();
    record.flush();
    record.change(function (changed) { record.action(changed, id); });
    Object.keys(items).forEach(function (other) { items[other].open(other === id); });
    items[id].focus();
    say(words.added.replace("{x}", nameOf(id)));
  }
  function shift(id, by) {
    record.flush();
    record.change(function (changed) {
      var plan = record.list(changed, "plan");
      var from = plan.map(function (entry) { return entry && entry.id; }).indexOf(id);
      var to = from + by;
      if (from < 0 || to < 0 || to >= plan.length) { return; }
      plan.splice(to, 0, plan.splice(from, 1)[0]);
    });
  }
  function move(id, by) {
    shift(id, by);
    say((by < 0 ? words.up : words.down).replace("{x}", nameOf(id)), function () { shift(id, -by); });
    var item = items[id].element;
    var again = item.querySelector(by < 0 ? "[data-up]" : "[data-down]");
    (again.hidden ? item.querySelector(".action-toggle") : again).focus();
  }
  function askToRemove(id, opener) {
    ask(nameOf(id), opener, function () {
      record.flush();
      var name = nameOf(id);
      var now = entries();
      var place = now.map(function (entry) { return entry.id; }).indexOf(id);
      var kept = now[place];
      record.change(function (changed) {
        changed.plan = record.list(changed, "plan").filter(function (entry) { return !entry || entry.id !== id; });
      });
      say(words.removed.replace("{x}", name), function () {
        record.change(function (changed) { record.list(changed, "plan").splice(place, 0, kept); });
      });
      live.querySelector("[data-add]").focus();
    });
  }
  function dropExperiment(id) {
    var kept = find(record.get(), id).experiment;
    record.change(function (changed) { delete record.action(changed, id).experiment; });
    say(words.removed.replace("{x}", "“" + record.actionName({ experiment: kept }, 1) + "”"), function () {
      record.change(function (changed) { record.action(changed, id).experiment = kept; });
    });
    items[id].element.querySelector(".action-toggle").focus();
  }
  function ask(what, opener, does) {
    var dialog = document.getElementById("page.ask");
    dialog.querySelector("[data-what]").textContent = what;
    dialog.querySelector("[data-yes]").onclick = function () { dialog.close(); does(); };
    dialog.querySelector("[data-no]").onclick = function () { dialog.close(); };
    dialog.onclose = function () { if (document.contains(opener)) { opener.focus(); } };
    dialog.showModal();
    dialog.querySelector("h2").focus();
  }
  live.querySelector("[data-add]").addEventListener("click", add);

  /* 4 The gaps of the last finished test, when there is an engine to count them. */
  function shown(value) {
    while (value && typeof value === "object") { value = value.mean || value.shown; }
    return value === undefined || value === null ? "" : String(value);
  }
  function readGaps(engine) {
    var answer = engine.run("scores", [window.cursus.kitText, record.text(), "{}"]);
    if (!answer.ok) { return; }
    gaps = {};
    JSON.parse(answer.parts[0]).dimensions.forEach(function (dimension) {
      var gap = { today: shown(dimension.today), wanted: shown(dimension.wanted), gap: shown(dimension.gap) };
      if (gap.today && gap.wanted && gap.gap) { gaps[dimension.id] = gap; }
    });
    render();
  }

  /* 5 Files */
  function withEngine(use) {
    if (window.cursus.engine && window.cursus.kitText) {
      window.cursus.engine(function (engine) { if (engine) { use(engine); } });
    }
  }
  function tell(text) { live.querySelector("[data-export-said]").textContent = text; }
  function save(ending, type, answer) {
    if (!answer.ok) { tell(JSON.parse(answer.parts[0]).message); return; }
    var name = words.file + "-" + record.day() + ending;
    record.save(name, answer.parts[0], type);
    tell(words.savedFile.replace("{x}", name));
  }
  withEngine(function (engine) {
    readGaps(engine);
    var markdown = live.querySelector("[data-markdown]");
    var calendar = live.querySelector("[data-calendar]");
    [[markdown, "plan.markdown"], [calendar, "plan.calendar"]].forEach(function (pair) {
      var answer = engine.run(pair[1], [window.cursus.kitText, record.text(), JSON.stringify({ now: "20260101T000000Z" })]);
      pair[0].hidden = !answer.ok && JSON.parse(answer.parts[0]).fact === "operation";
    });
    markdown.addEventListener("click", function () {
      record.flush();
      save(".md", "text/markdown;charset=utf-8", engine.run("plan.markdown", [window.cursus.kitText, record.text()]));
    });
    calendar.addEventListener("click", function () {
      record.flush();
      var now = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
      var answer = engine.run("plan.calendar", [window.cursus.kitText, record.text(), JSON.stringify({ now: now })]);
      if (answer.ok && answer.parts[0].indexOf("BEGIN:VEVENT") < 0) { tell(words.noDates); return; }
      save(".ics", "text/calendar;charset=utf-8", answer);
    });
  });
  all("[data-print]").forEach(function (button) {
    button.addEventListener("click", function () { window.print(); });
  });

  // Actions from elsewhere may have no id, or one that is taken, and fields are found by it.
  function isNamed(entry, index, all) {
    return typeof entry.id === "string" && Boolean(entry.id) &&
      all.map(function (other) { return other.id; }).indexOf(entry.id) === index;
  }
  if (!entries().every(isNamed)) {
    record.change(function (changed) {
      record.actions(changed).forEach(function (entry, index, all) {
        if (!isNamed(entry, index, all)) { entry.id = record.random(); }
      });
    });
  }
  paper.classList.add("only-print");
  live.hidden = false;
  record.onChange(render);
  render();
}());
