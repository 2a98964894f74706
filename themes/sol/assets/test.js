/* Sol: the test, one step at a time. Without this file it is one long form to print.
   1 the record · 2 the form and the record · 3 what is open · 4 steps · 5 start · 6 check · 7 time · 8 events */
(function () {
  "use strict";

  var page = document.getElementById("test");
  var record = window.cursus && window.cursus.record;
  if (!page || !record) { return; }

  var form = page.querySelector("form");
  var words = document.getElementById("test.words").dataset;
  var instrument = page.getAttribute("data-instrument");
  var points = Number(page.getAttribute("data-points"));
  var steps = all(".test-step");
  var scales = all("[data-field]");
  var influences = all("[data-influence]");
  var stories = all(".test-story textarea");
  var picks = all("input[name='picks']");
  var pickCount = Number((page.querySelector("[data-count]") || page).getAttribute("data-count") || 0);
  var groups = all("input[name='group']");
  var segments = all("[data-to]");

  function all(selector, within) {
    return Array.prototype.slice.call((within || page).querySelectorAll(selector));
  }
  function byId(id) { return document.getElementById(id); }
  /* Puts values for {names} into words of the page; what is not there becomes nothing. */
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
  function button(text, className, act) {
    var made = element("button", className, text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  /* 1 The record. An attempt is known by the moment it began, for its place in the list may change. */

  var key = null;

  function isObject(value) { return Boolean(value) && typeof value === "object" && !Array.isArray(value); }
  function own(kept) {
    return (Array.isArray(kept.attempts) ? kept.attempts : []).filter(function (attempt) {
      return isObject(attempt) && isObject(attempt.instrument) && attempt.instrument.id === instrument;
    });
  }
  function find(kept) {
    return key && own(kept).filter(function (attempt) { return attempt.started === key; })[0] || null;
  }
  function current() { return find(record.get()) || {}; }
  function part(attempt, name) {
    if (!isObject(attempt[name])) { attempt[name] = {}; }
    return attempt[name];
  }
  /* Changes the attempt that is being taken; the first choice of all makes it. */
  function change(mutate) {
    var saved = record.change(function (kept) {
      var attempt = find(kept);
      if (!attempt) {
        if (!Array.isArray(kept.attempts)) { kept.attempts = []; }
        key = key || new Date().toISOString();
        attempt = {
          instrument: { id: instrument, version: Number(page.getAttribute("data-version")) },
          started: key, seconds: 0, ratings: {}
        };
        kept.attempts.push(attempt);
      }
      mutate(attempt);
      attempt.seconds = (Number(attempt.seconds) || 0) + pending;
      pending = 0;
    });
    byId("test.saved").textContent = saved === false ? words.unsaved : words.saved;
    page.classList.toggle("unsaved", saved === false);
    return saved;
  }
  function today() {
    var now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (number) {
      return (number < 10 ? "0" : "") + number;
    }).join("-");
  }
  /* 2026-11-26, or the day of a moment, as people write it. */
  function dayText(text) {
    var found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text || "");
    var day = found ? new Date(Number(found[1]), Number(found[2]) - 1, Number(found[3])) : new Date(text || NaN);
    if (isNaN(day)) { return String(text || "?"); }
    return say(words.date, { x: day.getDate(), month: words.months.split("|")[day.getMonth()], year: day.getFullYear() });
  }

  /* 2 The form and the record. */

  function place(scale) {
    return { item: scale.closest("[data-item]").getAttribute("data-item"), rating: scale.getAttribute("data-rating") };
  }
  function radios(box) { return all("input[type='radio']", box); }
  function decline(scale) { return scale.querySelector("input[type='checkbox']"); }
  function answerOf(attempt, scale) {
    var where = place(scale);
    var rating = isObject(attempt.ratings) ? attempt.ratings[where.item] : null;
    return isObject(rating) ? rating[where.rating] : undefined;
  }
  /* Shows an attempt; anything in it that this test does not know is left alone. */
  function fill(attempt) {
    groups.forEach(function (input) { input.checked = input.value === attempt.group; });
    scales.forEach(function (scale) {
      var answer = answerOf(attempt, scale);
      radios(scale).forEach(function (input) { input.checked = input.value === String(answer) && typeof answer === "number"; });
      if (decline(scale)) { decline(scale).checked = typeof answer === "string"; }
    });
    picks.forEach(function (input) { input.checked = Array.isArray(attempt.picks) && attempt.picks.indexOf(input.value) >= 0; });
    influences.forEach(function (box) {
      var value = isObject(attempt.influence) ? attempt.influence[box.getAttribute("data-influence")] : undefined;
      radios(box).forEach(function (input) { input.checked = input.value === String(value); });
    });
    stories.forEach(function (field) {
      var text = isObject(attempt.stories) ? attempt.stories[field.name.slice("story.".length)] : "";
      text = typeof text === "string" ? text : "";
      if (document.activeElement !== field && field.value !== text) { field.value = text; }
    });
    showPicks("");
    update();
  }
  function rate(scale, answer) {
    var where = place(scale);
    change(function (attempt) {
      var ratings = part(attempt, "ratings");
      var rating = part(ratings, where.item);
      if (answer === undefined) { delete rating[where.rating]; } else { rating[where.rating] = answer; }
      if (!Object.keys(rating).length) { delete ratings[where.item]; }
    });
  }
  function choose(input) {
    var scale = input.closest("[data-field]");
    if (scale && input.type === "radio") {
      if (decline(scale)) { decline(scale).checked = false; }
      rate(scale, Number(input.value));
    } else if (scale) {
      if (input.checked) { radios(scale).forEach(function (point) { point.checked = false; }); }
      rate(scale, input.checked ? input.value : undefined);
    } else if (input.name === "group") {
      byId("test.group-problem").hidden = true;
      change(function (attempt) { attempt.group = input.value; });
    } else if (input.name === "picks") {
      choosePick(input);
    } else if (input.closest("[data-influence]")) {
      change(function (attempt) {
        part(attempt, "influence")[input.closest("[data-influence]").getAttribute("data-influence")] = Number(input.value);
      });
    }
    update();
  }
  function picked() { return picks.filter(function (input) { return input.checked; }); }
  function choosePick(input) {
    if (picked().length > pickCount) {
      input.checked = false;
      showPicks(say(words.tooMany, { m: pickCount }));
      return;
    }
    change(function (attempt) { attempt.picks = picked().map(function (chosen) { return chosen.value; }); });
    showPicks("");
  }
  function showPicks(problem) {
    var status = byId("test.picks.status");
    if (!status) { return; }
    status.hidden = false;
    status.textContent = say(words.picked, { n: picked().length, m: pickCount }) + (problem ? ". " + problem : "");
    status.classList.toggle("problem", Boolean(problem));
  }
  function write(field) {
    change(function (attempt) {
      var kept = part(attempt, "stories");
      var name = field.name.slice("story.".length);
      if (field.value.trim()) { kept[name] = field.value; } else { delete kept[name]; }
    });
  }

  /* 3 What is open. Only answers that the page shows count, whatever else the record holds. */

  function isAnswered(box) {
    return all("input", box).some(function (input) { return input.checked; });
  }
  function open(boxes) { return boxes.filter(function (box) { return !isAnswered(box); }); }
  function openIn(step) {
    switch (step.getAttribute("data-step")) {
    case "start": return groups.length && !groups.some(function (input) { return input.checked; }) ? 1 : 0;
    case "picks": return Math.max(pickCount - picked().length, 0);
    case "dimension": return open(all("[data-field]", step)).length;
    case "influence": return open(influences).length;
    default: return 0;
    }
  }
  function minutesLeft() {
    var left = open(scales).length;
    var given = scales.length - left;
    // Sixteen ratings at nine seconds to begin with; then the learner's own pace tells more and more.
    var pace = Math.min(Math.max((9 * 16 + (Number(current().seconds) || 0) + pending) / (16 + given), 3), 15);
    var seconds = left * pace + open(influences).length * 5 + Math.max(pickCount - picked().length, 0) * 10;
    return Math.round(seconds / 60);
  }

  /* 4 Steps. The address holds the step, so that Back in the browser and a reload lead where they should. */

  var shown = null;

  function kind(step) { return step.getAttribute("data-step"); }
  function heading(step) { return step.querySelector("h1, h2"); }
  /* Not the id of the step itself, or the browser would scroll to it. */
  function addressOf(step) { return kind(step) === "start" ? "" : "#" + step.id.slice("test.".length); }
  function next() { return steps[steps.indexOf(shown) + 1]; }
  function show(step, focus) {
    var changed = shown !== step;
    shown = step;
    steps.forEach(function (other) { other.classList.toggle("off", other !== step); });
    if (kind(step) === "check") { showCheck(); }
    var hash = addressOf(step);
    if (window.location.hash !== hash && (hash || window.location.hash)) { window.location.hash = hash; }
    update();
    if (focus && changed) {
      window.scrollTo(0, 0);
      heading(step).focus({ preventScroll: true });
    }
    flush();
  }
  function go(step, box) {
    show(step, true);
    var target = box && (radios(box)[0] || box.querySelector("input"));
    if (!target) { return; }
    box.closest(".test-item").scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
  }
  function update() {
    if (!shown) { return; }
    var name = kind(shown);
    var dimensions = steps.filter(function (step) { return kind(step) === "dimension"; });
    var minutes = minutesLeft();
    var time = minutes < 1 ? words.almostDone : count("minutesLeft", minutes);
    all("[data-where]").forEach(function (line) {
      var step = line.closest(".test-step");
      var number = dimensions.indexOf(step) + 1;
      line.textContent = (number ? [say(words.of, { n: number, m: dimensions.length }), time] : [time]).join(" · ");
    });
    segments.forEach(function (segment) {
      var step = byId(segment.getAttribute("data-to"));
      var boxes = all("[data-field]", step);
      var left = open(boxes).length;
      segment.style.setProperty("--part", Math.round((boxes.length - left) / boxes.length * 100) + "%");
      segment.firstElementChild.textContent = say(left ? words.partOpen : words.partDone, { x: heading(step).textContent });
      if (step === shown) { segment.setAttribute("aria-current", "step"); } else { segment.removeAttribute("aria-current"); }
    });
    page.querySelector(".test-where").hidden = name === "start";
    byId("test.back").hidden = name === "start";
    var following = next();
    var isEmpty = name === "check" && !scales.some(isAnswered);
    byId("test.next").textContent = name === "start" ? words.begin : name === "check" ? words.seeReport
      : kind(following) === "check" ? words.toCheck : say(words.nextNamed, { x: heading(following).textContent });
    byId("test.next").hidden = isEmpty;
    page.querySelector(".test-bar").hidden = name === "start" && !byId("test.cards").hidden;
    var left = name === "start" || name === "check" || name === "stories" ? null : openIn(shown);
    tellLeft(left === null ? "" : left ? count("left", left) : words.leftNone);
  }
  var told = 0;
  /* The line is read out after a pause, not at every step of an arrow key. */
  function tellLeft(text) {
    byId("test.left").textContent = text;
    window.clearTimeout(told);
    told = window.setTimeout(function () {
      if (byId("test.told").textContent !== text) { byId("test.told").textContent = text; }
    }, 1200);
  }
  function forward() {
    var name = kind(shown);
    if (name === "start") {
      if (openIn(shown)) {
        byId("test.group-problem").hidden = false;
        groups[0].focus();
        return;
      }
      if (!key) { change(function () {}); }
    }
    if (name === "check") { finish(); } else { show(next(), true); }
  }

  /* 5 Start: go on, or begin. Old attempts are never written over. */

  function ratingsIn(attempt) {
    return scales.filter(function (scale) { return answerOf(attempt, scale) !== undefined; }).length;
  }
  function showStart() {
    var attempts = own(record.get()).filter(function (attempt) { return typeof attempt.started === "string" || attempt.date; });
    var begun = attempts.filter(function (attempt) { return !attempt.date && typeof attempt.started === "string"; }).slice(-3).reverse();
    var finished = attempts.filter(function (attempt) { return attempt.date; }).slice(-1);
    var cards = byId("test.cards");
    cards.textContent = "";
    begun.forEach(function (attempt, index) {
      var card = element("section", "test-card");
      card.appendChild(element("h2", "", words.resumeTitle));
      card.appendChild(element("p", "", say(words.resume, {
        date: dayText(attempt.started), n: ratingsIn(attempt), m: scales.length
      })));
      card.appendChild(button(words.resumeGo, index ? "button quiet" : "button", function () { resume(attempt); }));
      cards.appendChild(card);
    });
    finished.forEach(function (attempt) {
      var card = element("section", "test-card");
      card.appendChild(element("h2", "", say(words.taken, { date: dayText(attempt.date) })));
      var row = element("p", "test-card-actions");
      var link = element("a", "button" + (begun.length ? " quiet" : ""), words.takenReport);
      link.href = reportAddress(attempt);
      row.appendChild(link);
      if (attempt.date === today() && typeof attempt.started === "string") {
        row.appendChild(button(words.takenChange, "button quiet", function () { reopen(attempt); }));
      }
      card.appendChild(row);
      cards.appendChild(card);
    });
    cards.hidden = !cards.firstChild;
    byId("test.frame").hidden = !cards.hidden;
    if (!cards.hidden) {
      var again = element("p", "test-card-again");
      again.appendChild(button(begun.length ? words.startAnew : words.takenAgain, "button quiet", startAnew));
      again.appendChild(element("span", "", words.againNote));
      cards.appendChild(again);
    }
    show(steps[0], false);
  }
  function openFrame() {
    byId("test.cards").hidden = true;
    byId("test.frame").hidden = false;
  }
  function startAnew() {
    key = null;
    openFrame();
    fill({});
    heading(steps[0]).focus();
  }
  function take(attempt) {
    key = attempt.started;
    openFrame();
    fill(attempt);
    byId("test.saved").textContent = words.saved;
  }
  function resume(attempt) {
    take(attempt);
    go(steps.filter(function (step) { return openIn(step) || kind(step) === "check"; })[0]);
  }
  function reopen(attempt) {
    take(attempt);
    change(function (kept) { delete kept.date; });
    go(steps[steps.length - 1]);
  }
  function reportAddress(attempt) {
    var name = attempt.started || attempt.date;
    return page.getAttribute("data-report") + "#attempt." + encodeURIComponent(name);
  }

  /* 6 Check: what a careful reader would ask, before the report. */

  function values(rating) {
    return scales.filter(function (scale) { return scale.getAttribute("data-rating") === rating; }).map(function (scale) {
      var chosen = radios(scale).filter(function (input) { return input.checked; })[0];
      return chosen ? Number(chosen.value) : null;
    });
  }
  function isFull(list) {
    return list.filter(function (value) { return value === null; }).length <= Number(page.getAttribute("data-missing"));
  }
  function isEvery(list, value) {
    return list.every(function (point) { return point === null || point === value; });
  }
  /* The rules of the instrument: a straight line, all wishes at the top, faster than it can be read. */
  function flags() {
    var found = [];
    var now = values("today");
    var wanted = values("wanted");
    var first = now.filter(function (point) { return point !== null; })[0];
    if (now.length > 1 && isFull(now) && isEvery(now, first)) { found.push(words.straight); }
    if (wanted.length && isFull(wanted) && isEvery(wanted, points)) { found.push(words.top); }
    var seconds = Number(current().seconds) || 0;
    if (seconds < Number(page.getAttribute("data-fastest")) && isFull(now)) {
      found.push(count("fast", Math.max(1, Math.round(seconds / 60))));
    }
    return found;
  }
  function remark(text, look) {
    var item = element("li");
    item.appendChild(element("p", "", text));
    if (look) {
      var again = button(words.look, "test-look", look);
      again.appendChild(element("span", "unseen", ": " + text));
      item.appendChild(again);
    }
    byId("test.remarks").appendChild(item);
    return item;
  }
  function remarkOn(step) {
    var boxes = all("[data-field]", step);
    var missing = open(boxes);
    if (!missing.length) { return; }
    var least = Number(step.getAttribute("data-minimum"));
    var tooFew = ["today", "wanted"].some(function (rating) {
      var own = boxes.filter(function (box) { return box.getAttribute("data-rating") === rating; });
      return own.length && own.filter(hasPoint).length < least;
    });
    var text = count("missing", missing.length, { x: heading(step).textContent });
    var item = remark(tooFew ? text + ", " + words.tooFew : text, function () { go(step, missing[0]); });
    if (missing.length > 4) { return; }
    var list = element("ul");
    missing.forEach(function (box) {
      var statement = box.closest("[data-item]").querySelector(".test-statement").textContent;
      list.appendChild(element("li", "", statement + " (" + box.querySelector("legend").textContent + ")"));
    });
    item.insertBefore(list, item.lastChild);
  }
  function hasPoint(box) { return radios(box).some(function (input) { return input.checked; }); }
  function showCheck() {
    var list = byId("test.remarks");
    flush();
    list.textContent = "";
    if (!scales.some(isAnswered)) {
      byId("test.check.lede").textContent = words.noAnswers;
      remark(heading(steps[1]).textContent, function () { go(steps[1]); });
      return;
    }
    flags().forEach(function (text) { remark(text, function () { go(steps[1]); }); });
    steps.forEach(function (step) {
      var left = openIn(step);
      if (!left) { return; }
      switch (kind(step)) {
      case "start": remark(words.noGroup, function () { go(step); }); break;
      case "dimension": remarkOn(step); break;
      case "picks":
        remark(say(words.picksMissing, { n: picked().length, m: pickCount }), function () { go(step); });
        break;
      case "influence":
        remark(count("influenceMissing", left), function () { go(step, open(influences)[0]); });
        break;
      }
    });
    byId("test.check.lede").textContent = list.firstChild ? words.checkQuestion : words.allAnswered;
  }
  function finish() {
    var saved = change(function (attempt) { attempt.date = today(); });
    if (saved === false) { return; }
    window.location.href = reportAddress(current());
  }

  /* 7 Time counts while somebody is here: the page is seen, and something moved in the last minute. */

  var pending = 0;
  var active = Date.now();

  window.setInterval(function () {
    if (key && !document.hidden && Date.now() - active < 60000) { pending += 1; }
  }, 1000);
  function flush() {
    if (pending && key && find(record.get())) { change(function () {}); }
  }
  ["pointerdown", "keydown", "wheel", "touchmove"].forEach(function (name) {
    document.addEventListener(name, function () { active = Date.now(); }, { passive: true });
  });
  document.addEventListener("visibilitychange", function () {
    if (document.hidden) { flush(); } else { active = Date.now(); }
  });
  window.addEventListener("pagehide", flush);

  /* 8 Events. */

  form.addEventListener("change", function (event) {
    if (event.target.name && !/^story\./.test(event.target.name)) { choose(event.target); }
  });
  form.addEventListener("input", function (event) {
    if (/^story\./.test(event.target.name)) { write(event.target); }
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    forward();
  });
  form.addEventListener("keydown", function (event) {
    var box = event.target.closest(".test-points");
    if (!box || event.target.type !== "radio" || event.altKey || event.ctrlKey || event.metaKey) { return; }
    if (!/^[0-9]$/.test(event.key)) { return; }
    var input = radios(box)[event.key === "0" ? 9 : Number(event.key) - 1];
    if (!input) { return; }
    event.preventDefault();
    input.checked = true;
    input.focus();
    choose(input);
  });
  byId("test.back").addEventListener("click", function () { show(steps[Math.max(steps.indexOf(shown) - 1, 0)], true); });
  segments.forEach(function (segment) {
    segment.addEventListener("click", function () { show(byId(segment.getAttribute("data-to")), true); });
  });
  function stepOfAddress() {
    return steps.filter(function (step) { return addressOf(step) === window.location.hash; })[0] || steps[0];
  }
  window.addEventListener("hashchange", function () {
    var step = stepOfAddress();
    if (step === shown) { return; }
    if (step === steps[0] || key) { show(step, true); } else { showStart(); }
  });
  record.onChange(function () {
    var attempt = find(record.get());
    if (attempt && !attempt.date) { fill(attempt); }
  });
  // A page that comes back from the browser's memory may show an attempt that is finished by now.
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) { window.location.reload(); }
  });

  page.classList.add("stepped");
  all(".test-without").forEach(function (note) { note.hidden = true; });
  byId("test.check").hidden = false;
  form.querySelector("button[disabled]").remove();
  var live = element("p", "unseen");
  live.id = "test.told";
  live.setAttribute("role", "status");
  page.appendChild(live);
  all(".test-step").forEach(function (step) {
    // One step at a time: its title is the title of the page.
    heading(step).setAttribute("role", "heading");
    heading(step).setAttribute("aria-level", "1");
    var line = step.querySelector("[data-where]");
    if (!line) { return; }
    line.id = step.id + ".where";
    heading(step).setAttribute("aria-describedby", line.id);
  });
  var unfinished = own(record.get()).filter(function (attempt) { return !attempt.date && typeof attempt.started === "string"; });
  var asked = stepOfAddress();
  if (asked !== steps[0] && unfinished.length) {
    take(unfinished[unfinished.length - 1]);
    show(asked, false);
  } else {
    showStart();
  }
}());
