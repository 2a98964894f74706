/* Sol: the page of what is kept. 1 what there is · 2 who · 3 save · 4 bring back · 5 share · 6 delete */
(function () {
  "use strict";

  var record = window.cursus.record;
  var language = document.documentElement.lang.replace(/^en$/, "en-GB") || undefined; // days first, as in the whole course
  var words = document.getElementById("page.data-words").dataset;
  var live = document.querySelector("[data-live]");
  var course = document.documentElement.getAttribute("data-course");
  // As many bytes as the engine reads; no browser keeps as much.
  var LIMIT = 10000000;

  function all(selector, inside) {
    return Array.prototype.slice.call((inside || document).querySelectorAll(selector));
  }
  function one(selector) { return document.querySelector(selector); }
  function make(name, text) {
    var element = document.createElement(name);
    if (text !== undefined) { element.textContent = text; }
    return element;
  }
  function isObject(value) { return Boolean(value) && typeof value === "object" && !Array.isArray(value); }
  function count(number, name) {
    return (number === 1 ? words["one" + name] : words["other" + name]).replace("{n}", String(number));
  }
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (mark, name) { return name in values ? String(values[name]) : mark; });
  }
  function asDay(text) {
    var parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
    if (!parts) { return String(text || ""); }
    return new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
      .toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric" });
  }
  /* The engine when there is one; a browser without WebAssembly goes on with what this script can do. */
  function withEngine(use) {
    if (!window.cursus.engine || !window.cursus.kitText) { use(null); return; }
    window.cursus.engine(function (engine) { use(engine || null); });
  }
  function say(selector, text, undo) {
    var line = one(selector);
    line.textContent = text + " ";
    if (!undo) { return; }
    var back = make("button", words.undo);
    back.type = "button";
    back.className = "link";
    back.addEventListener("click", function () {
      undo();
      line.textContent = words.undone;
    });
    line.appendChild(back);
  }

  /* 1 What there is, in plain words and numbers */
  function rows(kept) {
    var rows = [];
    function add(label, text) { if (text) { rows.push([label, text]); } }
    var path = typeof kept.path === "string" && one("[data-path-title-of='" + kept.path.replace(/[^\w-]/g, "") + "']");
    add(words.path, path ? path.textContent : typeof kept.path === "string" ? kept.path : "");
    if (Array.isArray(kept.attempts) && kept.attempts.length) {
      add(words.attempts, count(kept.attempts.length, "Attempt") + ": " + kept.attempts.map(attemptName).join(" · "));
    }
    if (isObject(kept.reflections)) {
      var texts = Object.keys(kept.reflections).map(function (id) { return String(kept.reflections[id]); });
      var size = texts.join(" ").match(/\S+/g) || [];
      if (texts.length) { add(words.reflections, count(texts.length, "Answer") + " · " + (size.length === 1 ? words.oneWord : words.otherWord).replace("{n}", size.length)); }
    }
    var actions = Array.isArray(kept.plan) ? kept.plan.filter(isObject) : [];
    if (actions.length) {
      add(words.plan, count(actions.length, "Action") + ": " + actions.map(function (entry, index) { return record.actionName(entry, index + 1); }).join(" · "));
    }
    if (isObject(kept.progress)) {
      add(words.progress, count(Object.keys(kept.progress).filter(function (id) { return kept.progress[id] === "done"; }).length, "Module"));
    }
    if (isObject(kept.learner)) {
      add(words.you, [kept.learner.name, kept.learner.organisation, kept.learner.role].filter(Boolean).join(" · "));
    }
    var usual = ["format", "version", "course", "learner", "path", "attempts", "reflections", "plan", "progress"];
    var other = Object.keys(kept).filter(function (name) { return usual.indexOf(name) < 0; });
    if (other.length) { add(words.other, count(other.length, "Part") + ": " + other.join(" · ")); }
    return rows;
  }
  function attemptName(attempt) {
    if (!isObject(attempt)) { return "?"; }
    var name = words.attempt.replace("{x}", asDay(attempt.date || attempt.started));
    return attempt.date ? name : name + " (" + words.unfinished + ")";
  }
  function kilobytes(bytes) {
    return words.kilobytes.replace("{n}", (Math.ceil(bytes / 102.4) / 10).toLocaleString(language));
  }
  function table(body, lines) {
    var heads = all("thead th", body.parentNode).map(function (head) { return head.textContent; });
    body.textContent = "";
    lines.forEach(function (line) {
      var row = make("tr");
      line.forEach(function (text, index) {
        var cell = make(index ? "td" : "th", text);
        if (!index) { cell.scope = "row"; }
        // On a small screen a row becomes a short list, and each part needs its name.
        cell.setAttribute("data-label", heads[index]);
        row.appendChild(cell);
      });
      body.appendChild(row);
    });
  }
  function show(kept) {
    var nothing = record.isEmpty();
    one("[data-kept-none]").hidden = !nothing;
    one("[data-kept]").hidden = nothing;
    one(".everything").hidden = nothing;
    table(one("[data-kept] tbody"), rows(kept).concat([[words.size, kilobytes(record.bytes())]]));
    one(".everything pre").textContent = nothing ? "" : JSON.stringify(kept, null, 2);
    showShare(kept);
  }

  /* 2 Who: three fields, all of them free to stay empty */
  all("[data-learner]").forEach(function (input) {
    var name = input.getAttribute("data-learner");
    record.field(input, {
      read: function (kept) { return isObject(kept.learner) && typeof kept.learner[name] === "string" ? kept.learner[name] : ""; },
      write: function (kept, text) {
        var learner = record.part(kept, "learner");
        if (text) { learner[name] = text; } else { delete learner[name]; }
      }
    }, one("[data-you-state]"));
  });

  /* 3 Save */
  function download() {
    record.download();
    return words.savedFile.replace("{x}", "learning-record-" + record.day() + ".json");
  }
  one("[data-download]").addEventListener("click", function () { say("[data-download-said]", download()); });

  /* 4 Bring back: read, show what would change, then put together or replace */
  var arrived = null;
  function problem(lines) {
    var box = one("[data-import-problem]");
    box.textContent = "";
    lines.filter(Boolean).forEach(function (line) { box.appendChild(make("p", line)); });
    box.hidden = lines.length === 0;
  }
  function closePreview() {
    arrived = null;
    one("[data-preview]").hidden = true;
    one("#page\\.file").value = "";
  }
  /* What is wrong with a text that is no JSON, with its place when the browser says it. */
  function fault(text, error) {
    var at = /position (\d+)/.exec(error.message);
    var place = /line (\d+) column (\d+)/.exec(error.message);
    var line = place ? place[1] : null;
    var column = place ? place[2] : null;
    if (!place) {
      var before = text.slice(0, at ? Number(at[1]) : text.length).split("\n");
      line = before.length;
      column = before[before.length - 1].length + 1;
    }
    return fill(words.place, { line: line, column: column, x: words.notJson });
  }
  /* On a new device the random word of the file goes on, so that a team report knows the same person again. Once there
     is a test here, the word here may be in a shared file already, and stays. */
  function withWord(merged, theirs) {
    var tests = record.get().attempts;
    if (!(Array.isArray(tests) && tests.length) && isObject(theirs.learner) && theirs.learner.id) {
      record.part(merged, "learner").id = theirs.learner.id;
    }
    return JSON.stringify(merged);
  }
  function readWithout(text) {
    var theirs;
    try { theirs = record.parse(text); } catch (error) { return { problem: [fault(text, error), words.mend] }; }
    if (!isObject(theirs) || theirs.format !== "cursus-learning-record") { return { problem: [words.notRecord] }; }
    var merged = record.merged(theirs);
    return {
      replaced: JSON.stringify(theirs), merged: withWord(merged, theirs), changes: differences(record.get(), theirs),
      notes: (isObject(theirs.course) && theirs.course.id !== course ? [words.otherCourse] : []).concat(theirs.version > 1 ? [words.newer] : [])
    };
  }
  function labelOf(id, fallback) {
    var label = all("label").filter(function (label) { return label.htmlFor === id; })[0];
    return label ? label.textContent : fallback;
  }
  /* Every field of the file that is new or different here. */
  function differences(mine, theirs) {
    var found = [];
    function text(value) { return value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value); }
    function label(path) {
      if (path[0] === "learner") { return words.you + " › " + labelOf("page." + path[1], path[1]); }
      return [words[path[0]] || path[0]].concat(path.slice(1)).join(" › ");
    }
    function walk(a, b, path) {
      if (JSON.stringify(a) === JSON.stringify(b)) { return; }
      if (isObject(b) && (isObject(a) || path.length < 2)) {
        Object.keys(b).forEach(function (name) { walk(isObject(a) ? a[name] : undefined, b[name], path.concat(name)); });
      } else if (Array.isArray(b) && path.length < 2) {
        b.forEach(function (item, index) {
          var id = isObject(item) && (item.id || item.started);
          var here = Array.isArray(a) ? a.filter(function (other) { return isObject(other) && id && (other.id || other.started) === id; })[0] : undefined;
          walk(here, item, path.concat(path[0] === "plan" && isObject(item) ? record.actionName(item, index + 1) : path[0] === "attempts" ? attemptName(item) : String(index + 1)));
        });
      } else {
        found.push({ where: label(path), kind: a === undefined ? "added" : "changed", mine: text(a), theirs: text(b) });
      }
    }
    walk(mine, theirs, []);
    return found;
  }
  function readWith(engine, text) {
    function failed(answer) {
      var said = JSON.parse(answer.parts[0]);
      var message = said.message || words.notJson;
      var place = said.line ? fill(words.place, { line: said.line, column: said.column || 1, x: message }) : message;
      return { problem: [place + (said.path ? " (" + said.path + ")" : ""), words.mend] };
    }
    var read = engine.run("record.read", [window.cursus.kitText, text]);
    if (!read.ok) { return failed(read); }
    var merged = engine.run("record.merge", [window.cursus.kitText, record.text(), text]);
    // The file is sound, so it is the record here that the engine refuses: this script is less strict.
    if (!merged.ok) { return readWithout(text); }
    var found = JSON.parse(read.parts[0]);
    var together = record.parse(merged.parts[0]);
    var notes = (found.notes || []).map(function (note) { return note.message; });
    if (found.course === "other") { notes.unshift(words.otherCourse); }
    if (found.newer) { notes.unshift(words.newer); }
    return {
      replaced: JSON.stringify(record.parse(read.parts[0]).record),
      merged: withWord(together.record, record.parse(read.parts[0]).record),
      changes: together.changes, notes: notes
    };
  }
  function preview(text) {
    say("[data-import-said]", "");
    record.flush();
    withEngine(function (engine) {
      var read = engine ? readWith(engine, text) : readWithout(text);
      problem(read.problem || []);
      if (read.problem) { closePreview(); return; }
      arrived = read;
      var box = one("[data-preview]");
      var changes = read.changes.filter(function (change) { return change.kind !== "same"; });
      var title = one("[data-preview-count]");
      title.textContent = changes.length === 0 ? title.getAttribute("data-none")
        : title.getAttribute(changes.length === 1 ? "data-one" : "data-other").replace("{n}", String(changes.length));
      var notes = one("[data-notes]");
      notes.textContent = "";
      read.notes.forEach(function (note) { notes.appendChild(make("li", note)); });
      box.querySelector("thead").hidden = changes.length === 0;
      table(box.querySelector("tbody"), changes.map(function (change) {
        return [change.where + " (" + (change.kind === "added" ? words.added : words.changed) + ")", short(change.mine), short(change.theirs)];
      }));
      box.hidden = false;
      box.focus();
    });
  }
  /* Enough of a text to know it again; a file may hold megabytes. */
  function short(text) {
    text = text || "";
    return text.length > 600 ? text.slice(0, 600) + " …" : text;
  }
  function take(text, said) {
    var before = record.isEmpty() ? null : record.text();
    record.replace(text);
    closePreview();
    say("[data-import-said]", said, function () {
      if (before === null) { record.remove(); } else { record.replace(before); }
    });
  }
  one("#page\\.file").addEventListener("change", function (event) {
    var file = event.target.files[0];
    if (!file) { return; }
    if (file.size > LIMIT) { problem([words.tooLarge]); closePreview(); return; }
    var reader = new FileReader();
    reader.onload = function () { preview(String(reader.result).replace(/^\uFEFF/, "")); };
    reader.onerror = function () { problem([words.unread]); closePreview(); };
    reader.readAsText(file);
  });
  one("[data-merge]").addEventListener("click", function () { take(arrived.merged, words.merged); });
  one("[data-replace]").addEventListener("click", function () { take(arrived.replaced, words.replaced); });
  one("[data-cancel]").addEventListener("click", function () {
    closePreview();
    one("#page\\.file").focus();
  });

  /* 5 Share: what is ticked, shown word for word before it is saved */
  var form = one("[data-share]");
  function choices(box, name, labels, ticked) {
    var boxes = all("p", box);
    if (boxes.map(function (line) { return line.textContent; }).join("\n") === labels.join("\n")) { return; }
    var before = all("input", box).map(function (input) { return input.checked; });
    boxes.forEach(function (line) { line.remove(); });
    labels.forEach(function (text, index) {
      var line = make("p");
      var label = make("label");
      var input = make("input");
      input.type = "checkbox";
      input.name = name;
      input.value = String(index);
      input.checked = index < before.length ? before[index] : ticked(index);
      label.appendChild(input);
      label.appendChild(make("span", text));
      line.appendChild(label);
      box.appendChild(line);
    });
    box.hidden = labels.length === 0;
  }
  function finished(kept) {
    return (Array.isArray(kept.attempts) ? kept.attempts : []).map(function (attempt, index) { return { attempt: attempt, index: index }; })
      .filter(function (one) { return isObject(one.attempt) && one.attempt.date; });
  }
  var offered = [];
  function showShare(kept) {
    offered = finished(kept);
    one("[data-share-none]").hidden = offered.length > 0;
    choices(one("[data-share-attempts]"), "attempt", offered.map(function (one) { return attemptName(one.attempt); }),
      function (index) { return index === offered.length - 1; });
    choices(one("[data-share-plan]"), "plan", record.actions(kept).map(function (entry, index) { return record.actionName(entry, index + 1); }),
      function () { return false; });
    showShared();
  }
  function choice() {
    var picked = { attempts: [], plan: [] };
    all("input", form).forEach(function (input) {
      if (input.name === "attempt") {
        if (input.checked && offered[Number(input.value)]) { picked.attempts.push(offered[Number(input.value)].index); }
      } else if (input.name === "plan") {
        if (input.checked) { picked.plan.push(Number(input.value)); }
      } else { picked[input.name] = input.checked; }
    });
    return picked;
  }
  function only(object, names) {
    var part = {};
    names.forEach(function (name) { if (isObject(object) && object[name] !== undefined) { part[name] = object[name]; } });
    return part;
  }
  function sharedWithout(kept, picked) {
    var shared = { format: "cursus-shared-file", version: 1, course: only(kept.course, ["id", "edition"]) };
    shared.learner = only(kept.learner, ["id"].concat(["name", "organisation", "role"].filter(function (name) { return picked[name]; })));
    shared.attempts = picked.attempts.map(function (index) {
      return only(kept.attempts[index], ["instrument", "date", "group"].concat(
        ["ratings", "picks", "influence", "stories"].filter(function (name) { return picked[name]; })));
    });
    shared.plan = record.actions(kept).filter(function (entry, index) { return picked.plan.indexOf(index) >= 0; });
    ["attempts", "plan"].forEach(function (name) { if (!shared[name].length) { delete shared[name]; } });
    return shared;
  }
  var shared = "";
  function showShared() {
    withEngine(function (engine) {
      var picked = choice();
      var answer = engine && engine.run("record.share", [record.text(), JSON.stringify(picked)]);
      shared = answer && answer.ok ? answer.parts[0] : JSON.stringify(sharedWithout(record.get(), picked));
      try { shared = JSON.stringify(record.parse(shared), null, 2) + "\n"; } catch (unreadable) { /* shown as it is */ }
      one("[data-share-text]").textContent = shared;
    });
  }
  form.addEventListener("change", showShared);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var name = words.sharedName + "-" + record.day() + ".json";
    record.save(name, shared);
    say("[data-share-said]", words.savedFile.replace("{x}", name));
  });

  /* 6 Delete, after the offer of a file */
  var dialog = one("#page\\.ask");
  var opener = one("[data-delete]");
  opener.addEventListener("click", function () {
    dialog.querySelector("[role='status']").textContent = "";
    dialog.showModal();
    dialog.querySelector("h2").focus();
  });
  dialog.addEventListener("close", function () { opener.focus(); });
  dialog.querySelector("[data-first]").addEventListener("click", function () {
    dialog.querySelector("[role='status']").textContent = download();
  });
  dialog.querySelector("[data-no]").addEventListener("click", function () { dialog.close(); });
  dialog.querySelector("[data-yes]").addEventListener("click", function () {
    var gone = record.remove();
    dialog.close();
    say("[data-delete-said]", gone ? words.deleted : words.notDeleted);
  });

  one("[data-paper]").hidden = true;
  live.hidden = false;
  record.onChange(show);
  show(record.get());
}());
