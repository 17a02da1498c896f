// The only script of the site, and only on this page. It reads ?q= from the address, asks the index
// beside the page, and writes what it found as a list of links. Sending the form loads the page anew,
// so that Back, bookmarks and screen readers work as with any other page.
const found = document.getElementById("found");
const status = document.getElementById("found-status");
const items = document.getElementById("found-items");
const more = document.getElementById("found-more");
const field = document.getElementById("q");
const asked = new URLSearchParams(location.search);
const words = (asked.get("q") || "").trim().slice(0, 200);
const page = Math.max(1, Number.parseInt(asked.get("page"), 10) || 1);
const ON_A_PAGE = 10;

if (words) {
  field.value = words;
  document.title = `“${words}” – ${document.title}`;
  found.hidden = false;
  status.textContent = "Searching…";
  search().catch(() => {
    status.textContent = "The search does not work just now. The lists below lead to everything we publish.";
  });
}

async function search() {
  const index = new URL(found.dataset.index, location.href);
  const pagefind = await import(new URL("pagefind.js", index).href);
  await pagefind.options({ baseUrl: new URL("..", index).pathname, excerptLength: 28 });
  const results = (await pagefind.search(words)).results;
  const first = (page - 1) * ON_A_PAGE;
  const shown = await Promise.all(results.slice(first, first + ON_A_PAGE).map((one) => one.data()));
  items.start = first + 1;
  items.append(...shown.map(item));
  if (first + shown.length < results.length) more.append(link("More results", address(page + 1)));
  status.textContent = said(results.length, first, shown.length);
}

function said(count, first, shown) {
  if (!count) return `No page has “${words}”. Try fewer words or another spelling, or look through the lists below.`;
  const pages = count === 1 ? "One page has" : `${count} pages have`;
  const part = count > ON_A_PAGE ? ` These are ${first + 1} to ${first + shown}.` : "";
  return `${pages} “${words}”.${part}`;
}

function item(result) {
  const entry = document.createElement("li");
  const kind = [result.meta.date, result.meta.section].filter(Boolean).join(" · ");
  if (kind) entry.append(element("p", kind, "small"));
  const heading = document.createElement("h3");
  heading.append(link(result.meta.title, result.url));
  entry.append(heading, excerpt(result));
  return entry;
}

function excerpt(result) {
  const text = document.createElement("p");
  // The excerpt is HTML in which only <mark> means anything: everything else is taken as text.
  const parsed = new DOMParser().parseFromString(result.excerpt, "text/html").body;
  const words = parsed.textContent;
  const title = result.meta.title;
  // A page begins with its title, which stands above already.
  const rest = words.startsWith(title) ? words.slice(title.length).replace(/^[.\s]+/, "") : words;
  let leftOut = words.length - rest.length;
  if (!leftOut) text.append("… ");
  for (const node of parsed.childNodes) {
    const shown = node.textContent.slice(leftOut);
    leftOut = Math.max(0, leftOut - node.textContent.length);
    text.append(node.nodeName === "MARK" && shown ? element("strong", shown) : shown);
  }
  text.append(" …");
  return text;
}

function element(name, text, kind) {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

function link(text, url) {
  const made = element("a", text);
  made.href = url;
  return made;
}

function address(number) {
  return `?${new URLSearchParams({ q: words, page: number })}`;
}
