/* Sol: the learner's report. The engine writes it; this file shows it, saves it, and copies experiments into the plan.
   1 attempts · 2 the report · 3 experiments · 4 files · 5 events */
(function () {
  "use strict";

  var page = document.getElementById("report");
  var cursus = window.cursus || {};
  var record = cursus.record;
  if (!page || !record) { return; }

  var words = page.dataset;
  var sheet = byId("report.sheet");
  var engine = null;
  var shown = null;

  function byId(id) { return document.getElementById(id); }
  function say(text, values) {
    return (text || "").replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? String(values[name]) : whole; });
  }
  function isObject(value) { return Boolean(value) && typeof value === "object" && !Array.isArray(value); }
  function show(name) {
    ["without", "none", "problem", "wait", "sheet", "after"].forEach(function (part) {
      byId("report." + part).hidden = part !== name && !(part === "after" && name === "sheet");
    });
    byId("report.tools").hidden = name !== "sheet";
  }

  /* 1 Attempts, each with its place in the record. */

  function own() {
    var kept = record.get().attempts;
    return (Array.isArray(kept) ? kept : []).map(function (attempt, index) {
      return { attempt: attempt, index: index };
    }).filter(function (place) {
      return isObject(place.attempt) && isObject(place.attempt.instrument)
        && place.attempt.instrument.id === words.instrument;
    });
  }
  function finished() { return own().filter(function (place) { return place.attempt.date; }); }
  function name(attempt) { return String(attempt.started || attempt.date); }
  /* The attempt that the address names, or the latest. */
  function chosen() {
    var all = finished();
    var asked = decodeURIComponent(window.location.hash.replace(/^#attempt\./, ""));
    return all.filter(function (place) { return name(place.attempt) === asked; })[0] || all[all.length - 1];
  }
  function dayText(text) {
    var found = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
    if (!found) { return String(text); }
    return say(words.date, { x: Number(found[3]), month: words.months.split("|")[Number(found[2]) - 1], year: found[1] });
  }
  function fillChoice(current) {
    var all = finished();
    var choice = byId("report.attempt");
    choice.textContent = "";
    all.forEach(function (place) {
      var option = document.createElement("option");
      option.value = name(place.attempt);
      option.textContent = dayText(place.attempt.date);
      option.selected = place.index === current.index;
      choice.appendChild(option);
    });
    byId("report.choice").hidden = all.length < 2;
  }
  /* Nothing is finished: say how much is left, so that going on looks as short as it is. */
  function showNone() {
    var begun = own().pop();
    var given = 0;
    if (begun && isObject(begun.attempt.ratings)) {
      words.items.split(" ").forEach(function (item) {
        var rating = begun.attempt.ratings[item];
        if (isObject(rating)) { given += (rating.today !== undefined) + (rating.wanted !== undefined); }
      });
    }
    var left = Number(words.answers) - given;
    byId("report.left").hidden = !begun;
    byId("report.left").textContent = say(left === 1 ? words.leftOne : words.leftOther, { n: left });
    byId("report.take").hidden = Boolean(begun);
    byId("report.go-on").hidden = !begun;
    show("none");
  }

  /* 2 The report. */

  function failed(message) {
    byId("report.problem-text").textContent = message;
    show("problem");
  }
  function options(form) {
    var served = /^https?:$/.test(window.location.protocol);
    return {
      attempt: chosen().index, form: form,
      base: form === "page" || !served ? "" : window.location.href.replace(/[#?].*$/, "").replace(/[^/]*$/, "")
    };
  }
  function write(form) {
    return engine.run("report.personal", [cursus.kitText, record.text(), options(form)]);
  }
  function message(answer) {
    try { return JSON.parse(answer.parts[0]).message; } catch (other) { return answer.parts[0]; }
  }
  function render() {
    var place = chosen();
    if (!place) { showNone(); return; }
    if (!engine) { return; }
    var answer = write("page");
    if (!answer.ok) { failed(message(answer)); return; }
    fillChoice(place);
    if (answer.parts[0] !== shown) {
      shown = answer.parts[0];
      sheet.innerHTML = shown;
      // The report has a title of its own.
      byId("report.title").hidden = Boolean(sheet.querySelector("h1"));
      offerExperiments();
    }
    show("sheet");
  }

  /* 3 Experiments: one click copies one into the plan. */

  function isInPlan(id) {
    var plan = record.get().plan;
    return Array.isArray(plan) && plan.some(function (action) { return isObject(action) && action.experiment === id; });
  }
  /* The experiments of the instrument by their titles, for reports that do not name them by id. */
  function known() {
    var found = {};
    var kit = {};
    try { kit = JSON.parse(cursus.kitText); } catch (broken) { return found; }
    (kit.instrument && kit.instrument.dimensions || []).forEach(function (dimension) {
      (dimension.experiments || []).forEach(function (experiment) {
        found["=" + experiment.title] = { id: experiment.id, dimension: dimension.id };
      });
    });
    return found;
  }
  function offerExperiments() {
    var titles = known();
    Array.prototype.forEach.call(sheet.querySelectorAll("[data-experiment], .report-experiment"), function (place) {
      var title = place.querySelector("h3, h4, h5, .report-card-title, strong");
      var same = title && titles["=" + title.textContent.trim()] || {};
      var id = place.getAttribute("data-experiment") || same.id;
      if (!words.plan || !id) { return; }
      var line = document.createElement("p");
      line.className = "report-copy";
      place.appendChild(line);
      if (isInPlan(id)) { showCopied(line); return; }
      var button = document.createElement("button");
      button.type = "button";
      button.className = "button quiet small";
      button.textContent = words.copy;
      if (title) { button.setAttribute("aria-label", words.copy + ": " + title.textContent); }
      button.addEventListener("click", function () { copy(place, id, line, same.dimension); });
      line.appendChild(button);
    });
  }
  function copy(place, id, line, usual) {
    var near = place.closest("[data-dimension]");
    var dimension = near ? near.getAttribute("data-dimension") : usual;
    var saved = record.change(function (kept) {
      var action = { id: record.random(), experiment: id };
      if (dimension) { action.dimension = dimension; }
      record.list(kept, "plan").push(action);
    });
    tell(saved ? words.copied : words.unsaved);
    showCopied(line).focus();
  }
  function showCopied(line) {
    line.textContent = "";
    var link = document.createElement("a");
    link.href = words.plan;
    link.textContent = words.inPlan;
    line.appendChild(link);
    return link;
  }

  /* 4 Files. */

  function tell(text) {
    // The same words twice in a row would not be read out.
    byId("report.said").textContent = "";
    window.setTimeout(function () { byId("report.said").textContent = text; }, 50);
  }
  function downloadPage() {
    var answer = write("file");
    if (!answer.ok) { tell(message(answer)); return; }
    record.save(say(words.file, { date: String(chosen().attempt.date).slice(0, 10) }), answer.parts[0], "text/html");
    tell(words.savedFile);
  }

  /* 5 Events. */

  byId("report.print").addEventListener("click", function () { window.print(); });
  byId("report.page").addEventListener("click", downloadPage);
  byId("report.data").addEventListener("click", function () {
    record.download();
    tell(words.savedFile);
  });
  if (cursus.offerPaper) {
    var paper = document.querySelector("[data-download-pdf]");
    cursus.offerPaper(paper, function () {
      var asked = options("file");
      asked.paper = cursus.paperSize();
      return {
        operation: "paper.personal", before: [cursus.kitText, record.text(), asked],
        file: say(paper.dataset.file, { date: String(chosen().attempt.date).slice(0, 10) }), saved: words.savedFile
      };
    }, tell);
  }
  byId("report.attempt").addEventListener("change", function (event) {
    window.location.hash = "attempt." + encodeURIComponent(event.target.value);
  });
  window.addEventListener("hashchange", render);
  record.onChange(function (kept, change) {
    if (change.from !== "here") { render(); }
  });

  if (!finished().length) {
    showNone();
  } else if (!cursus.engine || !cursus.kitText) {
    failed(words.noEngine);
  } else {
    show("wait");
    cursus.engine(function (loaded, problem) {
      engine = loaded;
      if (!engine) { failed(problem); return; }
      render();
    });
  }
}());
