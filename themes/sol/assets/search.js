/* Sol: the search page. Searches the index that search-index.js brings, while the reader types.
   1 words · 2 the index · 3 finding · 4 showing · 5 the page

   Every word must match. A word matches as it is; the last one, still being typed, also as the start of a word.
   If that finds nothing, it matches as the start of a word, and from five letters on with one typing error.
   A match in the title counts more than one in a heading, then summary, then body. */
(function () {
  "use strict";

  const index = window.cursusSearchIndex;
  const form = document.getElementById("search-form");
  if (!index || !form) { return; }

  /* 1 Words: the same rules as WordFolding and WordCounter in Cursus. */
  // Han characters and kana are words of their own; everything else is a run of letters, marks and digits.
  const alone = "\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const wordPattern = new RegExp("(?=[" + alone + "])[\\p{L}\\p{M}\\p{N}]|(?:(?![" + alone + "])[\\p{L}\\p{M}\\p{N}])+", "gu");
  const diacritics = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
  const undecomposed = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "ŧ": "t", "þ": "th", "ς": "σ" };
  const stopWords = new Set(index.stop.split(" "));
  const english = stopWords.has("the");

  function folded(text) {
    const lower = text.toLowerCase();
    if (/^[\x00-\x7f]*$/.test(lower)) { return lower; }
    return lower.normalize("NFD").replace(diacritics, "").replace(/[^\x00-\x7f]/g, function (letter) {
      return undecomposed[letter] || letter;
    });
  }

  function words(text) {
    return (text.match(wordPattern) || []).map(folded);
  }

  // Words that tell no page from another: a page need not hold them.
  function isMinor(word) {
    return stopWords.has(word) || /^([a-z0-9]|\d\d)$/.test(word);
  }

  function singular(word) {
    if (!english || word.length < 4 || /(ss|us|is)$/.test(word)) { return word; }
    return word.replace(/ies$/, "y").replace(/s$/, "");
  }

  /* 2 The index: each word with the entries that hold it and what it weighs there. */
  const TITLE = 60;
  const HEADING = 16;
  const SUMMARY = 6;
  const entries = index.entries.map(function (row) {
    return { place: index.places[row[0]], title: row[1], address: row[2], summary: row[3], headings: row.slice(4).map(readHeading) };
  });
  let vocabulary = null;

  // The anchor follows from the text unless it is given.
  function readHeading(value) {
    if (typeof value !== "string") { return { text: value[0], anchor: value[1] }; }
    return { text: value, anchor: value.replace(/[^A-Za-z0-9_ -]/g, "").replace(/ /g, "-").toLowerCase() };
  }

  function readVocabulary() {
    const found = new Map();
    function add(word, entry, weight) {
      const hits = found.get(word);
      if (hits) { hits.push(entry, weight); } else { found.set(word, [entry, weight]); }
    }
    entries.forEach(function (entry, number) {
      entry.titleWords = words(entry.title);
      const weights = new Map();
      words(entry.summary).forEach(function (word) { weights.set(word, SUMMARY); });
      entry.headings.forEach(function (heading) {
        words(heading.text).forEach(function (word) { weights.set(word, HEADING); });
      });
      entry.titleWords.forEach(function (word) { weights.set(word, TITLE); });
      weights.forEach(function (weight, word) { add(word, number, weight); });
    });
    readBodies(add);
    return found;
  }

  // The coding is described in InvertedIndex in Cursus.
  function readBodies(add) {
    const codes = index.pages;
    let at = 0;
    let before = "";
    (index.words.match(/[A-Z][^A-Z]*/g) || []).forEach(function (coded) {
      before = before.slice(0, coded.charCodeAt(0) - 65) + coded.slice(1);
      const word = folded(before);
      let page = 0;
      let last = 0;
      while (!last) {
        let number = 0;
        while (codes.charCodeAt(at) >= 40 && codes.charCodeAt(at) < 60) {
          number = number * 20 + codes.charCodeAt(at) - 40;
          at += 1;
        }
        number = number * 64 + (codes[at] === "!" ? 92 : codes.charCodeAt(at)) - 63;
        at += 1;
        last = number % 2;
        number = (number - last) / 2;
        page += Math.floor(number / 3);
        add(word, page, 1 + number % 3);
        page += 1;
      }
    });
  }

  /* 3 Finding. */
  // Whether a word, or its start, is another one but for one letter that is wrong, missing, too many or swapped.
  function isNear(typed, word, asStart) {
    function fits(rest, from) { return asStart ? word.startsWith(rest, from) : word.slice(from) === rest; }
    let same = 0;
    while (same < typed.length && typed[same] === word[same]) { same += 1; }
    const rest = typed.slice(same + 1);
    return fits(rest, same + 1) || fits(rest, same) || fits(typed.slice(same), same + 1)
      || (typed[same] === word[same + 1] && typed[same + 1] === word[same] && fits(typed.slice(same + 2), same + 2));
  }

  // How well a word fits what was typed, 0 to 1, by one of three readings from strict to lenient.
  function fit(typed, word, reading, isLast) {
    if (typed === word) { return 1; }
    if (reading === 0 && singular(typed) === singular(word)) { return 0.9; }
    if ((reading === 1 || isLast) && word.startsWith(typed)) { return 0.4 + 0.5 * typed.length / word.length; }
    return reading === 2 && typed.length >= 5 && isNear(typed, word, isLast) ? 0.35 : 0;
  }

  // The entries that hold a typed word, with their weights; adds the words that matched to `matched`.
  function hitsOf(typed, isLast, matched) {
    const hits = new Map();
    for (let reading = 0; reading < 3 && !hits.size; reading += 1) {
      vocabulary.forEach(function (places, word) {
        const quality = fit(typed, word, reading, isLast);
        if (!quality) { return; }
        matched.add(word);
        for (let at = 0; at < places.length; at += 2) {
          hits.set(places[at], Math.max(hits.get(places[at]) || 0, quality * places[at + 1]));
        }
      });
    }
    return hits;
  }

  function search(query) {
    vocabulary = vocabulary || readVocabulary();
    const typed = words(query);
    const telling = typed.filter(function (word) { return !isMinor(word); });
    const asked = telling.length ? telling : typed;
    const matched = new Set();
    let scores = null;
    asked.forEach(function (word, number) {
      const hits = hitsOf(word, number === asked.length - 1, matched);
      if (scores) {
        scores.forEach(function (score, entry) {
          if (hits.has(entry)) { scores.set(entry, score + hits.get(entry)); } else { scores.delete(entry); }
        });
      } else {
        scores = hits;
      }
    });
    const results = Array.from(scores || []).map(function (pair) {
      const title = entries[pair[0]].titleWords;
      return { entry: entries[pair[0]], number: pair[0], score: pair[1] + phraseScore(title, typed, asked) };
    });
    results.sort(function (left, right) { return right.score - left.score || left.number - right.number; });
    return { entries: results.map(function (result) { return result.entry; }), matched: matched };
  }

  // The asked words in this order are worth more than the same words apart; "what is a …" counts a little too.
  function phraseScore(title, typed, asked) {
    const telling = title.filter(function (word) { return asked.indexOf(word) >= 0 || !isMinor(word); }).join(" ");
    const phrase = asked.join(" ");
    const common = typed.filter(function (word) { return title.indexOf(word) >= 0; }).length;
    if (telling === phrase) { return 2 * TITLE + common; }
    return ((" " + telling).indexOf(" " + phrase) >= 0 ? TITLE / 2 : 0) + common;
  }

  /* 4 Showing. All text goes through text nodes, so that none of it can become markup. */
  const SHOWN = 50;
  const list = document.getElementById("search-results");
  const status = document.getElementById("search-status");

  function element(name, className) {
    const made = document.createElement(name);
    if (className) { made.className = className; }
    return made;
  }

  function appendMarked(parent, text, matched) {
    let from = 0;
    let found = wordPattern.exec(text);
    while (found) {
      if (matched.has(folded(found[0]))) {
        const mark = element("mark");
        mark.textContent = found[0];
        parent.append(text.slice(from, found.index), mark);
        from = found.index + found[0].length;
      }
      found = wordPattern.exec(text);
    }
    parent.append(text.slice(from));
  }

  function countOf(text, matched) {
    return new Set(words(text).filter(function (word) { return matched.has(word) && !isMinor(word); })).size;
  }

  function link(address, text, matched) {
    const made = element("a");
    made.href = address;
    appendMarked(made, text, matched);
    return made;
  }

  function item(entry, matched) {
    const made = element("li", "hue-" + entry.place[1]);
    const title = element("h2");
    title.append(link(entry.address, entry.title, matched));
    made.append(title);
    // A section is its own place.
    if (entry.place[0] !== entry.title) {
      const where = element("p", "result-where");
      where.textContent = entry.place[0];
      made.append(where);
    }
    if (entry.summary) {
      const summary = element("p");
      appendMarked(summary, entry.summary, matched);
      made.append(summary);
    }
    const best = bestHeading(entry, matched);
    if (best) {
      const inside = element("p");
      inside.append(link(entry.address + "#" + best.anchor, best.text, matched));
      made.append(inside);
    }
    return made;
  }

  // The heading with the most matching words, if any has more of them than the title.
  function bestHeading(entry, matched) {
    let best = null;
    let most = countOf(entry.title, matched);
    entry.headings.forEach(function (heading) {
      const count = countOf(heading.text, matched);
      if (count > most) { best = heading; most = count; }
    });
    return best;
  }

  function statusText(count) {
    const number = count === 0 ? "none" : count === 1 ? "one" : "other";
    return status.getAttribute("data-" + number).replace("{n}", String(count));
  }

  /* 5 The page. */
  const field = document.getElementById("search-field");
  let typing = 0;
  let announcing = 0;

  function show() {
    const query = field.value.trim();
    const found = query ? search(query) : { entries: [], matched: new Set() };
    const items = found.entries.slice(0, SHOWN).map(function (entry) { return item(entry, found.matched); });
    list.textContent = "";
    items.forEach(function (item) { list.append(item); });
    // A screen reader should hear the result of what was typed, not of every letter on the way.
    window.clearTimeout(announcing);
    announcing = window.setTimeout(function () {
      status.textContent = query ? statusText(found.entries.length) : "";
    }, 300);
  }

  function remember() {
    const query = field.value.trim();
    // From disk the address may not change; then it just stays.
    try {
      window.history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : window.location.pathname);
    } catch (refused) { return; }
  }

  function now() {
    window.clearTimeout(typing);
    show();
    remember();
  }

  field.addEventListener("input", function () {
    window.clearTimeout(typing);
    typing = window.setTimeout(now, 100);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    now();
  });

  // The arrow keys lead from the field into the results, through them, and back.
  function move(event, step) {
    const stops = [field].concat(Array.from(list.querySelectorAll("h2 a")));
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (stops.indexOf(document.activeElement) >= 0 && next) {
      event.preventDefault();
      next.focus();
    }
  }

  [field, list].forEach(function (part) {
    part.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown") { move(event, 1); }
      if (event.key === "ArrowUp") { move(event, -1); }
      if (event.key === "Escape" && part === list) { field.focus(); }
    });
  });

  document.getElementById("search-without").hidden = true;
  const asked = new URLSearchParams(window.location.search).get("q");
  if (asked) { field.value = asked; }
  if (field.value) { show(); }
}());
