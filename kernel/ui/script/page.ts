// The script layer: small comforts on top of pages that work without it. No timers, no storage, no third party.
// Compiled to ../assets/amparo.js; `npm run check` compares.

import { answer } from "./fragment.js";
import { offer } from "./passkey.js";

/** The nearest element around an event's target that matches. */
function around<T extends HTMLElement>(event: Event, selector: string): T | null {
  return event.target instanceof Element ? event.target.closest<T>(selector) : null;
}

// --- Exit this page -------------------------------------------------------------------------------------------------
// The link works by itself. With script the page goes blank at once, and is replaced, so that Back does not return to it.

function exit(link: HTMLAnchorElement): void {
  const blank = document.createElement("div");
  blank.className = "blank";
  document.body.replaceChildren(blank);
  document.title = "";
  location.replace(link.href);
}

const exitLink = document.querySelector<HTMLAnchorElement>("a[data-exit]");
if (exitLink) {
  exitLink.addEventListener("click", (event) => {
    event.preventDefault();
    exit(exitLink);
  });
  // Shift three times within five seconds, and nothing else between: as people know it from public services.
  let presses: number[] = [];
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    presses = [...presses.filter((at) => event.timeStamp - at < 5000), event.timeStamp];
    if (presses.length >= 3) exit(exitLink);
  });
  // A page that comes back from the browser's memory is fetched anew: it may be somebody else who looks.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}

// --- The error summary is read first --------------------------------------------------------------------------------

document.querySelector<HTMLElement>("main > [data-focus]")?.focus();

// --- Typed text is not lost by accident -----------------------------------------------------------------------------

const guarded = new Set<HTMLFormElement>();

addEventListener("input", (event) => {
  const form = around<HTMLFormElement>(event, "form[data-guard]");
  if (form) guarded.add(form);
});
addEventListener("submit", (event) => {
  if (event.target instanceof HTMLFormElement) guarded.delete(event.target);
});
addEventListener("beforeunload", (event) => {
  if (guarded.size > 0) event.preventDefault();
});

// --- Menus close when one looks elsewhere ---------------------------------------------------------------------------

function closeMenus(except: Element | null): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
    if (menu !== except) menu.open = false;
  }
}

addEventListener("click", (event) => closeMenus(around(event, "details.menu")));
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector<HTMLDetailsElement>("details.menu[open]");
  closeMenus(null);
  open?.querySelector("summary")?.focus();
});

// --- Select all -----------------------------------------------------------------------------------------------------

for (const label of document.querySelectorAll<HTMLElement>("[data-select-all]")) {
  const all = label.querySelector("input");
  const boxes = () =>
    [...(label.closest("table")?.querySelectorAll<HTMLInputElement>("tbody .tick input") ?? [])];
  if (!all || boxes().length === 0) continue;
  label.hidden = false;
  const show = () => {
    const ticked = boxes().filter((box) => box.checked).length;
    all.checked = ticked > 0 && ticked === boxes().length;
    all.indeterminate = ticked > 0 && !all.checked;
  };
  all.addEventListener("change", () => {
    for (const box of boxes()) box.checked = all.checked;
  });
  label.closest("table")?.addEventListener("change", (event) => {
    if (event.target !== all) show();
  });
  show();
}

// --- Reveal ---------------------------------------------------------------------------------------------------------

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-reveal]")) {
  const target = document.getElementById(button.getAttribute("aria-controls") ?? "");
  if (!target) continue;
  button.hidden = false;
  target.hidden = true;
  button.addEventListener("click", () => {
    target.hidden = !target.hidden;
    button.setAttribute("aria-expanded", String(!target.hidden));
  });
}

// --- Suggestions while a form is filled in ---------------------------------------------------------------------------
// When a field is left, not while it is typed into: no timers, no half names on their way.

addEventListener("change", (event) => {
  if (!around(event, "[data-suggest-source]")) return;
  const form = around<HTMLFormElement>(event, "form");
  const place = form?.querySelector<HTMLElement>("[data-suggest]");
  if (form && place) void answer(place, form);
});

// --- Passkeys -------------------------------------------------------------------------------------------------------

for (const place of document.querySelectorAll<HTMLElement>("[data-passkey]")) offer(place);

export {};
