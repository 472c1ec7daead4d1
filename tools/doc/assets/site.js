// Search and the choice between light and dark. The index is a script of its own, kclSearch, so that the site also
// works when it is opened from a folder: rows of [name, kind, package, address, summary].
"use strict";
(function () {
  var root = document.documentElement;
  var button = document.getElementById("theme");
  function stored(value) {
    try {
      if (value !== undefined) localStorage.setItem("kcl-theme", value);
      return localStorage.getItem("kcl-theme");
    } catch (e) {
      return null;
    }
  }
  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function label() {
    button.textContent = isDark() ? "Light" : "Dark";
    button.setAttribute("aria-label", "Use " + (isDark() ? "light" : "dark") + " colours");
  }
  if (stored()) root.dataset.theme = stored();
  button.hidden = false;
  button.addEventListener("click", function () {
    root.dataset.theme = isDark() ? "light" : "dark";
    stored(root.dataset.theme);
    label();
  });
  label();

  // On a phone the list of packages is closed at the start.
  var menu = document.querySelector(".page > nav > details");
  if (menu && matchMedia("(max-width: 48rem)").matches) menu.open = false;

  var input = document.getElementById("search");
  var list = document.getElementById("results");
  var rows = window.kclSearch || [];
  var chosen = -1;
  input.parentNode.hidden = false;

  // Smaller is better: the name itself, its beginning, a part of it, then the rest.
  function rank(row, words) {
    var name = row[0].toLowerCase();
    var all = (row[2] + "." + row[0] + " " + row[4]).toLowerCase();
    var total = 0;
    for (var i = 0; i < words.length; i++) {
      var at = name.indexOf(words[i]);
      if (at < 0 && all.indexOf(words[i]) < 0) return -1;
      total += name === words[i] ? 0 : at === 0 ? 10 : at > 0 ? 30 : 100;
    }
    return total + name.length / 100 + (name.indexOf(".") > 0 ? 5 : 0);
  }
  function choose(number) {
    var items = list.querySelectorAll("li[role=option]");
    if (!items.length) return;
    chosen = (number + items.length) % items.length;
    items.forEach(function (item, i) { item.setAttribute("aria-selected", String(i === chosen)); });
    items[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", items[chosen].id);
  }
  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function show() {
    var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    list.textContent = "";
    if (!words.length) return close();
    var found = [];
    rows.forEach(function (row) {
      var r = rank(row, words);
      if (r >= 0) found.push([r, row]);
    });
    found.sort(function (a, b) { return a[0] - b[0]; });
    found.slice(0, 40).forEach(function (entry, i) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      var note = document.createElement("small");
      item.id = "result-" + i;
      item.setAttribute("role", "option");
      link.href = entry[1][3];
      link.tabIndex = -1;
      link.textContent = entry[1][0];
      note.textContent = entry[1][1] + (entry[1][2] ? " of " + entry[1][2] : "") + (entry[1][4] ? ": " + entry[1][4] : "");
      link.appendChild(note);
      link.addEventListener("click", close);
      item.appendChild(link);
      list.appendChild(item);
    });
    if (!found.length) {
      var none = document.createElement("li");
      none.className = "none";
      none.textContent = "Nothing found.";
      list.appendChild(none);
    }
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    choose(0);
  }
  input.addEventListener("input", show);
  input.addEventListener("focus", function () { if (input.value) show(); });
  input.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) list.querySelectorAll("a")[chosen].click();
    else if (event.key === "Escape") { close(); input.blur(); }
    else return;
    event.preventDefault();
  });
  document.addEventListener("click", function (event) {
    if (!input.parentNode.contains(event.target)) close();
  });
  document.addEventListener("keydown", function (event) {
    var tag = event.target.tagName;
    if (event.key === "/" && tag !== "INPUT" && tag !== "TEXTAREA" && !event.ctrlKey && !event.metaKey && !event.altKey) {
      input.focus();
      event.preventDefault();
    }
  });
})();
