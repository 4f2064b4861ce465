//! Scripts that run in the page.

/// Finds what can be clicked or typed into by the name a screen reader says: `arguments[0]` is the
/// name or its beginning, `arguments[1]` a CSS selector of what counts. What lies in an open dialog
/// goes before the rest; what is hidden, inert or disabled is not there.
pub(crate) const BY_NAME: &str = r#"
const [wanted, selector] = arguments;
const clean = (text) => text.replace(/\s+/gu, " ").trim();
const said = (node) => {
  if (node.nodeType === 3) return node.data;
  if (node.nodeType !== 1 || node.ariaHidden === "true" || node.tagName === "KBD") return "";
  return [...node.childNodes].map(said).join("");
};
const name = (one) => {
  const by = one.getAttribute("aria-labelledby");
  if (by) return by.split(" ").map((id) => document.getElementById(id)).filter(Boolean).map(said).join(" ");
  if (one.ariaLabel) return one.ariaLabel;
  if (one.labels?.length) return [...one.labels].map(said).join(" ");
  return said(one) || one.title || one.placeholder || "";
};
const there = (one) =>
  one.checkVisibility({ visibilityProperty: true }) && !one.disabled && !one.closest("[inert]");
const find = (scope) => {
  const all = [...scope.querySelectorAll(selector)].filter(there);
  return (
    all.find((one) => clean(name(one)) === wanted) ?? all.find((one) => clean(name(one)).startsWith(wanted))
  );
};
const dialogs = [...document.querySelectorAll("dialog[open]")];
return (dialogs.length ? find(dialogs.at(-1)) : find(document)) ?? null;
"#;

/// Finds the innermost visible element whose whole text is `arguments[0]`.
pub(crate) const BY_TEXT: &str = r#"
const clean = (text) => text.replace(/\s+/gu, " ").trim();
const fits = (one) => clean(one.textContent) === arguments[0] && one.checkVisibility();
return [...document.querySelectorAll("main *")].filter(fits).at(-1) ?? null;
"#;

/// The words on the screen.
pub(crate) const TEXT: &str = r#"return document.body.innerText.replace(/\s+/gu, " ")"#;

/// Takes down what the content security policy refuses from now on.
pub(crate) const WATCH: &str = r#"
window.refusals = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.refusals.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
window.addEventListener("error", (event) => window.refusals.push(String(event.message)));
window.addEventListener("unhandledrejection", (event) => window.refusals.push(String(event.reason)));
"#;

/// Stops transitions and animations: half-way through one, colours mean nothing to axe.
pub(crate) const STILL: &str = r#"
const still = new CSSStyleSheet();
still.replaceSync("*, ::before, ::after { transition: none !important; animation-duration: 0s !important }");
document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
"#;

/// What was taken down.
pub(crate) const WATCHED: &str = "return window.refusals.join('\\n')";

/// Runs axe and answers each violation in a line: rule, what it asks, the elements.
pub(crate) const AXE: &str = r#"
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ["violations"] }).then(
  ({ violations }) =>
    done(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.html).join(" | ")}`).join("\n")),
  (error) => done(`axe did not run: ${error}`),
);
"#;

/// Puts the focus on the first thing that fits the CSS selector `arguments[0]`, if there is one.
pub(crate) const FOCUS: &str = r#"
const found = document.querySelector(arguments[0]);
found?.focus();
return found !== null;
"#;

/// Whether the screen with the heading `arguments[0]` is there and waits for nothing.
pub(crate) const STANDS: &str = r#"
const heading = document.querySelector("main h1")?.textContent.replace(/\s+/gu, " ").trim();
return heading === arguments[0] && !document.querySelector("main .loading");
"#;

/// Keeps the page painting: a spot in the corner changes its shade, too little for the eye.
pub(crate) const STIR: &str = r#"
const spot = document.createElement("div");
Object.assign(spot.style, { position: "fixed", right: 0, bottom: 0, width: "1px", height: "1px" });
document.body.append(spot);
let shade = 0;
window.stirring = setInterval(() => {
  shade = 1 - shade;
  spot.style.background = `rgb(0 0 0 / ${shade}%)`;
}, 30);
window.spot = spot;
"#;

/// Ends that.
pub(crate) const REST: &str = "clearInterval(window.stirring); window.spot?.remove()";
