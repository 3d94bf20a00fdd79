// Searches the index that blogen builds, in the page.
//
//   <form role="search" action="…" data-search-index="/suche/index.json" data-search-page="/suche/">
//     <input type="search" name="q">
//   </form>
//   <div id="search-results" data-text-many="{count} Treffer für „{query}“" …>
//     <p data-search-fallback>…a link that works without this script…</p>
//   </div>
//
// Without this script the form goes to its `action`. With it, a form on a page without results goes to
// `data-search-page`, if that is given. Texts of the results element: `data-text-one`, `-many`, `-some` (not
// all words found), `-none`, `-searching`, `-failed`, `-more`; `{count}` and `{query}` are filled in.
// With `data-search-passages="SELECTOR"` a result whose summary has none of the words shows a passage of the
// page itself, from the element that SELECTOR finds there; this loads the pages of the results shown.
(() => {
  "use strict";

  const VERSION = 1;
  const PAGE_SIZE = 10;
  const PASSAGE_LENGTH = 150;
  const MOST_WORDS = 16;
  const MOST_SHARDS = 6;
  const MOST_TERMS = 200;
  // What a hit counts as part of a compound, in the text, in a heading, in the title.
  const WEIGHTS = [1, 2, 4, 8];
  // What a term counts that is the word, begins with it, begins with its stem.
  const EXACT = 4, BEGINNING = 2, STEM = 1;

  // --- Words: the same rules as those of the index, which brings them along. ---

  const WORD = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;
  const IGNORED = /[\u00AD\u0300-\u036F\u200B-\u200D\u2060\uFEFF]/;

  class Words {
    constructor(rules) {
      this.letters = rules.letters.split(" ");
      this.steps = rules.steps;
      this.umlauts = rules.umlauts;
      this.compounds = rules.compounds;
      this.stop = new Set(rules.stop.split(" "));
    }

    // The words of a text with their places; `joined` says that a hyphen stands before the word.
    * split(text) {
      let end = -1;
      for (const match of text.replaceAll("\u02BC", "'").matchAll(WORD)) {
        const gap = text.slice(end, match.index);
        yield {
          text: match[0], start: match.index, end: match.index + match[0].length,
          joined: end >= 0 && /^[-\u2010\u2011]$/.test(gap),
        };
        end = match.index + match[0].length;
      }
    }

    fold(word) {
      let result = "";
      for (const letter of word) {
        const code = letter.codePointAt(0);
        if (code >= 0xC0 && code < 0x180) result += this.letters[code - 0xC0];
        else if (!IGNORED.test(letter)) result += letter.toLowerCase();
      }
      return result;
    }

    contract(word) {
      return this.umlauts && word.length > 2 ? word.replace(/(?<![aeq])([aou])e/g, "$1") : word;
    }

    stem(word) {
      if (/^[\x00-\x7F]*$/.test(word)) {
        for (const step of this.steps) {
          for (const [suffix, replacement, minimum] of step) {
            if (word.length <= suffix.length || !word.endsWith(suffix)) continue;
            const rest = word.slice(0, word.length - suffix.length) + replacement;
            if (rest.length < minimum || !/[aeiouy]/.test(rest)) continue;
            word = rest;
            break;
          }
        }
      }
      return this.contract(word);
    }

    // The two forms by which a word is looked up.
    form(folded) {
      return { beginning: this.contract(folded), stem: this.stem(folded) };
    }

    isStopWord(folded) {
      return this.stop.has(folded) || this.stop.has(this.contract(folded));
    }

    // The words of a query. A word may have several forms: the parts of `Apfel-Saft` are also found
    // as `Apfelsaft`.
    query(text) {
      const chains = [];
      for (const word of this.split(text)) {
        const folded = this.fold(word.text);
        if (!folded) continue;
        if (word.joined && chains.length) chains[chains.length - 1].push(folded);
        else chains.push([folded]);
      }
      const words = [];
      for (const chain of chains) {
        for (const folded of chain) {
          if (bytes(folded).length < 2) continue;
          const forms = [this.form(folded)];
          if (chain.length > 1) forms.push(this.form(chain.join("")));
          words.push({ forms, isOptional: this.isStopWord(folded) });
        }
      }
      words.splice(MOST_WORDS);
      if (words.every((word) => word.isOptional)) for (const word of words) word.isOptional = false;
      return words;
    }

    // Whether a word of a text is one that the query looks for.
    isFound(text, words) {
      const { beginning, stem } = this.form(this.fold(text));
      return words.some((word) => !word.isOptional && word.forms.some((form) =>
        stem === form.stem || beginning.startsWith(form.beginning) ||
        (form.stem.length >= 4 &&
          (this.compounds ? stem.includes(form.stem) : stem.startsWith(form.stem)))));
    }
  }

  // Terms are compared as bytes of UTF-8, each as one character of a string.
  const encoder = new TextEncoder();
  const bytes = (text) => Array.from(encoder.encode(text), (byte) => String.fromCharCode(byte)).join("");

  // --- The index: loaded piece by piece. ---

  class Index {
    constructor(url) {
      this.url = new URL(url, document.baseURI);
      this.files = new Map();
    }

    async open() {
      if (this.root) return;
      if (this.url.origin !== location.origin) throw new Error("the index is on another site");
      const root = await (await this.fetch(this.url, "no-cache")).json();
      if (root.version !== VERSION) throw new Error("the index has another version");
      this.words = new Words(root.rules);
      this.boundaries = root.terms.map(([boundary]) => bytes(boundary));
      this.root = root;
    }

    async fetch(url, cache) {
      const response = await fetch(url, { cache, credentials: "same-origin" });
      if (!response.ok) throw new Error(`${url} is not there`);
      return response;
    }

    load(name, read) {
      let file = this.files.get(name);
      if (!file) {
        file = this.fetch(new URL(name, this.url), "default").then(read);
        this.files.set(name, file);
      }
      return file;
    }

    // The files that may hold terms that begin with `beginning`.
    shards(beginning) {
      let first = 0;
      while (first + 1 < this.boundaries.length && this.boundaries[first + 1] <= beginning) first++;
      let end = first + 1;
      while (end < this.boundaries.length && this.boundaries[end].startsWith(beginning)) end++;
      return this.root.terms.slice(first, Math.min(end, first + MOST_SHARDS)).map(([, name]) => name);
    }

    // For each document with a word of the query, what the word counts there.
    async find(word) {
      const forms = word.forms.map(({ beginning, stem }) => ({
        beginning: bytes(beginning), stem: bytes(stem),
      }));
      const names = new Set(forms.flatMap(({ beginning, stem }) =>
        [...this.shards(beginning), ...this.shards(stem)]));
      const shards = await Promise.all([...names].map((name) =>
        this.load(name, async (response) => new Terms(await response.arrayBuffer()))));
      const found = shards.flatMap((shard) => shard.matches(forms));
      found.sort((a, b) => b.quality - a.quality || a.length - b.length);
      const documents = new Map();
      for (const term of found.slice(0, MOST_TERMS)) {
        term.shard.forEachDocument(term, (number, weight) => {
          const value = term.quality * WEIGHTS[weight];
          if (value > (documents.get(number) ?? 0)) documents.set(number, value);
        });
      }
      return documents;
    }

    // The numbers of the documents found, the best first; `isPartial` if none has all words.
    async search(words) {
      const found = await Promise.all(words.map((word) => this.find(word)));
      const hits = new Map();
      words.forEach((word, index) => {
        const documents = found[index];
        const rarity = Math.log2(1 + this.root.documents / Math.max(1, documents.size));
        for (const [number, value] of documents) {
          const hit = hits.get(number) ?? { number, score: 0, count: 0 };
          hit.score += value * rarity;
          if (!word.isOptional) hit.count++;
          hits.set(number, hit);
        }
      });
      const wanted = words.filter((word) => !word.isOptional).length;
      const some = [...hits.values()].filter((hit) => hit.count > 0);
      const all = some.filter((hit) => hit.count === wanted);
      const best = all.length ? all : some;
      // The newest document has the highest number.
      best.sort((a, b) => b.count - a.count || b.score - a.score || b.number - a.number);
      return { numbers: best.map((hit) => hit.number), isPartial: !all.length && some.length > 0 };
    }

    async document(number) {
      const { perFile, texts } = this.root;
      const rows = await this.load(texts[Math.floor(number / perFile)], (response) => response.json());
      const [title, url, date, summary] = rows[number % perFile];
      return { title, url, date, summary };
    }
  }

  // A file of terms.
  class Terms {
    constructor(buffer) {
      this.data = new Uint8Array(buffer);
      this.position = 0;
      const count = this.number();
      const end = this.number() + this.position;
      this.terms = [];
      let term = "";
      while (this.position < end && this.terms.length < count) {
        const head = this.data[this.position++];
        term = term.slice(0, head & 15);
        while (this.position < end && this.data[this.position] >= 32) {
          term += String.fromCharCode(this.data[this.position++]);
        }
        this.terms.push({ term, size: head & 16 ? 1 : 0 });
      }
      this.position = end;
      for (const entry of this.terms) entry.size ||= this.number();
      let start = this.position;
      for (const entry of this.terms) {
        entry.start = start;
        start += entry.size;
      }
    }

    number() {
      let result = 0, scale = 1, byte;
      do {
        byte = this.data[this.position++] ?? 0;
        result += (byte & 127) * scale;
        scale *= 128;
      } while (byte > 127);
      return result;
    }

    matches(forms) {
      const found = [];
      for (const { term, start, size } of this.terms) {
        let quality = 0;
        for (const { beginning, stem } of forms) {
          if (term === stem) quality = EXACT;
          else if (term.startsWith(beginning)) quality = Math.max(quality, BEGINNING);
          else if (stem.length >= 4 && term.startsWith(stem)) quality = Math.max(quality, STEM);
        }
        if (quality) found.push({ shard: this, quality, length: term.length, start, size });
      }
      return found;
    }

    forEachDocument({ start, size }, body) {
      this.position = start;
      let next = 0;
      while (this.position < start + size) {
        const bits = this.number();
        const number = next + Math.floor(bits / 4);
        body(number, bits & 3);
        next = number + 1;
      }
    }
  }

  // --- The page. ---

  function element(name, className, ...children) {
    const result = document.createElement(name);
    if (className) result.className = className;
    result.append(...children);
    return result;
  }

  class Results {
    constructor(region, url) {
      this.region = region;
      this.index = new Index(url);
      this.run = 0;
      this.status = element("p", "search-status");
      this.status.setAttribute("role", "status");
      this.status.setAttribute("aria-live", "polite");
      this.list = element("ol", "search-list");
      this.list.hidden = true;
      this.more = element("button", "search-more", this.text("more"));
      this.more.type = "button";
      this.more.hidden = true;
      this.more.addEventListener("click", () => this.attempt(this.run, () => this.showNext(this.run, true)));
      region.append(this.status, this.list, this.more);
    }

    text(name, values = {}) {
      const key = "text" + name[0].toUpperCase() + name.slice(1);
      return (this.region.dataset[key] ?? "").replace(/\{(\w+)\}/g, (all, value) => values[value] ?? all);
    }

    showFallback(isShown) {
      for (const part of this.region.querySelectorAll("[data-search-fallback]")) part.hidden = !isShown;
    }

    clear() {
      this.run++;
      this.list.replaceChildren();
      this.list.hidden = true;
      this.more.hidden = true;
      this.status.textContent = "";
    }

    async search(query) {
      this.clear();
      const run = this.run;
      if (!query.trim()) return;
      this.status.textContent = this.text("searching", { query });
      const search = async () => {
        await this.index.open();
        const words = this.index.words.query(query);
        const { numbers, isPartial } = await this.index.search(words);
        if (run !== this.run) return;
        Object.assign(this, { words, numbers, shown: 0 });
        this.list.replaceChildren();
        await this.showNext(run, false);
        if (run !== this.run) return;
        this.showFallback(false);
        const count = numbers.length;
        const name = !count ? "none" : isPartial ? "some" : count === 1 ? "one" : "many";
        this.status.textContent = this.text(name, { count, query });
      };
      await this.attempt(run, search);
    }

    // The site may have been replaced since the list of files was loaded: so try once more.
    async attempt(run, body) {
      try {
        await body();
      } catch {
        if (run !== this.run) return;
        this.index = new Index(this.index.url);
        try {
          await this.index.open();
          await body();
        } catch {
          if (run !== this.run) return;
          this.clear();
          this.showFallback(true);
          this.status.textContent = this.text("failed");
        }
      }
    }

    async showNext(run, isFocused) {
      const numbers = this.numbers.slice(this.shown, this.shown + PAGE_SIZE);
      const documents = await Promise.all(numbers.map((number) => this.index.document(number)));
      if (run !== this.run) return;
      const items = documents.map((document) => this.item(document));
      if (this.region.dataset.searchPassages) items.forEach((item) => this.showPassage(run, item));
      this.list.append(...items);
      this.list.hidden = !this.list.children.length;
      this.shown += numbers.length;
      this.more.hidden = this.shown >= this.numbers.length;
      if (isFocused) items[0]?.querySelector("a")?.focus();
    }

    item({ title, url, date, summary }) {
      const link = element("a", "search-link", this.marked(title));
      const address = new URL(url, document.baseURI);
      if (/^https?:$/.test(address.protocol)) link.href = address.href;
      const item = element("li", "search-result", element("h2", "search-title", link));
      if (date) item.append(element("p", "search-date", date));
      if (summary) item.append(element("p", "search-excerpt", this.marked(summary)));
      return item;
    }

    // The text with the words that were looked for in `mark`.
    marked(text) {
      const result = document.createDocumentFragment();
      let done = 0;
      for (const word of this.index.words.split(text)) {
        if (!this.index.words.isFound(word.text, this.words)) continue;
        result.append(text.slice(done, word.start), element("mark", "", text.slice(word.start, word.end)));
        done = word.end;
      }
      result.append(text.slice(done));
      return result;
    }

    // Replaces an excerpt without marks by the passage of the page that has most of the words.
    async showPassage(run, item) {
      const excerpt = item.querySelector(".search-excerpt");
      const link = item.querySelector("a");
      if (excerpt?.querySelector("mark") || new URL(link.href || "a:").origin !== location.origin) return;
      try {
        const response = await this.index.fetch(link.href, "default");
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        for (const part of page.querySelectorAll("script, style")) part.remove();
        const text = page.querySelector(this.region.dataset.searchPassages)?.textContent ?? "";
        const passage = this.passage(text.replace(/\s+/g, " ").trim());
        if (run !== this.run || !passage) return;
        if (excerpt) excerpt.replaceChildren(this.marked(passage));
        else item.append(element("p", "search-excerpt", this.marked(passage)));
      } catch {
        // The summary stays.
      }
    }

    passage(text) {
      const found = [...this.index.words.split(text)]
        .filter((word) => this.index.words.isFound(word.text, this.words));
      const words = (first) => new Set(found
        .filter((word) => word.start >= first.start && word.end <= first.start + PASSAGE_LENGTH)
        .map((word) => this.index.words.form(this.index.words.fold(word.text)).stem)).size;
      // The first hundred places are enough to choose from.
      const best = found.slice(0, 100).map((word) => ({ start: word.start, count: words(word) }))
        .reduce((best, word) => word.count > (best?.count ?? 0) ? word : best, null);
      if (!best) return "";
      // From the last beginning of a word before, to the end of one.
      const before = text.slice(Math.max(0, best.start - PASSAGE_LENGTH / 3), best.start);
      const start = best.start - before.length + (best.start > before.length ? before.indexOf(" ") + 1 : 0);
      const rest = text.slice(start, start + PASSAGE_LENGTH);
      const end = start + rest.length < text.length ? rest.lastIndexOf(" ") : -1;
      return (start > 0 ? "… " : "") + (end > 0 ? rest.slice(0, end) + " …" : rest);
    }

    // Moves the focus by `step` results; before the first is the input.
    move(step, input) {
      const links = [...this.list.querySelectorAll("a[href]")];
      const next = links.indexOf(document.activeElement) + step;
      if (next < 0) input.focus();
      else links[Math.min(next, links.length - 1)]?.focus();
    }
  }

  function start() {
    const region = document.getElementById("search-results");
    const forms = [...document.querySelectorAll("form[role=search][data-search-index]")]
      .filter((form) => form.elements.q);
    if (!forms.length) return;
    const results = region && new Results(region, forms[0].dataset.searchIndex);

    // Searches, and keeps the query in all forms and in the address.
    function show(query) {
      for (const form of forms) form.elements.q.value = query;
      const address = new URL(location.href);
      if (query) address.searchParams.set("q", query);
      else address.searchParams.delete("q");
      if (address.href !== location.href) history.replaceState(history.state, "", address);
      return results.search(query);
    }

    for (const form of forms) {
      const input = form.elements.q;
      form.addEventListener("submit", (event) => {
        if (results) {
          event.preventDefault();
          show(input.value);
        } else if (form.dataset.searchPage) {
          event.preventDefault();
          const address = new URL(form.dataset.searchPage, document.baseURI);
          address.searchParams.set("q", input.value);
          location.assign(address);
        }
      });
      if (!results) continue;
      // Browsers have a small cross in the input, which clears it.
      input.addEventListener("input", () => input.value || show(""));
      input.addEventListener("keydown", (event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          show("");
        } else if (event.key === "ArrowDown" && !results.list.hidden) {
          event.preventDefault();
          results.move(1, input);
        }
      });
    }
    if (!results) return;

    region.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const input = forms[0].elements.q;
      if (event.key === "Escape") {
        event.preventDefault();
        show("");
        input.focus();
      } else if (step && event.target.closest?.("a")) {
        event.preventDefault();
        results.move(step, input);
      }
    });
    const query = new URL(location.href).searchParams.get("q");
    if (query) show(query);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
