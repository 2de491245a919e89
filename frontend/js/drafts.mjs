// An update is kept as it is typed, so that a sign-out or a crash costs nothing. Without script a button keeps it.
const pause = 1500;
const again = 5000;

export function keepDrafts() {
  const form = document.querySelector("form[data-draft]");
  if (!form) return;

  const line = form.querySelector("[data-kept]");
  let timer;
  let sending;
  let over = false;

  const say = (words, wrong) => {
    line.textContent = words;
    if (wrong) line.setAttribute("role", "alert");
    else line.removeAttribute("role");
  };

  const keep = async () => {
    if (over) return;
    sending?.abort();
    sending = new AbortController();
    try {
      const response = await fetch(form.dataset.draft, {
        method: "POST", body: new URLSearchParams(new FormData(form)), headers: { accept: "application/json" }, signal: sending.signal,
      });
      if (response.ok) {
        const { said } = await response.json();
        if (!over) say(said);
      } else if (response.status === 401) {
        over = true;
        say("You have been signed out. Press “Save the update”: you are asked to sign in, and this page comes back as it is.", true);
      } else if (response.status !== 429) {
        over = true;
        say("A draft could not be kept. What you typed is still on this page: save it.", true);
      }
    } catch (wrong) {
      if (wrong.name === "AbortError") return;
      say("Not kept: there is no connection. Leave this page open; it is tried again.", true);
      timer = setTimeout(keep, again);
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  });
  form.addEventListener("submit", () => {
    over = true;
    clearTimeout(timer);
    sending?.abort();
  });
  // The page that comes back by the browser's own button may be typed in again.
  addEventListener("pageshow", () => { over = false; });
  form.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
}

// What is asked only of some answers is shown with them; what holds something stays in sight.
export function foldQuestions() {
  for (const rate of document.querySelectorAll("[data-rate]")) {
    const way = rate.querySelector("[data-way]");
    const why = rate.querySelector("textarea");
    const fold = () => {
      const chosen = rate.querySelector("input[type=radio]:checked");
      const asked = chosen?.dataset.worse === "yes" && (chosen.value !== rate.dataset.now || why.value !== "");
      way.hidden = !asked && ![...way.querySelectorAll("input")].some(input => input.value !== "") && !way.querySelector(".govuk-error-message");
    };
    rate.addEventListener("input", fold);
    fold();
  }

  for (const step of document.querySelectorAll("[data-step]")) {
    const [tick, on] = [step.querySelector("input[type=checkbox]"), step.querySelector("[data-on]")];
    const fold = () => { on.hidden = !tick.checked && on.querySelector("input").value === "" && !on.querySelector(".govuk-error-message"); };
    step.addEventListener("change", fold);
    fold();
  }
}
