/* Sol: the team's report. Files are read here, stay in the memory of this page, and are gone when it closes.
   1 files · 2 reading · 3 the report · 4 the list · 5 events */
(function () {
  "use strict";

  var page = document.getElementById("team");
  var cursus = window.cursus || {};
  if (!page) { return; }

  var words = page.dataset;
  var sheet = byId("team.sheet");
  var engine = null;
  var shown = null;
  // More than this is no file of one person.
  var largest = 20000000;
  var most = 2000;

  function byId(id) { return document.getElementById(id); }
  function say(text, values) {
    return (text || "").replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? String(values[name]) : whole; });
  }
  function count(key, number, values) {
    return say(words[key + (number === 1 ? "One" : "Other")], Object.assign({ n: number }, values));
  }
  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text !== undefined) { made.textContent = text; }
    return made;
  }
  function list(some) { return Array.prototype.slice.call(some || []); }
  function tell(text) {
    byId("team.said").textContent = "";
    window.setTimeout(function () { byId("team.said").textContent = text; }, 50);
  }

  /* 1 Files: {name, text}, or {name, message} when there is no text to be had. */

  var files = [];

  function add(found) {
    files = files.concat(found).slice(0, most);
    files.sort(function (a, b) { return a.name < b.name ? -1 : a.name > b.name ? 1 : 0; });
    render();
    if (!found.length) { tell(words.noFiles); }
  }

  /* 2 Reading. Folders are walked through; in them only .json files count. */

  function read(file) {
    var name = file.webkitRelativePath || file.name;
    if (file.size > largest) { return Promise.resolve({ name: name, message: words.tooLarge }); }
    return new Promise(function (done) {
      var reader = new FileReader();
      reader.onload = function () { done({ name: name, text: String(reader.result) }); };
      reader.onerror = function () { done({ name: name, message: words.cannotRead }); };
      reader.readAsText(file);
    });
  }
  function isRecord(file) { return /\.json$/i.test(file.name) && file.name.charAt(0) !== "."; }
  function readAll(chosen) {
    page.setAttribute("aria-busy", "true");
    return Promise.all(chosen.slice(0, most).map(read)).then(function (found) {
      page.removeAttribute("aria-busy");
      add(found);
    });
  }
  function filesIn(entry) {
    if (entry.isFile) {
      return new Promise(function (done, fail) { entry.file(function (file) { done([file]); }, fail); });
    }
    var reader = entry.createReader();
    function more(before) {
      return new Promise(function (done, fail) { reader.readEntries(done, fail); }).then(function (entries) {
        if (!entries.length) { return before; }
        return Promise.all(entries.map(filesIn)).then(function (lists) {
          var all = Array.prototype.concat.apply(before, lists);
          return all.length < most ? more(all) : all;
        });
      });
    }
    return more([]);
  }
  function drop(transfer) {
    var plain = [];
    var folders = [];
    list(transfer.items).forEach(function (item) {
      var entry = item.kind === "file" && item.webkitGetAsEntry ? item.webkitGetAsEntry() : null;
      if (entry && entry.isDirectory) { folders.push(entry); } else if (item.kind === "file") { plain.push(item.getAsFile()); }
    });
    if (!transfer.items) { plain = list(transfer.files); }
    Promise.all(folders.map(filesIn)).then(function (lists) {
      var inside = Array.prototype.concat.apply([], lists).filter(isRecord);
      return readAll(plain.filter(Boolean).concat(inside));
    }).catch(function () {
      // Some browsers do not open dropped folders on pages from disk.
      tell(words.noFolder);
      if (plain.length) { readAll(plain); }
    });
  }

  /* 3 The report. */

  function options(form) {
    var served = /^https?:$/.test(window.location.protocol);
    var asked = {
      form: form, name: byId("team.name").value.trim(),
      base: form === "page" || !served ? "" : window.location.href.replace(/[#?].*$/, "").replace(/[^/]*$/, "")
    };
    var invited = Math.floor(Number(byId("team.invited").value));
    if (invited > 0) { asked.invited = invited; }
    return asked;
  }
  function write(form) {
    return engine.run("report.team", [cursus.kitText, options(form)].concat(fileParts()));
  }
  function fileParts() {
    var parts = [];
    files.forEach(function (file) {
      if (file.text !== undefined) { parts.push(file.name, file.text); }
    });
    return parts;
  }
  function message(answer) {
    try { return JSON.parse(answer.parts[0]).message; } catch (other) { return answer.parts[0]; }
  }
  function render() {
    if (!engine) { return; }
    byId("team.in").hidden = !files.length;
    byId("team.problem").hidden = true;
    if (!files.length) {
      shown = null;
      sheet.hidden = true;
      sheet.textContent = "";
      byId("team.list").textContent = "";
      return;
    }
    var answer = write("page");
    if (!answer.ok) {
      byId("team.problem-text").textContent = message(answer);
      byId("team.problem").hidden = false;
      showFiles([]);
      sheet.hidden = true;
      return;
    }
    var summary = JSON.parse(answer.parts[1]);
    showFiles(summary.files);
    showCount(summary);
    if (answer.parts[0] !== shown) {
      shown = answer.parts[0];
      sheet.innerHTML = shown;
    }
    sheet.hidden = !summary.shown;
    ["team.print", "team.page"].forEach(function (id) { byId(id).hidden = !summary.shown; });
  }
  /* How many are in, and what one or two more would make possible. */
  function showCount(summary) {
    var people = summary.people;
    var minimum = Number(words.minimum);
    var details = Number(words.minimumDetails);
    var invited = options("page").invited;
    var said = [people ? count("in", people) : words.inNone];
    if (people && invited >= people) { said[0] = say(words.ofInvited, { n: people, m: invited }); }
    if (people < minimum) {
      said.push(count("more", minimum - people, { m: minimum }));
    } else if (people < details) {
      said.push(count("detailsMore", details - people, { m: details }));
    } else {
      said.push(words.enough);
    }
    var text = said.join(" ");
    if (byId("team.count").textContent !== text) { byId("team.count").textContent = text; }
    byId("team.count").classList.toggle("few", !summary.shown);
  }

  /* 4 The list. Whatever a file says is shown as text. */

  function showFiles(states) {
    var place = byId("team.list");
    var next = 0;
    place.textContent = "";
    files.forEach(function (file) {
      var state = file.text === undefined ? { status: "unreadable", message: file.message } : states[next++] || {};
      place.appendChild(row(file, state));
    });
  }
  function row(file, state) {
    var status = state.status || "unreadable";
    var item = element("li", "team-file " + (status === "in" ? "in" : "out"));
    var label = words["status" + status.replace(/(^|-)(\w)/g, function (whole, dash, letter) { return letter.toUpperCase(); })];
    item.appendChild(element("span", "team-status", label || status));
    var person = element("p", "team-person");
    person.appendChild(element("strong", "", state.person || (status === "in" || status === "duplicate" ? words.someone : file.name)));
    if (state.person || status === "in" || status === "duplicate") { person.appendChild(element("small", "", file.name)); }
    if (status !== "in" && state.message) { person.appendChild(element("span", "team-message-of", state.message)); }
    item.appendChild(person);
    var remove = element("button", "test-look", words.remove);
    remove.type = "button";
    remove.appendChild(element("span", "unseen", ": " + file.name));
    remove.addEventListener("click", function () { take(file); });
    item.appendChild(remove);
    return item;
  }
  function take(file) {
    var index = files.indexOf(file);
    files.splice(index, 1);
    render();
    tell(say(words.removed, { x: file.name }));
    var buttons = byId("team.list").querySelectorAll("button");
    (buttons[Math.min(index, buttons.length - 1)] || byId("team.choose")).focus();
  }

  /* 5 Events. */

  // Every browser knows it, and no standard of HTML has it, so it is not in the page.
  byId("team.folder").webkitdirectory = true;
  ["files", "folder"].forEach(function (name) {
    var input = byId("team." + name);
    byId(name === "files" ? "team.choose" : "team.choose-folder").addEventListener("click", function () { input.click(); });
    input.addEventListener("change", function () {
      var chosen = list(input.files);
      input.value = "";
      readAll(name === "folder" ? chosen.filter(isRecord) : chosen);
    });
  });
  // Anywhere on the page: a file that misses the box must not open in the browser instead.
  var over = 0;
  document.addEventListener("dragenter", function (event) {
    event.preventDefault();
    over += 1;
    byId("team.drop").classList.add("over");
  });
  document.addEventListener("dragleave", function () {
    over = Math.max(over - 1, 0);
    byId("team.drop").classList.toggle("over", over > 0);
  });
  document.addEventListener("dragover", function (event) { event.preventDefault(); });
  document.addEventListener("drop", function (event) {
    event.preventDefault();
    over = 0;
    byId("team.drop").classList.remove("over");
    if (event.dataTransfer && engine) { drop(event.dataTransfer); }
  });
  var timer = 0;
  ["team.name", "team.invited"].forEach(function (id) {
    byId(id).addEventListener("input", function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(render, 300);
    });
  });
  byId("team.print").addEventListener("click", function () { window.print(); });
  byId("team.page").addEventListener("click", function () {
    var answer = write("file");
    if (!answer.ok) { tell(message(answer)); return; }
    cursus.record.save(say(words.file, { date: cursus.record.day() }), answer.parts[0], "text/html");
    tell(words.savedFile);
  });
  if (cursus.offerPaper) {
    var paper = document.querySelector("[data-download-pdf]");
    cursus.offerPaper(paper, function () {
      var asked = options("file");
      asked.paper = cursus.paperSize();
      return {
        operation: "paper.team", before: [cursus.kitText, asked], after: fileParts(),
        file: say(paper.dataset.file, { date: cursus.record.day() }), saved: words.savedFile
      };
    }, tell);
  }
  byId("team.again").addEventListener("click", function () {
    files = [];
    byId("team.name").value = "";
    byId("team.invited").value = "";
    render();
    tell(words.cleared);
    byId("team.choose").focus();
  });

  function failed(text) {
    byId("team.problem-text").textContent = text;
    byId("team.problem").hidden = false;
  }
  byId("team.without").hidden = true;
  if (!cursus.engine || !cursus.kitText || !cursus.record) {
    failed(words.noEngine);
  } else {
    cursus.engine(function (loaded, problem) {
      engine = loaded;
      if (!engine) { failed(problem); return; }
      byId("team.live").hidden = false;
    });
  }
}());
