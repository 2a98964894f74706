/* Sol: the learning record, kept in this browser and nowhere else. Every page loads it before its other scripts.
   1 JSON · 2 the store · 3 merging · 4 changing · 5 other tabs · 6 text fields · 7 the banner · 8 files
   Words come from the element "page.record-words", which is one of the parts that only scripts show. */
(function () {
  "use strict";

  var cursus = window.cursus = window.cursus || {};
  var root = document.documentElement;
  var base = "cursus:" + root.getAttribute("data-course") + ":";
  var KEY = base + "record";
  var OLD_PATH = base + "path";
  var UNREADABLE = base + "unreadable";
  // Written for a moment before the record goes away on purpose, so that other tabs do not bring it back.
  var REMOVED = "removed";
  var LINE = "\n———\n";
  var listeners = [];
  // The same on every page, so they come as a script of their own; a page may bring its own instead.
  var main = document.getElementById("page.main");
  if (cursus.parts && main && !document.getElementById("page.record-words")) {
    main.insertAdjacentHTML("beforebegin", cursus.parts);
  }
  var words = (document.getElementById("page.record-words") || document.createElement("p")).dataset;

  /* 1 JSON. Numbers that JavaScript would round keep their digits where the browser can do that. */

  function isObject(value) { return Boolean(value) && typeof value === "object" && !Array.isArray(value) && !isRaw(value); }
  function isRaw(value) { return Boolean(JSON.isRawJSON) && JSON.isRawJSON(value); }
  function has(object, name) { return Object.prototype.hasOwnProperty.call(object, name); }
  function set(object, name, value) {
    // A plain assignment to this name would change the object's prototype.
    if (name === "__proto__") {
      Object.defineProperty(object, name, { value: value, enumerable: true, configurable: true, writable: true });
    } else { object[name] = value; }
  }
  function exact(name, value, context) {
    if (typeof value !== "number" || !context || typeof context.source !== "string" || !JSON.rawJSON) { return value; }
    var digits = context.source.replace(/[eE].*/, "").replace(/[-.]/g, "").replace(/^0+/, "").length;
    return digits > 15 || !isFinite(value) ? JSON.rawJSON(context.source) : value;
  }
  function parse(text) { return JSON.parse(text, exact); }
  function same(a, b) { return JSON.stringify(a) === JSON.stringify(b); }
  function readable(text) {
    try {
      var value = parse(text);
      return isObject(value) ? value : null;
    } catch (broken) { return null; }
  }
  function random() {
    var bytes = new Uint8Array(10);
    window.crypto.getRandomValues(bytes);
    return Array.prototype.map.call(bytes, function (byte) { return ("0" + byte.toString(16)).slice(-2); }).join("");
  }
  var learner = random();
  function fresh() {
    var course = { id: root.getAttribute("data-course") };
    if (root.hasAttribute("data-edition")) { course.edition = root.getAttribute("data-edition"); }
    return { format: "cursus-learning-record", version: 1, course: course, learner: { id: learner } };
  }

  /* 2 The store. `held` is what this page knows; `kept` is what it last saw in storage, null for nothing.
     They differ while the browser refuses to write: then `held` lives in memory only. */

  var held = null;
  var kept = null;
  var problem = null;

  function storage() {
    var store = window.localStorage;
    if (!store) { throw new Error("no storage"); }
    return store;
  }
  function refused(error) {
    var full = error && (error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED");
    tell(full ? "full" : "disabled");
    return false;
  }
  /* The text in storage. Text that is no record is set aside, never overwritten. */
  function stored() {
    var text = storage().getItem(KEY);
    if (text === null || text === REMOVED) { return null; }
    if (readable(text)) { return text; }
    storage().setItem(UNREADABLE, text);
    storage().removeItem(KEY);
    tell("unreadable");
    return null;
  }
  function write() {
    try {
      storage().setItem(KEY, held);
      kept = held;
      if (problem && problem.kind !== "cleared" && problem.kind !== "unreadable") { calm(); }
      return true;
    } catch (error) { return refused(error); }
  }
  /* Brings `held` up to date with storage. True when another tab had changed something. */
  function sync() {
    var text;
    try { text = stored(); } catch (error) { refused(error); return false; }
    if (text === kept) { return false; }
    if (text === null) {
      // Somebody emptied the storage while this page is open: put back what we know, and say so.
      kept = null;
      if (write()) { tell("cleared"); }
      return false;
    }
    held = held === kept || held === null ? text : JSON.stringify(merge(parse(kept || "{}"), parse(held), parse(text), []));
    kept = text;
    return true;
  }

  /* 3 Merging, field by field: what one side changed since `old` wins over what it left alone. */

  function merge(old, mine, theirs, where) {
    if (same(mine, theirs) || same(old, theirs)) { return mine; }
    if (same(old, mine)) { return theirs; }
    if (isObject(mine) && isObject(theirs)) { return mergeObjects(isObject(old) ? old : {}, mine, theirs, where); }
    if (Array.isArray(mine) && Array.isArray(theirs)) { return mergeLists(Array.isArray(old) ? old : [], mine, theirs, where); }
    if (typeof mine === "string" && typeof theirs === "string" && isProse(where)) {
      return both(typeof old === "string" ? old : "", mine, theirs);
    }
    return mine === undefined || theirs === "done" ? theirs : mine;
  }
  /* Words of the learner's own, of which none may be lost; an id or a day can only be one of two. */
  function isProse(where) {
    var last = where[where.length - 1];
    return where[0] === "reflections" || where.indexOf("stories") >= 0 ||
      (where[0] === "plan" && ["id", "dimension", "experiment"].indexOf(last) < 0 && !/(^|-)date$/.test(last));
  }
  function mergeObjects(old, mine, theirs, where) {
    var merged = {};
    Object.keys(theirs).concat(Object.keys(mine)).forEach(function (name) {
      if (has(merged, name)) { return; }
      var value = merge(has(old, name) ? old[name] : undefined, has(mine, name) ? mine[name] : undefined,
        has(theirs, name) ? theirs[name] : undefined, where.concat(name));
      if (value !== undefined) { set(merged, name, value); }
    });
    return merged;
  }
  /* What an item of a list is called: an action has an id, an attempt the moment it began. */
  function name(item) { return isObject(item) ? item.id || item.started || item.date : null; }
  function mergeLists(old, mine, theirs, where) {
    function areNamed(list) {
      return list.every(function (item, index) { return name(item) && list.map(name).indexOf(name(item)) === index; });
    }
    if (!areNamed(mine) || !areNamed(theirs)) {
      // Nothing tells which item is which: keep all of them, equal ones once.
      return mine.concat(theirs.filter(function (item) {
        return !mine.some(function (other) { return same(other, item); });
      }));
    }
    function find(list, id) { return list.filter(function (item) { return name(item) === id; })[0]; }
    var merged = [];
    mine.concat(theirs).forEach(function (item) {
      var id = name(item);
      if (find(merged, id)) { return; }
      var value = merge(find(old, id), find(mine, id), find(theirs, id), where);
      if (value !== undefined) { merged.push(value); }
    });
    return merged;
  }
  /* Two texts typed into one field at the same time: both stay, with a line between. */
  function both(old, mine, theirs) {
    if (mine === theirs || theirs === old) { return mine; }
    if (mine === old || (mine && theirs.indexOf(mine) >= 0)) { return theirs; }
    if (!mine || !theirs) { return mine || theirs; }
    if (mine.indexOf(theirs) >= 0) { return mine; }
    var end = LINE + old;
    if (old && theirs.slice(-end.length) === end) { return theirs.slice(0, -old.length) + mine; }
    return mine + LINE + theirs;
  }

  /* 4 Changing */

  function get() { return held === null ? fresh() : parse(held); }
  /* The same for those who only read: parsed once, however many fields a page has. */
  var read = { text: null, record: null };
  function seen() {
    if (held === null) { return fresh(); }
    if (read.text !== held) { read = { text: held, record: parse(held) }; }
    return read.record;
  }
  function announce(from, source) {
    var record = get();
    listeners.slice().forEach(function (listener) { listener(record, { from: from, source: source }); });
  }
  function change(mutate, options) {
    var foreign = sync();
    var record = get();
    mutate(record);
    var text = JSON.stringify(record);
    var saved = true;
    if (text !== held || held !== kept) {
      held = text;
      saved = write();
      announce(foreign ? "both" : "here", options && options.source);
    } else if (foreign) { announce("elsewhere"); }
    return saved;
  }
  /* A member that is an object; something else in its place (a damaged file) is set aside under another name. */
  function part(record, member) {
    if (!isObject(record[member])) {
      if (record[member] !== undefined) { record[member + "-unreadable"] = record[member]; }
      record[member] = {};
    }
    return record[member];
  }
  function list(record, member) {
    if (!Array.isArray(record[member])) {
      if (record[member] !== undefined) { record[member + "-unreadable"] = record[member]; }
      record[member] = [];
    }
    return record[member];
  }
  function replace(text) {
    var record = readable(text);
    if (!record) { return false; }
    flush();
    sync();
    held = JSON.stringify(record);
    var saved = write();
    announce("here");
    return saved;
  }
  function remove() {
    forget();
    try {
      // Too full to write even this: the other tabs then see an empty storage and offer their copy.
      try { storage().setItem(KEY, REMOVED); } catch (full) { /* removed below all the same */ }
      [KEY, OLD_PATH, UNREADABLE].forEach(function (key) { storage().removeItem(key); });
    } catch (error) { return refused(error); }
    calm();
    announce("here");
    return true;
  }
  function forget() {
    held = null;
    kept = null;
    waiting = [];
    learner = random();
  }

  /* 5 Other tabs, and storage that goes away under an open page */

  window.addEventListener("storage", function (event) {
    if (event.key === KEY && event.newValue === REMOVED) { forget(); announce("elsewhere"); return; }
    if (event.key !== KEY && event.key !== null) { return; }
    if (sync()) { announce("elsewhere"); }
  });
  function look() {
    if (document.visibilityState !== "visible" || kept === null) { return; }
    var text;
    try { text = storage().getItem(KEY); } catch (error) { refused(error); return; }
    if (text === null) {
      // Another tab may have deleted it on purpose, and its message is still on the way.
      window.setTimeout(function () { if (kept !== null && sync()) { announce("elsewhere"); } }, 400);
    } else if (sync()) { announce("elsewhere"); }
  }
  window.addEventListener("focus", look);
  window.setInterval(look, 2000);
  window.addEventListener("pageshow", function (event) {
    // A page from the browser's history slept through what happened meanwhile; storage is right.
    if (event.persisted && held === kept) {
      try { kept = held = stored(); } catch (error) { refused(error); }
      announce("elsewhere");
    }
  });

  /* 6 Text fields: saved as typed. `place.read(record)` gives the text, `place.write(record, text)` sets it. */

  var waiting = [];
  var timer = 0;
  function soon(save) {
    if (waiting.indexOf(save) < 0) { waiting.push(save); }
    window.clearTimeout(timer);
    timer = window.setTimeout(flush, 350);
  }
  function flush() {
    window.clearTimeout(timer);
    var ready = waiting;
    waiting = [];
    ready.forEach(function (save) { save(); });
  }
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);

  function field(input, place, state) {
    var known = place.read(seen()) || "";
    var started = false;
    input.value = known;
    function show(conflict) {
      if (place.shown) { place.shown(input.value); }
      if (!state) { return; }
      var count = (input.value.match(/\S+/g) || []).length;
      var text = problem && problem.kind !== "cleared" && problem.kind !== "unreadable" ? words.unsaved : words.saved;
      if (count) { text += " · " + (count === 1 ? words.one : words.other).replace("{n}", String(count)); }
      if (conflict) {
        state.setAttribute("role", "status");
        text = words.both + " " + text;
      }
      state.textContent = started || (count && !place.isQuiet) ? text || "" : "";
    }
    function put(text) {
      if (input.value === text) { return; }
      var fromEnd = input.value.length - (input.selectionEnd || 0);
      input.value = text;
      if (document.activeElement === input && input.setSelectionRange) {
        var at = Math.max(0, text.length - fromEnd);
        input.setSelectionRange(at, at);
      }
    }
    function save() {
      var conflict = false;
      change(function (record) {
        var theirs = place.read(record) || "";
        var text = both(known, input.value, theirs);
        conflict = theirs !== known && input.value !== known && text !== input.value;
        put(text);
        known = text;
        if (text !== theirs) { place.write(record, text); }
      }, { source: input });
      show(conflict);
    }
    input.addEventListener("input", function () { started = true; soon(save); });
    input.addEventListener("change", function () { started = true; soon(save); flush(); });
    function hear(record, change) {
      if (!document.documentElement.contains(input)) { listeners.splice(listeners.indexOf(hear), 1); return; }
      if (change.source === input) { return; }
      var theirs = place.read(record) || "";
      if (theirs === known) { return; }
      if (input.value === known) { put(theirs); known = theirs; show(); } else { soon(save); flush(); }
    }
    listeners.push(hear);
    show();
    // For places that change under the field, such as another action of the plan.
    return { refresh: function () { hear(seen(), {}); show(); } };
  }

  /* The plan: actions, each an object with an id. */
  function actions(record) { return list(record, "plan").filter(isObject); }
  /* The action with an id, made when there is none. */
  function action(record, id) {
    var found = actions(record).filter(function (entry) { return entry.id === id; })[0];
    if (!found) {
      found = { id: id };
      record.plan.push(found);
    }
    return found;
  }
  /* What an action is called in lists: its goal, its first step, its experiment, its first words, its number. */
  function actionName(entry, number) {
    var experiments = cursus.course && cursus.course.experiments || [];
    var known = experiments.filter(function (experiment) { return experiment[0] === entry.experiment; })[0];
    var texts = [entry.goal, entry["first-step"], known ? known[1] : entry.experiment];
    Object.keys(entry).forEach(function (field) {
      if (["id", "dimension", "experiment"].indexOf(field) < 0 && !/(^|-)date$/.test(field)) { texts.push(entry[field]); }
    });
    var text = texts.filter(function (text) { return typeof text === "string" && text.trim(); })[0];
    var plain = (words.action || "{n}").replace("{n}", String(number));
    if (!text) { return plain; }
    text = text.trim().replace(/\s+/g, " ");
    return text.length > 70 ? text.slice(0, 69) + "…" : text;
  }

  /* 7 The banner */

  var banner = null;
  function tell(kind) {
    if (problem && problem.kind === kind) { return; }
    problem = cursus.record.problem = { kind: kind, message: words[kind] || kind };
    if (banner) { banner.remove(); }
    banner = document.createElement("div");
    banner.className = "record-banner";
    banner.setAttribute("role", "alert");
    var text = document.createElement("p");
    text.textContent = problem.message;
    banner.appendChild(text);
    var actions = document.createElement("p");
    actions.className = "banner-actions";
    actions.appendChild(button(words.save, "button", kind === "unreadable" ? saveUnreadable : download));
    actions.appendChild(button(words.hide, "button quiet", function () {
      hide();
      var main = document.getElementById("page.main");
      if (main) { main.focus(); }
    }));
    banner.appendChild(actions);
    var main = document.getElementById("page.main");
    if (main) { main.parentNode.insertBefore(banner, main); } else { document.body.appendChild(banner); }
  }
  function button(text, kind, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = kind;
    made.textContent = text || "OK";
    made.addEventListener("click", act);
    return made;
  }
  function hide() {
    if (banner) { banner.remove(); }
    banner = null;
  }
  function calm() {
    problem = cursus.record.problem = null;
    hide();
  }
  window.addEventListener("beforeunload", function (event) {
    if (held !== kept) { event.preventDefault(); event.returnValue = ""; }
  });

  /* 8 Files */

  function save(name, text, type) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: type || "application/json" }));
    link.download = name;
    link.hidden = true;
    document.body.appendChild(link);
    link.click();
    link.remove();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }
  /* The day here, as a calendar shows it. */
  function day() {
    var now = new Date();
    function two(number) { return (number < 10 ? "0" : "") + number; }
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }
  function text() { return JSON.stringify(get()); }
  function download() {
    flush();
    save("learning-record-" + day() + ".json", JSON.stringify(get(), null, 2) + "\n");
  }
  function saveUnreadable() {
    try { save("unreadable-record-" + day() + ".txt", storage().getItem(UNREADABLE) || "", "text/plain"); } catch (error) { refused(error); }
  }

  /* get()                      the record as a fresh object; a new one when nothing is kept
     change(mutate, {source})   reads storage again, lets `mutate` change the object, writes; true when it is saved
     onChange(listen)           listen(record, {from: "here" | "elsewhere" | "both", source}) after each change
     part(record, "progress")   a member that is an object, made when missing; list(record, "plan") a list
     field(input, place, state) saves a text field as typed: place.read(record), place.write(record, text)
     problem                    null, or {kind: "disabled" | "full" | "cleared" | "unreadable", message} */
  cursus.record = {
    problem: null,
    get: get,
    text: text,
    bytes: function () { return new Blob([text()]).size; },
    isEmpty: function () { return held === null; },
    change: change,
    onChange: function (listener) { listeners.push(listener); },
    part: part,
    list: list,
    field: field,
    actions: actions,
    action: action,
    actionName: actionName,
    flush: flush,
    parse: parse,
    // A record from a file put together with the one here; where both have words, both stay.
    merged: function (theirs) { return merge({}, get(), theirs, []); },
    replace: replace,
    remove: remove,
    download: download,
    save: save,
    day: day,
    random: random
  };

  // The first look: may we write at all, and what is there?
  try {
    kept = held = stored();
    storage().setItem(base + "try", "1");
    storage().removeItem(base + "try");
    var old = storage().getItem(OLD_PATH);
    if (old !== null) {
      var path = readable(old);
      var moved = !path || typeof path.id !== "string" || change(function (record) {
        if (typeof record.path !== "string") { record.path = path.id; }
      });
      if (moved) { storage().removeItem(OLD_PATH); }
    }
  } catch (error) { refused(error); }
}());
