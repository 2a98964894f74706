// The test, the report and the plan are worked out here, on this device: a program in WebAssembly
// that this file carries inside itself. It cannot reach the network or the disk.
"use strict";

(function () {
  var carried = "@ENGINE@";
  // More than this is given back to the device after a call, by starting a new engine.
  var memoryLimit = 64000000;

  var cursus = window.cursus = window.cursus || {};
  var waiting = null;
  var module = null;
  var exports = null;
  var problem = null;

  // Gives an engine, or null and what to tell the learner, later or at once.
  cursus.engine = function (callback) {
    if (module || problem) {
      callback(module ? engine : null, problem);
    } else if (waiting) {
      waiting.push(callback);
    } else {
      waiting = [callback];
      load().then(function (compiled) {
        module = compiled;
        start();
      }).catch(function (error) {
        module = null;
        problem = words("engineMissing", "This browser cannot work out your result. " +
          "Please use a newer browser, or another one.");
        if (window.console) { console.error(error); }
      }).then(function () {
        var callbacks = waiting;
        waiting = null;
        callbacks.forEach(function (each) { each(module ? engine : null, problem); });
      });
    }
  };

  var engine = {
    // Asks for an operation; parts are texts, and an object becomes JSON.
    run: function (operation, parts) {
      try {
        if (!exports) { start(); }
        var answer = ask([operation].concat(parts || []).map(bytes));
        if (exports.memory.buffer.byteLength > memoryLimit) { exports = null; }
        return { ok: answer[0] === "ok", parts: answer.slice(1) };
      } catch (error) {
        // The engine stopped in the middle. Nothing of it is used again.
        exports = null;
        if (window.console) { console.error(error); }
        var message = words("engineFailed", "This could not be worked out. Your answers are " +
          "safe. Please download your data and tell us.");
        return { ok: false, parts: [JSON.stringify({ fact: "engine", message: message })] };
      }
    }
  };

  function load() {
    return new Promise(function (resolve) {
      var text = atob(carried);
      var packed = new Uint8Array(text.length);
      for (var index = 0; index < text.length; index += 1) {
        packed[index] = text.charCodeAt(index);
      }
      var stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
      resolve(new Response(stream).arrayBuffer());
    }).then(function (buffer) {
      carried = null;
      return WebAssembly.compile(buffer);
    });
  }

  function start() {
    exports = new WebAssembly.Instance(module, {}).exports;
  }

  function bytes(part) {
    var text = typeof part === "string" ? part : JSON.stringify(part === undefined ? {} : part);
    return new TextEncoder().encode(text);
  }

  // Each part goes over as its length in four bytes, the lowest first, and itself; so do answers.
  function ask(parts) {
    var length = parts.reduce(function (sum, part) { return sum + part.length + 4; }, 0);
    var request = exports.cursus_alloc(length) >>> 0;
    var view = new DataView(exports.memory.buffer);
    var memory = new Uint8Array(exports.memory.buffer);
    var place = request;
    parts.forEach(function (part) {
      view.setUint32(place, part.length, true);
      memory.set(part, place + 4);
      place += part.length + 4;
    });
    var answer = exports.cursus_run(request, length) >>> 0;
    exports.cursus_free(request);
    // The memory may have grown, and then these are others.
    view = new DataView(exports.memory.buffer);
    memory = new Uint8Array(exports.memory.buffer);
    var decoder = new TextDecoder();
    var end = answer + 4 + view.getUint32(answer, true);
    var texts = [];
    for (place = answer + 4; place < end; place += length + 4) {
      length = view.getUint32(place, true);
      texts.push(decoder.decode(memory.subarray(place + 4, place + 4 + length)));
    }
    exports.cursus_free(answer);
    return texts;
  }

  // The page's own words, from an attribute such as data-engine-missing anywhere in it.
  function words(name, usual) {
    var attribute = "data-" + name.replace(/[A-Z]/g, function (letter) {
      return "-" + letter.toLowerCase();
    });
    var element = document.querySelector("[" + attribute + "]");
    return element && element.getAttribute(attribute) || usual;
  }
}());
