"use strict";
(() => {
  const form = document.querySelector("form");
  const told = JSON.parse(document.getElementById("rapport").textContent);
  const state = document.querySelector(".state");
  const copy = document.querySelector("details");
  const why = document.querySelector("[data-nps-to]");
  let dirty = false;

  const chosen = (name) => {
    const input = form.querySelector(`input[name="${name}"]:checked`);
    return input ? Number(input.value) : null;
  };

  const refresh = () => {
    for (const button of form.querySelectorAll(".clear")) {
      button.hidden = chosen(button.dataset.of) === null;
    }
    if (why) {
      const nps = chosen("nps");
      why.hidden = nps === null || nps > Number(why.dataset.npsTo);
    }
  };

  const answers = () => {
    const scores = [...form.querySelectorAll("input[type=radio]:checked")].map((input) => [
      input.name,
      Number(input.value),
    ]);
    const said = [...form.querySelectorAll("textarea[name]")]
      .filter((area) => area.value.trim() !== "" && !area.closest("[hidden]"))
      .map((area) => [area.name, area.value.trim()]);
    if (scores.length + said.length === 0) return null;
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const on = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    return { ...told.ids, on, scores, said, quotable: form.elements.quotable.checked };
  };

  form.addEventListener("input", () => {
    dirty = true;
    state.textContent = "";
    copy.hidden = true;
    refresh();
  });

  form.addEventListener("click", (event) => {
    const button = event.target.closest(".clear");
    if (!button) return;
    const group = form.querySelectorAll(`input[name="${button.dataset.of}"]`);
    for (const input of group) input.checked = false;
    dirty = true;
    refresh();
    group[0].focus();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const all = answers();
    if (all === null) {
      state.textContent = told.nothing;
      return;
    }
    const text = JSON.stringify(all, null, 1);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = told.file;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    dirty = false;
    state.textContent = told.saved;
    copy.querySelector("textarea").value = text;
    copy.hidden = false;
  });

  addEventListener("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });

  refresh();
})();
